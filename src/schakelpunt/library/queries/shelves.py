# SPDX-License-Identifier: EUPL-1.2
"""What is written, for who reads: shelves of resources and one resource with all it touches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from schakelpunt.library.models import Resource, ResourceKind
from schakelpunt.reference.queries import Said, overrides, standing_of, switched_off, worded
from schakelpunt.reference.rules import Standing
from schakelpunt.vocabulary.queries.entries import concept_names

Link = tuple[str, str]
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Shelved:
    """A resource in a list."""

    slug: str
    title: str
    kind: str
    publisher: str
    year: int | None
    places: tuple[str, ...]
    validity: str
    summary: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Shelf:
    """A stretch of a list of resources; `after` is the key of the next stretch, empty at the end."""

    items: tuple[Shelved, ...]
    total: int
    after: str


@dataclass(frozen=True, slots=True)
class ResourceCard:
    """One resource with everything it points at."""

    slug: str
    title: str
    kind: Link
    publisher: Link
    url: str
    year: int | None
    region: str
    summary: str
    answers: tuple[str, ...]
    validity: str
    seen_on: date | None
    standing: Standing
    disciplines: tuple[Link, ...]
    challenges: tuple[Link, ...]
    concepts: tuple[Link, ...]
    places: tuple[Link, ...]


def shelf(rows: QuerySet[Resource], after: str = "", limit: int = PER_PAGE) -> Shelf:
    """A stretch of resources by title, from one key on."""
    total = rows.count()
    key = Resource.objects.filter(pk=after).values_list("title", flat=True).first() if after else None
    if key is not None:
        rows = rows.filter(Q(title__gt=key) | Q(title=key, pk__gt=after))
    rows = rows.select_related("kind", "publisher").prefetch_related("areas")
    found = list(rows.order_by("title", "pk")[: limit + 1])
    said = overrides("resource")
    items = tuple(_shelved(worded(row, said.get(row.pk)), said.get(row.pk)) for row in found[:limit])
    return Shelf(items, total, items[-1].slug if len(found) > limit else "")


def on_shelf(
    *,
    discipline: str = "",
    challenge: str = "",
    concept: str = "",
    publisher: str = "",
    area: str = "",
    region: str = "",
    kind: str = "",
) -> QuerySet[Resource]:
    """The resources in use that touch all that is named."""
    asked = {
        "disciplines": discipline,
        "challenges": challenge,
        "concepts": concept,
        "publisher": publisher,
        "areas": area,
        "region": region,
        "kind": kind,
    }
    rows = Resource.objects.filter(withdrawn=False).exclude(pk__in=switched_off("resource"))
    return rows.filter(**{name: ref for name, ref in asked.items() if ref})


def kinds_in_use() -> tuple[tuple[str, str, int], ...]:
    """The kinds of resource with how many there are: slug, name, count."""
    counted = Count("resources", filter=Q(resources__withdrawn=False))
    rows = ResourceKind.objects.filter(withdrawn=False).annotate(many=counted).filter(many__gt=0)
    return tuple(rows.order_by("name").values_list("id", "name", "many"))


def counts_by_discipline() -> dict[str, int]:
    """How many resources each field of soil work has."""
    rows = Resource.disciplines.through.objects.filter(resource__withdrawn=False)
    return dict(rows.values_list("discipline_id").annotate(many=Count("id")))


def counts_by_challenge() -> dict[str, int]:
    """How many resources each societal task has."""
    rows = Resource.challenges.through.objects.filter(resource__withdrawn=False)
    return dict(rows.values_list("challenge_id").annotate(many=Count("id")))


def resource_card(slug: str) -> ResourceCard | None:
    """One resource with all it touches."""
    said = overrides("resource", refs=[slug]).get(slug)
    rows = Resource.objects.filter(withdrawn=False, pk=slug).select_related("kind", "publisher")
    kept = rows.prefetch_related("disciplines", "challenges", "concepts", "areas").first()
    if kept is None or (said and said.switched_off):
        return None
    row = worded(kept, said)
    words = concept_names()
    return ResourceCard(
        slug=row.pk,
        title=row.title,
        kind=(row.kind_id, row.kind.name),
        publisher=(row.publisher_id or "", publisher_of(row)),
        url=row.url,
        year=row.year,
        region=row.region,
        summary=row.summary,
        answers=tuple(row.answers),
        validity=row.validity,
        seen_on=row.seen_on,
        standing=standing_of(row.basis, row.source, said),
        disciplines=tuple((d.pk, d.name) for d in row.disciplines.all()),
        challenges=tuple((c.pk, c.name) for c in row.challenges.all()),
        concepts=tuple((c.pk, words.get(c.pk, c.pk)) for c in row.concepts.all()),
        places=tuple((a.pk, a.name) for a in row.areas.all()),
    )


def publisher_of(row: Resource) -> str:
    """Who published a resource, in words."""
    return row.publisher.name if row.publisher else row.publisher_name


def _shelved(row: Resource, said: Said | None) -> Shelved:
    return Shelved(
        slug=row.pk,
        title=row.title,
        kind=row.kind.name,
        publisher=publisher_of(row),
        year=row.year,
        places=tuple(area.name for area in row.areas.all()),
        validity=row.validity,
        summary=row.summary,
        standing=standing_of(row.basis, row.source, said),
    )
