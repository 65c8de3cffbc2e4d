# SPDX-License-Identifier: EUPL-1.2
"""Municipalities for who reads: the names to choose from, one with its surroundings, all by province."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet

from schakelpunt.places.models import Area
from schakelpunt.reference.queries import in_force

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class MunicipalityCard:
    """A municipality with its province and the municipalities next to it."""

    code: str
    name: str
    other_names: tuple[str, ...]
    province: str
    km2: float | None
    inhabitants: int | None
    neighbours: tuple[Link, ...]
    nearest_region: str
    nearest_km: float | None


def municipality_names() -> tuple[str, ...]:
    """Every name a municipality in force goes by, to choose from."""
    names: set[str] = set()
    for name, others in _in_force().values_list("name", "other_names"):
        names.update((name, *others))
    return tuple(sorted(names))


def municipality_card(code: str) -> MunicipalityCard | None:
    """One municipality and what lies around it."""
    row = _in_force().filter(pk=code).select_related("province").first()
    if row is None:
        return None
    return MunicipalityCard(
        code=row.pk,
        name=row.name,
        other_names=tuple(row.other_names),
        province=row.province.name if row.province else "",
        km2=row.km2,
        inhabitants=row.inhabitants,
        neighbours=tuple(row.neighbours.order_by("name").values_list("id", "name")),
        nearest_region=row.nearest_region,
        nearest_km=row.nearest_km,
    )


def municipalities_by_province() -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The municipalities in force, grouped by the province they lie in."""
    rows = _in_force().order_by("province__name", "name").values_list("province__name", "id", "name")
    groups = groupby(rows, key=lambda row: row[0] or "")
    return tuple((province, tuple((code, name) for _p, code, name in found)) for province, found in groups)


def _in_force() -> QuerySet[Area]:
    return Area.objects.filter(in_force(), kind=Area.Kind.MUNICIPALITY)


def names_of(codes: Collection[str]) -> dict[str, str]:
    """The names of the municipalities among these codes, in the same order."""
    names = dict(_in_force().filter(pk__in=codes).values_list("id", "name"))
    return {code: names[code] for code in codes if code in names}
