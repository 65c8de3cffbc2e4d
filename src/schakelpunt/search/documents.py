# SPDX-License-Identifier: EUPL-1.2
"""What a room hands to the index: one thing that can be found, its words already analysed."""

from __future__ import annotations

from dataclasses import dataclass

EVERYONE = "iedereen"


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that can be found; `ref` is its permanent name, and putting it again replaces it.

    `audience` names who may find it: the things for all carry EVERYONE, an empty one is found by nobody.
    """

    ref: str
    kind: str
    title: str
    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    title_stems: tuple[str, ...] = ()
    disciplines: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    region: str = ""
    year: int | None = None
    audience: tuple[str, ...] = (EVERYONE,)
