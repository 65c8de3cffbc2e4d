# SPDX-License-Identifier: EUPL-1.2
"""Whether to try again, and after how long: plain reckoning, no clock of its own."""

from __future__ import annotations

import math
from email.utils import parsedate_to_datetime

from schakelpunt.gate.problems import (
    GateBadStatus,
    GateGarbled,
    GateProblem,
    GateTimeout,
    GateUnreachable,
)
from schakelpunt.gate.shapes import Limits

HARMLESS = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")
PASSING = (429, 502, 503, 504)
FIRST_WAIT = 0.5


def next_wait(problem: GateProblem, method: str, tries: int, limits: Limits, luck: float) -> float | None:
    """How many seconds to wait before the next try, or None to give up.

    `tries` is how often it was tried, `luck` a number from 0 to 1 that spreads those who failed together.
    """
    if tries > limits.retries or method not in HARMLESS or not may_pass(problem):
        return None
    asked = problem.wait if isinstance(problem, GateBadStatus) else None
    if asked is not None:
        return asked if asked <= limits.longest_wait else None
    return float(min(limits.longest_wait, FIRST_WAIT * 2 ** (tries - 1) * (0.5 + luck)))


def may_pass(problem: GateProblem) -> bool:
    """Whether it may go better a moment later."""
    if isinstance(problem, GateBadStatus):
        return problem.status in PASSING
    return isinstance(problem, GateTimeout | GateUnreachable | GateGarbled)


def asked_wait(retry_after: str, now: float) -> float | None:
    """What a Retry-After header asks, in seconds from `now` (seconds since 1970), or None."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:10])
    try:
        moment = parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, moment - now) if math.isfinite(moment) else None
