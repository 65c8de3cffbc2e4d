# SPDX-License-Identifier: EUPL-1.2
"""What goes through the door: how far we go to get something, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How far one fetch may go. Times are seconds; `size` is bytes after unpacking.

    `total` holds for everything together: waiting our turn, every redirect and every retry. `pause` is the
    least time between two requests to one host, `at_once` how many may run there together. A host that asks
    us to stay away for longer than `longest_wait` is taken at its word: the fetch ends with that.
    """

    connect: float = 5.0
    read: float = 15.0
    total: float = 60.0
    size: int = 20_000_000
    redirects: int = 5
    retries: int = 2
    longest_wait: float = 20.0
    pause: float = 0.2
    at_once: int = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the address it came from after redirects, names of headers in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    elapsed: float
