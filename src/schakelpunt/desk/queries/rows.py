# SPDX-License-Identifier: EUPL-1.2
"""Shipped rows as the desk shows them: what they say, where that rests, and what the hub said of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from schakelpunt.desk.rules import LEVELS, Kind
from schakelpunt.ground.models import Interaction, LegalHook
from schakelpunt.library.models import Resource
from schakelpunt.network.models import Organisation, Power
from schakelpunt.reference.models import ShippedRow
from schakelpunt.reference.queries import standing_of
from schakelpunt.reference.rules import Standing, Verdict, overlaid

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One shipped row with what holds for the hub: `facts` say what it is about, `texts` may be reworded."""

    kind: Kind
    ref: str
    title: str
    facts: tuple[str, ...]
    origin: tuple[Fact, ...]
    public: str
    basis: str
    source: str
    shipped: dict[str, Any]
    held: dict[str, Any]
    standing: Standing
    verdict: Verdict

    @property
    def changed(self) -> dict[str, Any]:
        """The fields that say something else than was shipped."""
        return {name: value for name, value in self.held.items() if value != self.shipped[name]}

    @property
    def summary(self) -> str:
        """Its first text of some length, to know it by in a list."""
        return next((str(self.held[wording.name]) for wording in self.kind.wordings if not wording.short), "")


def row_of(kind: Kind, found: ShippedRow, verdict: Verdict | None) -> Row:
    """A shipped row becomes a row of the desk."""
    told = TELLERS[kind.name](found)
    said = verdict or Verdict()
    shipped = {wording.name: getattr(found, wording.name) for wording in kind.wordings}
    if isinstance(found, Organisation):
        shipped[LEVELS] = levels_of(found)
    held = overlaid(shipped, said.changes)
    return Row(
        kind=kind,
        ref=found.pk,
        title=str(held.get("title") or told.title),
        facts=tuple(fact for fact in told.facts if fact),
        origin=tuple((label, text) for label, text in told.origin if text),
        public=told.public,
        basis=found.basis,
        source=found.source,
        shipped=shipped,
        held=held,
        standing=standing_of(found.basis, found.source, verdict),
        verdict=said,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What a kind of row tells of itself beside its texts."""

    title: str
    facts: tuple[str, ...]
    origin: tuple[Fact, ...]
    public: str


def _interaction(row: Interaction) -> Told:
    return Told(
        title=f"{row.challenge.name} × {row.discipline.name}",
        facts=(row.kind.name, row.id),
        origin=(
            (_("Bevoegd"), ", ".join(row.authorities)),
            (_("Grondslag"), ", ".join(hook.name for hook in row.legal.all())),
            (_("Zekerheid"), row.certainty),
        ),
        public=f"/samenspel/{row.pk}",
    )


def _power(row: Power) -> Told:
    hooks = LegalHook.objects.filter(pk__in=row.legal).order_by("name")
    return Told(
        title=f"{row.discipline.name}: {row.party}",
        facts=(_("beslist") if row.decides else _("voert uit, adviseert of doet mee"),),
        origin=((_("Grondslag"), ", ".join(hook.name for hook in hooks)), (_("Zekerheid"), row.certainty)),
        public=f"/werkvelden/{row.discipline_id}",
    )


def _organisation(row: Organisation) -> Told:
    return Told(
        title=row.name,
        facts=(row.kind.name, row.abbreviation),
        origin=((_("Toelichting"), row.remark),),
        public=f"/organisaties/{row.pk}",
    )


def _resource(row: Resource) -> Told:
    places = ", ".join(area.name for area in row.areas.all())
    seen = f"{row.seen_on:%d-%m-%Y}" if row.seen_on else ""
    return Told(
        title=row.title,
        facts=(
            row.kind.name,
            row.publisher.name if row.publisher else row.publisher_name,
            str(row.year or ""),
        ),
        origin=(
            (_("Plaats"), places),
            (_("Adres"), row.url),
            (_("Geldigheid"), row.validity),
            (_("Gezien op"), seen),
        ),
        public=f"/kennis/{row.pk}",
    )


TELLERS: dict[str, Callable[[Any], Told]] = {
    "interaction": _interaction,
    "power": _power,
    "organisation": _organisation,
    "resource": _resource,
}


def levels_of(row: Organisation) -> dict[str, int]:
    """How well an organisation is said to know each field, as shipped."""
    return {known.discipline_id: known.level for known in row.expertise.all() if not known.withdrawn}
