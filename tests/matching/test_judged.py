# SPDX-License-Identifier: EUPL-1.2
"""The matcher against judged questions: a drop below these floors fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from schakelpunt.matching.desk import KIND_NAMES, desks
from schakelpunt.matching.evaluate import Judged, Measure, best_constant, measures
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.who import who
from tests.matching import world

OWN = Path(__file__).with_name("judged_dev.yaml")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "judged" / "questions.yaml"
FROZEN = OWN.with_name("judged_frozen.yaml")
FLOORS = {
    "werkveld@1": 0.93,
    "werkveld@3": 0.99,
    "opgave@2": 0.98,
    "wie@3": 0.93,
    "instantie@1": 0.91,
    "MRR wie": 0.82,
}
# The set that nobody tunes on: its floors lie just below what it scores, and only ever go up.
FROZEN_FLOORS = {
    "werkveld@1": 0.88,
    "werkveld@3": 0.95,
    "opgave@2": 0.92,
    "wie@3": 0.84,
    "instantie@1": 0.77,
    "MRR wie": 0.72,
}


def scores(rows: list[dict[str, Any]], lexicon: Lexicon) -> list[Measure]:
    judged = [
        Judged(
            row["id"],
            tuple(row["werkveld"]),
            tuple(row["opgave"]),
            tuple(row["wie"]),
            tuple(row["instantie"]),
        )
        for row in rows
    ]
    return measures(judged, {row["id"]: answer(row, lexicon) for row in rows})


def answer(row: dict[str, Any], lexicon: Lexicon) -> dict[str, list[str]]:
    where = world.whereabouts(row["gemeente"])
    need = understand(row["vraag"], lexicon, municipality=where.municipality)
    knowers = who(need, world.knowers(), world.powers(), where)
    found = desks(need, world.powers(), where, world.names(), knowers)
    return {
        "disciplines": [topic.slug for topic in need.disciplines],
        "challenges": [topic.slug for topic in need.challenges],
        "knowers": [hit.ref for hit in knowers],
        "desks": [desk.kind for desk in found],
    }


def below(found: list[Measure], floors: dict[str, float] = FLOORS) -> list[Measure]:
    return [row for row in found if row.score < floors[row.name] or row.score <= row.constant]


def test_no_measure_drops_when_own_set_is_judged(shipped: Lexicon) -> None:
    assert below(scores(world.judged(OWN), shipped)) == []


def test_no_measure_drops_when_shared_set_is_judged(shipped: Lexicon) -> None:
    if not SHARED.is_file():
        pytest.skip("the folder 'shared' is not beside this checkout")
    assert below(scores(world.judged(SHARED), shipped)) == []


def test_no_measure_drops_when_frozen_set_is_judged(shipped: Lexicon) -> None:
    assert below(scores(world.judged(FROZEN), shipped), FROZEN_FLOORS) == []


@pytest.mark.parametrize("path", [OWN, FROZEN], ids=["own", "frozen"])
def test_every_label_exists_when_a_set_is_read(path: Path) -> None:
    rows = world.judged(path)
    known = {
        "werkveld": {topic.slug for topic in world.disciplines()},
        "opgave": {topic.slug for topic in world.challenges()},
        "wie": set(world.names()),
        "instantie": set(KIND_NAMES),
    }
    unknown = {field: {one for row in rows for one in row[field]} - names for field, names in known.items()}
    assert unknown == {field: set() for field in known}
    towns = {row["naam"] for row in world.rows("municipalities", "gemeenten")}
    assert {row["gemeente"] for row in rows} - towns == set()
    assert len({row["id"] for row in rows}) == len(rows)


def test_topics_are_empty_when_there_is_no_answer(shipped: Lexicon) -> None:
    empty = [row for row in world.judged(OWN) if row["leeg"]]
    assert len(empty) == 5
    assert [row["id"] for row in empty if understand(row["vraag"], shipped).disciplines] == []


def test_measures_count_when_rows_are_judged() -> None:
    judged = [
        Judged("1", ("a",), (), ("x", "y"), ("p",)),
        Judged("2", ("b",), ("c",), ("z",), ()),
        Judged("3", ("a",)),
    ]
    answers = {
        "1": {"disciplines": ["a"], "knowers": ["q", "y"], "desks": ["q", "p"]},
        "2": {"disciplines": ["a", "b"], "challenges": ["d", "c"], "knowers": ["q", "r", "s", "z"]},
    }
    assert measures(judged, answers) == [
        Measure("werkveld@1", 0.3333, 0.6667, 3),
        Measure("werkveld@3", 0.6667, 1.0, 3),
        Measure("opgave@2", 1.0, 1.0, 1),
        Measure("wie@3", 0.5, 1.0, 2),
        Measure("instantie@1", 0.0, 1.0, 1),
        Measure("MRR wie", 0.375, 0.6667, 2),
    ]


def test_best_constant_covers_most_when_depth_is_two() -> None:
    assert set(best_constant([{"a"}, {"b"}, {"a"}, {"c"}, {"b"}], 2)) == {"a", "b"}
    assert best_constant([], 2) == ()
