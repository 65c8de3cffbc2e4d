# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a parameter, how fast may be asked, and who is asking."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

SECONDS = {"s": 1, "m": 60, "h": 3600, "u": 3600, "d": 86_400}
LAYOUT = "\n\r\t"


@dataclass(frozen=True, slots=True)
class Pace:
    """How many times in how many seconds."""

    times: int
    seconds: int


def pace(words: str) -> Pace:
    """`60/m` is sixty times a minute; ValueError when it cannot be read."""
    times, _slash, unit = words.partition("/")
    if unit not in SECONDS:
        raise ValueError(f"no pace such as 60/m: {words!r}")
    return Pace(int(times), SECONDS[unit])


def asker_address(remote: str, forwarded: str, *, behind_proxy: bool) -> str:
    """Where a request came from; behind our own proxy the last address that the proxy wrote down."""
    return forwarded.rsplit(",", 1)[-1].strip() if behind_proxy and forwarded else remote


def first_unreadable(text: str, *, lines: bool = False) -> int | None:
    """The place (from 1) of the first control character; with `lines`, line ends and tabs may stand."""
    allowed = LAYOUT if lines else ""
    for place, sign in enumerate(text, 1):
        if unicodedata.category(sign) in {"Cc", "Cs"} and sign not in allowed:
            return place
    return None
