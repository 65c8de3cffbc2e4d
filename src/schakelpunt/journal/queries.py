# SPDX-License-Identifier: EUPL-1.2
"""Reading the journal on from a number."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Max

from schakelpunt.journal.models import Entry


def since(number: int, limit: int, rooms: Collection[str] | None = None) -> list[Entry]:
    """The lines after a number, oldest first, at most so many; of some rooms only when asked."""
    rows = Entry.objects.filter(number__gt=number).order_by("number")
    return list((rows.filter(room__in=rooms) if rooms is not None else rows)[:limit])


def newest(rooms: Collection[str] | None = None) -> int:
    """The number of the last line (of these rooms), 0 when there is none."""
    rows = Entry.objects.all()
    rows = rows.filter(room__in=rooms) if rooms is not None else rows
    return rows.aggregate(last=Max("number"))["last"] or 0
