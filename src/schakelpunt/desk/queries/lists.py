# SPDX-License-Identifier: EUPL-1.2
"""The lists of the desk: how much there is to look over, and a page of it by key."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from schakelpunt.desk.queries.relevant import Rows, by_discipline, relevant
from schakelpunt.desk.queries.rows import Row, row_of
from schakelpunt.desk.rules import KINDS, Kind
from schakelpunt.network.models import Hub
from schakelpunt.reference.queries import overrides
from schakelpunt.reference.rules import WHOLE_NODE, Verdict

PER_PAGE = 20
OPEN, CONFIRMED, CHANGED, OFF, ALL = "open", "bevestigd", "anders", "uit", "alles"
SHOWS = (OPEN, CONFIRMED, CHANGED, OFF, ALL)


@dataclass(frozen=True, slots=True)
class Pile:
    """The rows of one kind that matter to a hub: how many, and how many nobody confirmed yet."""

    kind: Kind
    total: int
    open: int

    @property
    def done(self) -> int:
        """How many somebody looked over."""
        return self.total - self.open


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page of a list; `after` is the key of the next page, empty at the end."""

    rows: tuple[Row, ...]
    total: int
    after: str


def piles(hub: Hub | None) -> tuple[Pile, ...]:
    """How much there is to look over, the kinds that matter most first."""
    return tuple(_pile(kind, hub) for kind in KINDS)


def _pile(kind: Kind, hub: Hub | None) -> Pile:
    rows, said = relevant(kind, hub), overrides(kind.name, _scope(hub))
    return Pile(kind, rows.count(), _shown(rows, OPEN, said).count())


def stretch(
    kind: Kind,
    hub: Hub | None,
    *,
    show: str = OPEN,
    discipline: str = "",
    after: str = "",
    limit: int = PER_PAGE,
) -> Stretch:
    """A page of the rows of a kind, from one key on."""
    said = overrides(kind.name, _scope(hub))
    rows = _shown(by_discipline(kind, relevant(kind, hub), discipline), show, said)
    found = list(_onward(kind, rows, after)[: limit + 1])
    made = tuple(row_of(kind, row, said.get(row.pk)) for row in found[:limit])
    return Stretch(made, rows.count(), made[-1].ref if len(found) > limit else "")


def next_open(kind: Kind, hub: Hub | None, ref: str) -> str:
    """The row that comes after this one and still waits; empty when there is none."""
    return next((row.ref for row in stretch(kind, hub, after=ref, limit=1).rows), "")


def find_row(kind: Kind, hub: Hub | None, ref: str) -> Row | None:
    """One row that matters to this hub."""
    found = relevant(kind, hub).filter(pk=ref).first()
    return row_of(kind, found, overrides(kind.name, _scope(hub), [ref]).get(ref)) if found else None


def _shown(rows: Rows, show: str, said: dict[str, Verdict]) -> Rows:
    """The rows that are open, confirmed, worded differently or switched off."""
    if show == OPEN:
        return rows.exclude(pk__in=[ref for ref, v in said.items() if v.confirmed_by or v.switched_off])
    wanted = {
        CONFIRMED: [ref for ref, v in said.items() if v.confirmed_by],
        CHANGED: [ref for ref, v in said.items() if v.changes],
        OFF: [ref for ref, v in said.items() if v.switched_off],
    }
    return rows.filter(pk__in=wanted[show]) if show in wanted else rows


def _onward(kind: Kind, rows: Rows, after: str) -> Rows:
    """The rows behind a key in the order of the kind; from the start when the key is not known."""
    if after and kind.order == "id":
        rows = rows.filter(pk__gt=after)
    elif after:
        key = rows.model._default_manager.filter(pk=after).values_list(kind.order, flat=True).first()
        if key is not None:
            rows = rows.filter(Q(**{f"{kind.order}__gt": key}) | Q(**{kind.order: key, "pk__gt": after}))
    return rows.order_by(*dict.fromkeys((kind.order, "pk")))


def _scope(hub: Hub | None) -> str:
    return hub.pk if hub else WHOLE_NODE
