# SPDX-License-Identifier: EUPL-1.2
"""Who knows what, for who reads: organisations by kind, and those that know one field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from schakelpunt.network.models import Expertise, Organisation
from schakelpunt.reference.queries import in_force, overrides, standing_of, worded
from schakelpunt.reference.rules import Standing, Verdict

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
    said = overrides("organisation")
    rows = Organisation.objects.filter(in_force()).exclude(kind=MUNICIPALITY)
    rows = rows.exclude(pk__in=_off(said))
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
    rows = rows.filter(in_force("organisation__"))
    rows = rows.select_related("organisation__kind").order_by("-level", "organisation__name")
    said = overrides("organisation")
    found = rows.exclude(organisation__in=_off(said))
    levels = [(row.organisation, _level(row, said.get(row.organisation_id))) for row in found]
    ordered = sorted((pair for pair in levels if pair[1]), key=lambda pair: -pair[1])
    return tuple(_row(row, said.get(row.pk), level) for row, level in ordered)


def _off(said: Mapping[str, Verdict]) -> list[str]:
    return [ref for ref, verdict in said.items() if verdict.switched_off]


def _level(row: Expertise, verdict: Verdict | None) -> int:
    """How well an organisation knows a field, by the node's own word where it gave one."""
    levels = verdict.changes.get("levels", {}) if verdict else {}
    return int(levels.get(row.discipline_id, row.level))


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
    said = overrides("organisation", refs=[organisation]).get(organisation)
    rows = Expertise.objects.filter(organisation=organisation, withdrawn=False).select_related("discipline")
    known = tuple(
        KnownField(row.discipline_id, row.discipline.name, _level(row, said), row.said_by, row.confirmed_on)
        for row in rows.order_by("-level", "discipline__order")
    )
    return tuple(sorted((field for field in known if field.level), key=lambda field: -field.level))


def _row(kept: Organisation, said: Verdict | None, level: int = 0) -> OrganisationRow:
    row = worded(kept, said)
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
