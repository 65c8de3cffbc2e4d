# SPDX-License-Identifier: EUPL-1.2
"""Laying a question before somebody at the desk, calling it back, answering and the other endings."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schakelpunt.mail.actions import doubt
from schakelpunt.questions import actions
from schakelpunt.questions.models import Offer
from schakelpunt.questions.rules import OfferState, State
from tests.desk import cast as desk_cast
from tests.desk.asked import coordinator, page_of, read, send, ticked, typed
from tests.questions import cast

pytestmark = pytest.mark.django_db


def before(**other: Any) -> dict[str, Any]:
    """What a coordinator fills in to lay a question before somebody."""
    told = {
        "aan": "anders",
        "organisatie": cast.AGENCY,
        "naam": "Bas",
        "email": cast.BAS,
        "bericht": "Kijk even?",
    }
    return {**told, "streefdatum": "", **other}


def test_a_question_is_laid_before_an_address_with_a_letter() -> None:
    question = cast.triaged()
    response = send(question, "voorleggen", **before())
    made = Offer.objects.get(question=question)
    assert response["Location"] == page_of(question)
    assert (made.email, made.name, made.organisation_id, made.note) == (
        cast.BAS,
        "Bas",
        cast.AGENCY,
        "Kijk even?",
    )
    assert [letter.ref for letter in cast.letters("verzoek", cast.BAS)] == [question.reference]
    assert cast.fresh(question).state == State.OFFERED


def test_an_organisation_that_was_asked_before_needs_no_address() -> None:
    earlier = cast.offered(cast.triaged(), email="bodem@odt.example", name="")
    assert earlier.organisation_id == cast.AGENCY
    question = cast.triaged()
    page = read(question)
    assert f'value="organisatie-{cast.AGENCY}"' in page
    assert "(bodem@odt.example)" in page
    send(
        question, "voorleggen", **before(aan=f"organisatie-{cast.AGENCY}", email="", naam="", organisatie="")
    )
    made = Offer.objects.get(question=question)
    assert (made.email, made.organisation_id) == ("bodem@odt.example", cast.AGENCY)


def test_an_organisation_without_an_address_asks_for_one() -> None:
    question = cast.triaged()
    aan = f"organisatie-{cast.AGENCY}"
    response = send(question, "voorleggen", **before(aan=aan, email=""))
    page = response.content.decode()
    assert (response.status_code, ticked(page, "aan"), typed(page, "bericht")) == (400, [aan], "Kijk even?")
    assert "Vul een e-mailadres in." in page


def test_somebody_whom_an_expert_named_is_proposed_first() -> None:
    offer = cast.offered()
    actions.name_other(offer, name="Els", email="els@wsv.example", organisation="Waterschap", at=cast.AT)
    page = read(offer.question)
    key = f"genoemd-{offer.pk}"
    assert ticked(page, "aan") == [key]
    assert "Els (els@wsv.example). genoemd door een deskundige. Waterschap" in html.unescape(page)
    send(offer.question, "voorleggen", **before(aan=key, naam="", email="", organisatie=""))
    made = Offer.objects.latest("pk")
    assert (made.name, made.email) == ("Els", "els@wsv.example")


def test_a_stale_offer_is_refused_and_what_was_typed_stays() -> None:
    question = cast.triaged()
    seen = question.version
    send(question, "voorleggen", **before())
    late = send(question, "voorleggen", versie=seen, **before(email="els@wsv.example", bericht="Ik ook"))
    page = late.content.decode()
    assert (late.status_code, typed(page, "bericht")) == (409, "Ik ook")
    assert "iemand was u net voor" in page
    assert Offer.objects.filter(question=question).count() == 1


def test_the_same_address_is_not_asked_twice_at_once() -> None:
    question = cast.triaged()
    send(question, "voorleggen", **before())
    again = send(question, "voorleggen", **before())
    assert again.status_code == 400
    assert "ligt al bij dit adres" in again.content.decode()


def test_an_offer_is_called_back_with_one_click() -> None:
    offer = cast.offered()
    response = send(offer.question, "intrekken", nummer=offer.pk)
    offer.refresh_from_db()
    assert (response.status_code, offer.state) == (302, OfferState.WITHDRAWN)


def test_an_offer_of_another_question_is_not_called_back() -> None:
    offer, other = cast.offered(), cast.triaged()
    assert send(other, "intrekken", nummer=offer.pk).status_code == 404
    offer.refresh_from_db()
    assert offer.state == OfferState.OFFERED


def test_why_somebody_cannot_help_is_told() -> None:
    offer = cast.offered()
    actions.decline(offer, reason="geen-tijd", remark="Volgende maand wel", at=cast.AT)
    page = read(offer.question)
    assert "geen tijd: Volgende maand wel" in page
    assert re.findall(
        r"niemand die gevraagd is, kan helpen", coordinator().get("/werkbank").content.decode()
    ) == ["niemand die gevraagd is, kan helpen"]


def test_an_answer_from_the_desk_goes_to_the_asker() -> None:
    question = cast.triaged()
    send(question, "antwoorden", antwoord="Dat mag niet zomaar.", naam="Corrie", delen="on")
    made = question.answers.get()
    assert (made.original, made.given_by, made.may_publish) == ("Dat mag niet zomaar.", "Corrie", True)
    assert [letter.ref for letter in cast.letters("antwoord", cast.ANNA)] == [question.reference]


def test_an_empty_answer_is_refused_beside_the_field() -> None:
    question = cast.triaged()
    response = send(question, "antwoorden", antwoord="", naam="Corrie")
    assert response.status_code == 400
    assert "Schrijf het antwoord op." in response.content.decode()


def test_asker_and_knower_are_brought_together() -> None:
    question = cast.triaged()
    send(question, "verbinden", naam="Bas van de omgevingsdienst", bereikbaar="074 123 45 67")
    assert cast.fresh(question).state == State.CONNECTED


def test_what_nobody_knows_goes_to_the_agenda_with_the_reason() -> None:
    question = cast.triaged()
    send(question, "agenda", reden="Er is nog geen onderzoek naar gedaan.")
    found = cast.fresh(question)
    assert (found.state, found.reason) == (State.AGENDA, "Er is nog geen onderzoek naar gedaan.")


def test_an_ending_whose_moment_passed_is_refused_with_a_sentence() -> None:
    question = cast.asked()
    response = send(question, "agenda", reden="Weet niemand")
    assert (response.status_code, cast.fresh(question).state) == (400, State.ASKED)
    assert typed(response.content.decode(), "reden") == "Weet niemand"


def test_a_doubtful_letter_goes_again_under_its_own_name() -> None:
    offer = cast.offered()
    letter = cast.letters("verzoek")[0]
    kept = letter.message_id
    assert "Stuur opnieuw" not in read(offer.question)
    doubt(letter, "Het verzenden brak af.", at=cast.AT)
    assert "twijfelachtig" in read(offer.question)
    send(offer.question, "brief", nummer=letter.pk)
    letter.refresh_from_db()
    assert (letter.fate, letter.message_id) == ("wacht", kept)


def test_a_letter_about_another_question_does_not_go_again() -> None:
    offer, other = cast.offered(), cast.triaged()
    letter = cast.letters("verzoek")[0]
    doubt(letter, "Het verzenden brak af.", at=cast.AT)
    assert send(other, "brief", nummer=letter.pk).status_code == 404
    letter.refresh_from_db()
    assert (letter.fate, letter.ref) == ("twijfelachtig", offer.question.reference)


def test_an_administrator_reads_and_does_not_act() -> None:
    question = cast.triaged()
    boss = desk_cast.logged_in(desk_cast.boss())
    assert "Leg de vraag voor" not in read(question, boss)
    assert send(question, "voorleggen", boss, **before()).status_code == 403


def test_who_declined_is_not_proposed_again() -> None:
    offer = cast.offered()
    actions.decline(offer, reason="geen-tijd", at=cast.AT)
    assert f'value="organisatie-{cast.AGENCY}"' not in read(offer.question)


def test_the_inbox_takes_as_many_queries_for_one_question_as_for_three() -> None:
    client, counts = coordinator(), []
    for many in (1, 2):
        for number in range(many):
            cast.offered(cast.triaged(email=f"anna{many}{number}@hengelo.example"))
        client.get("/werkbank")
        with CaptureQueriesContext(connection) as seen:
            client.get("/werkbank")
        counts.append(len(seen))
    assert counts == [INBOX_QUERIES, INBOX_QUERIES]


INBOX_QUERIES = 29
