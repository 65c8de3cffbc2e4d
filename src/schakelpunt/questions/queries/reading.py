# SPDX-License-Identifier: EUPL-1.2
"""What the matcher must have read before it can think: kept per process, read anew after a change."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache

from schakelpunt.ground.models import Interaction
from schakelpunt.ground.queries.plays import examples as ground_examples
from schakelpunt.ground.queries.plays import table
from schakelpunt.journal.queries import newest
from schakelpunt.library.queries.candidates import examples as card_examples
from schakelpunt.library.queries.evidence import proven
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import Knower, Power, Whereabouts
from schakelpunt.network.queries.knowers import knowers, organisation_names, powers
from schakelpunt.network.queries.whereabouts import whereabouts
from schakelpunt.places.queries.entries import area_names, place_entries
from schakelpunt.vocabulary.queries.entries import (
    challenge_entries,
    concept_entries,
    concept_names,
    discipline_entries,
    questions_back,
    topic_names,
)

# A hub's own words are laid over the rows at each question, so the room `reference` is not among them.
REFERENCE_ROOMS = ("vocabulary", "places", "network", "library", "ground")
_building = threading.Lock()
_kept: list[Reading] = []


@dataclass(frozen=True, slots=True)
class Reading:
    """The reference content as the matcher uses it, as of one line of the journal."""

    lexicon: Lexicon
    knowers: tuple[Knower, ...]
    powers: tuple[Power, ...]
    table: tuple[Interaction, ...]
    topics: dict[str, str]
    concepts: dict[str, str]
    organisations: dict[str, str]
    areas: dict[str, str]
    questions_back: dict[str, tuple[str, ...]]
    number: int


def reading() -> Reading:
    """The reference content, read anew when the journal says it changed.

    Reading takes a second: one thread reads, the others go on with what they had.
    """
    number = newest(REFERENCE_ROOMS)
    kept = _kept[-1] if _kept else None
    if kept and kept.number == number:
        return kept
    if not _building.acquire(blocking=kept is None) and kept:
        return kept
    try:
        if not (_kept and _kept[-1].number == number):
            _kept[:] = [_read(number)]
        return _kept[-1]
    finally:
        _building.release()


def _read(number: int) -> Reading:
    lexicon = Lexicon.of(
        concept_entries(),
        discipline_entries(),
        challenge_entries(),
        place_entries(),
        (*ground_examples(), *card_examples()),
    )
    return Reading(
        lexicon=lexicon,
        knowers=proven(knowers()),
        powers=powers(),
        table=table(),
        topics=topic_names(),
        concepts=concept_names(),
        organisations=organisation_names(),
        areas=area_names(),
        questions_back=questions_back(),
        number=number,
    )


@lru_cache(maxsize=512)
def where_of(code: str, _number: int) -> Whereabouts:
    """Where an asker stands, kept per municipality until the reference content changes (`Reading.number`)."""
    return whereabouts(code)
