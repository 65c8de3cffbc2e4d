# SPDX-License-Identifier: EUPL-1.2
"""A running node and a browser that watches for outside requests, console errors and broken rules."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import ADVICE, browser_path, flags
from tests.node import Node, free_port, running
from tests.sink import Sink, listening, text_of

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One demo node for all stories, started by the command that `make run` calls."""
    with running(tmp_path_factory.mktemp("node") / "data") as started:
        yield started


POSTGRESQL = pytest.param(
    "postgresql",
    marks=[
        pytest.mark.data,
        pytest.mark.skipif("not os.environ.get('DB_HOST')", reason="no PostgreSQL: DB_HOST is not set"),
    ],
)
DATABASES = ["sqlite", POSTGRESQL]


@contextlib.contextmanager
def database(engine: str) -> Iterator[dict[str, str]]:
    """The environment of a node with a database of its own on this engine, which goes away afterwards."""
    if engine == "sqlite":
        yield {"DB_HOST": ""}
        return
    import psycopg
    from psycopg.conninfo import make_conninfo

    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    found = {key: os.environ.get(f"DB_{name}", "") for key, name in names.items()}
    given = make_conninfo(**{key: value for key, value in found.items() if value})
    own = f"voorbeeld_{os.getpid()}_{free_port()}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {own}")
        try:
            yield {"DB_NAME": own}
        finally:
            connection.execute(f"DROP DATABASE {own} WITH (FORCE)")


MORNING = """
import django
django.setup()
from django.utils import timezone
from schakelpunt.mail.models import Letter
Letter.objects.filter(fate="wacht").update(send_after=timezone.now())
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """A running node whose letters arrive at a post office that keeps them."""

    node: Node
    sink: Sink
    environment: dict[str, str]

    def morning(self) -> None:
        """The next working morning comes: letters that waited for it may leave."""
        settings = {"DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings"}
        own = {"SCHAKELPUNT_DATA": str(self.node.data), **settings, **self.environment}
        subprocess.run([sys.executable, "-c", MORNING], env={**os.environ, **own}, check=True)

    def letter(self, recipient: str, words: str) -> str:
        """The text of the newest letter to somebody that has these words, as soon as it arrives."""
        return text_of(self.sink.wait_for(recipient, lambda letter: words in text_of(letter)))

    def link(self, recipient: str, start: str) -> str:
        """The address on this node, starting so, that a letter to somebody leads to."""
        found = re.search(rf"https?://\S+?({start}\S+)", self.letter(recipient, start))
        assert found is not None
        return found[1]


@pytest.fixture(scope="module", params=DATABASES)
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A node of its own with a post office, on each kind of database that there is."""
    folder = tmp_path_factory.mktemp("stage") / "data"
    with database(request.param) as own, listening() as sink:
        environment = {**own, **sink.environment}
        with running(folder, **environment) as node:
            yield Stage(node, sink, environment)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    path = browser_path()
    if path is None:
        pytest.fail(ADVICE)
    # Others may be working on the same machine.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=flags())
        yield started
        started.close()


class Watch:
    """Collects what a page must never do: ask outside, break the content policy, fail in the console."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.home = urlsplit(address).netloc
        self.complaints: list[str] = []
        context.on("request", self._request)
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))

    def _request(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.home:
            self.complaints.append(f"outside request: {request.url}")

    def _console(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "status of 4" not in text:
            self.complaints.append(f"{kind}: {text}")


@pytest.fixture
def page(browser: Browser, node: Node) -> Iterator[Page]:
    """A fresh visitor on a wide screen; the test fails when a page misbehaved."""
    yield from visitor(browser, node)


@pytest.fixture
def phone(browser: Browser, node: Node) -> Iterator[Page]:
    """A fresh visitor on a screen of 320 pixels."""
    yield from visitor(browser, node, viewport={"width": 320, "height": 640})


@pytest.fixture
def plain(browser: Browser, node: Node) -> Iterator[Page]:
    """A fresh visitor without JavaScript."""
    yield from visitor(browser, node, java_script_enabled=False)


def visitor(browser: Browser, node: Node, **options: Any) -> Iterator[Page]:
    """A page of its own in a context of its own, watched."""
    options.setdefault("viewport", {"width": 1280, "height": 900})
    context = browser.new_context(base_url=node.address, locale="nl-NL", **options)
    watch = Watch(context, node.address)
    opened = context.new_page()
    yield opened
    context.close()
    assert watch.complaints == []


visiting = contextlib.contextmanager(visitor)


def axe_findings(page: Page) -> list[str]:
    """What axe has against the page as it stands: rule, number of places, first place."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
    return [f"{v['id']}: {len(v['nodes'])} x, {v['nodes'][0]['html'][:160]}" for v in result["violations"]]
