# SPDX-License-Identifier: EUPL-1.2
"""What somebody who was asked may do by a link: each act once, and nothing beside this one question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.questions import actions
from schakelpunt.questions.models import Offer
from schakelpunt.questions.queries.follow import of_token as followed
from schakelpunt.questions.queries.follow import question_of
from schakelpunt.questions.queries.offers import of_token, offer_of
from schakelpunt.questions.rules import AlreadyDone, OfferState, Refused, State
from tests.questions import cast
from tests.questions.cast import AT, SOON, fresh, letters, offered, triaged

pytestmark = [pytest.mark.django_db, pytest.mark.data]

ACTS: dict[str, Callable[[Offer], Any]] = {
    "answer": lambda o: actions.answer(o, text="Ja, dat mag.", name="Bas", may_publish=True, at=SOON),
    "decline": lambda o: actions.decline(o, reason="geen-tijd", at=SOON),
    "name_other": lambda o: actions.name_other(o, name="Eva", email="eva@x.example", at=SOON),
    "put_in_touch": lambda o: actions.put_in_touch(o, phone="06-1", at=SOON),
}
ENDS = {
    "answer": "beantwoord",
    "decline": "geweigerd",
    "name_other": "doorverwezen",
    "put_in_touch": "beantwoord",
}


@pytest.mark.parametrize("second", ACTS)
@pytest.mark.parametrize("first", ACTS)
def test_every_link_twice_says_kindly_that_it_was_done(first: str, second: str) -> None:
    offer = offered()
    token = cast.offer_token(offer)
    ACTS[first](offer)
    before = (Entry.objects.count(), Letter.objects.count(), fresh(offer.question).version)
    again = offer_of(token)
    assert again is not None
    with pytest.raises(AlreadyDone, match="hoeft niets meer te doen"):
        ACTS[second](again)
    with pytest.raises(AlreadyDone):
        ACTS[second](offer)
    offer.refresh_from_db()
    assert offer.state == ENDS[first]
    assert (Entry.objects.count(), Letter.objects.count(), fresh(offer.question).version) == before
    page = of_token(token)
    assert page is not None
    assert (page.acts, bool(page.over)) == (frozenset(), True)


def test_looking_changes_nothing() -> None:
    offer = offered()
    token = cast.offer_token(offer)
    before = (Entry.objects.count(), Letter.objects.count(), fresh(offer.question).version)
    assert of_token(token) == of_token(token)
    assert (Entry.objects.count(), Letter.objects.count(), fresh(offer.question).version) == before


def test_expert_reads_the_question_and_not_who_asked_it() -> None:
    offer = offered(note="Graag voor vrijdag")
    page = of_token(cast.offer_token(offer))
    assert page is not None
    assert (page.text, page.place, page.note) == (cast.TRIAGED["text"], "Hengelo", "Graag voor vrijdag")
    assert page.acts == {"answer", "decline", "name_other", "put_in_touch"}
    letter = letters("verzoek", cast.BAS)[-1].text
    assert [word for word in (cast.ANNA, "Anna", "Zwavelsteeg") if word in repr(page) + letter] == []


def test_links_do_not_open_each_others_doors() -> None:
    offer = offered()
    expert, asker = cast.offer_token(offer), cast.asker_token(offer.question)
    assert (question_of(expert, AT), followed(expert, AT)) == (None, None)
    assert (offer_of(asker), of_token(asker)) == (None, None)


@pytest.mark.parametrize("word", ["", "x", "a" * 43, "\ud800"])
def test_link_opens_nothing_when_it_is_another_word(word: str) -> None:
    offered()
    assert (offer_of(word), of_token(word)) == (None, None)


def test_answer_goes_to_the_asker_and_word_of_it_to_the_coordinator() -> None:
    offer = offered()
    actions.answer(offer, text="Ja, dat mag.", name="Bas", may_publish=True, at=AT)
    letter = letters("antwoord", cast.ANNA)[-1]
    assert ("Ja, dat mag." in letter.text, letter.send_after) == (True, AT)
    page = followed(cast.token_of(letter), AT)
    assert page is not None
    assert [(row.text, row.organisation) for row in page.answers] == [
        ("Ja, dat mag.", "Omgevingsdienst Twente")
    ]
    assert [news.recipient for news in letters("reactie")] == [cast.member().email]


def test_answer_in_the_evening_goes_the_next_working_morning() -> None:
    offer = offered()
    evening = datetime(2026, 12, 24, 21, 0, tzinfo=AT.tzinfo)
    actions.answer(offer, text="Ja, dat mag.", name="Bas", may_publish=True, at=evening)
    assert letters("antwoord")[-1].send_after == datetime(2026, 12, 28, 8, 30, tzinfo=AT.tzinfo)


@pytest.mark.parametrize(("text", "name"), [("", "Bas"), ("Ja", " "), ("\x00", "Bas")])
def test_answer_without_words_or_name_is_refused_and_the_offer_stays_open(text: str, name: str) -> None:
    offer = offered()
    with pytest.raises(Refused, match="Vul dit nog in"):
        actions.answer(offer, text=text, name=name, may_publish=True, at=AT)
    offer.refresh_from_db()
    assert (offer.state, fresh(offer.question).state) == (OfferState.OFFERED, State.OFFERED)


def test_asker_and_expert_get_each_other_only_after_the_expert_pressed() -> None:
    offer = offered()
    token = cast.offer_token(offer)
    page = of_token(token)
    assert page is not None
    assert page.asker == ("", "")
    actions.put_in_touch(offer, name="Bas de Boer", phone="06-12", at=AT)
    page = of_token(token)
    assert page is not None
    assert page.asker == ("Anna", cast.ANNA)
    told = {letter.recipient: letter.text for letter in letters("verbonden")}
    assert set(told) == {cast.ANNA, cast.BAS}
    assert [word for word in ("Bas de Boer", cast.BAS, "06-12") if word not in told[cast.ANNA]] == []
    assert [word for word in ("Anna", cast.ANNA) if word not in told[cast.BAS]] == []
    assert fresh(offer.question).state == State.CONNECTED


def test_asker_is_not_given_when_the_asker_did_not_agree() -> None:
    offer = offered(triaged(may_connect=False))
    page = of_token(cast.offer_token(offer))
    assert page is not None
    assert "put_in_touch" not in page.acts
    with pytest.raises(Refused, match="liever een antwoord"):
        actions.put_in_touch(offer, at=AT)
    assert letters("verbonden") == []
    offer.refresh_from_db()
    assert (offer.state, offer.connected_at) == (OfferState.OFFERED, None)


@pytest.mark.parametrize("reason", ["", "zomaar"])
def test_declining_asks_for_a_reason(reason: str) -> None:
    offer = offered()
    with pytest.raises(Refused, match="de reden"):
        actions.decline(offer, reason=reason, at=AT)


def test_other_is_named_to_the_coordinator_and_not_asked_by_itself() -> None:
    offer = offered()
    actions.name_other(offer, name="Eva Els", email="eva@x.example", organisation="Bodembureau", at=AT)
    offer.refresh_from_db()
    assert (offer.other_name, offer.other_email, offer.state) == ("Eva Els", "eva@x.example", "doorverwezen")
    assert (letters("verzoek", "eva@x.example"), len(letters("reactie"))) == ([], 1)
    assert "Eva Els" in letters("reactie")[-1].text


@pytest.mark.parametrize("end", ["withdraw", "find"])
def test_expert_reads_kindly_that_nothing_is_needed_when_the_asker_left(end: str) -> None:
    offer = offered()
    token = cast.offer_token(offer)
    getattr(actions, end)(offer.question, at=AT)
    with pytest.raises(AlreadyDone, match="niet meer nodig"):
        ACTS["answer"](offer)
    page = of_token(token)
    assert page is not None
    assert (page.text, page.acts, page.over) == (
        "",
        frozenset(),
        "Deze vraag is niet meer nodig. U hoeft niets meer te doen.",
    )


def test_offer_made_before_the_agenda_stays_answerable_when_the_question_comes_back() -> None:
    offer = offered()
    question, account = fresh(offer.question), cast.member()
    held = actions.to_agenda(question, question.version, reason="Stil", account=account, at=AT)
    held = actions.triage(held, held.version, **cast.TRIAGED, account=account, at=AT)
    actions.answer(offer, text="Toch nog.", name="Bas", may_publish=False, at=AT + timedelta(days=3))
    assert fresh(held).state == State.ANSWERED
