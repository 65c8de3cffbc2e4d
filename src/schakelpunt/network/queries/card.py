# SPDX-License-Identifier: EUPL-1.2
"""One organisation with everyone and everything around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from schakelpunt.network.models import Authority, Hub, Organisation
from schakelpunt.network.queries.experts import KnownField, fields_of
from schakelpunt.reference.queries import Said, overrides, standing_of, worded
from schakelpunt.reference.rules import Standing

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation: what it does, knows and serves, and whom it works with."""

    id: str
    name: str
    abbreviation: str
    kind: Link
    role: str
    url: str
    tooi: str
    area: str
    valid_to: date | None
    remark: str
    members: str
    channels: tuple[str, ...]
    standing: Standing
    fields: tuple[KnownField, ...]
    successor: Link | None
    predecessors: tuple[Link, ...]
    host: Link | None
    hosts: tuple[Link, ...]
    partners: tuple[Link, ...]
    partner_of: tuple[Link, ...]
    hubs: tuple[Link, ...]
    regions: tuple[Link, ...]
    serves: tuple[Link, ...]


def organisation_card(ref: str) -> OrganisationCard | None:
    """One organisation, former ones too: they say who came after them."""
    rows = Organisation.objects.filter(pk=ref, withdrawn=False)
    row = rows.select_related("kind", "successor", "host").first()
    said = overrides("organisation", refs=[ref]).get(ref)
    return None if row is None or (said and said.switched_off) else _card(worded(row, said), said)


def _card(row: Organisation, said: Said | None) -> OrganisationCard:
    ref = row.pk
    return OrganisationCard(
        id=row.pk,
        name=row.name,
        abbreviation=row.abbreviation,
        kind=(row.kind_id, row.kind.name),
        role=row.role,
        url=row.url,
        tooi=row.tooi,
        area=row.area_id or "",
        valid_to=row.valid_to,
        remark=row.remark,
        members=row.members,
        channels=tuple(row.channels),
        standing=standing_of(row.basis, row.source, said),
        fields=fields_of(ref),
        successor=_link(row.successor),
        predecessors=_links(row.predecessors.all()),
        host=_link(row.host),
        hosts=_links(row.hosts.all()),
        partners=_links(row.partners.all()),
        partner_of=_links(row.partner_of.all()),
        hubs=_hubs(ref),
        regions=_regions(row.regions),
        serves=_serves(ref),
    )


def _link(row: Organisation | None) -> Link | None:
    return (row.pk, row.name) if row else None


def _links(rows: QuerySet[Organisation]) -> tuple[Link, ...]:
    return tuple(rows.filter(withdrawn=False).order_by("name").values_list("id", "name"))


def _hubs(ref: str) -> tuple[Link, ...]:
    rows = Hub.objects.filter(withdrawn=False)
    mine = rows.filter(host=ref) | rows.filter(network=ref)
    return tuple(mine.order_by("national", "name").values_list("id", "name"))


def _regions(slugs: list[str]) -> tuple[Link, ...]:
    rows = Hub.objects.filter(pk__in=slugs, withdrawn=False)
    return tuple(rows.order_by("name").values_list("id", "name"))


def _serves(ref: str) -> tuple[Link, ...]:
    rows = Authority.objects.filter(organisation=ref, withdrawn=False)
    return tuple(rows.order_by("area__name").values_list("area_id", "area__name"))
