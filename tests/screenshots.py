# SPDX-License-Identifier: EUPL-1.2
"""Every page as a picture, to be looked at: `python -m tests.screenshots FOLDER [NAME ...]`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import django
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import ADVICE, browser_path, flags
from tests.node import running

WIDTHS = (360, 768, 1280)
HEIGHT = 900
QUESTION = "Mogen wij een gesloten bodemenergiesysteem toestaan in een nieuwbouwwijk?"
LONG = "Wij bouwen 300 woningen op een oud bedrijfsterrein, " * 8 + "waar moeten we op letten?"
PLACE = "Almelo"
LOGIN = "corrie@voorbeeld.example"
README = Path("docs/beeld/eerste-antwoord.png")
README_WIDTH, README_HEIGHT = 1280, 1320


def asked(page: str, text: str, place: str = "") -> str:
    """The address of a page about a question."""
    return f"/{page}?vraag={quote(text)}" + (f"&gemeente={quote(place)}" if place else "")


# The name of the picture, and the address of the page.
PAGES: dict[str, str] = {
    "vraag": "/",
    "vraag-fout": asked("eerste-antwoord", "", "Amersvoort"),
    "antwoord": asked("eerste-antwoord", QUESTION, PLACE),
    "antwoord-hitte": asked("eerste-antwoord", "hittestress op het marktplein, welke bomen?", "Zutphen"),
    "antwoord-zonder-gemeente": asked("eerste-antwoord", "wat te doen met een granaat bij graafwerk"),
    "antwoord-weinig": asked("eerste-antwoord", "xyzzy plugh", "Alkmaar"),
    "antwoord-lang": asked("eerste-antwoord", LONG, "Nuenen, Gerwen en Nederwetten"),
    "antwoord-engels": asked("eerste-antwoord", "What is the groundwater level in our new street?"),
    "antwoord-persoon": asked(
        "eerste-antwoord", "Bel Jan de Vries op 06-12345678 over lood in de tuin", "Ede"
    ),
    "antwoord-landelijk": asked("eerste-antwoord", "mag een zonnepark op veengrond", "Utrecht"),
    "vraag-stellen": asked("vraag-stellen", QUESTION, PLACE),
    "vraag-stellen-landelijk": asked("vraag-stellen", QUESTION, "Utrecht"),
    "dit-helpt": "/dit-helpt",
    "zoeken": "/zoeken",
    "zoeken-gevonden": "/zoeken?q=grondwater",
    "zoeken-een": "/zoeken?q=slappe+bodem+gouda",
    "zoeken-niets": "/zoeken?q=xyzzyplugh",
    "kennis": "/kennis",
    "kennis-stuk": "/kennis/bodemenergie-regionaal-warmtenet-twente",
    "organisaties": "/organisaties",
    "organisatie": "/organisaties/iplo",
    "omgevingsdienst": "/organisaties/od-twente",
    "werkvelden": "/werkvelden",
    "werkveld": "/werkvelden/grondwaterbeheer",
    "opgaven": "/opgaven",
    "opgave": "/opgaven/woningbouw",
    "samenspel": "/samenspel",
    "samenspel-vak": "/samenspel/woningbouw/archeologie",
    "samenspel-rij": "/samenspel/i001",
    "regios": "/regios",
    "regio": "/regios/twente",
    "regio-landelijk": "/regios/landelijk",
    "gemeenten": "/gemeenten",
    "gemeente": "/gemeenten/GM0141",
    "gemeente-landelijk": "/gemeenten/GM0344",
    "gemeente-lang": "/gemeenten/GM0820",
    "begrippen": "/begrippen",
    "begrip": "/begrippen/bodemenergie",
    "kaartbronnen": "/kaartbronnen",
    "kaartbron": "/kaartbronnen/ahn",
    "leerthemas": "/leerthemas",
    "vragen": "/vragen",
    "vraag-beantwoord": "/vragen/V-TWE-2026-0002",
    "over": "/over",
    "zo-werkt-het": "/zo-werkt-het",
    "toegankelijkheid": "/toegankelijkheid",
    "privacy": "/privacy",
    "bestaat-niet": "/bestaat-niet",
    "inloggen": "/account/inloggen",
    "wachtwoord-vergeten": "/account/wachtwoord/vergeten",
    "stijlgids": "/stijlgids",
}
# Behind the login of a coordinator.
DESK: dict[str, str] = {
    "werkbank": "/werkbank",
    "werkbank-samenspel": "/werkbank/nakijken/samenspel",
    "werkbank-brieven": "/werkbank/brieven",
}


@contextmanager
def opened(address: str, width: int, browser: Browser) -> Iterator[Page]:
    """A fresh visitor on a screen of a width."""
    size = {"width": width, "height": HEIGHT}
    context = browser.new_context(base_url=address, viewport=size, locale="nl-NL", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def demo_password() -> str:
    """The password of the demo world; its module can only be read when Django is ready."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from schakelpunt.project.demo import PASSWORD

    return PASSWORD


def log_in(page: Page) -> None:
    """Go in at the door of the desk, as the coordinator of the demo world."""
    page.goto("/account/inloggen")
    page.get_by_label("E-mail").first.fill(LOGIN)
    page.get_by_label("Wachtwoord").first.fill(demo_password())
    page.get_by_label("Wachtwoord").first.press("Enter")
    page.wait_for_load_state()


def shoot(page: Page, pages: dict[str, str], folder: Path, width: int) -> None:
    """Take the pages one by one, whole, and tell how high they are."""
    for name, address in pages.items():
        told = page.goto(address)
        path = folder / f"{name}-{width}.png"
        page.screenshot(path=path, full_page=True)
        high = page.evaluate("document.documentElement.scrollHeight")
        wide = page.evaluate("document.documentElement.scrollWidth")
        print(f"{path.name:<40} {told.status if told else 0} {wide:>5} x {high}", flush=True)


def shoot_all(browser: Browser, address: str, folder: Path, names: Sequence[str]) -> None:
    """Every page at every width; only the named ones when names are given."""
    open_pages = {name: path for name, path in PAGES.items() if not names or name in names}
    desk_pages = {name: path for name, path in DESK.items() if not names or name in names}
    for width in WIDTHS:
        with opened(address, width, browser) as page:
            shoot(page, open_pages, folder, width)
            if desk_pages:
                log_in(page)
                shoot(page, desk_pages, folder, width)


def shoot_readme(browser: Browser, address: str, path: Path) -> None:
    """The picture of a first response for the front page of the project."""
    with opened(address, README_WIDTH, browser) as page:
        page.goto(PAGES["antwoord"])
        path.parent.mkdir(parents=True, exist_ok=True)
        clip = {"x": 0, "y": 0, "width": README_WIDTH, "height": README_HEIGHT}
        page.screenshot(path=path, full_page=True, clip=clip)
        print(f"{path} {path.stat().st_size // 1000} kB")


@contextmanager
def node_address() -> Iterator[str]:
    """A node that runs already (SCREENSHOT_NODE), or one of our own."""
    standing = os.environ.get("SCREENSHOT_NODE")
    if standing:
        yield standing
        return
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "data") as node:
        yield node.address


def main(words: Sequence[str]) -> int:
    """Take the pictures; without a browser one sentence says what to do."""
    path = browser_path()
    if path is None or not words:
        print(ADVICE if words else str(__doc__), file=sys.stderr)
        return 1 if words else 2
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    with node_address() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags())
        shoot_all(browser, address, folder, words[1:])
        if not words[1:] or README.stem in words[1:]:
            shoot_readme(browser, address, README)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
