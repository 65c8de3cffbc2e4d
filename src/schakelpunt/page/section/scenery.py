# SPDX-License-Identifier: EUPL-1.2
"""What stands on the ground for each challenge and what it claims below, drawn around ground level."""

from __future__ import annotations

from collections.abc import Callable

from schakelpunt.page.section.ink import element, number, path

LINE = {"stroke": "#3d382c", "stroke_width": 1.7, "stroke_linejoin": "round", "stroke_linecap": "round"}


def _tree(x: float, size: float, colour: str = "#a9c08d") -> str:
    crown = element("circle", cx=x, cy=-30 * size, r=14 * size, fill=colour, **LINE)
    return (
        path(
            f"M{number(x)} 0V{number(-24 * size)}M{number(x)} {number(-12 * size)}l{number(5 * size)}-6",
            fill="none",
            **LINE,
        )
        + crown
    )


def houses() -> str:
    """A row of homes."""
    walls = path("M-34 0V-34L-17-52L0-34V0zM0 0V-28L15-43L32-28V0z", fill="#fffaf0", **LINE)
    roofs = path(
        "M-38-31L-17-54L2-34M-3-26L15-45L36-25",
        fill="none",
        stroke="#9a4a2c",
        stroke_width=3.4,
        stroke_linecap="round",
    )
    doors = path(
        "M-22 0v-14h8V0M-25-30h6v8h-6zM-13-30h6v8h-6zM10 0v-13h8V0M12-27h7v7h-7z", fill="#dfe9ea", **LINE
    )
    return walls + roofs + doors


def energy() -> str:
    """A home that takes its warmth from the ground, and a turbine."""
    wall = path("M-34 0V-28L-16-44L2-28V0z", fill="#fffaf0", **LINE)
    panels = path(
        "M-37-25L-16-46L5-25", fill="none", stroke="#2c5d78", stroke_width=4.0, stroke_linecap="round"
    )
    pump = path("M8 0v-13h12V0zM11-7h6", fill="#e7f1f5", **LINE)
    mast = path("M31 0V-66M31-66L28-90M31-66L51-55M31-66L12-53", fill="none", **LINE)
    return wall + panels + pump + mast + element("circle", cx=31.0, cy=-66.0, r=2.5, fill="#3d382c")


def trees() -> str:
    """Trees along a street or in a park."""
    bench = path("M-6 0v-6h16v6M-6-12h16", fill="none", **LINE)
    return _tree(-24, 1.25) + _tree(25, 1.6, "#8fae78") + bench


def rain() -> str:
    """Rain, and a hollow that holds it."""
    cloud = path("M-26-62a9 9 0 0 1 2-18a13 13 0 0 1 24-3a10 10 0 0 1 12 21z", fill="#ffffff", **LINE)
    drops = path(
        "M-20-52l-3 9M-8-50l-3 9M4-52l-3 9M-14-38l-3 9M-2-36l-3 9",
        fill="none",
        stroke="#14567a",
        stroke_width=1.8,
        stroke_linecap="round",
    )
    wadi = path("M-36 0Q0 26 36 0z", fill="#bcdbe6", stroke="#14567a", stroke_width=1.6)
    reed = path("M-30-1v-9M-27-1v-6M29-1v-10M33-1v-7", fill="none", **LINE)
    return cloud + drops + wadi + reed


def farm() -> str:
    """A field with crops and a cow."""
    crops = "".join(f"M{x} 0v-13M{x} -4l-4-4M{x} -4l4-4M{x} -9l-3-4M{x} -9l3-4" for x in (-36, -26, -16))
    cow = path("M2-22h24q6 0 6 7v4h-5V0h-4v-9H10V0H6v-11H2zM2-22l-8-2 1 6 7 3z", fill="#fffaf0", **LINE)
    spots = path("M11-21q5 7 9 0zM25-14l4-3v5z", fill="#3d382c")
    return path(crops, fill="none", stroke="#4f6b3a", stroke_width=1.7, stroke_linecap="round") + cow + spots


