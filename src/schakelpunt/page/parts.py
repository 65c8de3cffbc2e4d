# SPDX-License-Identifier: EUPL-1.2
"""What the parts of a page are told: frozen, plain, already in words a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from schakelpunt.matching.shapes import Snippet

KINDS = ("conflict", "kans", "randvoorwaarde", "plicht")


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere; without an address it is only a word."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """An entry of the menu; `current` is "page" on that page, "true" on a page below it, else empty."""

    label: str
    url: str
    current: str = ""


@dataclass(frozen=True, slots=True)
class StandingMark:
    """How sure a row is: `gezien` (public source), `vakkennis` (unconfirmed), `bevestigd` (by, on)."""

    kind: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class HitRow:
    """One thing that was found: what it is, its source, when and where it holds, and why it is here."""

    title: str
    url: str
    kind: str = ""
    source: str = ""
    date: str = ""
    place: str = ""
    words: str = ""
    snippet: Snippet | None = None
    reasons: Sequence[str] = ()
    standing: StandingMark | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class KnowerRow:
    """A person or organisation that may know: who, what kind, how busy, how to reach, and why."""

    name: str
    url: str = ""
    kind: str = ""
    place: str = ""
    words: str = ""
    load: str = ""
    reach: Sequence[Link] = ()
    reasons: Sequence[str] = ()
    standing: StandingMark | None = None


@dataclass(frozen=True, slots=True)
class PlayRow:
    """One interaction of a challenge and a work field: what happens, what to ask, who decides and why."""

    kind: str
    mechanism: str
    question: str
    discipline: Link
    challenge: Link
    authority: str = ""
    legal: str = ""
    url: str = ""
    number: int | None = None
    standing: StandingMark | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """One line of the short answer: what to do, with whom or what, why, and the block that tells more."""

    word: str
    link: Link
    more: Link
    why: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What meets where a row and a column cross: how many of each kind, and where to read them."""

    counts: Sequence[tuple[str, int]] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the matrix: its head and one cell for each column."""

    head: Link
    cells: Sequence[MatrixCell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of challenges against work fields."""

    caption: str
    columns: Sequence[Link]
    rows: Sequence[MatrixRow] = field(default=())


@dataclass(frozen=True, slots=True)
class Leaf:
    """Where one is in a long list: what is shown in words and the addresses of the pages before and after."""

    shown: str = ""
    previous_url: str = ""
    next_url: str = ""
