# SPDX-License-Identifier: EUPL-1.2
"""When a letter goes out, how often it is tried, and what an answer of the post office means."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum


class Fate(StrEnum):
    """Where a letter stands; doubtful means that nobody can say whether it arrived."""

    WAITING = "wacht"
    UNDER_WAY = "onderweg"
    SENT = "verzonden"
    DOUBTFUL = "twijfelachtig"
    FAILED = "mislukt"


# What somebody asked for a moment ago and waits for; it is worth nothing tomorrow.
OWN_ACTS = frozenset({"inlogcode", "wachtwoord", "bevestiging", "ontvangst"})
# These carry a key; the text is wiped once it is of no use any more.
SECRETS = frozenset({"inlogcode", "wachtwoord", "bevestiging"})

OPENS, CLOSES = time(8), time(18)
SATURDAY = 5
STEPS = (1, 5, 15, 60, 240)
LASTING = timedelta(days=7)
BRIEF = timedelta(minutes=30)
# Longer than the post office may take over one letter, so that a letter in talk is not called lost.
PATIENCE = timedelta(minutes=10)
REFUSED = 500


def goes_at(purpose: str, written: datetime) -> datetime:
    """When a letter may leave: an own act at once, else in working hours (local time in, local time out)."""
    if purpose in OWN_ACTS or _is_working(written):
        return written
    day = written.date() if written.time() < OPENS else written.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, written.tzinfo)


def _is_working(moment: datetime) -> bool:
    return moment.weekday() < SATURDAY and OPENS <= moment.time() < CLOSES


def next_try(purpose: str, tries: int, written: datetime, now: datetime) -> datetime | None:
    """When a letter that did not leave is tried again; None when it is not worth trying any more.

    Waits 1, 5, 15, 60 and then every 240 minutes, for seven days; an own act for half an hour.
    """
    again = now + timedelta(minutes=STEPS[min(max(tries, 1), len(STEPS)) - 1])
    lasting = BRIEF if purpose in OWN_ACTS else LASTING
    return again if again <= written + lasting else None


def is_refusal(code: int) -> bool:
    """Whether a reply of the post office (RFC 5321) says no for good rather than not now."""
    return code >= REFUSED


def may_resend(fate: str, purpose: str) -> bool:
    """A letter that failed or whose fate is unknown may go again, unless its key was wiped."""
    return fate in {Fate.FAILED, Fate.DOUBTFUL} and purpose not in SECRETS
