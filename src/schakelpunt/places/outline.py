# SPDX-License-Identifier: EUPL-1.2
"""The border of the Netherlands, as coarse as is enough to say that an area lies elsewhere."""

from __future__ import annotations

import shapely

# The border of the Netherlands with its coastal waters, drawn by hand, in degrees; OUTLINE_MARGIN wide.
OUTLINE_MARGIN = 0.04
OUTLINE = shapely.from_wkt(
    "POLYGON((3.0 51.6, 3.37 51.37, 3.38 51.28, 3.8 51.22, 4.09 51.21, 4.32 51.38, 4.45 51.47, "
    "4.67 51.42, 4.93 51.41, 5.15 51.32, 5.32 51.27, 5.57 51.23, 5.72 51.17, 5.8 51.1, "
    "5.73 50.96, 5.63 50.84, 5.68 50.75, 6.02 50.75, 6.1 50.87, 6.04 50.98, 5.89 51.05, "
    "6.2 51.15, 6.23 51.36, 6.23 51.5, 6.06 51.7, 5.98 51.8, 6.18 51.84, 6.49 51.84, "
    "6.84 51.96, 6.75 52.1, 7.0 52.21, 7.08 52.24, 7.07 52.4, 6.72 52.5, 6.74 52.62, "
    "7.06 52.65, 7.1 52.88, 7.22 53.0, 7.22 53.24, 7.0 53.33, 6.87 53.46, 6.6 53.8, "
    "5.0 53.7, 4.3 53.1, 3.9 52.3, 3.4 51.9, 3.0 51.6))"
).buffer(OUTLINE_MARGIN)
