# SPDX-License-Identifier: EUPL-1.2
"""The expert's page: reading changes nothing, one reaction ends it, and a second says so kindly."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.questions.models import Answer, Offer
from schakelpunt.questions.rules import OfferState, State
from tests.portal.conftest import text_of
from tests.questions import cast

ANSWER = {"doe": "antwoord", "antwoord": "Dat mag met toestemming.", "naam": "Bas", "mag_delen": "on"}
REACTIONS: dict[str, tuple[dict[str, str], OfferState]] = {
    "answer": (ANSWER, OfferState.ANSWERED),
    "no time": ({"doe": "nee", "reden": "geen-tijd"}, OfferState.DECLINED),
    "not my field": ({"doe": "nee", "reden": "niet-mijn-vak"}, OfferState.DECLINED),
    "another": ({"doe": "ander", "naam": "Truus", "email": "truus@odt.example"}, OfferState.PASSED_ON),
    "touch": ({"doe": "contact", "naam": "Bas", "telefoon": "074-1234567"}, OfferState.ANSWERED),
}


def page_of(offer: Offer) -> str:
    return f"/verzoek/{cast.offer_token(offer)}"


def state_of(offer: Offer) -> str:
    return Offer.objects.get(pk=offer.pk).state


def test_page_says_first_what_is_asked_and_why_you(stranger: Client) -> None:
    page = stranger.get(page_of(cast.offered()))
    words = text_of(page.content)
    assert "Weet u dit? Een vraag over de bodem uit Hengelo" in words
    assert "De vraag gaat over" in words
    assert cast.TRIAGED["text"] in words


def test_page_never_tells_who_the_asker_is(stranger: Client) -> None:
    page = page_of(cast.offered())
    words = stranger.get(page).content.decode()
    assert [word in words for word in (cast.ANNA, "Anna", cast.TEXT)] == [False, False, False]


def test_page_shows_a_few_things_that_are_known(stranger: Client) -> None:
    assert len(stranger.get(page_of(cast.offered())).context["hits"]) == 3


def test_looking_changes_nothing(stranger: Client) -> None:
    offer = cast.offered()
    lines = Entry.objects.count()
    stranger.get(page_of(offer))
    stranger.head(page_of(offer))
    assert (state_of(offer), Entry.objects.count()) == (OfferState.OFFERED, lines)


@pytest.mark.parametrize("name", REACTIONS)
def test_reaction_ends_the_offer_and_a_second_changes_nothing(stranger: Client, name: str) -> None:
    offer = cast.offered()
    page, (sent, state) = page_of(offer), REACTIONS[name]
    first = stranger.post(page, sent)
    assert (first.status_code, first["Location"], state_of(offer)) == (302, page, state)
    before = Entry.objects.count(), Letter.objects.count(), Answer.objects.count()
    for again, _state in REACTIONS.values():
        told = stranger.post(page, again)
        assert (told.status_code, bool(told.context["done"])) == (200, True)
    assert (Entry.objects.count(), Letter.objects.count(), Answer.objects.count()) == before
    assert state_of(offer) == state


def test_page_says_what_was_done_after_an_answer(stranger: Client) -> None:
    offer = cast.offered()
    stranger.post(page_of(offer), ANSWER)
    page = stranger.get(page_of(offer))
    assert page.context["done"] == "Dank u wel. Uw antwoord is binnen en gaat naar de vrager."
    assert text_of(page.content).count(ANSWER["antwoord"]) == 1
    kept = Answer.objects.latest("pk")
    assert (kept.original, kept.given_by, kept.may_publish) == (ANSWER["antwoord"], "Bas", True)


def test_expert_may_keep_an_answer_from_others(stranger: Client) -> None:
    sent = {name: value for name, value in ANSWER.items() if name != "mag_delen"}
    stranger.post(page_of(cast.offered()), sent)
    assert Answer.objects.latest("pk").may_publish is False


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({**ANSWER, "antwoord": " "}, {"antwoord": ["Schrijf hier eerst uw antwoord."]}),
        ({**ANSWER, "naam": ""}, {"naam": ["Vul uw naam in, dan weet de vrager wie er antwoordt."]}),
        ({"doe": "ander", "naam": ""}, {"naam": ["Noem een persoon, team of organisatie."]}),
        (
            {"doe": "ander", "naam": "Truus", "email": "truus@"},
            {"email": ["Dit e-mailadres kunnen we niet lezen. Kijk het na."]},
        ),
    ],
)
def test_mistake_gets_a_sentence_and_nothing_typed_is_lost(
    stranger: Client, sent: dict[str, str], told: dict[str, Any]
) -> None:
    offer = cast.offered()
    page = stranger.post(page_of(offer), sent)
    form = page.context["forms"][sent["doe"]]
    assert (page.status_code, dict(form.errors), state_of(offer)) == (200, told, OfferState.OFFERED)
    kept = [name for name in sent if name not in {"doe", *told}]
    assert [form[name].value() for name in kept] == [
        True if name == "mag_delen" else sent[name] for name in kept
    ]


@pytest.mark.parametrize("sent", [{}, {"doe": "wis"}, {"doe": "nee", "reden": "zomaar"}])
def test_unknown_button_changes_nothing(stranger: Client, sent: dict[str, str]) -> None:
    offer = cast.offered()
    assert (stranger.post(page_of(offer), sent).status_code, state_of(offer)) == (200, OfferState.OFFERED)


def test_being_called_is_not_offered_when_the_asker_did_not_agree(stranger: Client) -> None:
    offer = cast.offered(cast.triaged(may_connect=False))
    assert "Breng ons in contact" not in text_of(stranger.get(page_of(offer)).content)
    told = stranger.post(page_of(offer), REACTIONS["touch"][0])
    assert (told.status_code, state_of(offer)) == (200, OfferState.OFFERED)
    assert (
        told.context["trouble"]
        == "De vrager wil liever een antwoord op papier. Schrijf uw antwoord hieronder."
    )


def test_withdrawn_question_is_shown_to_nobody_who_was_asked(stranger: Client) -> None:
    offer = cast.offered()
    stranger.post(f"/mijn-vraag/{cast.asker_token(offer.question)}", {"doe": "intrekken"})
    page = stranger.get(page_of(offer))
    assert (page.status_code, cast.TRIAGED["text"] in text_of(page.content)) == (200, False)


def test_every_link_that_opens_nothing_looks_the_same(stranger: Client) -> None:
    offer = cast.offered()
    tokens = ("x", "A" * 43, cast.asker_token(offer.question), offer.question.reference)
    pages = [stranger.get(f"/verzoek/{token}") for token in tokens]
    assert [page.status_code for page in pages] == [404] * 4
    assert {text_of(page.content) for page in pages} == {text_of(stranger.get("/mijn-vraag/x").content)}


def test_asker_cannot_answer_the_own_question(stranger: Client) -> None:
    offer = cast.offered()
    page = stranger.post(f"/verzoek/{cast.asker_token(offer.question)}", ANSWER)
    assert (page.status_code, cast.fresh(offer.question).state) == (404, State.OFFERED)


def test_page_is_kept_and_told_nowhere_and_leaves_no_cookie(stranger: Client) -> None:
    page = stranger.get(page_of(cast.offered()))
    named = ("Referrer-Policy", "Cache-Control", "X-Robots-Tag")
    assert [page[name] for name in named] == ["no-referrer", "no-store", "noindex"]
    assert dict(page.cookies) == {}
