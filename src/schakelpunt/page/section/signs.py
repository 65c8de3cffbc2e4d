# SPDX-License-Identifier: EUPL-1.2
"""Small drawings: a sign per work field, and a badge whose shape tells the kind without colour."""

from __future__ import annotations

import math

from schakelpunt.page.section.ink import INK, element, moved, number, path
from schakelpunt.page.section.shapes import KIND_COLOURS

# Lines in a square of 24 by 24 around 0,0.
SIGNS = {
    "archeologie": (
        "M-4-10h8M-3-10q0 4-3 6-3 4 0 9 2 4 6 4t6-4q3-5 0-9-3-2-3-6M-7 0h14M-6-4q-5 0-4 5M6-4q5 0 4 5"
    ),
    "ontplofbare-oorlogsresten": "M-7 9L-9 4 3-8q5-4 8-3 1 3-3 8L-4 9zM-9 4l-2 5 4 0M-7 9l0 3M5-6l2 2",
    "bodemverontreiniging": "M-7-8q7-4 14 0V8q-7 4-14 0zM-7-3q7 4 14 0M-7 3q7 4 14 0M10 4q3 4 0 6-3-2 0-6",
    "ondergrondse-infrastructuur": "M-11-5h14q4 0 4 4V11M-11 1H0q1 0 1 1V11M-11-7v10M-1 11H9",
    "grondwaterbeheer": "M0-11q7 8 7 13a7 7 0 0 1-14 0q0-5 7-13M-4 4q3 3 7 1",
    "bodemvruchtbaarheid-biodiversiteit": (
        "M0 3V-4M0-4q-1-6-8-6 0 7 8 6M0-1q2-6 8-5 0 6-8 5M-11 3H11M-8 9q3-4 6 0t6 0 5-2"
    ),
    "ondergrondse-ordening": "M0-10L11-5 0 0-11-5zM-11 0L0 5 11 0M-11 5L0 10 11 5",
    "bodemenergie": "M-4-11V6a4 4 0 0 0 8 0V-11M-8-3l4 4M0-3l-4 4M0-5l4-4 4 4",
    "bodemdaling-draagkracht": "M-11-8H11M0-5V6M-4 2l4 5 4-5M-11 10h7M4 10h7",
    "diepe-ondergrond": "M-6 0L0-11 6 0M-4-4h8M-5-1L4-5M-9 0H9M0 0V11M-3 7l3 4 3-4",
}
PLAIN = "M-8-8H8V8H-8z"


def sign(discipline: str, x: float, y: float, size: float = 1.0) -> str:
    """The sign of a work field."""
    line = {"fill": "none", "stroke_linecap": "round", "stroke_linejoin": "round"}
    drawn = SIGNS.get(discipline, PLAIN)
    halo = path(drawn, stroke="#fdfbf6", stroke_width=5.0, **line)
    return moved(x, y, halo, path(drawn, stroke=INK, stroke_width=1.8, **line), scale=size)


def _outline(kind: str, radius: float) -> str:
    if kind == "conflict":
        reach = number(radius * 1.22)
        return f"M0-{reach}L{reach} 0 0 {reach}-{reach} 0z"
    if kind == "randvoorwaarde":
        half = number(radius * 0.9)
        return f"M-{half}-{half}H{half}V{half}H-{half}z"
    if kind == "plicht":
        half, low = number(radius * 0.95), number(radius * 1.15)
        return f"M-{half}-{half}H{half}V{number(radius * 0.35)}L0 {low}L-{half} {number(radius * 0.35)}z"
    size = number(radius)
    return (
        f"M-{size} 0a{size} {size} 0 1 0 {number(2 * radius)} 0a{size} {size} 0 1 0-{number(2 * radius)} 0z"
    )


def badge(kind: str, count: int, x: float, y: float, radius: float = 12.0) -> str:
    """The number of the list: diamond conflict, circle kans, square randvoorwaarde, shield plicht."""
    colour = KIND_COLOURS.get(kind, INK)
    shape = path(
        _outline(kind, radius), fill=colour, stroke="#ffffff", stroke_width=2.0, stroke_linejoin="round"
    )
    if not count:
        return moved(x, y, shape)
    style = {"fill": "#ffffff", "font_size": radius * 1.08, "font_weight": 700, "text_anchor": "middle"}
    return moved(x, y, shape, element("text", str(count), x=0, y=radius * 0.38, **style))


def clash(x: float, y: float, radius: float = 10.0) -> str:
    """The mark where two claims meet."""
    points = []
    for step in range(16):
        reach = radius * (1.45 if step % 2 == 0 else 0.92)
        turn = math.pi * step / 8
        points.append(f"{number(reach * math.sin(turn))} {number(-reach * math.cos(turn))}")
    burst = path(f"M{'L'.join(points)}z", fill="#ffffff", stroke=KIND_COLOURS["conflict"], stroke_width=2.0)
    arm = number(radius * 0.42)
    cross = path(
        f"M-{arm}-{arm}L{arm} {arm}M{arm}-{arm}L-{arm} {arm}",
        stroke=KIND_COLOURS["conflict"],
        stroke_width=2.6,
        stroke_linecap="round",
    )
    return moved(x, y, burst, cross)


def _small(drawn: str) -> str:
    size = {
        "viewBox": "-17 -17 34 34",
        "width": 30,
        "height": 30,
        "aria_hidden": "true",
        "focusable": "false",
    }
    return element("svg", drawn, class_="sp-badge", **size)


def badge_picture(kind: str, count: int = 0) -> str:
    """A badge on its own, for the list beside the picture and for the key under it."""
    return _small(badge(kind, count, 0, 0, 13))


def clash_picture() -> str:
    """The mark of two claims that meet, on its own."""
    return _small(clash(0, 0, 11))
