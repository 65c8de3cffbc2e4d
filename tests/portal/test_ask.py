# SPDX-License-Identifier: EUPL-1.2
"""Asking, well and badly: every mistake gets a sentence at its field and nothing typed is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from schakelpunt.questions.models import Question
from tests.portal.conftest import text_of

QUESTION = "Mag er een warmtenet door een wijk met vervuilde grond?"
RESPONSE = "/eerste-antwoord"
HENGELO = [[6.76, 52.25], [6.82, 52.25], [6.82, 52.28], [6.76, 52.28], [6.76, 52.25]]
BOW_TIE = [[6.76, 52.25], [6.82, 52.28], [6.82, 52.25], [6.76, 52.28], [6.76, 52.25]]
BERLIN = [[13.3, 52.5], [13.4, 52.5], [13.4, 52.6], [13.3, 52.6], [13.3, 52.5]]


def polygon(ring: list[list[float]]) -> str:
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def field_errors(client: Client, fields: dict[str, Any]) -> dict[str, list[str]]:
    page = client.post(RESPONSE, fields)
    assert page.status_code == 200
    assert page.templates[0].name == "portal/ask.html"
    errors: dict[str, list[str]] = page.context["form"].errors.get_json_data()
    return {name: [row["message"] for row in rows] for name, rows in errors.items()}


def test_short_question_moves_to_an_address_one_can_forward(stranger: Client) -> None:
    moved = stranger.post(RESPONSE, {"vraag": QUESTION, "gemeente": "den bosch", "opgave": ["woningbouw"]})
    assert (moved.status_code, moved["Location"]) == (
        302,
        "/eerste-antwoord?vraag=Mag+er+een+warmtenet+door+een+wijk+met+vervuilde+grond%3F"
        "&gemeente=%27s-Hertogenbosch&opgave=woningbouw",
    )


def test_long_question_is_answered_on_the_spot(stranger: Client) -> None:
    page = stranger.post(RESPONSE, {"vraag": QUESTION + " Ook dit." * 300})
    assert (page.status_code, page.templates[0].name) == (200, "portal/response.html")


@pytest.mark.parametrize("text", ["", "   \n ", "\x00\x07"])
def test_empty_question_is_asked_for_again(stranger: Client, text: str) -> None:
    assert field_errors(stranger, {"vraag": text, "gemeente": "Hengelo"}) == {
        "vraag": ["Typ hier eerst uw vraag. Eén zin is genoeg."]
    }


def test_question_of_20000_characters_says_how_many_too_many_and_is_kept(stranger: Client) -> None:
    text = "warmtenet " * 2_000
    page = stranger.post(RESPONSE, {"vraag": text, "gemeente": "Hengelo"})
    assert page.context["form"].errors["vraag"] == [
        "Uw tekst is 9999 tekens te lang. Er passen 10.000 tekens in. Kort de tekst in."
    ]
    assert page.content.decode().count(text.strip()) == 1


def test_question_of_exactly_10000_characters_is_answered(stranger: Client) -> None:
    assert stranger.post(RESPONSE, {"vraag": "a" * 10_000}).templates[0].name == "portal/response.html"


def test_html_in_a_question_is_shown_as_text(stranger: Client) -> None:
    page = stranger.get(RESPONSE, {"vraag": '<script>alert(1)</script> bodem & "water"'})
    assert b"<script>alert" not in page.content
    assert page.content.count(b"&lt;script&gt;alert(1)&lt;/script&gt; bodem &amp; &quot;water&quot;") >= 1


def test_control_characters_do_no_harm(stranger: Client) -> None:
    page = stranger.get(RESPONSE, {"vraag": "Mag\x00 een \x1bbodemlus\x07?"})
    assert page.context["question"] == "Mag een bodemlus?"


def test_question_in_another_language_gets_a_sentence(stranger: Client) -> None:
    page = stranger.get(RESPONSE, {"vraag": "Who is responsible for contaminated soil near our new houses?"})
    assert "Uw vraag lijkt niet in het Nederlands te zijn." in text_of(page.content)


def test_unknown_municipality_offers_the_nearest_names(stranger: Client) -> None:
    page = stranger.post(RESPONSE, {"vraag": QUESTION, "gemeente": "Hengeloo"})
    assert page.context["form"].near[0] == "Hengelo"
    assert b'name="gemeente" value="Hengelo"' in page.content
    assert QUESTION in text_of(page.content)


def test_chosen_nearest_name_wins_over_what_was_typed(stranger: Client) -> None:
    moved = stranger.post(RESPONSE, {"vraag": QUESTION, "gemeente": ["Hengeloo", "Hengelo"]})
    assert moved["Location"].endswith("&gemeente=Hengelo")


@pytest.mark.parametrize("typed", ["GM0164", "hengelo", "Gemeente Hengelo"])
def test_municipality_is_understood_in_many_ways(stranger: Client, typed: str) -> None:
    page = stranger.get(RESPONSE, {"vraag": QUESTION, "gemeente": typed})
    assert page.context["response"].where.municipality == "GM0164"


def test_area_in_a_municipality_names_the_municipality(stranger: Client) -> None:
    page = stranger.get(RESPONSE, {"vraag": QUESTION, "gebied": polygon(HENGELO)})
    assert page.context["response"].where.name == "Hengelo"


def test_self_crossing_area_is_mended_and_said(stranger: Client) -> None:
    page = stranger.get(RESPONSE, {"vraag": QUESTION, "gebied": polygon(BOW_TIE)})
    assert page.templates[0].name == "portal/response.html"
    assert page.context["notes"][0] in text_of(page.content)


@pytest.mark.parametrize(
    "area",
    [
        "{niet af",
        '{"type": "Point", "coordinates": [6.8, 52.2]}',
        polygon(BERLIN),
        "[]",
        '{"type": "Polygon"}',
    ],
)
def test_unreadable_area_gets_a_sentence_at_its_field(stranger: Client, area: str) -> None:
    fields = {"vraag": QUESTION, "gemeente": "Hengelo", "gebied": area}
    page = stranger.post(RESPONSE, fields)
    assert list(page.context["form"].errors) == ["gebied"]
    assert len(page.context["form"].errors["gebied"][0]) > 20
    assert page.context["unfolded"] is True
    assert QUESTION in text_of(page.content)


def test_area_in_a_file_counts(stranger: Client) -> None:
    file = SimpleUploadedFile("gebied.geojson", polygon(HENGELO).encode())
    page = stranger.post(RESPONSE, {"vraag": QUESTION, "gebiedsbestand": file})
    assert page.context["response"].where.name == "Hengelo"


def test_file_of_10_megabytes_gets_a_sentence_and_the_question_stays(stranger: Client) -> None:
    file = SimpleUploadedFile("groot.geojson", b" " * 10_000_000 + polygon(HENGELO).encode())
    page = stranger.post(RESPONSE, {"vraag": QUESTION, "gebiedsbestand": file})
    assert list(page.context["form"].errors) == ["gebiedsbestand"]
    assert QUESTION in text_of(page.content)


def test_pasted_area_of_10_megabytes_gets_a_sentence_at_its_field(stranger: Client) -> None:
    padded = polygon(HENGELO).replace("{", "{" + " " * 10_000_000, 1)
    page = stranger.post(RESPONSE, {"vraag": QUESTION, "gebied": padded})
    assert page.status_code == 200
    assert list(page.context["form"].errors) == ["gebied"]
    assert QUESTION in text_of(page.content)


def test_wrong_date_and_challenge_get_sentences(stranger: Client) -> None:
    assert field_errors(stranger, {"vraag": QUESTION, "nodig_op": "morgen", "opgave": "koffie"}) == {
        "nodig_op": ["Deze datum kunnen we niet lezen. Schrijf bijvoorbeeld 31-12-2026."],
        "opgave": ["Deze opgave kennen we niet. Kies er een uit de lijst."],
    }


def test_personal_data_gets_a_gentle_warning_and_blocks_nothing(stranger: Client) -> None:
    text = "Mevrouw Jansen (06-12345678) wil een bodemlus, mag dat?"
    page = stranger.get(RESPONSE, {"vraag": text})
    assert page.templates[0].name == "portal/response.html"
    assert page.context["hints"] == ("een naam van een persoon", "een telefoonnummer")
    again = stranger.get("/", {"vraag": text})
    assert again.context["hints"] == ("een naam van een persoon", "een telefoonnummer")


def test_front_page_fills_in_what_the_address_says(stranger: Client) -> None:
    page = stranger.get("/", {"vraag": QUESTION, "gemeente": "Hengelo", "opgave": "woningbouw"})
    form = page.context["form"]
    assert [form[name].value() for name in ("vraag", "gemeente", "opgave")] == [
        QUESTION,
        "Hengelo",
        ["woningbouw"],
    ]


def test_asking_saves_nothing_and_sets_no_cookie(stranger: Client) -> None:
    before = Question.objects.count()
    page = stranger.get(RESPONSE, {"vraag": QUESTION, "gemeente": "Hengelo"})
    assert (Question.objects.count(), dict(page.cookies)) == (before, {})


def test_asking_too_fast_is_told_to_wait(stranger: Client, settings: Settings) -> None:
    settings.ASK_RATE = "2/d"
    answers = [stranger.get(RESPONSE, {"vraag": QUESTION}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "86400"


def test_another_address_may_still_ask_when_one_went_too_fast(stranger: Client, settings: Settings) -> None:
    settings.ASK_RATE = "1/m"
    for _ in range(2):
        stranger.get(RESPONSE, {"vraag": QUESTION})
    assert stranger.get(RESPONSE, {"vraag": QUESTION}, REMOTE_ADDR="192.0.2.44").status_code == 200


def test_look_alikes_are_silent_when_little_is_typed(stranger: Client) -> None:
    assert text_of(stranger.get(reverse("portal:look_alikes"), {"vraag": "bod"}).content) == ""


def test_look_alikes_show_an_earlier_question_when_words_agree(stranger: Client) -> None:
    known = Question.objects.filter(visibility="openbaar").order_by("reference")[0]
    page = stranger.get(reverse("portal:look_alikes"), {"vraag": known.text})
    assert f'href="/vragen/{known.reference}"' in page.content.decode()
