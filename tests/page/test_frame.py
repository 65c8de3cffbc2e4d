# SPDX-License-Identifier: EUPL-1.2
"""The frame of every page, the pages for when it goes wrong, and the addresses of this room."""

import json
import re
from gzip import compress
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory, override_settings

from schakelpunt.page import navigation, theme

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "src" / "schakelpunt" / "page" / "static" / "built"
BUDGET = 150_000
ERRORS = (400, 403, 404, 429, 500)


def page(name: str, path: str = "/", **told: object) -> str:
    """A page, written out for a visitor without an account."""
    return render_to_string(name, told, request=RequestFactory().get(path))


@pytest.mark.parametrize("code", ERRORS)
def test_error_page_says_what_to_do_next(code: int) -> None:
    written = page(f"{code}.html")
    assert written.count("<h1>") == 1
    assert written.count("<h2>Wat kunt u nu doen?</h2>") == 1


@pytest.mark.parametrize("code", ERRORS)
def test_error_page_holds_nothing_inline(code: int) -> None:
    written = page(f"{code}.html")
    assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:", written) == []


def test_last_resort_needs_neither_request_nor_database() -> None:
    assert "Er ging iets mis bij ons" in render_to_string("500.html")


def test_page_has_language_skip_link_and_landmarks() -> None:
    written = page("404.html")
    assert '<html lang="nl">' in written
    assert (written.count("<main"), written.count("<header"), written.count("<footer")) == (1, 1, 1)
    assert 'href="#inhoud"' in written


def test_page_turns_off_what_the_policy_forbids_in_htmx() -> None:
    found = re.search(r"name=\"htmx-config\" content='([^']+)'", page("404.html"))
    assert found is not None
    assert json.loads(found.group(1)) == {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "selfRequestsOnly": True,
    }


def test_page_wears_the_colours_of_a_region_when_told() -> None:
    written = page("404.html", region_theme="twente", region_name="Twente")
    assert '<link rel="stylesheet" href="/stijl/twente.css">' in written
    assert "Bodem en ondergrond Twente" in written


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/", {"/": "page"}),
        ("/werkvelden", {"/werkvelden": "page"}),
        ("/werkvelden/archeologie", {"/werkvelden": "true"}),
        ("/werkveldenlijst", {}),
        ("/over", {}),
    ],
)
def test_menu_marks_where_the_reader_is(path: str, wanted: dict[str, str]) -> None:
    assert {entry.url: entry.current for entry in navigation.menu(path) if entry.current} == wanted


def test_colours_of_a_region_are_a_style_sheet() -> None:
    answer = Client().get("/stijl/twente.css")
    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.content.decode() == theme.stylesheet(theme.theme_of(theme.SEEDS["twente"]))


def test_colours_are_national_when_the_region_is_unknown() -> None:
    assert Client().get("/stijl/nergens.css").content == Client().get("/stijl/landelijk.css").content


@pytest.mark.parametrize(("demo", "code"), [(True, 200), (False, 404)])
def test_style_guide_is_shown_on_a_demo_only(demo: bool, code: int) -> None:
    with override_settings(DEBUG=False, DEMO=demo):
        assert Client().get("/stijlgids").status_code == code


def test_frame_stays_within_budget_when_compressed() -> None:
    if not BUILT.is_dir():
        pytest.skip("the front-end parts are not built: run `make setup`")
    import django_htmx

    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    text = (*BUILT.glob("app.*"), BUILT / "favicon.svg", htmx)
    fonts = sum(path.stat().st_size for path in BUILT.glob("*.woff2"))
    page_bytes = len(compress(page("404.html").encode()))
    assert fonts + page_bytes + sum(len(compress(path.read_bytes())) for path in text) < BUDGET - 20_000


def test_built_style_asks_nothing_of_other_hosts() -> None:
    if not BUILT.is_dir():
        pytest.skip("the front-end parts are not built: run `make setup`")
    written = (BUILT / "app.css").read_text(encoding="utf-8")
    assert re.findall(r"url\((?!\"?\./)[^)]*\)", written) == []


def test_lock_file_holds_no_addresses_of_a_registry() -> None:
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, entry in locked["packages"].items() if "resolved" in entry] == []
    assert [name for name, entry in locked["packages"].items() if name and "integrity" not in entry] == []


def test_missing_page_offers_to_search() -> None:
    written = page("404.html")
    assert '<form action="/zoeken" method="get" role="search"' in written
    assert (
        '<input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="q"'
        in written
    )
