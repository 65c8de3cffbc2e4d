# SPDX-License-Identifier: EUPL-1.2
"""Resources in the shape that the matcher reads."""

from __future__ import annotations

from collections.abc import Iterable

from schakelpunt.library.models import Resource
from schakelpunt.matching.shapes import Candidate, Example

PREFIX = "kennis"
VALIDITY = {"actueel": "current", "gedateerd": "dated", "archief": "archived", "onbekend": "unknown"}


def ref_of(slug: str) -> str:
    """The name of a resource in the index."""
    return f"{PREFIX}:{slug}"


def resources(refs: Iterable[str]) -> dict[str, Resource]:
    """The resources behind index names, as the database has them now."""
    slugs = [ref.partition(":")[2] for ref in refs if ref.startswith(f"{PREFIX}:")]
    rows = Resource.objects.filter(pk__in=slugs, withdrawn=False).select_related("kind", "publisher")
    rows = rows.prefetch_related("disciplines", "challenges", "concepts", "areas")
    return {ref_of(row.pk): row for row in rows}


def candidate(row: Resource) -> Candidate:
    """What counts for the weight of a resource."""
    return Candidate(
        ref=ref_of(row.pk),
        kind=row.kind_id,
        title=row.title,
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        concepts=tuple(c.pk for c in row.concepts.all()),
        municipalities=tuple(a.pk for a in row.areas.all()),
        region=row.region,
        year=row.year,
        validity=VALIDITY.get(row.validity, "unknown"),
        standing=row.basis,
    )


def examples() -> tuple[Example, ...]:
    """The cards as labelled texts: people already chose their disciplines and challenges."""
    rows = Resource.objects.filter(withdrawn=False).prefetch_related("disciplines", "challenges")
    return tuple(
        Example(
            text=" . ".join([row.title, row.summary, *row.answers]),
            disciplines=tuple(d.pk for d in row.disciplines.all()),
            challenges=tuple(c.pk for c in row.challenges.all()),
        )
        for row in rows.order_by("id")
    )
