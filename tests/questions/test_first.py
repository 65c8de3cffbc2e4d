# SPDX-License-Identifier: EUPL-1.2
"""The first response: what it holds for a municipality, and what a stranger never sees of it."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub, Membership
from schakelpunt.project.index import follow
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.queries.earlier import earlier
from schakelpunt.questions.queries.find import find
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import State, TextProblem, Visibility, readable

pytestmark = [pytest.mark.django_db, pytest.mark.data, pytest.mark.xdist_group("index")]

SECRET = "Kwikvervuiling onder de vroegere hoedenfabriek aan de Zwavelsteeg"
HENGELO = "GM0164"


@pytest.fixture
def hidden() -> Question:
    """A question of the Twente hub that only the hub may read, with an answer, in the index."""
    question = Question.objects.create(
        reference="V-TWE-2026-0999",
        text=f"{SECRET}: wie weet dit?",
        area_id=HENGELO,
        hub_id="twente",
        asked_on=date(2026, 11, 1),
        state=State.ANSWERED,
        visibility=Visibility.HUB,
    )
    Answer.objects.create(question=question, text=f"Geheim antwoord. {SECRET}.", given_on=date(2026, 11, 2))
    _index(question)
    return question


def _index(question: Question) -> None:
    from django.db import transaction

    from schakelpunt.journal.actions import note

    with transaction.atomic():
        note("questions", "question", question.reference, "ask", at=timezone.now())
    follow(timezone.now())


def member(hub: str) -> Account:
    """Somebody who works at a hub."""
    account = Account.objects.create_user(f"{hub}@test.example")
    Membership.objects.create(account=account, hub=Hub.objects.get(pk=hub))
    return account


def test_hidden_question_shows_nowhere_when_a_stranger_asks_for_its_words(hidden: Question) -> None:
    response = first_response(SECRET, municipality=HENGELO)
    assert hidden.reference not in {row.ref for row in response.known} | {
        row.reference for row in response.earlier
    }
    assert "Geheim" not in repr(response)
    found = find(SECRET)
    assert hidden.reference not in {row.ref for row in found.items}
    assert "Geheim" not in repr(found)
    assert hidden.reference not in {row.reference for row in earlier(SECRET)}


@pytest.mark.parametrize(("hub", "sees"), [("twente", True), ("drenthe", False)])
def test_hidden_question_shows_to_its_own_hub_when_asked(hidden: Question, hub: str, sees: bool) -> None:
    account = member(hub)
    assert visible_to(account).filter(pk=hidden.pk).exists() is sees
    response = first_response(SECRET, municipality=HENGELO, account=account)
    assert (hidden.reference in {row.ref for row in response.known}) is sees


def test_index_alone_cannot_show_a_question_when_it_was_hidden_after_indexing(hidden: Question) -> None:
    hidden.visibility = Visibility.PUBLIC
    hidden.save()
    _index(hidden)
    assert hidden.reference in {row.ref for row in first_response(SECRET, municipality=HENGELO).known}
    hidden.visibility = Visibility.HUB
    hidden.save()
    assert hidden.reference not in {row.ref for row in first_response(SECRET, municipality=HENGELO).known}


@pytest.mark.parametrize(
    ("code", "agency", "boards", "hub", "national"),
    [
        ("GM0141", "od-twente", {"ws0663"}, "twente", False),
        ("GM0106", "od-drenthe", {"ws0646", "ws0647"}, "drenthe", False),
        ("GM0344", "od-utrecht", {"ws0636"}, "landelijk", True),
    ],
)
def test_authorities_and_hub_are_those_of_the_municipality(
    code: str, agency: str, boards: set[str], hub: str, national: bool
) -> None:
    response = first_response("Wie beslist over een bodemsanering?", municipality=code)
    assert response.where.omgevingsdienst == agency
    assert boards <= set(response.where.waterschappen)
    assert response.hub is not None
    assert (response.hub.id, response.hub.national, bool(response.hub.nearest)) == (hub, national, national)


def test_response_is_the_same_when_asked_twice() -> None:
    asked = "Hoe gaan we om met bodemdaling in een nieuwe wijk op veen?"
    first, second = (first_response(asked, municipality="GM0484") for _ in range(2))
    assert first.known == second.known
    assert first.who == second.who
    assert first.desks == second.desks


def test_chosen_challenge_leads_when_text_says_another() -> None:
    response = first_response("Mag een warmtenet hier?", municipality=HENGELO, challenges=("vergroening",))
    assert response.challenges[0].slug == "vergroening"
    assert {row.challenge for row in response.plays} == {"vergroening"}


def test_every_item_says_why_and_leads_on() -> None:
    response = first_response("Welke regels stellen buurgemeenten aan PFAS in grond?", municipality="GM0106")
    for row in (*response.known, *response.who, *response.desks):
        assert row.reasons, row
    assert all(row.address for row in (*response.known, *response.who))
    assert response.desks


@pytest.mark.parametrize(
    "text", ["goedemorgen allemaal", "asdf qwer zxcv", "!!! ??? ...abc", "🙂🙂🙂 abc", "a" * 9_000]
)
def test_nothing_is_claimed_when_text_says_nothing_of_the_ground(text: str) -> None:
    response = first_response(text, municipality=HENGELO)
    assert response.known == ()
    assert response.little
    assert response.desks[-1].kind == "schakelpunt"


def test_query_count_stays_the_same_when_more_is_found(django_assert_max_num_queries: object) -> None:
    first_response("bodem", municipality=HENGELO)
    with django_assert_max_num_queries(24):  # type: ignore[operator]
        first_response(
            "bodemverontreiniging grondwater archeologie warmtenet stortplaats", municipality=HENGELO
        )


@pytest.mark.parametrize("text", ["", "  \n ", "\x00\x01", "?!", "ab"])
def test_text_is_refused_with_a_sentence_when_empty(text: str) -> None:
    with pytest.raises(TextProblem, match="Typ uw vraag"):
        readable(text)


def test_text_says_how_much_too_long_when_endless() -> None:
    with pytest.raises(TextProblem, match=r"10\.000 tekens te lang"):
        readable("x" * 20_000)


def test_control_signs_vanish_and_lines_stay_when_reading() -> None:
    assert readable("Mag\x00 dit\x07?\n\nGraag \u202eantwoord") == "Mag dit?\n\nGraag antwoord"
