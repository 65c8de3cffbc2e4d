# SPDX-License-Identifier: EUPL-1.2
"""What speaks for a knower: expertise, task, place, powers, earlier work, and the kind of question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.reasons import inside, shortened
from schakelpunt.matching.roles import named_in, role_stems
from schakelpunt.matching.shapes import Knower, Need, Power, Reason, Whereabouts
from schakelpunt.matching.who_rules import (
    DEEP,
    FITS,
    LEVEL_REASONS,
    LOCAL_KINDS,
    NAMED_KINDS,
    NATIONAL_KINDS,
    OWN_REASONS,
    REGIONAL_KINDS,
    SHALLOW,
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


def is_here(knower: Knower, where: Whereabouts) -> bool:
    """Whether the asker lies where a knower works: by municipality and province, else by region.

    An operator that lists provinces or municipalities is not in the whole of a region it only touches.
    """
    held = set(knower.regions)
    exact = {code for code in held if code[:2].lower() in ("gm", "pv")}
    if exact and knower.kind in REGIONAL_KINDS:
        return bool(exact & {where.municipality, where.province})
    return bool(held & ({where.region, where.municipality, where.province} - {""}))


def is_own(knower: Knower, where: Whereabouts) -> bool:
    own = (where.omgevingsdienst, where.province_id, *where.waterschappen)
    return knower.serves or knower.id in own


def expert(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points for declared expertise in the disciplines of the need."""
    levels = dict(knower.expertise)
    top = need.disciplines[0].score if need.disciplines else 1.0
    found = []
    for discipline in need.disciplines:
        level = min(levels.get(discipline.slug, 0), weights.SPECIALIST_LEVEL)
        if level > 0:
            points = weights.EXPERTISE_POINTS[level] * (discipline.score / top) ** 1.5
            points *= weights.DEEP_FACTOR if _too_deep(knower, discipline.slug, need) else 1.0
            found.append((points, Reason(LEVEL_REASONS[level], (discipline.name.lower(),))))
    # The second discipline adds, but a jack of all trades must not pass the specialist.
    return [(points * 0.4**place, reason) for place, (points, reason) in enumerate(sorted(found, key=order))]


def _too_deep(knower: Knower, discipline: str, need: Need) -> bool:
    """Whether a national body knows of heat deep down only, and the question does not go that deep."""
    deep = dict(knower.expertise).get(DEEP, 0) >= weights.SPECIALIST_LEVEL
    asked = any(row.slug == DEEP for row in need.disciplines)
    return discipline == SHALLOW and knower.kind in NATIONAL_KINDS and deep and not asked


def order(row: tuple[float, Reason]) -> tuple[float, tuple[str, ...]]:
    return -row[0], row[1].values


def role(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for words of the question in the task of the organisation, or its name in the question."""
    name = named(knower, search)
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


def named(knower: Knower, search: Search) -> str:
    """The knower's name as the question writes it: full, short between brackets, or without its kind."""
    return named_in(search.need, search.text, _names(knower.name, knower.short, knower.kind))


@lru_cache(maxsize=4096)
def _names(name: str, abbreviation: str, kind: str) -> tuple[str, ...]:
    full = re.sub(r"\s*\(.*", "", name).strip()
    short = re.findall(r"\(([^()]{2,20})\)", name)
    bare = re.sub(r"^(?:Waterschap|Hoogheemraadschap(?: van)?|Hogeschool|Ministerie van)\s+", "", full)
    rows = [full, abbreviation, *short, bare] if kind != "gemeente" else []
    first = full.split()[0] if kind in REGIONAL_KINDS | {"bedrijf"} else ""
    return tuple(dict.fromkeys(row for row in (*rows, first) if row))


def placed(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for being the asker's own authority, or at work in the region."""
    where = search.where
    if knower.kind in LOCAL_KINDS and is_own(knower, where):
        factor = (
            weights.TECHNICAL_OWN_FACTOR
            if search.need.kinds and search.need.kinds[0].slug == "technisch"
            else 1.0
        )
        return [(weights.OWN_POINTS * factor, Reason(OWN_REASONS[knower.kind]))]
    if knower.municipality and knower.municipality in where.neighbours:
        return [(weights.NEIGHBOUR_POINTS, Reason("buur"))]
    if knower.regions and is_here(knower, where):
        return [(weights.REGION_POINTS, Reason("uit-regio"))]
    return []


def powered(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
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
            if party == "rijk" and not (shared or _asks_power(search.need) or _alone(power, search.powers)):
                continue
            points = weights.POWER_POINTS + (weights.TASK_WORD_POINTS if shared else 0.0)
            found.append((points * shares[power.discipline], Reason("taak", (shortened(power.task),))))
    return sorted(found, key=order)[:1]


def _alone(power: Power, powers: Sequence[Power]) -> bool:
    """Whether nobody else decides in this discipline."""
    return not any(
        other.decides and other.discipline == power.discipline and other.party != power.party
        for other in powers
    )


def _asks_power(need: Need) -> bool:
    """Whether the question is first of all who decides."""
    return bool(need.kinds) and need.kinds[0].slug == "bevoegdheid"


def _carries(knower: Knower, power: Power) -> bool:
    """Whether a task may be this knower's: of the national ones only of those who lead in the discipline."""
    leads = dict(knower.expertise).get(power.discipline, 0) >= weights.SPECIALIST_LEVEL
    return knower.kind in LOCAL_KINDS or (power.decides and leads)


def proven(knower: Knower, search: Search) -> list[tuple[float, Reason]]:
    """Points for things made or answered before about the same concepts."""
    concepts = {row.slug: row for row in search.need.concepts if row.score >= weights.LABEL_INSIDE}
    shared = [concepts[slug] for slug in knower.evidence_concepts if slug in concepts]
    if not shared:
        return []
    best = max(shared, key=lambda row: (row.score, row.slug))
    return [(weights.EVIDENCE_POINTS * best.score, Reason("bewijs", (inside(best.name),)))]


def fitting(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
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
    return sorted(found, key=order)[:1]


def asked_kind(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points because the question asks for this kind of organisation."""
    for words, kind in NAMED_KINDS:
        found = words.search(need.question) if kind == knower.kind else None
        if found:
            return [(weights.NAMED_KIND_POINTS, Reason("gevraagd", (found.group().lower(),)))]
    return []


def explaining(knower: Knower, need: Need) -> list[tuple[float, Reason]]:
    """Points for an information point that explains national rules, whatever the discipline."""
    broad = knower.kind == "kennisplein" and len(knower.expertise) >= weights.GENERALIST_FIELDS
    if not broad or not need.kinds or need.kinds[0].slug != "regel":
        return []
    known = need.disciplines and dict(knower.expertise).get(need.disciplines[0].slug, 0)
    return [] if known else [(weights.GENERALIST_POINTS, Reason("uitleg"))]
