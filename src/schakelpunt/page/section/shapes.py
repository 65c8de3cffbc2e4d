# SPDX-License-Identifier: EUPL-1.2
"""What the picture is told: the items with their depth and kind, and the challenges on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy


@dataclass(frozen=True, slots=True)
class SectionItem:
    """One interaction in the ground: its number in the list, its work field, depth in metres and kind.

    `layer` is ondergrond, netwerken or occupatie; `kind` is conflict, kans, randvoorwaarde or plicht;
    `meets` holds the numbers of other items whose claim it runs into.
    """

    number: int
    discipline: str
    name: str
    kind: str
    from_m: float
    to_m: float
    layer: str = "ondergrond"
    challenge: str = ""
    words: str = ""
    meets: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class SectionPicture:
    """The picture of one place: title, challenges by slug, items, and a key that keeps its ids apart."""

    title: str
    challenges: Sequence[str]
    items: Sequence[SectionItem]
    key: str = "doorsnede"


# What asks most of the reader comes first: it gives a body its outline.
KIND_ORDER = ("conflict", "plicht", "randvoorwaarde", "kans")
KIND_WORDS = {
    "conflict": gettext_lazy("conflict"),
    "kans": gettext_lazy("kans"),
    "randvoorwaarde": gettext_lazy("randvoorwaarde"),
    "plicht": gettext_lazy("plicht"),
}
KIND_COLOURS = {
    "conflict": "#8c2f1d",
    "kans": "#2a6234",
    "randvoorwaarde": "#14567a",
    "plicht": "#745000",
}
KIND_TINTS = {
    "conflict": "#fbeae4",
    "kans": "#e8f3e6",
    "randvoorwaarde": "#e7f1f5",
    "plicht": "#fbf1d6",
}
KIND_DASHES = {"conflict": "", "kans": "8 4", "randvoorwaarde": "", "plicht": "2 4"}
KIND_WIDTHS = {"conflict": "2.6", "kans": "2.2", "randvoorwaarde": "1.4", "plicht": "2.6"}
