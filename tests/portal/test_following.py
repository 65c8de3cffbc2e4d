# SPDX-License-Identifier: EUPL-1.2
"""The asker's own page: what it says at each state, what its buttons do, and what a stranger gets."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from schakelpunt.journal.models import Entry
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.rules import State
from schakelpunt.questions.rules.keys import LINK_LASTS
from tests.portal.conftest import text_of
from tests.questions import cast

HEADERS = ("Referrer-Policy", "Cache-Control", "X-Robots-Tag")


def own_page(question: Question) -> str:
    return f"/mijn-vraag/{cast.asker_token(question)}"


def answered() -> Answer:
    """An answer given just now, however long ago this test was written."""
    given = cast.answered()
    Question.objects.filter(pk=given.question_id).update(ended_at=timezone.now())
    return given


def test_page_shows_the_question_as_typed_and_as_sharpened(stranger: Client) -> None:
    words = text_of(stranger.get(own_page(cast.triaged())).content)
    assert (words.count(cast.TEXT), words.count(cast.TRIAGED["text"])) == (1, 1)


def test_page_names_the_organisation_that_was_asked_and_no_person(stranger: Client) -> None:
    offer = cast.offered()
    page = stranger.get(own_page(offer.question))
    assert page.context["asked"] == ("Omgevingsdienst Twente",)
    assert [word in text_of(page.content) for word in ("Bas", cast.BAS)] == [False, False]


def test_page_shows_the_answer_as_it_was_given(stranger: Client) -> None:
    given = answered()
    words = text_of(stranger.get(own_page(given.question)).content)
    assert (words.count(given.original), words.count("Bas de Boer")) == (1, 1)


@pytest.mark.parametrize(
    ("button", "state"), [("intrekken", State.WITHDRAWN), ("gevonden", State.FOUND)], ids=str
)
def test_button_ends_the_question_once(stranger: Client, button: str, state: State) -> None:
    question = cast.triaged()
    page = own_page(question)
    assert stranger.post(page, {"doe": button})["Location"] == page
    lines = Entry.objects.count()
    again = stranger.post(page, {"doe": button})
    assert (again.status_code, bool(again.context["trouble"])) == (200, True)
    assert (cast.fresh(question).state, Entry.objects.count()) == (state, lines)


def test_verdict_is_kept_once_and_may_change(stranger: Client) -> None:
    given = answered()
    page = own_page(given.question)
    for said in ("hielp-ja", "hielp-ja", "hielp-nee"):
        stranger.post(page, {"doe": said})
    assert [row.verdict for row in given.question.helped.all()] == ["nee"]
    assert stranger.get(page).context["said"] == "Nee"


def test_verdict_is_refused_before_there_is_an_answer(stranger: Client) -> None:
    question = cast.triaged()
    page = stranger.post(own_page(question), {"doe": "hielp-ja"})
    assert (page.status_code, question.helped.count()) == (200, 0)


@pytest.mark.parametrize("button", ["", "publish", "hielp-misschien"])
def test_unknown_button_changes_nothing(stranger: Client, button: str) -> None:
    question = cast.triaged()
    page = stranger.post(own_page(question), {"doe": button})
    assert (page.status_code, page.context["trouble"]) == (200, "Kies een van de knoppen.")
    assert cast.fresh(question).state == State.TRIAGED


def test_looking_changes_nothing(stranger: Client) -> None:
    page = own_page(cast.offered().question)
    lines = Entry.objects.count()
    stranger.get(page)
    stranger.head(page)
    assert Entry.objects.count() == lines


def test_page_is_kept_and_told_nowhere_and_leaves_no_cookie(stranger: Client) -> None:
    page = stranger.get(own_page(cast.asked()))
    assert [page[name] for name in HEADERS] == ["no-referrer", "no-store", "noindex"]
    assert dict(page.cookies) == {}


def test_every_link_that_opens_nothing_looks_the_same(stranger: Client) -> None:
    offer = cast.offered()
    question = offer.question
    old = own_page(question)
    tokens = ("x", "A" * 43, cast.offer_token(offer), question.reference)
    pages = [stranger.get(f"/mijn-vraag/{token}") for token in tokens]
    Question.objects.filter(pk=question.pk).update(ended_at=timezone.now() - LINK_LASTS)
    pages.append(stranger.get(old))
    assert [page.status_code for page in pages] == [404] * 5
    assert len({text_of(page.content) for page in pages}) == 1
    assert [pages[0][name] for name in HEADERS] == ["no-referrer", "no-store", "noindex"]


def test_stranger_cannot_end_a_question_with_the_link_of_an_expert(stranger: Client) -> None:
    offer = cast.offered()
    page = stranger.post(f"/mijn-vraag/{cast.offer_token(offer)}", {"doe": "intrekken"})
    assert (page.status_code, cast.fresh(offer.question).state) == (404, State.OFFERED)


def test_own_link_does_not_open_another_question(stranger: Client) -> None:
    other = cast.asked(email="bram@almelo.example", text="Hoe diep ligt de klei in ons dorp?")
    mine = cast.asked()
    page = stranger.get(own_page(mine))
    assert page.context["followed"].reference == mine.reference
    assert other.text not in text_of(page.content)
