# SPDX-License-Identifier: EUPL-1.2
"""Where a question belongs first: the rows of `desk_rules` that fit are added up; the hub comes last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.clean import folded
from schakelpunt.matching.desk_rules import RULES, DeskRule
from schakelpunt.matching.desk_stands import ONLY_WHEN_KNOWN, ORGANISATIONS, SUPERVISORS
from schakelpunt.matching.desk_table import CELLS, Cell, reason_of
from schakelpunt.matching.reasons import shortened
from schakelpunt.matching.roles import need_stems, role_stems
from schakelpunt.matching.shapes import DeskHit, Hit, Need, Power, Reason, Scored, Whereabouts

KIND_NAMES: Final = {
    "gemeente": "Uw gemeente",
    "omgevingsdienst": "De omgevingsdienst",
    "provincie": "De provincie",
    "waterschap": "Het waterschap",
    "rijk": "Het Rijk",
    "iplo": "Informatiepunt Leefomgeving",
    "kennisinstelling": "Een kennisinstelling",
    "kenniscentrum": "Een kenniscentrum",
    "netbeheerder": "De netbeheerder",
    "drinkwaterbedrijf": "Het drinkwaterbedrijf",
    "onderwijs": "Een hogeschool of universiteit",
    "schakelpunt": "Het schakelpunt",
}
NEEDS_NAME: Final = frozenset({"centrum-vraag"})


class Vote(NamedTuple):
    """Points of one row for one desk, with its reason."""

    points: float
    reason: Reason


def desks(
    need: Need,
    powers: Sequence[Power],
    where: Whereabouts,
    names: Mapping[str, str],
    specialists: Sequence[Hit] = (),
) -> list[DeskHit]:
    """The desks where this question belongs, best first; never empty."""
    votes: dict[str, list[Vote]] = defaultdict(list)
    if need.disciplines or need.concepts:
        for cell in CELLS:
            _cell_vote(votes, cell, need)
        for rule in RULES:
            _vote(votes, rule, need)
        _power_votes(votes, need, powers)
        _supervisor_vote(votes, need)
    votes["schakelpunt"].append(Vote(weights.LAST_RESORT_POINTS, Reason("vangnet")))
    totals = {desk: sum(vote.points for vote in cast) for desk, cast in votes.items()}
    ranked = sorted(totals, key=lambda desk: (-totals[desk], desk))
    shown = [desk for desk in ranked if desk == "schakelpunt" or totals[desk] >= weights.DESK_POINTS_MIN]
    shown = (
        shown[: weights.DESKS_MAX]
        if "schakelpunt" in shown[: weights.DESKS_MAX]
        else [*shown[: weights.DESKS_MAX], "schakelpunt"]
    )
    return [_hit(desk, votes[desk], totals[desk], need, where, names, specialists) for desk in shown]


def _cell_vote(votes: dict[str, list[Vote]], cell: Cell, need: Need) -> None:
    """Add the points of one cell of the table when it fits the need."""
    kind = _share(need.kinds, cell.kind)
    if not cell.kind and need.kinds:
        kind = weights.KINDLESS_SHARE
    points = weights.CELL_FACTOR * cell.points * kind * _share(need.disciplines, cell.discipline)
    if points:
        votes[cell.desk].append(Vote(points, _told(reason_of(cell), cell.discipline, need)))


def _supervisor_vote(votes: dict[str, list[Vote]], need: Need) -> None:
    """Beside the body that decides: who supervises it, told and not counted."""
    first = need.disciplines[0].slug if need.disciplines else ""
    for (desk, discipline), name in SUPERVISORS.items():
        if discipline == first and desk in votes:
            votes[desk].append(Vote(0.0, Reason("toezicht", (name,))))


def _told(reason: str, discipline: str, need: Need) -> Reason:
    """The reason, with the name of the discipline where its sentence asks for one."""
    if reason not in NEEDS_NAME:
        return Reason(reason)
    named = [row.name for row in need.disciplines if not discipline or row.slug == discipline]
    return Reason(reason, (named[0].lower() if named else "dit onderwerp",))


def _vote(votes: dict[str, list[Vote]], rule: DeskRule, need: Need) -> None:
    """Add the points of one row when it fits the need."""
    kind = _share(need.kinds, rule.kind)
    discipline = _share(need.disciplines, rule.discipline)
    if not kind or not discipline or (rule.words and not rule.words.search(folded(need.question))):
        return
    points = rule.points * kind * discipline
    votes[rule.desk].append(Vote(points, _told(rule.reason, rule.discipline, need)))


def _share(rows: Sequence[Scored], slug: str) -> float:
    """How much this kind or discipline counts: 1 for the first, less for the others, 1 for an empty cell."""
    if not slug:
        return 1.0
    top = rows[0].score if rows else 1.0
    return next((row.score / top for row in rows if row.slug == slug), 0.0)


def _power_votes(votes: dict[str, list[Vote]], need: Need, powers: Sequence[Power]) -> None:
    """Who decides counts most in a question about powers; a task named in the question counts double."""
    asks = _share(need.kinds, "bevoegdheid")
    # Words that only repeat the discipline stand in nearly every task of it.
    topical = role_stems(" ".join(row.name for row in need.disciplines)).keys()
    stems = need_stems(need).keys() - topical
    for power in powers:
        share = _share(need.disciplines, power.discipline)
        if not share or power.party not in KIND_NAMES:
            continue
        spoken = bool(stems & role_stems(power.task).keys())
        points = share * (weights.POWER_DESK_POINTS * asks + (weights.TASK_DESK_POINTS if spoken else 0.0))
        if points:
            name = next(row.name for row in need.disciplines if row.slug == power.discipline).lower()
            kind = "bevoegd" if power.decides else "uitvoering"
            votes[power.party].append(Vote(points, Reason(kind, (name, shortened(power.task)))))


def _hit(
    desk: str,
    votes: Sequence[Vote],
    total: float,
    need: Need,
    where: Whereabouts,
    names: Mapping[str, str],
    specialists: Sequence[Hit],
) -> DeskHit:
    ident = _ident(desk, need, where, names, specialists)
    name = where.name if desk == "gemeente" and where.name else names.get(ident, "") or KIND_NAMES[desk]
    ordered = sorted(votes, key=lambda vote: (-vote.points, vote.reason.kind, vote.reason.values))
    reasons = tuple(dict.fromkeys(vote.reason for vote in ordered))
    told = tuple(reason for reason in reasons if reason.kind == "toezicht")
    reasons = (*[row for row in reasons if row not in told][: weights.REASONS_MAX - len(told)], *told)
    return DeskHit(desk, ident, name, round(min(1.0, total / 2), 4), reasons)


def _ident(
    desk: str, need: Need, where: Whereabouts, names: Mapping[str, str], specialists: Sequence[Hit]
) -> str:
    """Which organisation this desk is here: the asker's own, one that is known to know, or the usual one."""
    own = {
        "gemeente": where.municipality,
        "omgevingsdienst": where.omgevingsdienst,
        "provincie": where.province_id,
        "waterschap": where.waterschappen[0] if where.waterschappen else "",
        "schakelpunt": where.hub,
    }
    if desk in own:
        return own[desk]
    rows = ORGANISATIONS.get(desk, {})
    first = need.disciplines[0].slug if need.disciplines else ""
    usual = rows.get(first, rows.get("", ()))
    known = [hit.ref for hit in specialists if hit.ref in usual]
    if known or desk in ONLY_WHEN_KNOWN:
        return known[0] if known else ""
    return next((ident for ident in usual if ident in names), usual[0] if usual else "")
