# SPDX-License-Identifier: EUPL-1.2
"""The switch point that serves a municipality."""

from __future__ import annotations

from schakelpunt.network.models import Hub
from schakelpunt.places.models import Area


def hub_of(code: str) -> Hub | None:
    """The hub that serves a municipality: the regional one, else the national one."""
    rows = Hub.objects.filter(withdrawn=False).select_related("host", "network")
    return rows.filter(areas=code).order_by("national").first() or rows.filter(national=True).first()


def nearest_hub(code: str) -> Hub | None:
    """The regional hub nearest to a municipality that has none."""
    area = Area.objects.filter(pk=code).first()
    return Hub.objects.filter(pk=area.nearest_region).first() if area and area.nearest_region else None
