# SPDX-License-Identifier: EUPL-1.2
"""Scores can be trusted: the surer the matcher says it is of a discipline, the more often it is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from tests.matching import world

OWN = Path(__file__).with_name("judged_dev.yaml")
BINS = (0.0, 0.25, 0.5, 1.01)
Labelled = tuple[str, Sequence[str]]


def reliability(rows: Iterable[Labelled], lexicon: Lexicon) -> list[tuple[int, float]]:
    """Per bin of the first discipline's score: how many questions, and the share that is right."""
    bins: list[list[bool]] = [[] for _ in BINS[1:]]
    for text, right in rows:
        found = understand(text, lexicon).disciplines
        if found:
            place = next(n for n, top in enumerate(BINS[1:]) if found[0].score < top)
            bins[place].append(found[0].slug in right)
    return [(len(held), round(sum(held) / len(held), 2) if held else 0.0) for held in bins]


def table(odd: bool) -> list[dict[str, str]]:
    """Half of the interaction table."""
    return world.rows("interactions", "samenspel")[odd::2]


def held_out(odd: bool) -> Lexicon:
    """A lexicon that never saw this half of the table."""
    unseen = {f"{row['mechanisme']} {row['kennisvraag']}" for row in table(odd)}
    examples = tuple(example for example in world.examples() if example.text not in unseen)
    return Lexicon.of(world.concepts(), world.disciplines(), world.challenges(), world.places(), examples)


def test_surer_is_righter_when_half_of_the_table_is_unseen() -> None:
    halves = []
    for odd in (False, True):
        rows = [(row["kennisvraag"], (row["werkveld"],)) for row in table(odd)]
        halves.append(reliability(rows, held_out(odd)))
    counts = [sum(half[n][0] for half in halves) for n in range(3)]
    right = [sum(half[n][0] * half[n][1] for half in halves) / counts[n] for n in range(3)]
    assert right[0] < right[1] < right[2]
    # These questions were written to be read beside their discipline, so they name it less than people do.
    assert right[2] >= 0.75


def test_surer_is_righter_when_own_set_is_judged(shipped: Lexicon) -> None:
    rows = [(row["vraag"], row["werkveld"]) for row in world.judged(OWN) if row["werkveld"]]
    found = reliability(rows, shipped)
    assert found[2][1] >= 0.95
    assert found[0][1] <= found[2][1]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Mag er een warmtenet door vervuilde grond?", "bodemverontreiniging"),
        ("Archeologie en explosieven onder een nieuwe wijk", "ontplofbare-oorlogsresten"),
        ("Grondwaterstand en bodemdaling in het veen", "bodemdaling-draagkracht"),
    ],
)
def test_second_discipline_keeps_its_score_when_it_is_named(text: str, slug: str, shipped: Lexicon) -> None:
    scores = {row.slug: row.score for row in understand(text, shipped).disciplines}
    assert scores[slug] >= 0.4
