# SPDX-License-Identifier: EUPL-1.2
"""What the cards prove: who published about which concepts, and where a like case was."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from schakelpunt.library.models import Resource
from schakelpunt.matching.shapes import Knower
from schakelpunt.network.models import Organisation
from schakelpunt.reference.queries import in_force

CASE = "praktijkvoorbeeld"
MUNICIPALITY = "gemeente"


def proven(knowers: Sequence[Knower]) -> tuple[Knower, ...]:
    """The knowers with the concepts they published about, and the municipalities that had a case."""
    published = _concepts("publisher_id")
    known = tuple(replace(row, evidence_concepts=published.get(row.id, ())) for row in knowers)
    return (*known, *_municipalities(_concepts("areas__id", kind=CASE)))


def _municipalities(cases: Mapping[str, tuple[str, ...]]) -> list[Knower]:
    """Each municipality with a case, as somebody a neighbour may call."""
    rows = Organisation.objects.filter(in_force(), area__in=cases, kind=MUNICIPALITY)
    return [
        Knower(
            id=row.pk,
            name=row.name,
            kind=MUNICIPALITY,
            regions=tuple(row.regions),
            municipality=row.area_id or "",
            evidence_concepts=cases[row.area_id or ""],
            national=False,
        )
        for row in rows.order_by("id")
    ]


def _concepts(owner: str, **kept: str) -> dict[str, tuple[str, ...]]:
    """Per owner the concepts of its cards, the commonest first."""
    rows = Resource.objects.filter(withdrawn=False, concepts__isnull=False, **kept)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for ref, concept in rows.order_by("pk").values_list(owner, "concepts"):
        if ref:
            found[ref][concept] += 1
    return {ref: tuple(concept for concept, _ in counts.most_common()) for ref, counts in found.items()}
