# SPDX-License-Identifier: EUPL-1.2
"""How we behave towards a host, and when we try again."""

from __future__ import annotations

import threading
import time
from email.utils import formatdate

import pytest

from schakelpunt.gate.politeness import polite_visit
from schakelpunt.gate.problems import GateBadStatus, GateProblem, GateRefused, GateTimeout, GateUntrusted
from schakelpunt.gate.retrying import asked_wait, next_wait
from schakelpunt.gate.shapes import Limits, Reply


def test_visits_to_one_host_begin_with_a_pause_between_them() -> None:
    began = time.monotonic()
    for _ in range(3):
        with polite_visit("pauze.example", Limits(pause=0.2), began + 9):
            pass
    assert 0.4 <= time.monotonic() - began < 0.8


def test_visits_to_other_hosts_do_not_wait() -> None:
    began = time.monotonic()
    for host in ("een.example", "twee.example", "drie.example"):
        with polite_visit(host, Limits(pause=5), began + 9):
            pass
    assert time.monotonic() - began < 1


def test_no_more_visits_run_together_than_agreed() -> None:
    limits, guard = Limits(pause=0, at_once=2), threading.Lock()
    running: list[int] = []
    most: list[int] = []

    def visit() -> None:
        with polite_visit("druk.example", limits, time.monotonic() + 9):
            with guard:
                running.append(1)
                most.append(len(running))
            time.sleep(0.05)
            with guard:
                running.pop()

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (8, 2)


def test_visit_is_given_up_when_its_turn_does_not_come() -> None:
    limits = Limits(pause=0, at_once=1)
    with (
        polite_visit("vol.example", limits, time.monotonic() + 9),
        pytest.raises(GateTimeout, match=r"te druk bij vol\.example"),
        polite_visit("vol.example", limits, time.monotonic() + 0.1),
    ):
        pass
    with polite_visit("vol.example", limits, time.monotonic() + 0.1):
        pass


def status(code: int, wait: float | None = None) -> GateBadStatus:
    return GateBadStatus("", Reply("", code, {}, b"", 0), wait)


@pytest.mark.parametrize(
    ("problem", "method", "tries", "wait"),
    [
        (status(503), "GET", 1, 0.5),
        (status(503), "GET", 2, 1.0),
        (status(503), "GET", 3, None),
        (status(503, 7), "GET", 1, 7.0),
        (status(503, 21), "GET", 1, None),
        (status(500), "GET", 1, None),
        (status(404), "GET", 1, None),
        (status(503), "POST", 1, None),
        (GateTimeout(""), "HEAD", 1, 0.5),
        (GateTimeout(""), "POST", 1, None),
        (GateRefused(""), "GET", 1, None),
        (GateUntrusted(""), "GET", 1, None),
    ],
)
def test_wait_before_the_next_try(problem: GateProblem, method: str, tries: int, wait: float | None) -> None:
    assert next_wait(problem, method, tries, Limits(), luck=0.5) == wait


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("9" * 400, 9_999_999_999.0),
        (formatdate(1_000_060, usegmt=True), 60.0),
        (formatdate(999_000, usegmt=True), 0.0),
        ("", None),
        ("-5", None),
        ("morgen", None),
        ("Mon, 99 Foo 2026 00:00:00 GMT", None),
        ("\u0663", None),
    ],
)
def test_time_that_is_asked_for_is_read_when_it_is_seconds_or_a_date(text: str, wait: float | None) -> None:
    assert asked_wait(text, now=1_000_000) == wait
