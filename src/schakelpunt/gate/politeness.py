# SPDX-License-Identifier: EUPL-1.2
"""How we behave towards a host: not too many visits at once, and a pause between two."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from schakelpunt.gate.problems import GateTimeout
from schakelpunt.gate.shapes import Limits

MOST_HOSTS = 1_000


@dataclass
class Visits:
    """The visits to one host: how many now, and when the last one began."""

    running: int = 0
    waiting: int = 0
    began: float = float("-inf")


_turn = threading.Condition()
_hosts: dict[str, Visits] = {}


@contextmanager
def polite_visit(host: str, limits: Limits, deadline: float) -> Iterator[None]:
    """Wait for our turn at this host and hold it; raises GateTimeout when it does not come in time."""
    visits = take_turn(host, limits, deadline)
    try:
        yield
    finally:
        with _turn:
            visits.running -= 1
            _turn.notify_all()


def take_turn(host: str, limits: Limits, deadline: float) -> Visits:
    """Stand in line until there is room and the pause is over."""
    with _turn:
        visits = visits_to(host)
        visits.waiting += 1
        try:
            while (rest := resting_time(visits, limits)) > 0:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise GateTimeout(f"Het is te druk bij {host}: wij kwamen niet op tijd aan de beurt.")
                _turn.wait(min(rest, left))
        finally:
            visits.waiting -= 1
        visits.running += 1
        visits.began = time.monotonic()
        return visits


def resting_time(visits: Visits, limits: Limits) -> float:
    """How long to wait before looking again: until somebody leaves, or for the rest of the pause."""
    if visits.running >= max(1, limits.at_once):
        return float(threading.TIMEOUT_MAX)
    return visits.began + limits.pause - time.monotonic()


def visits_to(host: str) -> Visits:
    """The visits to this host; hosts that were left long ago are forgotten."""
    if host not in _hosts and len(_hosts) >= MOST_HOSTS:
        for name in [name for name, known in _hosts.items() if not known.running and not known.waiting]:
            del _hosts[name]
    return _hosts.setdefault(host, Visits())
