# SPDX-License-Identifier: EUPL-1.2
"""Who knows: the region's own authorities first, then specialists, each with the reasons why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from schakelpunt.matching import weights
from schakelpunt.matching.knowing import (
    Evidence,
    Search,
    asked_kind,
    expert,
    explaining,
    fitting,
    is_here,
    is_own,
    named,
    order,
    placed,
    powered,
    proven,
    role,
)
from schakelpunt.matching.roles import need_stems, rarity, role_stems, spoken
from schakelpunt.matching.shapes import Hit, Knower, Need, Power, Reason, Whereabouts
from schakelpunt.matching.who_rules import (
    KIND_FACTORS,
    LOCAL_KINDS,
    NEARBY_KINDS,
    REGIONAL_KINDS,
    SUBJECT_REASONS,
)


def who(
    need: Need, knowers: Sequence[Knower], powers: Sequence[Power], where: Whereabouts, limit: int = 12
) -> list[Hit]:
    """Who knows about this need, best first; empty when the need is unclear."""
    if not need.disciplines and not need.concepts:
        return []
    stems = need_stems(need)
    topical = role_stems(" ".join(row.name for row in need.disciplines[:2])).keys()
    search = Search(need, stems, rarity(knowers, stems), powers, where, topical, spoken(need))
    rows = [(knower, _weighed(knower, search)) for knower in knowers if _reachable(knower, search)]
    rows = [(knower, found) for knower, found in rows if found.points >= weights.WHO_POINTS_MIN]
    rows.sort(key=lambda row: (-row[1].points, row[0].id))
    best = max((found.points for _, found in rows), default=1.0)
    chosen = _neighbours_later(_balanced(rows, search))[:limit]
    return [Hit(knower.id, _score(found, best), _reasons(found)) for knower, found in chosen]


Rows = list[tuple[Knower, Evidence]]


def _reachable(knower: Knower, search: Search) -> bool:
    """Whether a knower is an answer here at all: another region's agency is not, unless it is named."""
    where = search.where
    if knower.kind in LOCAL_KINDS:
        return is_own(knower, where) or bool(named(knower, search))
    if knower.kind == "gemeente":
        return knower.municipality in where.neighbours and bool(proven(knower, search))
    if knower.kind in REGIONAL_KINDS and knower.regions:
        return is_here(knower, where) or knower.serves or bool(named(knower, search))
    return True


def _weighed(knower: Knower, search: Search) -> Evidence:
    """All evidence for one knower together."""
    found: list[tuple[float, Reason]] = []
    found += expert(knower, search.need)
    found += role(knower, search)
    found += placed(knower, search)
    found += powered(knower, search)
    found += proven(knower, search)
    found += fitting(knower, search.need)
    found += asked_kind(knower, search.need)
    found += explaining(knower, search.need)
    subject = sum(points for points, reason in found if reason.kind in SUBJECT_REASONS)
    points = sum(points for points, _ in found) * KIND_FACTORS.get(knower.kind, 1.0) if subject > 0 else 0.0
    if knower.regions and knower.kind in NEARBY_KINDS and not is_here(knower, search.where):
        points *= weights.ELSEWHERE_FACTOR
    # Among equals the broader organisation comes first: it has more people to ask.
    points += weights.BREADTH_POINTS * len(knower.expertise) if points else 0.0
    return Evidence(points, tuple(found))


def _balanced(rows: Rows, search: Search) -> Rows:
    """The same rows, with a regional knower and a leading one per discipline among the first three."""
    rows = _lifted(rows, lambda knower: _is_regional(knower, search))
    leading = _leading(search.need)
    for discipline in leading[:-1]:
        rows = _lifted(rows, partial(_is_leading, discipline))
    for discipline in leading[-1:]:
        rows = _lifted(rows, partial(_is_specialist, discipline))
    return rows


def _neighbours_later(rows: Rows) -> Rows:
    """The same rows; a neighbour with a like case comes behind the first three, who know more."""
    first = [row for row in rows if row[0].kind != "gemeente"][: weights.TOP_PLACES]
    return [*first, *(row for row in rows if row not in first)]


def _leading(need: Need) -> list[str]:
    """The first discipline last (it matters most), and the second when it is nearly as likely."""
    found = [
        row.slug
        for row in need.disciplines[:2]
        if row.score >= need.disciplines[0].score * weights.SECOND_SHARE
    ]
    return found[::-1]


def _lifted(rows: Rows, wanted: Callable[[Knower], bool]) -> Rows:
    """The best wanted row comes up to the last of the top places when none is there."""
    top = weights.TOP_PLACES
    if any(wanted(knower) for knower, _ in rows[:top]):
        return rows
    for place, (knower, _) in enumerate(rows[top:], start=top):
        if wanted(knower):
            return [*rows[: top - 1], rows[place], *rows[top - 1 : place], *rows[place + 1 :]]
    return rows


def _is_regional(knower: Knower, search: Search) -> bool:
    """The asker's own authority with a task in the first discipline."""
    first = search.need.disciplines[0].slug if search.need.disciplines else ""
    has_task = any(power.party == knower.kind and power.discipline == first for power in search.powers)
    return knower.kind in LOCAL_KINDS and has_task and dict(knower.expertise).get(first, 0) > 1


def _is_leading(discipline: str, knower: Knower) -> bool:
    """Somebody to turn to first for this discipline, the asker's own authority too."""
    return dict(knower.expertise).get(discipline, 0) >= weights.SPECIALIST_LEVEL


def _is_specialist(discipline: str, knower: Knower) -> bool:
    """A national organisation to turn to first for this discipline."""
    return knower.kind not in LOCAL_KINDS and _is_leading(discipline, knower)


def _score(found: Evidence, best: float) -> float:
    """Points as a score from 0 to 1: how sure, and how far behind the best."""
    sure = min(1.0, best / 2.0)
    return round(min(1.0, sure * found.points / best), 4)


def _reasons(found: Evidence) -> tuple[Reason, ...]:
    ordered = sorted(found.reasons, key=order)
    return tuple(dict.fromkeys(reason for _, reason in ordered))[: weights.REASONS_MAX]
