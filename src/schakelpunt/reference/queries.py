# SPDX-License-Identifier: EUPL-1.2
"""What was said of shipped rows: by a hub, by the node, and what of it holds where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from copy import copy
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Max, Q
from django.utils import timezone

from schakelpunt.journal.models import Entry
from schakelpunt.reference.models import Override, ShippedRow
from schakelpunt.reference.rules import (
    CONFIRMED,
    WHOLE_NODE,
    Standing,
    Verdict,
    laid_together,
    standing,
)

Row = TypeVar("Row", bound=ShippedRow)
# Said of one row: as kept in the database, or laid together for one hub.
Said = Override | Verdict


def in_force(prefix: str = "", on: date | None = None) -> Q:
    """A row that is still shipped and whose validity has not ended; a successor without a date ends it too.

    `prefix` is the path to the row (`organisation__`), `on` the day that counts: today unless told.
    """
    day = on or timezone.localdate()
    lasting = Q(**{f"{prefix}valid_to__gte": day})
    lasting |= Q(**{f"{prefix}valid_to": None, f"{prefix}successor": None})
    return Q(**{f"{prefix}withdrawn": False}) & lasting


def overrides(kind: str, hub: str = WHOLE_NODE, refs: Collection[str] | None = None) -> dict[str, Verdict]:
    """What holds for one hub (or for the whole node) of the rows of a kind, by row.

    The node's word with the hub's own on top; any hub's confirmation of the row as shipped counts.
    """
    rows = Override.objects.filter(kind=kind)
    rows = rows if refs is None else rows.filter(ref__in=refs)
    said: dict[str, dict[str, Verdict]] = defaultdict(dict)
    for row in rows.order_by("confirmed_on", "pk"):
        said[row.ref][row.hub] = verdict_of(row)
    held = {ref: _for_hub(found, hub) for ref, found in said.items()}
    return {ref: verdict for ref, verdict in held.items() if verdict}


def _for_hub(found: dict[str, Verdict], hub: str) -> Verdict | None:
    own = found.get(hub) if hub != WHOLE_NODE else None
    others = [verdict for name, verdict in found.items() if name not in {WHOLE_NODE, hub}]
    return laid_together(found.get(WHOLE_NODE), own, others)


def verdict_of(row: Override) -> Verdict:
    """What one kept row says."""
    return Verdict(
        hub=row.hub,
        changes=row.changes,
        switched_off=row.switched_off,
        remark=row.remark,
        confirmed_by=row.confirmed_by,
        confirmed_on=row.confirmed_on,
    )


def own_override(kind: str, ref: str, hub: str) -> Override | None:
    """What this hub itself said of one row."""
    return Override.objects.filter(kind=kind, ref=ref, hub=hub).first()


def stamp(row: Override | None) -> str:
    """The moment of the last judgement, to see whether somebody came between; empty before the first."""
    return row.made_at.isoformat() if row else ""


def standing_of(basis: str, source: str, override: Said | None) -> Standing:
    """How well a shipped row is founded, counting the hub's confirmation."""
    if override is None:
        return standing(basis, source)
    return standing(basis, source, confirmed_by=override.confirmed_by, confirmed_on=override.confirmed_on)


def confirmed_refs(kind: str, hub: str = WHOLE_NODE) -> set[str]:
    """The rows of a kind that somebody confirmed, as seen from one hub."""
    return {ref for ref, said in overrides(kind, hub).items() if standing_of("", "", said).kind == CONFIRMED}


def reloaded_since(kind: str, refs: Collection[str], since: datetime) -> datetime | None:
    """When `load` last changed one of these rows after a moment; None when it did not."""
    rows = Entry.objects.filter(object_kind=kind, object_ref__in=refs, verb="load", at__gt=since)
    last: datetime | None = rows.aggregate(last=Max("at"))["last"]
    return last


def history(kind: str, ref: str, hub: str) -> list[Entry]:
    """What was done to one row for this hub and for the whole node, the newest first."""
    rows = Entry.objects.filter(room="reference", object_kind=kind, object_ref=ref).order_by("-number")
    return [row for row in rows if row.facts.get("hub", WHOLE_NODE) in {WHOLE_NODE, hub}]


def worded(row: Row, verdict: Verdict | None) -> Row:
    """A shipped row as a hub words it: a copy to show, never to save."""
    if verdict is None or not verdict.changes:
        return row
    told = copy(row)
    names = {field.attname for field in row._meta.concrete_fields}
    for name in names & set(verdict.changes):
        setattr(told, name, verdict.changes[name])
    return told


def worded_rows(rows: Mapping[str, Row], verdicts: Mapping[str, Verdict]) -> dict[str, Row]:
    """Rows by any name, as a hub words them and without those it switched off."""
    return {
        name: worded(row, verdicts.get(row.pk))
        for name, row in rows.items()
        if not (row.pk in verdicts and verdicts[row.pk].switched_off)
    }


def switched_off(kind: str, hub: str = WHOLE_NODE) -> list[str]:
    """The rows of a kind that a hub (or the whole node) does not show."""
    return [ref for ref, verdict in overrides(kind, hub).items() if verdict.switched_off]
