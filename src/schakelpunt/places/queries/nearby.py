# SPDX-License-Identifier: EUPL-1.2
"""Which municipality a point lies in, as far as shipped points and boxes can tell."""

from __future__ import annotations

from schakelpunt.places.models import Area
from schakelpunt.reference.queries import in_force


def municipality_at(x: float, y: float) -> Area | None:
    """The municipality whose box holds the point (RD, metres) and whose middle is nearest: approximate."""
    rows = Area.objects.filter(
        in_force(),
        kind=Area.Kind.MUNICIPALITY,
        x_min__lte=x,
        x_max__gte=x,
        y_min__lte=y,
        y_max__gte=y,
    )
    return min(rows, key=lambda row: _distance(row, x, y), default=None)


def _distance(row: Area, x: float, y: float) -> float:
    """Squared distance in half box widths, so that a large municipality is not always the farthest."""
    half_x = max((row.x_max or 0) - (row.x_min or 0), 1) / 2
    half_y = max((row.y_max or 0) - (row.y_min or 0), 1) / 2
    return (((row.x or 0) - x) / half_x) ** 2 + (((row.y or 0) - y) / half_y) ** 2
