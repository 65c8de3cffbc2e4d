# SPDX-License-Identifier: EUPL-1.2
"""Areas in the shape that the matcher reads, and the way from a typed name to a municipality."""

from __future__ import annotations

from schakelpunt.matching.shapes import PlaceEntry
from schakelpunt.places.models import Area
from schakelpunt.reference.queries import in_force


def place_entries() -> tuple[PlaceEntry, ...]:
    """Every area in force with the other names it goes by."""
    rows = Area.objects.filter(in_force()).exclude(kind=Area.Kind.COUNTRY)
    return tuple(PlaceEntry(row.id, row.name, row.kind, tuple(row.other_names)) for row in rows)


def municipalities() -> tuple[PlaceEntry, ...]:
    """The municipalities alone, by name."""
    return tuple(entry for entry in place_entries() if entry.kind == Area.Kind.MUNICIPALITY)


def area_names() -> dict[str, str]:
    """The name of each area by its code."""
    return dict(Area.objects.values_list("id", "name"))
