# SPDX-License-Identifier: EUPL-1.2
"""The map sources for who reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from schakelpunt.ground.models import Overlay
from schakelpunt.reference.queries import Said, overrides, standing_of
from schakelpunt.reference.rules import Standing

Link = tuple[str, str]
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class OverlayRow:
    """A map source: what it tells, what to mind, and the addresses that were seen but not yet asked."""

    id: str
    name: str
    owner: str
    tells: str
    caveat: str
    licence: str
    refresh: str
    layer: str
    disciplines: tuple[Link, ...]
    endpoints: tuple[Mapping[str, Any], ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class OverlayPage:
    """A stretch of the map sources; `after` is the key of the next stretch, empty at the end."""

    items: tuple[OverlayRow, ...]
    total: int
    after: str


def overlay_page(after: str = "", *, discipline: str = "", limit: int = PER_PAGE) -> OverlayPage:
    """The map sources by name, from one key on, of all fields or of one."""
    rows = Overlay.objects.filter(withdrawn=False)
    if discipline:
        rows = rows.filter(disciplines=discipline)
    total = rows.count()
    key = Overlay.objects.filter(pk=after).values_list("name", flat=True).first() if after else None
    if key is not None:
        rows = rows.filter(Q(name__gt=key) | Q(name=key, pk__gt=after))
    rows = rows.select_related("layer").prefetch_related("disciplines").order_by("name", "pk")
    found, said = list(rows[: limit + 1]), overrides("overlay")
    items = tuple(_row(row, said.get(row.pk)) for row in found[:limit])
    return OverlayPage(items, total, items[-1].id if len(found) > limit else "")


def overlay_links(discipline: str) -> tuple[Link, ...]:
    """The map sources of one field, by name."""
    rows = Overlay.objects.filter(withdrawn=False, disciplines=discipline)
    return tuple(rows.values_list("id", "name"))


def overlay_row(ref: str) -> OverlayRow | None:
    """One map source."""
    rows = Overlay.objects.filter(withdrawn=False, pk=ref).select_related("layer")
    row = rows.prefetch_related("disciplines").first()
    return _row(row, overrides("overlay").get(ref)) if row else None


def _row(row: Overlay, said: Said | None) -> OverlayRow:
    return OverlayRow(
        id=row.pk,
        name=row.name,
        owner=row.owner,
        tells=row.tells,
        caveat=row.caveat,
        licence=row.licence,
        refresh=row.refresh,
        layer=row.layer.name if row.layer else "",
        disciplines=tuple((d.pk, d.name) for d in row.disciplines.all()),
        endpoints=tuple(row.endpoints),
        standing=standing_of(row.basis, row.source, said),
    )
