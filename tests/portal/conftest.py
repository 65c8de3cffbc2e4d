# SPDX-License-Identifier: EUPL-1.2
"""A stranger, a colleague of the switch point, and a question that only the switch point may read."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub, Membership
from schakelpunt.places.models import Area
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import Visibility

HIDDEN_WORDS = "Vertrouwelijk: hoeveel kost de geheime stortplaats aan de Zoutkampseweg?"


@pytest.fixture
def stranger(db: None) -> Client:
    """Somebody without an account."""
    return Client()


@pytest.fixture
def colleague(db: None) -> Client:
    """The coordinator of Twente."""
    account = Account.objects.create_user("collega@voorbeeld.example", "een lang wachtwoord")
    Membership.objects.create(account=account, hub=Hub.objects.get(pk="twente"))
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def hidden(db: None) -> Question:
    """A question that only the switch point Twente may read."""
    return Question.objects.create(
        reference="V-TWE-2026-9001",
        text=HIDDEN_WORDS,
        area=Area.objects.get(pk="GM0164"),
        hub=Hub.objects.get(pk="twente"),
        asked_on=date(2026, 11, 20),
        visibility=Visibility.HUB,
    )


def text_of(page: bytes) -> str:
    """The words of a page without its tags, as a person reads them."""
    bare = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", " ", page.decode(), flags=re.DOTALL)
    return " ".join(unescape(bare).split())


def links_of(page: bytes) -> list[str]:
    """The addresses on this site that a page leads to, without their anchors."""
    found = re.findall(r'href="(/[^"#]*)', page.decode())
    return list(dict.fromkeys(unescape(link) for link in found))
