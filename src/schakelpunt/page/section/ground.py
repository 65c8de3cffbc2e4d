# SPDX-License-Identifier: EUPL-1.2
"""The ground itself: sky, bands of soil with their hatching, water table, street with its pipes, scale."""

from __future__ import annotations

from django.utils.translation import gettext as _

from schakelpunt.page.section.ink import INK, element, moved, number, path, wave, words
from schakelpunt.page.section.scale import KNOTS, ZONES, Frame, level

SKY = "#eef4f4"
# Each band: depth at its top in metres, colour, the hatching that tells it apart without colour, its waves.
BANDS = (
    (0.0, "#c3a582", "roots", 0.0),
    (1.0, "#e8d5ae", "grains", 3.0),
    (3.0, "#f0e4c8", "clay", 4.5),
    (30.0, "#dce9ec", "water", 5.5),
    (500.0, "#d5cdc0", "rock", 5.0),
)


def _pattern(key: str, name: str, width: float, height: float, *children: str) -> str:
    size = {"width": float(width), "height": float(height), "patternUnits": "userSpaceOnUse"}
    return element("pattern", *children, id=f"{key}-{name}", **size)


def patterns(key: str) -> str:
    """The hatchings of the bands."""
    line = {"fill": "none", "stroke_linecap": "round"}
    roots = path(
        "M5 3q2 4-1 8M22 13q-3 3 0 7M33 4q1 2 0 4M13 20l1 3", stroke="#93734e", stroke_width=1.1, **line
    )
    grains = path(
        "M3 4h.1M12 9h.1M20 3h.1M8 15h.1M17 17h.1M24 12h.1", stroke="#a98a55", stroke_width=1.8, **line
    )
    clay = path("M2 6h9M18 6h5M9 14h10M24 14h4", stroke="#cdb98d", stroke_width=1.2, **line)
    water = path("M0 8q6-5 12 0t12 0M-6 18q6-5 12 0t12 0 12 0", stroke="#9dbfca", stroke_width=1.1, **line)
    rock = path("M0 10l12-6 12 6 12-6M4 22l8-4 8 4M26 20l8-3", stroke="#b5a88f", stroke_width=1.1, **line)
    return element(
        "defs",
        _pattern(key, "roots", 38, 26, roots),
        _pattern(key, "grains", 27, 20, grains),
        _pattern(key, "clay", 30, 18, clay),
        _pattern(key, "water", 24, 20, water),
        _pattern(key, "rock", 36, 26, rock),
    )


def bands(frame: Frame, key: str) -> str:
    """The soil from the top down; each band covers what lies under it."""
    drawn = []
    for order, (depth, colour, hatch, calm) in enumerate(BANDS):
        top = wave(frame.left, frame.right, level(frame, depth), calm * frame.width / 880, 3, order * 1.9)
        shape = f"M{top}V{number(frame.bottom)}H{number(frame.left)}z"
        drawn.append(path(shape, fill=colour) + path(shape, fill=f"url(#{key}-{hatch})"))
        if depth:
            drawn.append(path(f"M{top}", fill="none", stroke="#8d7a5c", stroke_width=0.8))
    return "".join(drawn)


def sky(frame: Frame) -> str:
    """The air above the ground."""
    size = {"width": frame.right - frame.left, "height": frame.ground}
    return element("rect", x=frame.left, y=0.0, fill=SKY, **size)


def surface(frame: Frame) -> str:
    """Ground level, the line everything hangs from."""
    line = f"M{number(frame.left)} {number(frame.ground)}H{number(frame.right)}"
    blades = "".join(
        f"M{number(x)} {number(frame.ground - 1)}l-1.5-5M{number(x + 3)} {number(frame.ground - 1)}l1.5-4"
        for x in range(round(frame.left) + 14, round(frame.right - frame.trench) - 8, 43)
    )
    grass = path(blades, fill="none", stroke="#4f6b3a", stroke_width=1.2, stroke_linecap="round")
    return path(line, stroke="#4b3a26", stroke_width=3.5, fill="none") + grass


def water_table(frame: Frame) -> str:
    """The level of the groundwater, with the sign that drawings use for it."""
    y = level(frame, 1.6)
    edge = frame.right - frame.trench
    line = wave(frame.left, edge, y, 1.6, 4, 0.6)
    sign = path("M-5-9H5L0-1zM-4 3H4M-2 6H2", fill="#ffffff", stroke="#14567a", stroke_width=1.3)
    drawn = path(f"M{line}", fill="none", stroke="#14567a", stroke_width=1.6, stroke_dasharray="9 5")
    return drawn + moved(frame.left + 12, y, sign)


