# SPDX-License-Identifier: EUPL-1.2
"""The public rows of the reference content that a machine may read, narrowed and page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Q, QuerySet

from schakelpunt.ground.models import Interaction
from schakelpunt.ground.queries.plays import interactions
from schakelpunt.library.models import Resource
from schakelpunt.library.queries.shelves import on_shelf
from schakelpunt.network.models import Organisation
from schakelpunt.reference.models import ShippedRow
from schakelpunt.reference.queries import overrides
from schakelpunt.reference.rules import Verdict

Row = TypeVar("Row", bound=ShippedRow)


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Row]):
    """A page of rows, how many there are in all, and the key to read on from (empty at the end)."""

    rows: tuple[Row, ...]
    total: int
    after: str
    said: Mapping[str, Verdict]


def stretch(rows: QuerySet[Row], kind: str, after: str, limit: int) -> Stretch[Row]:
    """The rows after a key, without those that this node switched off."""
    said = overrides(kind)
    rows = rows.exclude(pk__in=[ref for ref, override in said.items() if override.switched_off])
    further = rows.filter(pk__gt=after) if after else rows
    found = tuple(further.order_by("pk")[: limit + 1])
    shown = found[:limit]
    return Stretch(shown, rows.count(), shown[-1].pk if len(found) > limit else "", said)


def resources(
    *,
    discipline: str = "",
    challenge: str = "",
    region: str = "",
    municipality: str = "",
    kind: str = "",
    words: str = "",
) -> QuerySet[Resource]:
    """The pieces of knowledge in use that fit all that is named; every word stands in title or summary."""
    rows = on_shelf(discipline=discipline, challenge=challenge, region=region, area=municipality, kind=kind)
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    rows = rows.select_related("kind", "publisher")
    return rows.prefetch_related("disciplines", "challenges", "concepts", "areas")


def organisations(
    *, kind: str = "", discipline: str = "", municipality: str = "", region: str = ""
) -> QuerySet[Organisation]:
    """The organisations, former ones too: they say who came after them."""
    rows = Organisation.objects.filter(withdrawn=False, **({"kind": kind} if kind else {}))
    if discipline:
        rows = rows.filter(expertise__discipline=discipline, expertise__withdrawn=False)
    if municipality:
        rows = rows.filter(_serves(municipality))
    if region:
        rows = rows.filter(Q(pk__in=_in_region(region)) | Q(serves__area__hubs=region) | Q(area__hubs=region))
    return rows.distinct().select_related("kind").prefetch_related("expertise")


def _serves(municipality: str) -> Q:
    """The municipality itself, its authorities and its province."""
    return Q(area=municipality) | Q(serves__area=municipality) | Q(area__municipalities=municipality)


def _in_region(region: str) -> list[str]:
    """A list in a JSON column is searched the same way on every database: here."""
    rows = Organisation.objects.filter(withdrawn=False).values_list("pk", "regions")
    return [pk for pk, regions in rows if region in regions]


def interplay(*, challenge: str = "", discipline: str = "", kind: str = "") -> QuerySet[Interaction]:
    """The interaction table, whole or narrowed."""
    asked = {"challenge": challenge, "discipline": discipline, "kind": kind}
    return interactions().filter(**{name: slug for name, slug in asked.items() if slug})
