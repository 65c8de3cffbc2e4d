# SPDX-License-Identifier: EUPL-1.2
"""The switch points for who reads: all of them, one with its municipalities, and how to reach it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count

from schakelpunt.network.models import Authority, Hub, Organisation
from schakelpunt.reference.queries import in_force, overrides, standing_of
from schakelpunt.reference.rules import Standing

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A switch point in a list."""

    id: str
    name: str
    national: bool
    role: str
    host: str
    municipalities: int


@dataclass(frozen=True, slots=True)
class RegionCard:
    """A switch point: who hosts it, whom it serves, and the authorities around it."""

    id: str
    code: str
    name: str
    national: bool
    role: str
    remark: str
    host: Organisation | None
    host_basis: str
    network: Organisation | None
    standing: Standing
    municipalities: tuple[Link, ...]
    authorities: tuple[tuple[str, tuple[Link, ...]], ...]
    organisations: tuple[Link, ...]


def region_rows() -> tuple[RegionRow, ...]:
    """The regional switch points, and the national one last."""
    rows = Hub.objects.filter(withdrawn=False).select_related("host").annotate(many=Count("areas"))
    return tuple(
        RegionRow(row.pk, row.name, row.national, row.role, row.host.name if row.host else "", row.many)
        for row in rows.order_by("national", "name")
    )


def region_card(slug: str) -> RegionCard | None:
    """One switch point and all around it."""
    row = Hub.objects.filter(pk=slug, withdrawn=False).select_related("host", "network").first()
    if row is None:
        return None
    return RegionCard(
        id=row.pk,
        code=row.code,
        name=row.name,
        national=row.national,
        role=row.role,
        remark=row.remark,
        host=row.host,
        host_basis=row.host_basis,
        network=row.network,
        standing=standing_of(row.basis, row.source, overrides("hub").get(row.pk)),
        municipalities=tuple(row.areas.order_by("name").values_list("id", "name")),
        authorities=() if row.national else _authorities(slug),
        organisations=() if row.national else _organisations(slug),
    )


def _authorities(slug: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The agencies and water boards of the region's municipalities, those of most municipalities first."""
    rows = Authority.objects.filter(area__hubs=slug, withdrawn=False).select_related("organisation")
    found: dict[str, Counter[Link]] = {}
    for row in rows.order_by("kind", "organisation__name"):
        kind = found.setdefault(row.kind, Counter())
        kind[row.organisation_id, row.organisation.name] += 1
    return tuple((kind, tuple(link for link, _n in counted.most_common())) for kind, counted in found.items())


def _organisations(slug: str) -> tuple[Link, ...]:
    """The other organisations that work in the region: institutes, networks, schools, companies."""
    rows = Organisation.objects.filter(in_force())
    rows = rows.exclude(kind__in=["gemeente", "omgevingsdienst", "waterschap"]).order_by("name")
    return tuple((row.pk, row.name) for row in rows if slug in row.regions)
