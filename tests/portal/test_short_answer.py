# SPDX-License-Identifier: EUPL-1.2
"""The short answer above the first response, and the one desk to begin at."""

from __future__ import annotations

import re

from django.test import Client

from schakelpunt.portal.rows import REASONS_SHOWN
from schakelpunt.portal.views.steps import STEPS, step_at
from schakelpunt.questions.queries.cards import DESK_NAMES
from tests.portal.conftest import text_of

ASKED = {"vraag": "Mag er een bodemlus in een grondwaterbeschermingsgebied?", "gemeente": "Hengelo"}
CABLES = {"vraag": "Waar liggen kabels en leidingen in de straat?", "gemeente": "Hengelo"}


def test_short_answer_names_the_first_of_each_block(stranger: Client) -> None:
    context = stranger.get("/eerste-antwoord", ASKED).context
    lines, response = context["headlines"], context["response"]
    assert [line.word for line in lines] == ["Begin bij", "Vraag het aan", "Lees eerst", "Vraag ook"]
    assert [line.more.url for line in lines] == ["#hoort", "#wie", "#bekend", "#speelt"]
    assert lines[0].link.url == response.desks[0].address
    assert lines[2].link.label == response.known[0].title


def test_short_answer_asks_another_than_where_one_begins(stranger: Client) -> None:
    context = stranger.get("/eerste-antwoord", ASKED).context
    asked = context["headlines"][1].link.url
    others = [row.address for row in context["response"].who if row.id != context["response"].desks[0].id]
    assert asked == others[0]


def test_short_answer_leaves_a_line_out_when_a_block_is_empty(stranger: Client) -> None:
    context = stranger.get("/eerste-antwoord", {"vraag": "qwrtzp xkcd hhhh", "gemeente": "Hengelo"}).context
    filled = [bool(context["response"].desks), bool(context["response"].known), bool(context["response"].who)]
    assert len(context["headlines"]) == sum(filled)


def test_first_desk_is_told_large_and_only_once_in_its_block(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", ASKED)
    block = page.content.decode().split('id="hoort"', 1)[1]
    name = page.context["desks"][0].name
    assert re.search(r"<h3[^>]*>Begin bij:.*?</h3>", block).group(0).count(name) == 1  # type: ignore[union-attr]
    assert [row for row in page.context["also"] if row.name == name] == []


def test_no_row_gives_more_reasons_than_one_reads(stranger: Client) -> None:
    context = stranger.get("/eerste-antwoord", ASKED).context
    shown = [row for part in (*context["known"], *context["who"], context["desks"]) for row in part]
    assert [row for row in shown if len(row.reasons) > REASONS_SHOWN] == []


def test_next_step_is_told_when_a_desk_is_of_any_kind() -> None:
    assert set(STEPS) == set(DESK_NAMES)
    assert step_at("onbekend") == ""


def test_own_municipality_is_called_a_municipality(stranger: Client) -> None:
    page = stranger.get(
        "/eerste-antwoord", {"vraag": "Mogen wij bomen planten op het plein?", "gemeente": "Ede"}
    )
    named = [row.name for row in page.context["desks"] if row.kind == "uw gemeente"]
    assert named == ["Gemeente Ede"]
    assert "Gemeente Ede" in text_of(page.content)


def test_unnamed_municipality_is_called_yours(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", {"vraag": "Wat te doen met een granaat bij graafwerk?"})
    assert "Gemeente Uw gemeente" not in text_of(page.content)
    assert page.context["headlines"][0].link.label == "Uw gemeente"


def test_item_lies_by_the_layer_of_its_field(stranger: Client) -> None:
    items = stranger.get("/eerste-antwoord", CABLES).context["section"].items
    fields = {item.discipline: item.layer for item in items}
    assert fields["ondergrondse-infrastructuur"] == "netwerken"
    assert set(fields.values()) - {"netwerken"} <= {"ondergrond"}
