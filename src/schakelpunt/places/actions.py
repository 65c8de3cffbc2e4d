# SPDX-License-Identifier: EUPL-1.2
"""Laying down municipalities and provinces from the shipped files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from schakelpunt.places.models import Area
from schakelpunt.reference.actions import Laid, lay

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay provinces and municipalities down, with who lies next to whom."""
    neighbours = {row["code"]: row["buren"] for row in shipped["gemeenten"]}
    return [lay(Area, _areas(shipped), {"neighbours": neighbours}, at=at)]


def _areas(shipped: Shipped) -> Iterator[dict[str, Any]]:
    yield {"id": "NL", "kind": Area.Kind.COUNTRY.value, "name": "Nederland", "basis": "gezien"}
    for row in shipped["provincies"]:
        yield {
            "id": row["code"],
            "kind": Area.Kind.PROVINCE.value,
            "name": row["naam"],
            "tooi": row["tooi"],
            "basis": "gezien",
        }
    for row in shipped["gemeenten"]:
        yield _municipality(row)


def _municipality(row: Mapping[str, Any]) -> dict[str, Any]:
    (x, y), (x_min, y_min, x_max, y_max) = row["punt"], row["omhullende"]
    nearest = row.get("dichtstbij") or {}
    return {
        "id": row["code"],
        "kind": Area.Kind.MUNICIPALITY.value,
        "name": row["naam"],
        "other_names": row.get("andere_namen", []),
        "province_id": row["provincie"],
        "tooi": row["tooi"],
        "x": x,
        "y": y,
        "x_min": x_min,
        "y_min": y_min,
        "x_max": x_max,
        "y_max": y_max,
        "km2": row["oppervlakte_km2"],
        "inhabitants": row.get("inwoners"),
        "nearest_region": nearest.get("regio", ""),
        "nearest_km": nearest.get("km"),
        "basis": "gezien",
    }
