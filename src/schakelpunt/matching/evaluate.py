# SPDX-License-Identifier: EUPL-1.2
"""Scores the matcher against judged questions, with the best constant answer beside every score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One judged question: what is right per list; an empty list is not scored."""

    id: str
    disciplines: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    knowers: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: its name, the score, the best constant answer's score, and over how many questions."""

    name: str
    score: float
    constant: float
    rows: int


PLAN = (
    ("werkveld@1", "disciplines", 1),
    ("werkveld@3", "disciplines", 3),
    ("opgave@2", "challenges", 2),
    ("wie@3", "knowers", 3),
    ("instantie@1", "desks", 1),
)


def measures(judged: Sequence[Judged], answers: Mapping[str, Lists]) -> list[Measure]:
    """All measures; `answers` maps a question's id to its ranked lists by the field names of `Judged`."""
    found = [_at(name, field, depth, judged, answers) for name, field, depth in PLAN]
    return [*found, _reciprocal("MRR wie", "knowers", judged, answers)]


def _at(name: str, field: str, depth: int, judged: Sequence[Judged], answers: Mapping[str, Lists]) -> Measure:
    """The share of questions with a right answer in the first `depth`."""
    rows = [(row.id, set(_right(row, field))) for row in judged if _right(row, field)]
    hits = sum(bool(right & set(_answer(answers, row_id, field)[:depth])) for row_id, right in rows)
    constant = best_constant([right for _, right in rows], depth)
    hit = sum(bool(right & set(constant)) for _, right in rows)
    return Measure(name, _share(hits, len(rows)), _share(hit, len(rows)), len(rows))


def _reciprocal(name: str, field: str, judged: Sequence[Judged], answers: Mapping[str, Lists]) -> Measure:
    """The mean of one over the place of the first right answer."""
    rows = [(row.id, set(_right(row, field))) for row in judged if _right(row, field)]
    score = sum(_first(right, _answer(answers, row_id, field)) for row_id, right in rows)
    ranked = [slug for slug, _ in Counter(slug for _, right in rows for slug in sorted(right)).most_common()]
    constant = sum(_first(right, ranked) for _, right in rows)
    return Measure(name, _share(score, len(rows)), _share(constant, len(rows)), len(rows))


def best_constant(rights: Sequence[set[str]], depth: int) -> tuple[str, ...]:
    """The answer that, given to every question alike, is right most often (of the commonest)."""
    common = [slug for slug, _ in Counter(slug for right in rights for slug in sorted(right)).most_common(12)]
    options = list(combinations(common, min(depth, len(common))))
    return max(options, key=lambda option: sum(bool(right & set(option)) for right in rights), default=())


def _right(row: Judged, field: str) -> tuple[str, ...]:
    right: tuple[str, ...] = getattr(row, field)
    return right


def _answer(answers: Mapping[str, Lists], row_id: str, field: str) -> Sequence[str]:
    return answers.get(row_id, {}).get(field, ())


def _first(right: set[str], ranked: Sequence[str]) -> float:
    return next((1 / place for place, slug in enumerate(ranked, start=1) if slug in right), 0.0)


def _share(part: float, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
