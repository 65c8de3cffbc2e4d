# SPDX-License-Identifier: EUPL-1.2
"""What is known: several searches fused by rank, then weighed by subject, place, freshness and kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.clean import folded
from schakelpunt.matching.reasons import inside
from schakelpunt.matching.roles import role_stems
from schakelpunt.matching.shapes import Candidate, Hit, Need, Reason, Scored, Whereabouts
from schakelpunt.matching.stems import word_counts

Searches = Mapping[str, Sequence[tuple[str, float]]]
# Which kind of document suits which kind of question.
KIND_FITS: Final[Mapping[tuple[str, str], str]] = {
    ("praktijk", "praktijkvoorbeeld"): "praktijk",
    ("proces", "praktijkvoorbeeld"): "praktijk",
    ("data", "kaartviewer"): "gegevens",
    ("data", "dataset"): "gegevens",
    ("data", "hulpmiddel"): "gegevens",
    ("regel", "vraag-antwoord"): "soort-kennis",
    ("regel", "handreiking"): "soort-kennis",
    ("lokaal", "voorbeeldregel"): "soort-kennis",
    ("lokaal", "beleid"): "soort-kennis",
    ("technisch", "onderzoek"): "soort-kennis",
    ("technisch", "handreiking"): "soort-kennis",
    ("bevoegdheid", "vraag-antwoord"): "soort-kennis",
}
VALIDITY_REASONS: Final = {"current": "actueel", "dated": "gedateerd", "archived": "archief"}
# What is good to know of a card, but no warning.
CALM: Final = frozenset({"actueel", "hergebruikt"})


class Fit(NamedTuple):
    """How much a candidate has in common with the need, and why."""

    points: float
    reasons: tuple[Reason, ...]


def known(
    need: Need,
    searches: Searches,
    candidates: Mapping[str, Candidate],
    where: Whereabouts,
    limit: int = 20,
    *,
    looked_up: bool = False,
) -> list[Hit]:
    """The knowledge that helps, best first, duplicates folded; empty when nothing good was found.

    `looked_up`: somebody searches on purpose, so one or two words that stand in the text are enough.
    """
    fused = fuse(searches)
    newest = max((row.year for row in candidates.values() if row.year), default=0)
    best = max(fused.values(), default=1.0)
    rows: list[tuple[float, Candidate, tuple[Reason, ...]]] = []
    for ref, rank in fused.items():
        candidate = candidates.get(ref)
        fit = _best_fit(need, candidate, _worded(need, ref, searches, looked_up))
        if candidate is None or fit.points < weights.KNOWN_FIT_MIN:
            continue
        place, reasons = _placed(candidate, need, where)
        score = (rank / best + fit.points) * place * _fresh(candidate, newest) * _trusted(candidate)
        rows.append((score, candidate, _telling((*fit.reasons, *reasons), _warnings(candidate))))
    rows.sort(key=lambda row: (-row[0], row[1].ref))
    return [Hit(row.ref, _scaled(score), reasons) for score, row, reasons in _folded(rows)[:limit]]


def fuse(searches: Searches) -> dict[str, float]:
    """Reciprocal rank fusion: the sum over the searches of weight over place."""
    found: dict[str, float] = {}
    for name, ranked in sorted(searches.items()):
        weight = weights.SEARCH_WEIGHTS.get(name, weights.OTHER_SEARCH_WEIGHT)
        for place, ref in enumerate(dict.fromkeys(ref for ref, _ in ranked), start=1):
            found[ref] = found.get(ref, 0.0) + weight / (weights.RANK_CONSTANT + place)
    return found


def _fit(need: Need, candidate: Candidate) -> Fit:
    """What candidate and need have in common: concepts, disciplines, challenges, words of the title, kind."""
    parts = (
        _shared(need.concepts, candidate.concepts, weights.CONCEPT_FIT, "onderwerp"),
        _titled(need, candidate),
        _shared(need.disciplines, candidate.disciplines, weights.DISCIPLINE_FIT, "werkveld"),
        _shared(need.challenges, candidate.challenges, weights.CHALLENGE_FIT, "opgave"),
    )
    points = sum(part.points for part in parts)
    # A common challenge alone is no subject: nearly everything is about housing.
    if not points - parts[3].points:
        return Fit(0.0, ())
    suited = _suited(need, candidate)
    reasons = tuple(reason for part in (*parts, suited) for reason in part.reasons)
    return Fit(points + suited.points, reasons)


def _best_fit(need: Need, candidate: Candidate | None, worded: Fit) -> Fit:
    """The fit by subject; where that is too thin, the words themselves."""
    fit = _fit(need, candidate) if candidate else Fit(0.0, ())
    return fit if fit.points >= weights.KNOWN_FIT_MIN else max(fit, worded, key=lambda one: one.points)


def _shared(rows: Sequence[Scored], slugs: Iterable[str], points: float, kind: str) -> Fit:
    """The best shared slug counts in full, others a little."""
    shared = [row for row in rows if row.slug in set(slugs)]
    if not shared:
        return Fit(0.0, ())
    top = rows[0].score or 1.0
    best = max(row.score for row in shared) / top
    more = min(len(shared) - 1, 2) * 0.2
    return Fit(points * (best + more), (Reason(kind, (inside(shared[0].name or shared[0].slug),)),))


def _titled(need: Need, candidate: Candidate) -> Fit:
    """Words of the question that stand in the title."""
    title, asked = role_stems(candidate.title), role_stems(need.question[:2000])
    shared = [one for one in dict.fromkeys((*need.stems, *need.parts)) if one in title]
    words = list(dict.fromkeys(title[one] for one in shared))[: weights.TITLE_WORDS_MAX]
    covered = len(words) / max(len(need.stems), 1)
    points = max(weights.TITLE_WORD_FIT * len(words), weights.TITLE_COVER_FIT * min(covered, 1.0))
    return Fit(points, _title_reason(shared, title, asked, need))


def _title_reason(
    shared: Sequence[str], title: Mapping[str, str], asked: Mapping[str, str], need: Need
) -> tuple[Reason, ...]:
    """The first shared word; only a word that stands in the question is called a word of the question."""
    for one in shared:
        if folded(title[one]) in need.words:
            return (Reason("titelwoord", (title[one].lower(),)),)
    kin = [one for one in shared if one in asked]
    return tuple(Reason("titeldeel", (title[one].lower(), asked[one].lower())) for one in kin[:1])


def _worded(need: Need, ref: str, searches: Searches, looked_up: bool) -> Fit:
    """Whether the words themselves stand in the text: one rare word, or the few words somebody looks up."""
    few = looked_up and len(need.words) <= weights.LOOKED_UP_WORDS
    rare = len(need.words) == 1 and word_counts().get(need.words[0], 0.0) <= weights.RARE_WORD
    names = ("exact", "stems", "title") if few else ("exact",) if rare else ()
    found = [name for name in names if any(ref == one for one, _ in searches.get(name, ()))]
    if not found:
        return Fit(0.0, ())
    kind = "tekstwoord" if "exact" in found and len(need.words) == 1 else "tekstvorm"
    return Fit(weights.RARE_WORD_FIT, (Reason(kind, (" ".join(need.words),)),))


def _suited(need: Need, candidate: Candidate) -> Fit:
    """Whether this kind of document suits the first kind of question."""
    kind = need.kinds[0] if need.kinds else None
    reason = KIND_FITS.get((kind.slug, candidate.kind)) if kind else None
    if not kind or not reason:
        return Fit(0.0, ())
    values = (kind.name,) if reason == "soort-kennis" else ()
    return Fit(weights.KIND_FIT, (Reason(reason, values),))


def _placed(candidate: Candidate, need: Need, where: Whereabouts) -> tuple[float, tuple[Reason, ...]]:
    """How near a candidate is to the asker: own municipality, named, neighbour, region, nation, elsewhere."""
    factors, at = weights.PLACE_FACTORS, set(candidate.municipalities)
    if where.municipality and where.municipality in at:
        return factors["own"], (Reason("eigen-gemeente", (where.name,)),)
    if at.intersection(need.places):
        return factors["named"], (Reason("genoemde-plaats"),)
    if at.intersection(where.neighbours):
        return factors["neighbour"], (Reason("buurgemeente"),)
    if where.region and candidate.region == where.region:
        return factors["region"], (Reason("eigen-regio"),)
    return (factors["elsewhere"] if at else factors["national"]), ()


def _fresh(candidate: Candidate, newest: int) -> float:
    """How fresh: by validity, and by years behind the newest."""
    factor = weights.VALIDITY_FACTORS.get(candidate.validity, 1.0)
    if candidate.year and newest:
        factor *= 1 - weights.YEAR_FACTOR * min(max(newest - candidate.year, 0), weights.YEARS_MAX)
    return factor


def _trusted(candidate: Candidate) -> float:
    """How well it stands: confirmed, seen or professional knowledge; and how often it helped."""
    factor = weights.STANDING_FACTORS.get(candidate.standing, 1.0)
    return factor * (1 + weights.REUSE_FACTOR * min(candidate.reused, weights.REUSE_MAX))


def _warnings(candidate: Candidate) -> tuple[Reason, ...]:
    """What a reader must know about age and use."""
    found = [Reason("hergebruikt", (str(candidate.reused),))] if candidate.reused else []
    if candidate.validity in VALIDITY_REASONS:
        found.append(Reason(VALIDITY_REASONS[candidate.validity]))
    return tuple(found)


def _telling(reasons: Sequence[Reason], warnings: Sequence[Reason]) -> tuple[Reason, ...]:
    """At most three reasons, the most telling first; a warning keeps its place."""
    kinds = {reason.kind for reason in reasons}
    # Who reads the subject needs no wider name for it.
    wide = {"werkveld", "opgave"} if "onderwerp" in kinds else {"opgave"} if "werkveld" in kinds else set()
    near = [reason for reason in reasons if reason.kind not in wide]
    calm = [reason for reason in warnings if reason.kind in CALM]
    loud = [reason for reason in warnings if reason not in calm]
    kept = [*near[: max(weights.REASONS_MAX - len(loud), 1)], *loud]
    return (*kept, *calm)[: weights.REASONS_MAX]


Row = tuple[float, Candidate, tuple[Reason, ...]]


def _folded(rows: Sequence[Row]) -> list[Row]:
    """Of candidates with the same title, kind and places only the best stays."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for row in rows:
        candidate = row[1]
        key = (" ".join(candidate.title.lower().split()), candidate.kind, candidate.municipalities)
        if not candidate.title or key not in seen:
            found.append(row)
        seen.add(key)
    return found


def _scaled(score: float) -> float:
    """A score from 0 to 1 that can be compared between questions."""
    return round(min(1.0, score / (1.0 + score)), 4)
