# SPDX-License-Identifier: EUPL-1.2
"""Every address is tried by every role; a new address fails here until it says who may come in."""

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
from schakelpunt.mail.actions import write
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import Visibility
from tests.desk import cast
from tests.questions import cast as told

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
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Door:
    """Who may read an address and who may send to it; the others are sent to log in or refused."""

    reads: frozenset[str] = EVERYBODY
    sends: frozenset[str] = NOBODY


PAGE = Door()
FORM = Door(sends=EVERYBODY)
OWN_PAGE = Door(ACCOUNTS)
OWN_FORM = Door(ACCOUNTS, ACCOUNTS)
DESK_PAGE = Door(DESK)
ADMINISTRATION = Door(ADMINISTRATOR)
KEY = r"account/wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)"

DOORS: dict[str, Door] = {
    "": PAGE,
    ".well-known/security.txt": PAGE,
    "account": OWN_PAGE,
    "account/aanmelden": FORM,
    "account/inloggen": FORM,
    "account/inloggen/code": FORM,
    "account/inloggen/code/invullen": FORM,
    "account/opnieuw": OWN_FORM,
    "account/staat-uit": PAGE,
    "account/tweede-stap": OWN_PAGE,
    "account/tweede-stap/app": OWN_FORM,
    "account/tweede-stap/app/uit": OWN_FORM,
    "account/tweede-stap/invullen": OWN_FORM,
    "account/tweede-stap/opnieuw": OWN_FORM,
    "account/tweede-stap/reservecodes": OWN_PAGE,
    "account/tweede-stap/reservecodes/bestand": OWN_FORM,
    "account/tweede-stap/reservecodes/nieuw": OWN_FORM,
    "account/uitloggen": FORM,
    "account/wachtwoord": OWN_FORM,
    "account/wachtwoord/kiezen": OWN_FORM,
    KEY: FORM,
    "account/wachtwoord/nieuw/klaar": PAGE,
    "account/wachtwoord/vergeten": FORM,
    "account/wachtwoord/vergeten/verstuurd": PAGE,
    "antwoorden/<slug:answer_reference>": PAGE,
    "antwoorden/<slug:answer_reference>/hielp": Door(NOBODY, EVERYBODY),
    "api/v1/": FORM,
    "api/v1/eerste-antwoord": FORM,
    "api/v1/kennisproducten": PAGE,
    "api/v1/kennisproducten/<slug:id>": PAGE,
    "api/v1/openapi.json": PAGE,
    "api/v1/organisaties": PAGE,
    "api/v1/organisaties/<slug:id>": PAGE,
    "api/v1/samenspel": PAGE,
    "api/v1/samenspel/<slug:id>": PAGE,
    "api/v1/zoeken": PAGE,
    "begrippen": PAGE,
    "begrippen/<slug:slug>": PAGE,
    "dit-helpt": PAGE,
    "eerste-antwoord": FORM,
    "gemeenten": PAGE,
    "gemeenten/<slug:code>": PAGE,
    "kaartbronnen": PAGE,
    "kaartbronnen/<slug:slug>": PAGE,
    "kennis": PAGE,
    "kennis/<slug:slug>": PAGE,
    "leerthemas": PAGE,
    "lijkt-op": PAGE,
    # Behind a link that cannot be guessed; whoever holds it is the asker or the expert.
    "mijn-vraag/<str:token>": FORM,
    "opgaven": PAGE,
    "opgaven/<slug:slug>": PAGE,
    "organisaties": PAGE,
    "organisaties/<slug:slug>": PAGE,
    "over": PAGE,
    "privacy": PAGE,
    "regios": PAGE,
    "regios/<slug:slug>": PAGE,
    "robots.txt": PAGE,
    "samenspel": PAGE,
    "samenspel/<slug:challenge>/<slug:discipline>": PAGE,
    "samenspel/<slug:slug>": PAGE,
    "stijl/<slug:hub>.css": PAGE,
    "stijlgids": PAGE,
    "toegankelijkheid": PAGE,
    "verzoek/<str:offer_token>": FORM,
    "vraag-stellen": FORM,
    "vraag-stellen/code/<slug:concept>": FORM,
    "vraag-stellen/versturen": FORM,
    "vragen": PAGE,
    "vragen/<slug:reference>": PAGE,
    # Who has no role is sent on to the front page with a word, so the inbox itself is no refusal.
    "werkbank": Door(ACCOUNTS),
    "werkbank/brieven": ADMINISTRATION,
    "werkbank/brieven/<int:number>/opnieuw": Door(NOBODY, ADMINISTRATOR),
    "werkbank/nakijken/<slug:kind>": DESK_PAGE,
    "werkbank/nakijken/<slug:kind>/<slug:ref>": Door(DESK, COORDINATORS),
    "werkbank/nakijken/<slug:kind>/<slug:ref>/verwoorden": Door(COORDINATORS, COORDINATORS),
    # A colleague of another hub, and a reader, know of this public question; working on it is not for them.
    "werkbank/vragen/<slug:reference>": Door(HERE - {"reader"}, HERE - {"reader"}),
    "werkvelden": PAGE,
    "werkvelden/<slug:slug>": PAGE,
    "zo-werkt-het": PAGE,
    "zoeken": PAGE,
}
# The same page with a choice that not everybody has.
CHOICES: dict[str, Door] = {
    "werkbank?schakelpunt=twente": Door(HERE),
    "werkbank?schakelpunt=knooppunt": ADMINISTRATION,
    "werkbank/nakijken/samenspel?schakelpunt=twente": Door(HERE),
    "werkbank/nakijken/samenspel/i001?schakelpunt=twente": Door(HERE, HERE - {"reader"}),
    "werkbank/nakijken/samenspel/i001?schakelpunt=knooppunt": Door(ADMINISTRATOR, ADMINISTRATOR),
    "werkbank/nakijken/samenspel/i001/verwoorden?schakelpunt=twente": Door(
        HERE - {"reader"}, HERE - {"reader"}
    ),
}

