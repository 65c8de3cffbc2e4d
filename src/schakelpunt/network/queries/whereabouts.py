# SPDX-License-Identifier: EUPL-1.2
"""Where an asker stands: the authorities and the hub around a municipality."""

from __future__ import annotations

from schakelpunt.matching.shapes import Whereabouts
from schakelpunt.network.models import Authority, Hub, Organisation
from schakelpunt.places.models import Area


def whereabouts(code: str) -> Whereabouts:
    """The authorities, neighbours and hub of a municipality; empty when it is unknown."""
    area = Area.objects.filter(pk=code, kind=Area.Kind.MUNICIPALITY).first()
    if area is None:
        return Whereabouts()
    served = list(Authority.objects.filter(area=area, withdrawn=False).order_by("kind", "rank"))
    agencies = [row.organisation_id for row in served if row.kind == "omgevingsdienst"]
    hub = Hub.objects.filter(areas=area, withdrawn=False).order_by("national").first()
    return Whereabouts(
        municipality=area.id,
        name=area.name,
        province=area.province_id or "",
        province_id=_province_organisation(area.province_id),
        region=hub.id if hub and not hub.national else "",
        omgevingsdienst=agencies[0] if agencies else "",
        waterschappen=tuple(row.organisation_id for row in served if row.kind == "waterschap"),
        neighbours=tuple(area.neighbours.order_by("name").values_list("id", flat=True)),
        hub=hub.id if hub else "",
    )


def _province_organisation(code: str | None) -> str:
    found = (
        Organisation.objects.filter(area=code, kind="provincie", withdrawn=False).first() if code else None
    )
    return found.id if found else ""
