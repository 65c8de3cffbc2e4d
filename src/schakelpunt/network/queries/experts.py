# SPDX-License-Identifier: EUPL-1.2
"""Who knows what, for who reads: organisations by kind, and those that know one field."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from schakelpunt.network.models import Expertise, Organisation
from schakelpunt.reference.queries import Said, overrides, standing_of
from schakelpunt.reference.rules import Standing

MUNICIPALITY = "gemeente"


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in a list; `level` is what it is said to know of the field at hand (0: not asked)."""

    id: str
    name: str
    abbreviation: str
    kind: str
    role: str
    url: str
    regions: tuple[str, ...]
    level: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class OrganisationGroup:
    """The organisations of one kind."""

    kind: str
    name: str
    description: str
    rows: tuple[OrganisationRow, ...]


def organisations_by_kind() -> tuple[OrganisationGroup, ...]:
    """Every organisation in force, by kind; the municipalities have a list of their own."""
    rows = Organisation.objects.filter(withdrawn=False, valid_to=None).exclude(kind=MUNICIPALITY)
    said = overrides("organisation")
    kinds: dict[str, list[Organisation]] = defaultdict(list)
    for row in rows.select_related("kind").order_by("kind__name", "name"):
        kinds[row.kind_id].append(row)
    return tuple(
        OrganisationGroup(
            slug,
            found[0].kind.name,
            found[0].kind.description,
            tuple(_row(row, said.get(row.pk)) for row in found),
        )
        for slug, found in kinds.items()
    )


def experts_in(discipline: str) -> tuple[OrganisationRow, ...]:
    """The organisations that know one field, the first to call on top."""
    rows = Expertise.objects.filter(discipline=discipline, withdrawn=False)
    rows = rows.filter(organisation__withdrawn=False, organisation__valid_to=None)
    rows = rows.select_related("organisation__kind").order_by("-level", "organisation__name")
    said = overrides("organisation")
    return tuple(_row(row.organisation, said.get(row.organisation_id), row.level) for row in rows)


@dataclass(frozen=True, slots=True)
class KnownField:
    """A field that an organisation knows: how well, said by whom, confirmed when."""

    slug: str
    name: str
    level: int
    said_by: str
    confirmed_on: date | None


def fields_of(organisation: str) -> tuple[KnownField, ...]:
    """What one organisation is said to know, its strongest field first."""
    rows = Expertise.objects.filter(organisation=organisation, withdrawn=False).select_related("discipline")
    return tuple(
        KnownField(row.discipline_id, row.discipline.name, row.level, row.said_by, row.confirmed_on)
        for row in rows.order_by("-level", "discipline__order")
    )


def _row(row: Organisation, said: Said | None, level: int = 0) -> OrganisationRow:
    return OrganisationRow(
        id=row.pk,
        name=row.name,
        abbreviation=row.abbreviation,
        kind=row.kind.name,
        role=row.role,
        url=row.url,
        regions=tuple(row.regions),
        level=level,
        standing=standing_of(row.basis, row.source, said),
    )