# What stands for a part of an address: by where the address starts, else by the name of the part.
PLACES = {
    "kennis": "ontplofbare-oorlogsresten-goirle-beleidsnota",
    "organisaties": "od-drenthe",
    "werkvelden": "archeologie",
    "opgaven": "woningbouw",
    "samenspel/<slug:slug>": "i001",
    "samenspel/<slug:id>": "i001",
    "regios": "twente",
    "begrippen": "grondwater",
    "kaartbronnen": "ahn",
}
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
# Not there for an administrator without a second step, outside a demo, or without a question.
ABSENT = {
    "account/tweede-stap/app/uit",
    "account/tweede-stap/reservecodes",
    "account/tweede-stap/reservecodes/bestand",
    "antwoorden/<slug:answer_reference>/hielp",
    "api/v1/",
    "api/v1/eerste-antwoord",
    "api/v1/zoeken",
    "stijlgids",
    "werkbank/brieven/<int:number>/opnieuw",
}


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every address as it is written down."""
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from routes(entry, route)


def example(route: str, parts: dict[str, str]) -> str:
    """An address with something real in each place."""

    def filled(found: re.Match[str]) -> str:
        name = found["angled"] or found["grouped"]
        place = route.removeprefix("api/v1/")
        return parts.get(name) or next(slug for start, slug in PLACES.items() if place.startswith(start))

    part = r"<(?:\w+:)?(?P<angled>\w+)>|\(\?P<(?P<grouped>\w+)>(?:[^()]|\([^()]*\))*\)"
    return "/" + re.sub(part, filled, route)


def verdict(response: HttpResponseBase) -> str:
    """What the door said: open, shut to this way of asking, log in first, or refused."""
    assert response.status_code < 500
    if response.status_code in {401, 403, 405}:
        return "shut"
    to_login = response.headers.get("Location", "").partition("?")[0] == reverse("account_login")
    return "log in" if to_login else "open"


def links() -> dict[str, str]:
    """A question on its way through four people, by the links in their letters."""
    answer = told.published()
    offer = told.offered()
    return {
        "answer_reference": answer.reference or "",
        "token": told.asker_token(offer.question),
        "offer_token": told.offer_token(offer),
        "concept": told.started().question.reference,
    }


@pytest.fixture
def addresses() -> dict[str, str]:
    """Every address of the tables with an example of it."""
    letter = write("verzoek", "bas@toneel.example", "Een vraag", "Weet u dit?", at=timezone.now())
    public = Question.objects.filter(visibility=Visibility.PUBLIC, hub="twente")[0].reference
    parts = {**PARTS, "reference": public, "number": str(letter.pk), **links()}
    return {route: example(route, parts) for route in (*DOORS, *CHOICES)}


def test_every_address_says_who_may_come_in() -> None:
    assert sorted(set(routes(get_resolver()))) == sorted(DOORS)


def test_every_example_is_real(addresses: dict[str, str]) -> None:
    boss = cast.logged_in(cast.boss())
    absent = {name for name, address in addresses.items() if boss.get(address).status_code >= 400}
    assert absent == ABSENT


@pytest.mark.parametrize("role", ROLES)
def test_an_address_opens_to_who_may_read_it(role: str, addresses: dict[str, str]) -> None:
    client = cast.logged_in(ROLES[role]())
    opened = {name for name, address in addresses.items() if verdict(client.get(address)) == "open"}
    assert opened == {name for name, door in {**DOORS, **CHOICES}.items() if role in door.reads}


@pytest.mark.parametrize("role", ROLES)
def test_an_address_takes_from_who_may_send_to_it(role: str, addresses: dict[str, str]) -> None:
    somebody = ROLES[role]()
    taken = set()
    for name, address in addresses.items():
        # Logged in anew each time: one of the addresses logs out.
        if verdict(cast.logged_in(somebody).post(address)) == "open":
            taken.add(name)
    assert taken == {name for name, door in {**DOORS, **CHOICES}.items() if role in door.sends}


def test_nothing_is_taken_from_another_site(addresses: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.boss())
    statuses = {name: client.post(address).status_code for name, address in addresses.items()}
    taken = {name for name, status in statuses.items() if status not in {403, 405}}
    # The first three only read a question and keep nothing, whoever sends it; the links are their own key.
    assert taken == {
        "api/v1/eerste-antwoord",
        "eerste-antwoord",
        "vraag-stellen",
        "mijn-vraag/<str:token>",
        "verzoek/<str:offer_token>",
    }
