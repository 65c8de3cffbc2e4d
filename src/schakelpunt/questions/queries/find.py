# SPDX-License-Identifier: EUPL-1.2
"""Search over resources, organisations and earlier questions, with filters and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schakelpunt.library.queries.candidates import candidates, ref_of
from schakelpunt.matching.known import known
from schakelpunt.matching.need import understand
from schakelpunt.matching.shapes import Candidate, Hit, Need, Whereabouts
from schakelpunt.matching.snippets import snippet
from schakelpunt.network.models import Organisation
from schakelpunt.questions.queries.known import index, items, question_candidates, search_of
from schakelpunt.questions.queries.reading import Reading, reading
from schakelpunt.questions.queries.shapes import Known
from schakelpunt.reference.queries import overrides, standing_of, switched_off, worded
from schakelpunt.reference.rules import Verdict

PER_PAGE = 20
OFFERED = 200
KINDS = ("kennisproduct", "organisatie", "vraag")
Facet = tuple[str, tuple[tuple[str, str, int], ...]]
PREFIX = "organisatie"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of found things, how many there are, and the counts per filter (value, label, count)."""

    need: Need
    items: tuple[Known, ...]
    total: int
    facets: tuple[Facet, ...]
    page: int
    pages: int


def find(
    text: str,
    *,
    kinds: Sequence[str] = (),
    disciplines: Sequence[str] = (),
    challenges: Sequence[str] = (),
    region: str = "",
    page: int = 1,
    account: Any | None = None,
) -> Found:
    """Find what fits a text; counts of a facet are taken before its own filter narrows the list."""
    read = reading()
    need = understand(text, read.lexicon)
    hits, offered = _hits(need, account)
    regions = [region] if region else []
    chosen = {"soort": kinds, "werkveld": disciplines, "opgave": challenges, "regio": regions}
    kept = [hit for hit in hits if _passes(offered[hit.ref], chosen)]
    pages = max(1, -(-len(kept) // PER_PAGE))
    here = min(max(page, 1), pages)
    return Found(
        need=need,
        items=_items(kept[(here - 1) * PER_PAGE : here * PER_PAGE], need, account, read),
        total=len(kept),
        facets=_facets([offered[hit.ref] for hit in hits], chosen, read),
        page=here,
        pages=pages,
    )


def _hits(need: Need, account: Any | None) -> tuple[list[Hit], dict[str, Candidate]]:
    """What fits, best first, and all that the index offered, weighed by what the database says of it."""
    searches = index().find_each(search_of(need, account, KINDS), OFFERED)
    refs = {ref for found in searches.values() for ref, _score in found} - _not_shown()
    offered = candidates(refs) | question_candidates(refs, account, answered=False) | _organisations(refs)
    return known(need, searches, offered, Whereabouts(), limit=OFFERED, looked_up=True), offered


def _not_shown() -> set[str]:
    """The index names of what this node switched off."""
    cards = {ref_of(slug) for slug in switched_off("resource")}
    return cards | {f"{PREFIX}:{slug}" for slug in switched_off("organisation")}


def _organisations(refs: Collection[str]) -> dict[str, Candidate]:
    rows = Organisation.objects.filter(pk__in=_slugs(refs), withdrawn=False).prefetch_related("expertise")
    return {f"{PREFIX}:{row.pk}": _candidate(row) for row in rows}


def _slugs(refs: Collection[str]) -> list[str]:
    return [ref.partition(":")[2] for ref in refs if ref.startswith(f"{PREFIX}:")]


def _candidate(row: Organisation) -> Candidate:
    return Candidate(
        ref=f"{PREFIX}:{row.pk}",
        kind="organisatie",
        title=row.name,
        disciplines=tuple(e.discipline_id for e in row.expertise.all()),
        municipalities=(row.area_id,) if row.area_id else (),
        region=row.regions[0] if len(row.regions) == 1 else "",
        validity="current",
        standing=row.basis,
    )


def _items(hits: Sequence[Hit], need: Need, account: Any | None, read: Reading) -> tuple[Known, ...]:
    found = items(hits, need, account, read.lexicon, overrides("resource"))
    rows = Organisation.objects.filter(pk__in=_slugs([hit.ref for hit in hits]), withdrawn=False)
    changed = overrides("organisation")
    named = {f"{PREFIX}:{row.pk}": row for row in rows.select_related("kind")}
    found |= {hit.ref: _item(named[hit.ref], hit, need, read, changed) for hit in hits if hit.ref in named}
    return tuple(found[hit.ref] for hit in hits if hit.ref in found)


def _item(kept: Organisation, hit: Hit, need: Need, read: Reading, changed: Mapping[str, Verdict]) -> Known:
    row = worded(kept, changed.get(kept.pk))
    return Known(
        ref=row.pk,
        kind="organisatie",
        kind_name=row.kind.name,
        title=row.name,
        address=f"/organisaties/{row.pk}",
        url=row.url,
        source="",
        source_id="",
        year=None,
        places=(read.areas[row.area_id],) if row.area_id else (),
        validity="actueel",
        standing=standing_of(row.basis, row.source, changed.get(row.pk)),
        score=hit.score,
        reasons=hit.reasons,
        snippet=tuple(snippet(row.role, need, read.lexicon).pieces),
    )


def _values(row: Candidate, name: str) -> Iterable[str]:
    if name == "soort":
        return (row.kind,)
    if name == "regio":
        return (row.region,) if row.region else ()
    return row.disciplines if name == "werkveld" else row.challenges


def _passes(row: Candidate, chosen: dict[str, Sequence[str]], but: str = "") -> bool:
    return all(
        not wanted or name == but or set(wanted) & set(_values(row, name)) for name, wanted in chosen.items()
    )


def _facets(rows: Sequence[Candidate], chosen: dict[str, Sequence[str]], read: Reading) -> tuple[Facet, ...]:
    return tuple((name, _facet(rows, chosen, name, read)) for name in chosen)


def _facet(
    rows: Sequence[Candidate], chosen: dict[str, Sequence[str]], name: str, read: Reading
) -> tuple[tuple[str, str, int], ...]:
    counts = Counter(value for row in rows if _passes(row, chosen, name) for value in _values(row, name))
    named = [(value, read.topics.get(value, value), count) for value, count in counts.items()]
    return tuple(sorted(named, key=lambda row: (-row[2], row[1])))
