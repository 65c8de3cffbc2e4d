# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product is tried by every role; a new address fails here until it says who may come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from schakelpunt.accounts.models import Account
from schakelpunt.mail.actions import doubt, write
from tests.desk import cast

pytestmark = pytest.mark.django_db

ROLES: dict[str, Callable[[], Account | None]] = {
    "stranger": lambda: None,
    "account without a role": cast.nel,
    "reader": cast.lieke,
    "coordinator": cast.corrie,
    "coordinator of another hub": cast.dirk,
    "administrator": cast.boss,
}
EVERYBODY = frozenset(ROLES)
ACCOUNTS = EVERYBODY - {"stranger"}
DESK = ACCOUNTS - {"account without a role"}
COORDINATORS = DESK - {"reader"}
HERE = DESK - {"coordinator of another hub"}
ADMINISTRATOR = frozenset({"administrator"})
# Open only in the middle of something else, such as between a password and a code.
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Door:
    """Who may read an address and who may send to it; the rest is sent to log in or refused."""

    reads: frozenset[str] = EVERYBODY
    sends: frozenset[str] = EVERYBODY


ASKER = Door()
OWN = Door(ACCOUNTS, ACCOUNTS)
MIDWAY = Door(NOBODY, NOBODY)

DOORS: dict[str, Door] = {
}

# What stands for a part of an address: by its place where that matters, else by its name.
PARTS = {
    "kind": "samenspel",
    "ref": "i001",
    "hub": "twente",
    "code": "GM0153",
    "challenge": "woningbouw",
    "discipline": "archeologie",
    "number": "1",
    "uidb36": "1",
    "key": "oud-en-fout",
}
SLUGS = {
    "kennis/": "ontplofbare-oorlogsresten-goirle-beleidsnota",
    "organisaties/": "od-drenthe",
    "werkvelden/": "archeologie",
    "opgaven/": "woningbouw",
    "samenspel/": "i001",
    "regios/": "twente",
    "begrippen/": "grondwater",
    "kaartbronnen/": "ahn",
}
# Beside the addresses themselves: the same page with a choice that not everybody has.
CHOICES: dict[str, Door] = {
    "werkbank?schakelpunt=twente": Door(HERE, NOBODY),
    "werkbank?schakelpunt=knooppunt": Door(ADMINISTRATOR, NOBODY),
    "werkbank/nakijken/samenspel/i001?schakelpunt=twente": Door(HERE, HERE - {"reader"}),
    "werkbank/nakijken/samenspel/i001?schakelpunt=knooppunt": Door(ADMINISTRATOR, ADMINISTRATOR),
}


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every address as it is written down."""
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from routes(entry, route)


def example(route: str) -> str:
    """An address with something real in each place."""

    def filled(found: re.Match[str]) -> str:
        name = found["angled"] or found["grouped"]
        here = next((slug for start, slug in SLUGS.items() if start in route), "")
        return PARTS.get(name) or here or "voorbeeld"

    part = r"<(?:\w+:)?(?P<angled>\w+)>|\(\?P<(?P<grouped>\w+)>(?:[^()]|\([^()]*\))*\)"
    return "/" + re.sub(part, filled, route)


def verdict(response: HttpResponseBase) -> str:
    """What the door said: open, log in first, or refused."""
    assert response.status_code < 500
    if response.status_code in {401, 403}:
        return "refused"
    to_login = response.headers.get("Location", "").partition("?")[0] == reverse("account_login")
    return "log in" if to_login else "open"


def tried(client: Client, addresses: dict[str, str], send: bool) -> set[str]:
    """The addresses that open to this client."""
    act = client.post if send else client.get
    return {name for name, address in addresses.items() if verdict(act(address)) == "open"}


def test_every_address_says_who_may_come_in() -> None:
    assert sorted(set(routes(get_resolver()))) == sorted(DOORS)
