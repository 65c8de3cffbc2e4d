# SPDX-License-Identifier: EUPL-1.2
"""Laying shipped rows down: making them as the files say, touching only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from schakelpunt.journal.actions import note_all
from schakelpunt.reference.models import ShippedRow

Row = Mapping[str, Any]
Links = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Laid:
    """How many rows of one kind were new, changed, unchanged and withdrawn."""

    kind: str
    new: int
    changed: int
    same: int
    withdrawn: int


def lay(
    model: type[ShippedRow], rows: Iterable[Row], links: Mapping[str, Links] | None = None, *, at: datetime
) -> Laid:
    """Make the shipped rows of one kind as the files say, touching only what differs.

    `links` maps a many-to-many field to the ids each row points at. A row that left the files is
    marked withdrawn, never deleted: a question may still point at it. Overrides are not touched.
    """
    wanted = {str(row["id"]): {**row, "withdrawn": False} for row in rows}
    kept = {row.pk: row for row in model._default_manager.all()}
    new = [model(**row) for ref, row in wanted.items() if ref not in kept]
    changed = [kept[ref] for ref, row in wanted.items() if ref in kept and _differs(kept[ref], row)]
    gone = [row for ref, row in kept.items() if ref not in wanted and not row.withdrawn]
    with transaction.atomic():
        _write(model, new, changed, gone, wanted)
        moved = _lay_links(model, links or {})
        touched = {row.pk for row in [*new, *changed, *gone]} | moved
        note_all(model._meta.app_label, model._meta.model_name or "", sorted(touched), "load", at=at)
    altered = len({row.pk for row in changed} | (moved - {row.pk for row in new}))
    return Laid(model.__name__, len(new), altered, len(wanted) - len(new) - altered, len(gone))


def _differs(row: ShippedRow, wanted: Row) -> bool:
    return any(getattr(row, name) != value for name, value in wanted.items())


def _write(
    model: type[ShippedRow],
    new: list[ShippedRow],
    changed: list[ShippedRow],
    gone: list[ShippedRow],
    wanted: Mapping[str, Row],
) -> None:
    model._default_manager.bulk_create(new, batch_size=200)
    for row in changed:
        for name, value in wanted[row.pk].items():
            setattr(row, name, value)
    for row in gone:
        row.withdrawn = True
    fields = [f.name for f in model._meta.concrete_fields if not f.primary_key]
    if changed or gone:
        model._default_manager.bulk_update([*changed, *gone], fields, batch_size=100)


def _lay_links(model: type[ShippedRow], links: Mapping[str, Links]) -> set[str]:
    """Make the many-to-many rows as the files say; gives the rows whose links moved."""
    moved: set[str] = set()
    for name, wanted in links.items():
        moved |= _lay_link(model._meta.get_field(name), wanted)
    return moved


def _lay_link(field: Any, wanted: Links) -> set[str]:
    through = field.remote_field.through
    here, there = field.m2m_column_name(), field.m2m_reverse_name()
    kept = set(through.objects.values_list(here, there))
    asked = {(ref, target) for ref, targets in wanted.items() for target in targets}
    missing = sorted(asked - kept)
    through.objects.bulk_create([through(**{here: a, there: b}) for a, b in missing], batch_size=300)
    extra = kept - asked
    for ref in sorted({a for a, _b in extra}):
        targets = [b for a, b in extra if a == ref]
        through.objects.filter(**{here: ref, f"{there}__in": targets}).delete()
    return {a for a, _b in asked ^ kept}