def _pipe(x: float, y: float, radius: float, colour: str, fill: str = "#ffffff") -> str:
    return element("circle", cx=x, cy=y, r=radius, fill=fill, stroke=colour, stroke_width=2.0)


def street(frame: Frame) -> str:
    """The street at the right with what always lies under it: cables, gas, water, heat and sewer."""
    left, middle = frame.right - frame.trench, frame.right - frame.trench / 2
    size = 1.0 if frame.names else 0.5
    road = element("rect", x=left + 4, y=frame.ground - 5, width=frame.trench - 8, height=7.0, fill="#5f5b54")
    dug = f"M{number(left + 8)} {number(frame.ground + 2)}L{number(left + 18 * size)} "
    dug += number(level(frame, 3.0))
    dug += f"H{number(frame.right - 18 * size)}L{number(frame.right - 8)} {number(frame.ground + 2)}z"
    trench = path(dug, fill="#f4ead3", stroke="#8d7a5c", stroke_width=1.0, stroke_dasharray="4 3")
    cables = "".join(
        _pipe(middle + step * 9 * size, level(frame, 0.55), 3.2 * size, "#25221b", "#25221b")
        for step in (-3.4, -2.4, -1.4)
    )
    gas = _pipe(middle + 30 * size, level(frame, 0.85), 5.5 * size, "#745000", "#f6d878")
    water = _pipe(middle - 24 * size, level(frame, 1.25), 6.5 * size, "#14567a", "#bcdbe6")
    heat = _pipe(middle + 10 * size, level(frame, 1.3), 7 * size, "#8c2f1d", "#f0b8a4")
    back = _pipe(middle + 28 * size, level(frame, 1.3), 7 * size, "#14567a", "#bcdbe6")
    sewer = _pipe(middle - 4 * size, level(frame, 2.35), 15 * size, "#4b4438") + _sewage(
        middle - 4 * size, frame, size
    )
    return road + trench + cables + gas + water + heat + back + sewer


def _sewage(x: float, frame: Frame, size: float) -> str:
    y, half = level(frame, 2.35) + 4 * size, 14 * size
    round_, flat = number(14.6 * size), number(y)
    bow = f"M{number(x - half)} {flat}A{round_} {round_} 0 0 0 {number(x + half)} {flat}z"
    return path(bow, fill="#a39882")


def _metres(depth: float) -> str:
    return f"{depth / 1000:g} km" if depth >= 1000 else f"{depth:g} m"


def scale_marks(frame: Frame) -> str:
    """The depths in words at the left, because the scale is not even."""
    size = 14.0 if frame.names else 13.0
    drawn = []
    for depth, _part in KNOTS:
        y = level(frame, depth)
        drawn.append(path(f"M{number(frame.left - 7)} {number(y)}h7", stroke=INK, stroke_width=1.4))
        below = 4.0 if 0 < depth < 5000 else (9.0 if not depth else 0.0)
        drawn.append(words(frame.left - 11, y + below, _metres(depth), size, "end", font_weight=500))
    return "".join(drawn) + (_zone_names(frame) if frame.names else "")


def _zone_names(frame: Frame) -> str:
    size = 13.0
    drawn = []
    for name, top, low in ZONES:
        y = (level(frame, top) + level(frame, low)) / 2 + 4
        parts = str(name).split(" ")
        for order, part in enumerate(parts):
            shifted = y + (order - (len(parts) - 1) / 2) * (size + 2)
            drawn.append(words(frame.left - 11, shifted, part, size, "end", fill="#5a5344"))
    return "".join(drawn)


def layer_names(frame: Frame) -> str:
    """The three layers at the right: what people do above, networks just below, the ground under all."""
    if not frame.names:
        return ""
    spans = (
        (_("occupatie"), 14.0, frame.ground - 6),
        (_("netwerken"), frame.ground + 6, level(frame, 3.0) - 4),
        (_("ondergrond"), level(frame, 3.0) + 4, frame.bottom),
    )
    drawn = []
    for name, top, low in spans:
        line = f"M{number(frame.right + 8)} {number(top)}V{number(low)}"
        drawn.append(path(line, stroke="#8d7a5c", stroke_width=2.0, fill="none"))
        turned = f"translate({number(frame.right + 25)} {number((top + low) / 2)}) rotate(-90)"
        drawn.append(element("g", words(0, 0, name, 13.0, fill="#5a5344"), transform=turned))
    return "".join(drawn)