def peat() -> str:
    """A house that leans on soft ground beside a ditch."""
    leaning = path("M-30 2L-34-32L-18-50L2-36L4 0z", fill="#fffaf0", **LINE)
    roof = path(
        "M-38-28L-18-52L6-33", fill="none", stroke="#9a4a2c", stroke_width=3.4, stroke_linecap="round"
    )
    crack = path("M-12 0l3-9-4-6 4-8", fill="none", **LINE)
    ditch = path("M14 0l6 12h14l6-12z", fill="#bcdbe6", stroke="#14567a", stroke_width=1.4)
    return leaning + roof + crack + ditch


def lamp() -> str:
    """A street light and a bicycle against it."""
    post = path("M8 0V-58q0-8-10-8M-6-66h7", fill="none", **LINE)
    wheels = path("M-24-14a7 7 0 1 0 .1 0M-5-14a7 7 0 1 0 .1 0", fill="none", **LINE)
    frame = path("M-24-7l6-11h10l3 11M-18-18l6 11 4-11M-21-21h5M-9-22h4", fill="none", **LINE)
    return post + wheels + frame


def backdrop() -> str:
    """A village far away: church, mill, poplars and a pylon, pale behind everything."""
    church = "M0 0V-22h8V-34l6-22 6 22V-14h26V0z"
    mill = "M96 0l5-26h10l5 26zM106-28l-16-16M106-28l16-16M106-28l-14 14M106-28l14 14"
    trees = "M60 0v-8a7 12 0 0 1 14 0V0zM76 0v-5a7 10 0 0 1 14 0V0z"
    poplars = "M136 0v-14a5 16 0 0 1 10 0V0zM150 0v-11a5 14 0 0 1 10 0V0z"
    pylon = "M186 0l7-44 7 44M184-34h18M186-26h14M188-14h10"
    roofs = "M212 0v-10l9-8 9 8V0zM234 0v-8l9-8 9 8V0z"
    colour = "#d3e0dc"
    return path(church + mill + trees + poplars + roofs, fill=colour, stroke=colour, stroke_width=1.6) + path(
        pylon, fill="none", stroke=colour, stroke_width=1.6
    )


def meadow() -> str:
    """Open ground with trees and a fence, where no challenge stands."""
    fence = path("M-40 0v-11M-28 0v-11M-16 0v-11M-42-8h30M-42-4h30", fill="none", **LINE)
    return fence + _tree(8, 1.35) + _tree(32, 0.85, "#c2d1a6")


SCENES: dict[str, Callable[[], str]] = {
    "woningbouw": houses,
    "duurzame-energie": energy,
    "vergroening": trees,
    "klimaatadaptatie": rain,
    "kringlooplandbouw": farm,
    "kwetsbare-bodems": peat,
}


def scene(challenge: str, *, turned: bool = False) -> str:
    """What stands on the ground for a challenge; turned round for a livelier row."""
    drawn = SCENES.get(challenge, meadow)()
    return element("g", drawn, transform="scale(-1 1)") if turned else drawn


def _piles(depth: float) -> str:
    return "".join(f"M{x} 2V{number(depth)}l2 5 2-5V2" for x in (-9, 5))


def _loop(depth: float) -> str:
    return f"M-7 2V{number(depth)}a7 7 0 0 0 14 0V2"


def _roots(depth: float) -> str:
    deep = number(depth)
    start, reach = number(depth * 0.3), number(depth * 0.5)
    return f"M0 2V{deep}M0 {start}q-8 4-12 {reach}M0 {start}q8 4 12 {reach}"


def _arrows(depth: float) -> str:
    return "".join(f"M{x} 2V{number(depth)}m-4-5l4 6 4-6" for x in (-8, 8))


CLAIMS: dict[str, Callable[[float], str]] = {
    "woningbouw": _piles,
    "duurzame-energie": _loop,
    "vergroening": _roots,
    "klimaatadaptatie": _arrows,
    "kringlooplandbouw": _roots,
    "kwetsbare-bodems": _arrows,
}


def claim(challenge: str, depth: float) -> str:
    """What a challenge drives into the ground, down to a depth in units of the picture."""
    line = {"fill": "none", "stroke_linecap": "round", "stroke_linejoin": "round"}
    drawn = CLAIMS.get(challenge, _piles)(depth)
    return path(drawn, stroke="#fdfbf6", stroke_width=5.5, **line) + path(
        drawn, stroke="#3d382c", stroke_width=2.4, **line
    )
