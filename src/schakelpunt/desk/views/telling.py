# SPDX-License-Identifier: EUPL-1.2
"""What the pages of a row are told: the words as shipped beside the words as held, and who did what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.desk.queries.rows import Row
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.rules import LEVEL_WORDS, LEVELS, fingerprint
from schakelpunt.desk.views.door import address
from schakelpunt.journal.models import Entry
from schakelpunt.reference.queries import history, own_override, reloaded_since, stamp
from schakelpunt.vocabulary.models import Discipline

VERBS = {
    "confirm": gettext_lazy("bevestigd"),
    "change": gettext_lazy("anders verwoord"),
    "switch_off": gettext_lazy("uitgezet"),
    "switch_on": gettext_lazy("aangezet"),
    "undo": gettext_lazy("teruggezet naar meegeleverd"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One text of a row: its label, how it was shipped and how it stands at the hub."""

    label: str
    shipped: str
    held: str

    @property
    def changed(self) -> bool:
        """Whether the hub words it differently."""
        return self.shipped != self.held


def telling(seat: Seat, row: Row) -> dict[str, Any]:
    """Everything the pages of one row show."""
    own = own_override(row.kind.name, row.ref, seat.scope)
    reloaded = reloaded_since(row.kind.name, [row.ref], own.made_at) if own else None
    return {
        "seat": seat,
        "row": row,
        "kind": row.kind,
        "own": own,
        "reloaded": reloaded,
        "texts": [
            Told(_(wording.label), row.shipped[wording.name], row.held[wording.name])
            for wording in row.kind.wordings
        ],
        "levels": _levels(row),
        "seen": fingerprint(row.shipped, stamp(own)),
        "lines": [_line(entry) for entry in history(row.kind.name, row.ref, seat.scope)],
        "home": address(seat, "inbox"),
        "list": address(seat, "list", kind=row.kind.slug),
        "here": address(seat, "row", kind=row.kind.slug, ref=row.ref),
        "reword": address(seat, "reword", kind=row.kind.slug, ref=row.ref),
    }


def _levels(row: Row) -> list[Told]:
    """How well an organisation knows each field, in words; only the fields that say something."""
    if LEVELS not in row.shipped:
        return []
    words = {level: _(word) for level, word in LEVEL_WORDS}
    shipped, held = row.shipped[LEVELS], row.held[LEVELS]
    names = Discipline.objects.filter(withdrawn=False).values_list("id", "name")
    return [
        Told(name, words[shipped.get(slug, 0)], words[held.get(slug, 0)])
        for slug, name in names
        if slug in shipped or slug in held
    ]


def _line(entry: Entry) -> dict[str, Any]:
    """A line of the journal in words."""
    return {
        "at": entry.at,
        "verb": VERBS.get(entry.verb, entry.verb),
        "by": entry.facts.get("by") or entry.facts.get("who", ""),
        "remark": entry.facts.get("remark", ""),
    }
