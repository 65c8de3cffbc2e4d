# SPDX-License-Identifier: EUPL-1.2
"""Who knows: the region's own authorities first, then specialists, each with the reasons why."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache, partial
from typing import NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.roles import named_in, need_stems, rarity, role_stems, spoken
from schakelpunt.matching.shapes import Hit, Knower, Need, Power, Reason, Whereabouts
from schakelpunt.matching.who_rules import (
    FITS,
    KIND_FACTORS,
    LEVEL_REASONS,
    LOCAL_KINDS,
    NAMED_KINDS,
    NATIONAL_KINDS,
    NEARBY_KINDS,
    OWN_REASONS,
    REGIONAL_KINDS,
    SUBJECT_REASONS,
)


class Evidence(NamedTuple):
    """Points for one knower and the reasons behind them, strongest last added."""

    points: float
    reasons: tuple[tuple[float, Reason], ...]


class Search(NamedTuple):
    """What is compared with every knower: the need, its stems, how rare each is, powers and place."""

    need: Need
    stems: Mapping[str, str]
    rare: Mapping[str, float]
    powers: Sequence[Power]
    where: Whereabouts
    topical: Set[str]
    text: str


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
    chosen = _balanced(rows, search)[:limit]
    return [Hit(knower.id, _score(found, best), _reasons(found)) for knower, found in chosen]


Rows = list[tuple[Knower, Evidence]]


def _reachable(knower: Knower, search: Search) -> bool:
    """Whether a knower is an answer here at all: another region's agency is not, unless it is named."""
    where = search.where
    if knower.kind in LOCAL_KINDS:
        return _is_own(knower, where) or bool(_named(knower, search))
    if knower.kind == "gemeente":
        return knower.municipality != where.municipality and bool(knower.evidence_concepts)
    if knower.kind in REGIONAL_KINDS and knower.regions:
        return where.region in knower.regions or knower.serves or bool(_named(knower, search))
    return True


def _is_own(knower: Knower, where: Whereabouts) -> bool:
    own = (where.omgevingsdienst, where.province_id, *where.waterschappen)
    return knower.serves or knower.id in own


def _weighed(knower: Knower, search: Search) -> Evidence:
    """All evidence for one knower together."""
    found: list[tuple[float, Reason]] = []
    found += _expert(knower, search.need)
    found += _role(knower, search)
    found += _placed(knower, search)
    found += _powered(knower, search)
    found += _proven(knower, search)
    found += _fitting(knower, search.need)
    found += _asked_kind(knower, search.need)
    found += _explaining(knower, search.need)
    subject = sum(points for points, reason in found if reason.kind in SUBJECT_REASONS)
    points = sum(points for points, _ in found) * KIND_FACTORS.get(knower.kind, 1.0) if subject > 0 else 0.0
    if knower.regions and search.where.region not in knower.regions and knower.kind in NEARBY_KINDS:
        points *= weights.ELSEWHERE_FACTOR
    # Among equals the broader organisation comes first: it has more people to ask.
    points += weights.BREADTH_POINTS * len(knower.expertise) if points else 0.0
    return Evidence(points, tuple(found))


