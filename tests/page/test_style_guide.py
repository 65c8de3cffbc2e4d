# SPDX-License-Identifier: EUPL-1.2
"""Every part in a real browser, under the real policy: it fits, nothing is blocked, axe finds nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.browser import browser_path, flags

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SITE = "https://localhost"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
  .filter((part) => !part.closest(".sp-scroll, .sp-hidden, svg"))
  .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
  .map((part) => `${part.tagName}.${part.className}`)"""

pytestmark = pytest.mark.browser


def answer(route: Route) -> None:
    """What the server would say, without a server: a built file from disk, or a page from the test client."""
    address = route.request.url.removeprefix(SITE)
    if address.startswith("/static/"):
        found = finders.find(address.removeprefix("/static/"))
        body = Path(str(found)).read_bytes()
        route.fulfill(status=200, body=body, content_type=TYPES[Path(address).suffix])
        return
    with override_settings(DEMO=True):
        told = Client().get(address)
    route.fulfill(status=told.status_code, body=told.content, headers=dict(told.headers.items()))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for the tests of this file."""
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium on this machine")
    if not (AXE.exists() and finders.find("built/app.css")):
        pytest.skip("the front-end parts are not built: run `make setup`")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=flags())
        yield found
        found.close()


def opened(browser: Browser, width: int, **how: Any) -> tuple[Page, list[str]]:
    """The style guide at a width, with what the browser complained about."""
    page = browser.new_context(viewport={"width": width, "height": 900}, **how).new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.route(f"{SITE}/**", answer)
    page.goto(f"{SITE}/stijlgids")
    page.wait_for_load_state("networkidle")
    return page, heard


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_parts_fit_and_are_accessible_at_a_width(browser: Browser, width: int) -> None:
    page, heard = opened(browser, width)
    assert page.evaluate(STICKING_OUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert heard == []
    page.evaluate("(source) => (0, eval)(source)", AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(tags) => axe.run({runOnly: tags})", TAGS)
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []


@pytest.mark.parametrize(
    ("width", "shown"), [(320, "narrow"), (360, "narrow"), (768, "narrow"), (1280, "wide")]
)
def test_one_layout_of_the_cross_section_is_shown_at_a_width(
    browser: Browser, width: int, shown: str
) -> None:
    page, _ = opened(browser, width)
    visible = {name: page.locator(f".sp-section__{name}").is_visible() for name in ("wide", "narrow")}
    assert visible == {"wide": shown == "wide", "narrow": shown == "narrow"}


def test_municipality_is_remembered_when_the_page_is_opened_again(browser: Browser) -> None:
    page, _ = opened(browser, 1280)
    page.get_by_label("Gemeente").first.fill("Hengelo")
    page.get_by_label("Gemeente").first.blur()
    page.reload()
    assert page.get_by_label("Gemeente").first.input_value() == "Hengelo"


def test_skip_link_comes_first_when_the_tab_key_is_pressed(browser: Browser) -> None:
    page, _ = opened(browser, 1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_details_open_without_javascript(browser: Browser) -> None:
    page, _ = opened(browser, 1280, java_script_enabled=False)
    page.get_by_text("Meer vertellen mag").click()
    assert page.get_by_label("Idee").first.is_visible()
