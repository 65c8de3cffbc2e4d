# SPDX-License-Identifier: EUPL-1.2
"""A planner asks in own words and gets a first response: any screen, with or without script or mouse."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.stories.conftest import axe_findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

QUESTION = "Mogen wij een gesloten bodemenergiesysteem toestaan in een nieuwbouwwijk?"
BLOCKS = ["Bekend", "Wie weet dit", "Wat speelt hier", "Waar hoort dit"]
ANSWER = f"/eerste-antwoord?vraag={quote(QUESTION)}&gemeente=Almelo"


def ask(page: Page, text: str = QUESTION, place: str = "Almelo") -> None:
    """Type a question and send it, as a person would."""
    page.goto("/")
    page.get_by_label("Wat wilt u weten?").fill(text)
    page.get_by_label(re.compile("Welke gemeente")).fill(place)
    page.get_by_role("button", name="Geef antwoord").click()


def assert_four_blocks(page: Page) -> None:
    """The four blocks in their order, each with something in it that leads on."""
    headings = [text for text in page.locator("h2").all_inner_texts() if text in BLOCKS]
    assert headings == BLOCKS
    for block in BLOCKS:
        section = page.locator("section", has=page.get_by_role("heading", name=block, exact=True))
        expect(section.get_by_role("link").first).to_be_visible()


def test_planner_gets_four_blocks_when_asking(page: Page) -> None:
    ask(page)
    assert_four_blocks(page)
    expect(page.get_by_role("main")).to_contain_text("Omgevingsdienst Twente")
    expect(page.get_by_role("main")).to_contain_text(QUESTION)


def test_planner_gets_four_blocks_when_scripts_are_off(plain: Page) -> None:
    ask(plain)
    assert_four_blocks(plain)


def test_planner_reaches_the_answer_when_using_only_the_keyboard(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", re.compile("^#"))
    for _ in range(40):
        if page.locator("textarea:focus").count():
            break
        page.keyboard.press("Tab")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Tab")
    page.keyboard.type("Almelo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bekend", exact=True)).to_be_visible()


def test_earlier_questions_show_when_typing(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Wat wilt u weten?").press_sequentially(
        "Hoe ver moet een boom van een warmteleiding", delay=15
    )
    expect(page.get_by_role("link", name=re.compile("boom van een warmteleiding"))).to_be_visible()


def test_municipality_is_remembered_when_asking_again(page: Page) -> None:
    ask(page)
    page.goto("/")
    expect(page.get_by_label(re.compile("Welke gemeente"))).to_have_value("Almelo")


def test_everything_fits_when_screen_is_320_wide(phone: Page) -> None:
    for address in (
        "/",
        ANSWER,
        "/samenspel",
        "/zoeken?q=grondwater",
        "/organisaties/iplo",
        "/regios/twente",
    ):
        phone.goto(address)
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{address} is {width} wide"


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("", "Almelo", "Typ hier eerst uw vraag"),
        ("bodem " * 3_400, "Almelo", "te lang"),
        (QUESTION, "Amersvoort", "Amersfoort"),
    ],
)
def test_nothing_typed_is_lost_when_something_is_wrong(
    plain: Page, text: str, place: str, sentence: str
) -> None:
    plain.goto("/")
    plain.get_by_label("Wat wilt u weten?").evaluate("(box, text) => { box.value = text }", text)
    plain.get_by_label(re.compile("Welke gemeente")).fill(place)
    plain.locator("form", has=plain.get_by_label("Wat wilt u weten?")).evaluate(
        "form => { form.noValidate = true }"
    )
    plain.get_by_role("button", name="Geef antwoord").click()
    expect(plain.get_by_role("main")).to_contain_text(sentence)
    assert plain.get_by_label("Wat wilt u weten?").input_value().strip() == text.strip()
    expect(plain.get_by_label(re.compile("Welke gemeente"))).to_have_value(place)


def test_markup_is_shown_as_typed_when_somebody_tries_it(page: Page) -> None:
    ask(page, "<script>alert(1)</script> <b>grondwater</b> in de kelder?", "Almelo")
    expect(page.get_by_role("main")).to_contain_text("<b>grondwater</b> in de kelder?")


def test_stranger_gets_no_cookie_when_asking(page: Page) -> None:
    ask(page)
    assert page.context.cookies() == []


PAGES = [
    *(
        "/",
        ANSWER,
        "/zoeken?q=grondwater",
        "/zoeken?q=xyzzyplugh",
        "/kennis",
        "/organisaties",
        "/organisaties/iplo",
    ),
    *(
        "/organisaties/GM0141",
        "/werkvelden",
        "/werkvelden/grondwaterbeheer",
        "/opgaven",
        "/opgaven/woningbouw",
    ),
    *("/samenspel", "/samenspel/woningbouw/archeologie", "/samenspel/i001", "/regios", "/regios/twente"),
    *(
        "/regios/landelijk",
        "/gemeenten",
        "/gemeenten/GM0141",
        "/gemeenten/GM0344",
        "/begrippen",
        "/begrippen/grondwater",
    ),
    *("/kaartbronnen", "/kaartbronnen/ahn", "/leerthemas", "/vragen", "/vragen/V-TWE-2026-0002"),
    *(
        "/over",
        "/zo-werkt-het",
        "/toegankelijkheid",
        "/privacy",
        "/bestaat-niet",
        "/account/inloggen",
        "/account/wachtwoord/vergeten",
    ),
    f"/vraag-stellen?vraag={quote(QUESTION)}&gemeente=Almelo",
]


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_when_looking_at(page: Page, address: str) -> None:
    page.goto(address)
    assert axe_findings(page) == []