def _expert(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points for declared expertise in the disciplines of the need."""
    levels = dict(knower.expertise)
    top = need.disciplines[0].score if need.disciplines else 1.0
    found = []
    for discipline in need.disciplines:
        level = min(levels.get(discipline.slug, 0), weights.SPECIALIST_LEVEL)
        if level > 0:
            points = weights.EXPERTISE_POINTS[level] * (discipline.score / top) ** 1.5
            found.append((points, Reason(LEVEL_REASONS[level], (discipline.name.lower(),))))
    # The second discipline adds, but a jack of all trades must not pass the specialist.
    return [(points * 0.4**place, reason) for place, (points, reason) in enumerate(sorted(found, key=_order))]


def _order(row: tuple[float, Reason]) -> tuple[float, tuple[str, ...]]:
    return -row[0], row[1].values


def _role(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for words of the question in the task of the organisation, or its name in the question."""
    name = _named(knower, search)
    found = [(weights.NAMED_POINTS, Reason("genoemd", (name,)))] if name else []
    shared = sorted(
        search.stems.keys() & role_stems(knower.words).keys(), key=lambda one: (-search.rare[one], one)
    )
    left = weights.ROLE_WORDS_MAX
    words: dict[str, float] = {}
    for one in shared:
        word = search.stems[one]
        factor = weights.TOPIC_WORD_FACTOR if one in search.topical else 1.0
        points = weights.ROLE_WORD_POINTS * search.rare[one] * factor
        if word not in words and points > 0 and left > 0:
            words[word] = min(points, left)
            left -= points
    return found + [(points, Reason("rolwoord", (word,))) for word, points in words.items()]


def _named(knower: Knower, search: Search) -> str:
    """The knower's name as the question writes it: full, short between brackets, or without its kind."""
    return named_in(search.need, search.text, _names(knower.name, knower.kind))


@lru_cache(maxsize=4096)
def _names(name: str, kind: str) -> tuple[str, ...]:
    full = re.sub(r"\s*\(.*", "", name).strip()
    short = re.findall(r"\(([^()]{2,20})\)", name)
    bare = re.sub(r"^(?:Waterschap|Hoogheemraadschap(?: van)?|Hogeschool|Ministerie van)\s+", "", full)
    rows = [full, *short, bare] if kind != "gemeente" else []
    first = full.split()[0] if kind in REGIONAL_KINDS | {"bedrijf"} else ""
    return tuple(dict.fromkeys(row for row in (*rows, first) if row))


def _placed(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for being the asker's own authority, or at work in the region."""
    where = search.where
    if knower.kind in LOCAL_KINDS and _is_own(knower, where):
        factor = (
            weights.TECHNICAL_OWN_FACTOR
            if search.need.kinds and search.need.kinds[0].slug == "technisch"
            else 1.0
        )
        return [(weights.OWN_POINTS * factor, Reason(OWN_REASONS[knower.kind]))]
    if knower.municipality and knower.municipality in where.neighbours:
        return [(weights.NEIGHBOUR_POINTS, Reason("buur"))]
    if where.region and where.region in knower.regions:
        return [(weights.REGION_POINTS, Reason("uit-regio"))]
    return []


def _powered(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for a task in the division of powers, more when the question speaks of that very task."""
    party = "rijk" if knower.kind in NATIONAL_KINDS else knower.kind
    if party not in (*LOCAL_KINDS, "rijk") or not search.need.disciplines:
        return []
    top = search.need.disciplines[0].score
    shares = {row.slug: row.score / top for row in search.need.disciplines}
    found = []
    for power in search.powers:
        if power.party == party and power.discipline in shares and _carries(knower, power):
            shared = (search.stems.keys() & role_stems(power.task).keys()) - search.topical
            points = weights.POWER_POINTS + (weights.TASK_WORD_POINTS if shared else 0.0)
            found.append((points * shares[power.discipline], Reason("taak", (power.task,))))
    return sorted(found, key=_order)[:1]


def _carries(knower: Knower, power: Power) -> bool:
    """Whether a task may be this knower's: of the national ones only of those who lead in the discipline."""
    leads = dict(knower.expertise).get(power.discipline, 0) >= weights.SPECIALIST_LEVEL
    return knower.kind in LOCAL_KINDS or (power.decides and leads)


def _proven(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for things made or answered before about the same concepts."""
    concepts = {row.slug: row for row in search.need.concepts if row.score >= weights.LABEL_INSIDE}
    shared = [concepts[slug] for slug in knower.evidence_concepts if slug in concepts]
    if not shared:
        return []
    best = max(shared, key=lambda row: (row.score, row.slug))
    return [(weights.EVIDENCE_POINTS * best.score, Reason("bewijs", (best.name,)))]


def _fitting(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points because this kind of organisation helps with this kind of question."""
    top = need.kinds[0].score if need.kinds else 1.0
    found = [
        (
            weights.FIT_POINTS * FITS[kind.slug, knower.kind] * kind.score / top,
            Reason("soort-kennis", (kind.name,)),
        )
        for kind in need.kinds
        if (kind.slug, knower.kind) in FITS
    ]
    return sorted(found, key=_order)[:1]


def _asked_kind(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points because the question asks for this kind of organisation."""
    for words, kind in NAMED_KINDS:
        found = words.search(need.question) if kind == knower.kind else None
        if found:
            return [(weights.NAMED_KIND_POINTS, Reason("gevraagd", (found.group().lower(),)))]
    return []


def _explaining(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points for an information point that explains national rules, whatever the discipline."""
    broad = knower.kind == "kennisplein" and len(knower.expertise) >= weights.GENERALIST_FIELDS
    if not broad or not need.kinds or need.kinds[0].slug != "regel":
        return []
    known = need.disciplines and dict(knower.expertise).get(need.disciplines[0].slug, 0)
    return [] if known else [(weights.GENERALIST_POINTS, Reason("uitleg"))]


def _balanced(rows: Rows, search: Search) -> Rows:
    """The same rows, with a regional knower and a national specialist among the first three when both fit."""
    rows = _lifted(rows, lambda knower: _is_regional(knower, search))
    for discipline in _leading(search.need):
        rows = _lifted(rows, partial(_is_specialist, discipline))
    return rows


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


def _is_specialist(discipline: str, knower: Knower) -> bool:
    """A national organisation to turn to first for this discipline."""
    level = dict(knower.expertise).get(discipline, 0)
    return knower.kind not in LOCAL_KINDS and level >= weights.SPECIALIST_LEVEL


def _score(found: Evidence, best: float) -> float:
    """Points as a score from 0 to 1: how sure, and how far behind the best."""
    sure = min(1.0, best / 2.0)
    return round(min(1.0, sure * found.points / best), 4)


def _reasons(found: Evidence) -> tuple[Reason, ...]:
    ordered = sorted(found.reasons, key=_order)
    return tuple(dict.fromkeys(reason for _, reason in ordered))[: weights.REASONS_MAX]
