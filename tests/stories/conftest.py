# SPDX-License-Identifier: EUPL-1.2
"""A running node and a browser that watches for outside requests, console errors and broken rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import ADVICE, browser_path, flags
from tests.node import Node, running

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """One demo node for all stories, started by the command that `make run` calls."""
    with running(tmp_path_factory.mktemp("node") / "data") as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    path = browser_path()
    if path is None:
        pytest.fail(ADVICE)
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


def axe_findings(page: Page) -> list[str]:
    """What axe has against the page as it stands: rule, number of places, first place."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)
    return [f"{v['id']}: {len(v['nodes'])} x, {v['nodes'][0]['html'][:160]}" for v in result["violations"]]
