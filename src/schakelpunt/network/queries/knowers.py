# SPDX-License-Identifier: EUPL-1.2
"""Organisations in the shape that the matcher reads."""

from __future__ import annotations

from collections import defaultdict

from schakelpunt.matching.shapes import Knower, Power
from schakelpunt.network.models import Authority, Expertise, Organisation
from schakelpunt.network.models import Power as PowerRow
from schakelpunt.reference.queries import in_force, overrides, worded_rows

REGIONAL_KINDS = {"provincie", "waterschap", "omgevingsdienst", "drinkwaterbedrijf", "netbeheerder"}


def knowers() -> tuple[Knower, ...]:
    """Every organisation in force but the municipalities, with what it is said to know."""
    expertise: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in Expertise.objects.filter(withdrawn=False).order_by("-level", "discipline_id"):
        expertise[row.organisation_id].append((row.discipline_id, row.level))
    rows = Organisation.objects.filter(in_force()).exclude(kind="gemeente")
    return tuple(_knower(row, tuple(expertise[row.id])) for row in rows.order_by("id"))


def _knower(row: Organisation, expertise: tuple[tuple[str, int], ...]) -> Knower:
    area = (*row.regions, *row.provinces, *row.municipalities)
    local = bool(area) or row.kind_id in REGIONAL_KINDS
    return Knower(
        id=row.id,
        name=row.name,
        kind=row.kind_id,
        expertise=expertise,
        words=" ".join([row.name, row.abbreviation, row.role]),
        short=row.abbreviation,
        regions=area,
        national=not local,
    )


def powers(hub: str = "") -> tuple[Power, ...]:
    """Who decides or carries out what, in the words of a hub and without what it switched off."""
    kept = {row.pk: row for row in PowerRow.objects.filter(withdrawn=False).order_by("id")}
    rows = worded_rows(kept, overrides("power", hub)).values()
    return tuple(Power(row.party, row.discipline_id, row.task, row.decides) for row in rows)


def organisation_names() -> dict[str, str]:
    """The name of each organisation by id."""
    return dict(Organisation.objects.filter(withdrawn=False).values_list("id", "name"))


def served_by(organisation: str) -> tuple[str, ...]:
    """The municipalities an agency or water board serves."""
    rows = Authority.objects.filter(organisation=organisation, withdrawn=False)
    return tuple(rows.order_by("area__name").values_list("area_id", flat=True))
