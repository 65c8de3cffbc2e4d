# SPDX-License-Identifier: EUPL-1.2
"""The first response: four blocks in order, each with its reasons, and a way on."""

from __future__ import annotations

import re

from django.test import Client

from tests.portal.conftest import links_of, text_of

ASKED = {"vraag": "Mag er een bodemlus in een grondwaterbeschermingsgebied?", "gemeente": "Hengelo"}


def test_four_blocks_stand_in_order(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", ASKED).content.decode()
    assert re.findall(r'<h2 id="kop-[a-z]+">([^<]+)</h2>', page) == [
        "Bekend",
        "Wie weet dit",
        "Wat speelt hier",
        "Waar hoort dit",
    ]


def test_every_shown_thing_says_why(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", ASKED)
    shown = [
        row for part in (*page.context["known"], *page.context["who"], page.context["desks"]) for row in part
    ]
    assert [row for row in shown if not row.reasons] == []
    assert len(shown) > 8


def test_what_plays_is_numbered_and_founded(stranger: Client) -> None:
    plays = stranger.get("/eerste-antwoord", ASKED).context["plays"]
    assert [row.number for row in plays] == list(range(1, len(plays) + 1))
    assert {row.standing.kind for row in plays} <= {"gezien", "vakkennis", "bevestigd"}
    assert all(row.question for row in plays)


def test_picture_holds_what_the_list_holds(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", ASKED)
    assert [item.number for item in page.context["section"].items] == [
        row.number for row in page.context["plays"]
    ]
    assert page.content.count(b'role="img"') == 2


def test_links_of_a_response_lead_somewhere(stranger: Client) -> None:
    links = links_of(stranger.get("/eerste-antwoord", ASKED).content)
    inside = [link for link in links if not link.startswith(("/static", "/stijl", "/inloggen", "/werkbank"))]
    assert [link for link in inside if stranger.get(link).status_code not in {200, 302}] == []


def test_summary_can_be_changed(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", {**ASKED, "opgave": "kringlooplandbouw"})
    assert page.context["response"].challenges[0].slug == "kringlooplandbouw"
    assert 'value="kringlooplandbouw" id="veld-opgave_4" checked' in re.sub(
        r'class="[^"]*" ', "", page.content.decode()
    )


def test_place_in_the_text_is_offered_when_no_municipality_was_given(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", {"vraag": "Wie gaat over de vervuilde grond in Enschede?"})
    assert page.context["places"][0][0] == "Enschede"
    assert stranger.get(page.context["places"][0][1]).context["response"].where.name == "Enschede"


def test_gibberish_is_told_honestly_and_led_to_the_hub(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", {"vraag": "qwrtzp xkcd hhhh", "gemeente": "Hengelo"})
    words = text_of(page.content)
    assert "We vonden hier weinig over" in words
    assert "Schakelpunt Twente" in words


def test_two_ways_on_stand_at_the_end(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", ASKED)
    assert (stranger.get(page.context["to"].thanks).status_code, page.context["to"].contact) == (
        200,
        "/vraag-stellen?vraag=Mag+er+een+bodemlus+in+een+grondwaterbeschermingsgebied%3F&gemeente=Hengelo",
    )


def test_letter_carries_question_place_and_findings(stranger: Client) -> None:
    page = stranger.get("/vraag-stellen", ASKED)
    letter, found = page.context["letter"], stranger.get("/eerste-antwoord", ASKED).context["response"]
    assert page.context["hub"].pk == "twente"
    assert ASKED["vraag"] in letter
    assert "Ik werk voor de gemeente Hengelo" in letter
    assert f"- {found.known[0].title}" in letter
    assert f"- {found.who[0].name}" in letter


def test_letter_keeps_signs_as_they_were_typed(stranger: Client) -> None:
    page = stranger.get("/vraag-stellen", {"vraag": 'Mag dit bij "\'t Veld" & de <sloot>?'})
    assert 'Mag dit bij "\'t Veld" & de <sloot>?' in page.context["letter"]


def test_long_question_goes_along_to_the_hub_without_an_address(stranger: Client) -> None:
    long = ASKED["vraag"] + " En dit." * 400
    page = stranger.post("/eerste-antwoord", {"vraag": long, "gemeente": "Hengelo"})
    carried = dict(page.context["carried"])
    assert carried == {"vraag": long.strip(), "gemeente": "Hengelo"}
    assert stranger.post("/vraag-stellen", carried).context["hub"].pk == "twente"


def test_municipality_without_a_region_is_told_which_is_nearest(stranger: Client) -> None:
    page = stranger.get("/eerste-antwoord", {**ASKED, "gemeente": "Utrecht"})
    hub = page.context["response"].hub
    assert (hub.national, bool(hub.nearest_name)) == (True, True)
    assert hub.nearest_name in text_of(page.content)


def test_region_lends_its_colours_to_the_page(stranger: Client) -> None:
    assert b'href="/stijl/twente.css"' in stranger.get("/eerste-antwoord", ASKED).content
