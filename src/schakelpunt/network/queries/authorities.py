# SPDX-License-Identifier: EUPL-1.2
"""Which organisations serve a municipality, and who decides what in a field."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from schakelpunt.network.models import Authority, Organisation, Power
from schakelpunt.reference.queries import overrides, standing_of, worded_rows
from schakelpunt.reference.rules import Standing

Link = tuple[str, str]
PARTY_ORDER = ("gemeente", "omgevingsdienst", "provincie", "waterschap", "rijk")


@dataclass(frozen=True, slots=True)
class Serving:
    """An organisation that serves a municipality, with how sure that is."""

    organisation: str
    name: str
    kind: str
    certainty: str
    url: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class PowerRow:
    """What one kind of government decides or carries out in a field."""

    party: str
    discipline: Link
    task: str
    decides: bool
    legal: tuple[str, ...]
    institutions: tuple[Link, ...]
    certainty: str
    standing: Standing


def authorities_of(code: str) -> tuple[Serving, ...]:
    """The environment agency and the water boards of a municipality, largest water board first."""
    rows = Authority.objects.filter(area=code, withdrawn=False).select_related("organisation__kind")
    said = overrides("authority")
    return tuple(
        Serving(
            organisation=row.organisation_id,
            name=row.organisation.name,
            kind=row.organisation.kind.name,
            certainty=row.certainty,
            url=row.organisation.url,
            standing=standing_of(row.basis, row.source, said.get(row.pk)),
        )
        for row in rows.order_by("kind", "rank")
    )


def province_of(code: str) -> Organisation | None:
    """The provincial authority of the province a municipality lies in."""
    rows = Organisation.objects.filter(area__municipalities=code, kind="provincie", withdrawn=False)
    return rows.first()


def powers_in(discipline: str) -> tuple[PowerRow, ...]:
    """Who decides and who carries out in one field: deciders first, from near to far."""
    rows = Power.objects.filter(discipline=discipline, withdrawn=False)
    return _powers(rows)


def powers_at(organisation: str) -> tuple[PowerRow, ...]:
    """The tasks for which one organisation is the national body."""
    rows = Power.objects.filter(institutions=organisation, withdrawn=False)
    return _powers(rows)


def powers_for(party: str) -> tuple[PowerRow, ...]:
    """Everything one kind of government decides or carries out."""
    rows = Power.objects.filter(party=party, withdrawn=False).order_by("discipline__order")
    return _powers(rows)


def _powers(rows: QuerySet[Power]) -> tuple[PowerRow, ...]:
    said = overrides("power")
    kept = {row.pk: row for row in rows.select_related("discipline").prefetch_related("institutions")}
    found = list(worded_rows(kept, said).values())
    found.sort(key=lambda row: (not row.decides, _order(row.party), row.pk))
    return tuple(
        PowerRow(
            party=row.party,
            discipline=(row.discipline_id, row.discipline.name),
            task=row.task,
            decides=row.decides,
            legal=tuple(row.legal),
            institutions=tuple((body.pk, body.name) for body in row.institutions.all()),
            certainty=row.certainty,
            standing=standing_of(row.basis, row.source, said.get(row.pk)),
        )
        for row in found
    )


def _order(party: str) -> int:
    return PARTY_ORDER.index(party) if party in PARTY_ORDER else len(PARTY_ORDER)
