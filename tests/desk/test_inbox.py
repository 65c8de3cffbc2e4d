# SPDX-License-Identifier: EUPL-1.2
"""The first page of the desk: the questions of the hub and what nobody looked over yet."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from schakelpunt.desk.queries.inbox import settled, waiting
from schakelpunt.desk.queries.lists import piles
from schakelpunt.network.models import Hub
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import State, Visibility
from schakelpunt.reference.actions import confirm, switch
from schakelpunt.reference.rules import Editor
from tests.desk import cast

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
BOSS = Editor("account:0", "Beheer", administrator=True)


def ask(reference: str, hub: str = "twente", **more: Any) -> Question:
    area = Hub.objects.get(pk=hub).areas.order_by("pk")[0]
    facts = {"asked_on": date(2026, 11, 1), "visibility": Visibility.HUB, **more}
    return Question.objects.create(
        reference=reference, text=f"Wat {reference}?", area=area, hub_id=hub, **facts
    )


@pytest.fixture
def no_questions() -> None:
    Question.objects.all().delete()


@pytest.mark.usefixtures("no_questions")
def test_what_is_needed_soonest_comes_first() -> None:
    ask("V-1", asked_on=date(2026, 1, 1))
    ask("V-2", needed_on=date(2027, 1, 1))
    ask("V-3", needed_on=date(2026, 12, 1))
    ask("V-4", state=State.ANSWERED)
    ask("V-5", hub="drenthe")
    corrie = cast.corrie()
    twente = Hub.objects.get(pk="twente")
    assert [q.reference for q in waiting(corrie, twente)] == ["V-3", "V-2", "V-1"]
    assert [q.reference for q in settled(corrie, twente)] == ["V-4"]


@pytest.mark.usefixtures("no_questions")
def test_the_inbox_shows_the_own_questions_only() -> None:
    ask("V-TWE-2026-0001")
    ask("V-DRE-2026-0001", hub="drenthe")
    seen = [
        set(re.findall(r"/vragen/([\w-]+)", cast.logged_in(who).get("/werkbank").content.decode()))
        for who in (cast.corrie(), cast.dirk())
    ]
    assert seen == [{"V-TWE-2026-0001"}, {"V-DRE-2026-0001"}]


@pytest.mark.usefixtures("no_questions")
def test_an_empty_inbox_says_what_to_do(corrie: Client) -> None:
    assert "Deel het adres van de voorpagina" in corrie.get("/werkbank").content.decode()


@pytest.mark.usefixtures("no_questions")
@pytest.mark.parametrize("many", [1, 3])
def test_the_inbox_takes_the_same_queries_however_many_questions(
    corrie: Client, many: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(many):
        ask(f"V-{number}")
    with django_assert_max_num_queries(30):
        corrie.get("/werkbank")


def test_the_piles_count_what_nobody_looked_over() -> None:
    twente = Hub.objects.get(pk="twente")
    before = {pile.kind.name: (pile.total, pile.open) for pile in piles(twente)}
    assert list(before) == ["interaction", "power", "organisation", "resource"]
    confirm("interaction", "i001", hub="drenthe", editor=BOSS, at=AT)
    confirm("interaction", "i002", hub="twente", editor=BOSS, at=AT)
    switch("interaction", "i003", off=True, hub="twente", editor=BOSS, at=AT)
    switch("interaction", "i004", off=True, hub="drenthe", editor=BOSS, at=AT)
    after = {pile.kind.name: (pile.total, pile.open, pile.done) for pile in piles(twente)}
    total, left = before["interaction"]
    assert after["interaction"] == (total, left - 3, 3)
    assert {name: found[:2] for name, found in after.items() if name != "interaction"} == {
        name: found for name, found in before.items() if name != "interaction"
    }


def test_a_hub_looks_over_its_own_organisations_and_cards() -> None:
    totals = {
        hub.pk: {pile.kind.name: pile.total for pile in piles(hub)}
        for hub in Hub.objects.filter(pk__in=["twente", "landelijk"])
    }
    node = {pile.kind.name: pile.total for pile in piles(None)}
    assert totals["landelijk"] == node
    assert totals["twente"]["interaction"] == node["interaction"]
    assert 0 < totals["twente"]["organisation"] < node["organisation"] / 3
    assert 0 < totals["twente"]["resource"] < node["resource"] / 3


def test_who_has_no_role_goes_on_to_the_front_page_with_a_word() -> None:
    client = cast.logged_in(cast.nel())
    response = client.get("/werkbank", follow=True)
    assert response.redirect_chain == [("/", 302)]
    assert "nog geen rol bij een schakelpunt" in response.content.decode()


def test_another_hub_is_closed(corrie: Client) -> None:
    assert [
        corrie.get(f"/werkbank?schakelpunt={hub}").status_code for hub in ("twente", "drenthe", "knooppunt")
    ] == [
        200,
        403,
        403,
    ]


def test_an_administrator_chooses_a_hub(boss: Client) -> None:
    page = boss.get("/werkbank?schakelpunt=drenthe").content.decode()
    assert re.findall(r'aria-current="true">([^<]+)', page) == ["Schakelpunt Drenthe"]
    assert 'href="/werkbank/nakijken/samenspel?schakelpunt=drenthe"' in page
