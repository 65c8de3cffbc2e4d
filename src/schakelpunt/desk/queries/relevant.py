# SPDX-License-Identifier: EUPL-1.2
"""Which shipped rows matter to a hub: the interactions, the powers, its own organisations and cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet

from schakelpunt.desk.rules import Kind
from schakelpunt.ground.models import Interaction
from schakelpunt.library.models import Resource
from schakelpunt.network.models import Authority, Hub, Organisation, Power
from schakelpunt.reference.queries import in_force

MUNICIPALITY = "gemeente"
Rows = QuerySet[Any]


def relevant(kind: Kind, hub: Hub | None) -> Rows:
    """The rows of a kind that a hub (or the whole node) looks over."""
    return QUERIES[kind.name](hub)


def by_discipline(kind: Kind, rows: Rows, discipline: str) -> Rows:
    """The rows that touch one field of soil work."""
    if not discipline:
        return rows
    known = {"expertise__withdrawn": False} if kind.name == "organisation" else {}
    return rows.filter(**{DISCIPLINE[kind.name]: discipline}, **known)


def _interactions(_hub: Hub | None) -> Rows:
    rows = Interaction.objects.filter(withdrawn=False).select_related("challenge", "discipline", "kind")
    return rows.prefetch_related("legal")


def _powers(_hub: Hub | None) -> Rows:
    return Power.objects.filter(withdrawn=False).select_related("discipline")


def _organisations(hub: Hub | None) -> Rows:
    rows = Organisation.objects.filter(in_force()).exclude(kind=MUNICIPALITY)
    rows = rows.select_related("kind").prefetch_related("expertise__discipline")
    return rows if hub is None or hub.national else rows.filter(pk__in=_near(hub))


def _near(hub: Hub) -> set[str]:
    """Who serves the hub's municipalities, hosts the hub, or works in its region."""
    served = set(
        Authority.objects.filter(area__hubs=hub, withdrawn=False).values_list("organisation", flat=True)
    )
    provinces = set(hub.areas.exclude(province=None).values_list("province", flat=True))
    served |= set(Organisation.objects.filter(area__in=provinces).values_list("id", flat=True))
    # A list in a JSON column cannot be asked for in SQLite; a few hundred rows are read instead.
    named = Organisation.objects.exclude(regions=[]).values_list("id", "regions")
    served |= {ref for ref, regions in named if hub.pk in regions}
    return served | {ref for ref in (hub.host_id, hub.network_id) if ref}


def _resources(hub: Hub | None) -> Rows:
    rows = Resource.objects.filter(withdrawn=False).select_related("kind", "publisher")
    rows = rows.prefetch_related("disciplines", "areas")
    if hub is None or hub.national:
        return rows
    own = Resource.areas.through.objects.filter(area__hubs=hub).values("resource")
    return rows.filter(Q(region=hub.pk) | Q(pk__in=own))


QUERIES: dict[str, Callable[[Hub | None], Rows]] = {
    "interaction": _interactions,
    "power": _powers,
    "organisation": _organisations,
    "resource": _resources,
}
DISCIPLINE = {
    "interaction": "discipline",
    "power": "discipline",
    "organisation": "expertise__discipline",
    "resource": "disciplines",
}
