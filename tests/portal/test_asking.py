# SPDX-License-Identifier: EUPL-1.2
"""From the first response to the switch point: the form, the code, and what a stranger gets."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from schakelpunt.mail.models import Letter
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import State
from tests.portal.conftest import text_of
from tests.questions.cast import code_of, letters

SEND = "/vraag-stellen/versturen"
TYPED: dict[str, Any] = {
    "vraag": "Mag een warmtenet door een oude stortplaats?",
    "gemeente": "Hengelo",
    "email": "anna@hengelo.example",
    "naam": "Anna",
    "toelichting": "Het raakt de noordrand.",
    "plan": "Warmtenet Noord",
    "fase": "plan",
    "nodig_op": "",
    "opgave": ["duurzame-energie"],
    "verbinden": True,
    "delen": "ja",
}


def send(client: Client, **other: Any) -> str:
    """Send the form; where it leads."""
    return client.post(SEND, {**TYPED, **other}).headers.get("Location", "")


def newest_code() -> str:
    return code_of(letters("bevestiging")[-1])


def wrong(code: str) -> str:
    return "000000" if code != "000000" else "111111"


def test_form_is_filled_in_with_what_was_typed_before(stranger: Client) -> None:
    before = {"vraag": TYPED["vraag"], "gemeente": "Hengelo", "plan": "Noord", "bekeken": "De bodemkaart"}
    form = stranger.get("/vraag-stellen", before).context["form"]
    named = ("vraag", "gemeente", "plan", "toelichting")
    assert [form[name].value() for name in named] == [TYPED["vraag"], "Hengelo", "Noord", "De bodemkaart"]


def test_looking_at_the_form_keeps_nothing(stranger: Client) -> None:
    before = Question.objects.count(), Letter.objects.count()
    stranger.get("/vraag-stellen", {"vraag": TYPED["vraag"]})
    stranger.post("/vraag-stellen", {"vraag": TYPED["vraag"]})
    assert (Question.objects.count(), Letter.objects.count()) == before


def test_sending_keeps_what_was_typed_with_what_was_shown(stranger: Client) -> None:
    assert send(stranger) == f"/vraag-stellen/code/{Question.objects.latest('pk').reference}"
    kept = Question.objects.latest("pk")
    shown = stranger.get("/eerste-antwoord", TYPED).context["response"]
    assert [row["ref"] for row in kept.shown["bekend"]] == [item.ref for item in shown.known]
    assert (kept.original, kept.explanation, kept.plan, kept.phase, kept.shareable) == (
        TYPED["vraag"],
        TYPED["toelichting"],
        TYPED["plan"],
        "plan",
        "ja",
    )
    assert (kept.area_id, kept.hub_id, kept.email, kept.may_connect, kept.state) == (
        "GM0164",
        "twente",
        TYPED["email"],
        True,
        State.CONCEPT,
    )
    assert [row.pk for row in kept.challenges.all()] == ["duurzame-energie"]


def test_right_code_leads_to_the_asker_page(stranger: Client) -> None:
    page = send(stranger)
    done = stranger.post(page, {"code": newest_code()})
    kept = Question.objects.latest("pk")
    assert (done.status_code, kept.state, kept.reference[:6]) == (302, State.ASKED, "V-TWE-")
    own = stranger.get(done["Location"])
    assert (own.status_code, own.context["followed"].reference) == (200, kept.reference)


def test_code_may_be_typed_with_a_space(stranger: Client) -> None:
    page, code = send(stranger), newest_code()
    assert stranger.post(page, {"code": f" {code[:3]} {code[3:]} "}).status_code == 302


def test_code_twice_says_kindly_that_it_was_sent(stranger: Client) -> None:
    page, code = send(stranger), newest_code()
    stranger.post(page, {"code": code})
    asked = Question.objects.count()
    again = stranger.post(page, {"code": code})
    assert (again.status_code, again.templates[0].name) == (200, "portal/confirmed.html")
    assert (stranger.get(page).status_code, Question.objects.count()) == (200, asked)


def test_wrong_code_is_told_and_the_right_one_still_works(stranger: Client) -> None:
    page, code = send(stranger), newest_code()
    told = stranger.post(page, {"code": wrong(code)})
    assert told.context["form"].errors["code"] == ["Deze code klopt niet. Kijk in de nieuwste mail."]
    assert stranger.post(page, {"code": code}).status_code == 302


def test_sixth_try_is_refused_even_when_right_and_a_new_code_helps(stranger: Client) -> None:
    page, code = send(stranger), newest_code()
    for _ in range(5):
        stranger.post(page, {"code": wrong(code)})
    told = stranger.post(page, {"code": code})
    assert told.context["form"].errors["code"] == [
        "Er is te vaak een verkeerde code ingevuld. Vraag een nieuwe code."
    ]
    assert stranger.post(page, {"doe": "nieuwe-code"})["Location"] == f"{page}?nieuw=1"
    assert stranger.post(page, {"code": newest_code()}).status_code == 302


def test_sixth_letter_within_an_hour_is_refused(stranger: Client) -> None:
    page = send(stranger)
    for _ in range(4):
        stranger.post(page, {"doe": "nieuwe-code"})
    told = stranger.post(page, {"doe": "nieuwe-code"})
    assert told.context["form"].errors["code"] == [
        "Er zijn al 5 codes naar dit adres gestuurd. Wacht een uur."
    ]
    refused = stranger.post(SEND, TYPED)
    assert refused.context["form"].non_field_errors() == [
        "Er zijn al 5 codes naar dit adres gestuurd. Wacht een uur."
    ]
    assert refused.context["form"]["vraag"].value() == TYPED["vraag"]


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("email", "", "Vul uw e-mailadres in. Anders kan het antwoord u niet bereiken."),
        ("email", "anna@", "Dit e-mailadres kunnen we niet lezen. Kijk het na."),
        ("gemeente", "", "Noem de gemeente waar uw vraag over gaat."),
        ("gemeente", "Hengeloo", "Deze gemeente kennen we niet. Kies er een uit de lijst."),
        ("vraag", " ", "Typ hier eerst uw vraag. Eén zin is genoeg."),
        ("nodig_op", "2020-01-01", "Deze dag is al voorbij. Kies een dag die nog komt."),
    ],
)
def test_mistake_gets_a_sentence_and_nothing_typed_is_lost(
    stranger: Client, field: str, typed: str, told: str
) -> None:
    page = stranger.post(SEND, {**TYPED, field: typed})
    form = page.context["form"]
    assert (page.status_code, dict(form.errors)) == (200, {field: [told]})
    others = [name for name in TYPED if name != field]
    assert [form[name].value() for name in others] == [TYPED[name] for name in others]


def test_question_without_words_is_refused_by_the_core(stranger: Client) -> None:
    form = stranger.post(SEND, {**TYPED, "vraag": "??!!"}).context["form"]
    assert form.non_field_errors() == [
        "Typ uw vraag in een paar woorden. Nu staat er nog niets om mee te zoeken."
    ]


def test_other_address_starts_with_all_that_was_typed(stranger: Client) -> None:
    day = timezone.localdate().replace(year=timezone.localdate().year + 1, day=1)
    again = stranger.get(send(stranger, nodig_op=day.isoformat())).context["restart"]
    form = stranger.get(again).context["form"]
    kept = ("vraag", "gemeente", "toelichting", "plan", "fase", "delen", "naam")
    assert [form[name].value() for name in kept] == [TYPED[name] for name in kept]
    assert form["nodig_op"].value() == day.isoformat()


def test_stranger_with_a_guessed_address_sees_what_everybody_sees(stranger: Client) -> None:
    page = stranger.get("/vraag-stellen/code/concept-0000")
    asked = Question.objects.exclude(state=State.CONCEPT)[0]
    other = stranger.get(f"/vraag-stellen/code/{asked.reference}")
    assert (page.status_code, other.status_code) == (404, 404)
    assert text_of(page.content) == text_of(other.content)


def test_code_of_another_question_does_not_open_this_one(stranger: Client) -> None:
    mine = send(stranger)
    send(stranger, email="bram@almelo.example")
    assert stranger.post(mine, {"code": newest_code()}).status_code == 200


def test_form_from_another_site_is_refused() -> None:
    assert Client(enforce_csrf_checks=True).post(SEND, TYPED).status_code == 403


def test_going_too_fast_is_told_to_wait(stranger: Client, settings: Settings) -> None:
    settings.ASK_RATE = "1/m"
    assert [stranger.post(SEND, {**TYPED, "email": ""}).status_code for _ in range(2)] == [200, 429]


def test_code_page_is_kept_nowhere(stranger: Client) -> None:
    page = stranger.get(send(stranger))
    assert (page["Cache-Control"], page["X-Robots-Tag"]) == ("no-store", "noindex")
