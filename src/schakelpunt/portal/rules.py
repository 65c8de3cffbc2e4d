# SPDX-License-Identifier: EUPL-1.2
"""What may be typed and how fast: lengths, paces and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

QUESTION_LIMIT = 10_000
# A longer question does not fit an address that mail programs keep whole; then the page is sent, not linked.
ADDRESS_LIMIT = 2_000
AREA_SHOWN_LIMIT = 200_000
SECONDS = {"s": 1, "m": 60, "u": 3600, "h": 3600, "d": 86_400}


@dataclass(frozen=True, slots=True)
class Pace:
    """How many times something may be done in how many seconds."""

    times: int
    seconds: int


def pace(words: str) -> Pace:
    """`60/m` is sixty times a minute; ValueError when it cannot be read."""
    times, _slash, unit = words.partition("/")
    if unit not in SECONDS:
        raise ValueError(f"Geen tempo in de vorm 60/m: {words!r}")
    return Pace(int(times), SECONDS[unit])


def asker_address(remote: str, forwarded: str, behind_proxy: bool) -> str:
    """Where a request came from; behind our own proxy that is the last address the proxy wrote down."""
    if behind_proxy and forwarded:
        return forwarded.rsplit(",", 1)[-1].strip()
    return remote


def fits_address(question: str, area: str, with_file: bool) -> bool:
    """Whether all that was typed can stand in an address that one can forward."""
    return not with_file and len(question) + len(area) <= ADDRESS_LIMIT


@dataclass(frozen=True, slots=True)
class Claim:
    """What asks for room in the ground: its number, kind, field and depth in metres."""

    number: int
    kind: str
    field: str
    from_m: int
    to_m: int


def meetings(claims: Sequence[Claim]) -> dict[int, tuple[int, ...]]:
    """Which conflicts ask for room at the same depth: their numbers, by number.

    Only conflicts of different fields count: two rows of one field are two sides of one claim.
    """
    conflicts = [claim for claim in claims if claim.kind == "conflict"]
    return {
        one.number: tuple(other.number for other in conflicts if _collide(one, other)) for one in conflicts
    }


def _collide(one: Claim, other: Claim) -> bool:
    return one.field != other.field and one.from_m < other.to_m and other.from_m < one.to_m
