# SPDX-License-Identifier: EUPL-1.2
"""Working on a question at the desk as a browser does it: what the page holds, and what is sent."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from schakelpunt.questions.models import Question
from tests.desk import cast as desk_cast
from tests.questions import cast


def page_of(question: Question) -> str:
    """The address of a question at the desk."""
    return f"/werkbank/vragen/{question.reference}"


def coordinator() -> Client:
    """The browser of the coordinator who handles the questions of the cast."""
    return desk_cast.logged_in(cast.member())


def read(question: Question, client: Client | None = None) -> str:
    """The page of a question."""
    return (client or coordinator()).get(page_of(question)).content.decode()


def send(question: Question, act: str, client: Client | None = None, **fields: Any) -> HttpResponse:
    """Send an act with the version that stands there now, unless another is given."""
    told = {"daad": act, "versie": cast.fresh(question).version, **fields}
    return (client or coordinator()).post(page_of(question), told)


def sharpened(**other: Any) -> dict[str, Any]:
    """What a coordinator fills in to sharpen a question."""
    told = {
        "tekst": "Mag een warmtenet door een gesloten stortplaats?",
        "toelichting": "",
        "werkvelden": ["bodemverontreiniging"],
        "opgaven": [],
        "soort": "regel",
        "gemeente": cast.HENGELO,
        "kring": "schakelpunt",
    }
    return {**told, **other}


def kept(**other: Any) -> dict[str, Any]:
    """What a coordinator fills in to keep an answer."""
    told = {
        "titel": "Warmtenet door een stortplaats",
        "tekst": "Vraag eerst de provincie of het mag.",
        "soort": "kort-antwoord",
        "eigenaar": cast.AGENCY,
        "herzien_op": "2030-01-01",
        "gebied": "gemeente",
        "geldig_voor": "",
        "kring": "schakelpunt",
    }
    return {**told, **other}


def ticked(page: str, field: str) -> list[str]:
    """The values of a field that stand ticked or chosen on a page."""
    boxes = re.findall(rf'<input[^>]*name="{field}"[^>]*>', page)
    return [re.findall(r'value="([^"]*)"', box)[0] for box in boxes if " checked" in box]


def typed(page: str, field: str) -> str:
    """The words that stand in a text field of a page."""
    return re.findall(rf'<textarea[^>]*name="{field}"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL)[0]
