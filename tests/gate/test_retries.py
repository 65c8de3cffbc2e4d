# SPDX-License-Identifier: EUPL-1.2
"""Trying again, as often and as late as is decent."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from schakelpunt.gate.fetch import fetch
from schakelpunt.gate.problems import GateBadStatus
from schakelpunt.gate.shapes import Limits
from tests.gate.conftest import Server, answer


def failing_twice(status: int, **headers: str) -> Callable[[BaseHTTPRequestHandler, int], None]:
    def act(request: BaseHTTPRequestHandler, before: int) -> None:
        (answer(status, **headers) if before < 2 else answer(200, b"goed"))(request, before)

    return act


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_fetch_succeeds_when_it_goes_well_at_the_third_try(server: Server, status: int) -> None:
    url = server.on("/", failing_twice(status, Retry_After="0"))
    assert fetch(url, limits=Limits(pause=0, retries=2)).body == b"goed"
    assert server.paths() == ["/", "/", "/"]


def test_retry_waits_as_long_as_it_is_asked(server: Server) -> None:
    def act(request: BaseHTTPRequestHandler, before: int) -> None:
        (answer(503, Retry_After="1") if before < 1 else answer(200))(request, before)

    assert fetch(server.on("/", act), limits=Limits(pause=0)).elapsed >= 1.0


@pytest.mark.parametrize(
    ("limits", "method", "wait"),
    [
        (Limits(pause=0, retries=1), "GET", "0"),
        (Limits(pause=0, longest_wait=5), "GET", "6"),
        (Limits(pause=0, total=2), "GET", "3"),
        (Limits(pause=0), "POST", "0"),
    ],
)
def test_fetch_gives_up_when_trying_again_is_too_much(
    server: Server, limits: Limits, method: str, wait: str
) -> None:
    url = server.on("/", failing_twice(503, Retry_After=wait))
    began = time.monotonic()
    with pytest.raises(GateBadStatus) as problem:
        fetch(url, method=method, limits=limits)
    assert problem.value.wait == float(wait)
    assert len(server.seen) == (2 if limits.retries == 1 else 1)
    assert time.monotonic() - began < 1


def test_fetch_is_not_repeated_when_the_page_is_gone(server: Server) -> None:
    with pytest.raises(GateBadStatus):
        fetch(server.on("/", answer(404)), limits=Limits(pause=0))
    assert len(server.seen) == 1
