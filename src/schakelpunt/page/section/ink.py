# SPDX-License-Identifier: EUPL-1.2
"""The pen: elements of SVG as text, with presentation attributes only, which a strict page policy allows."""

from __future__ import annotations

import math
from html import escape

INK = "#25221b"
PAPER = "#fdfbf6"
FONT = "Fira Sans, Helvetica, Arial, sans-serif"


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def _written(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def element(tag: str, *children: str, **attributes: object) -> str:
    """One element; `stroke_width` is written as stroke-width, empty attributes are left out."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(_written(value))}"'
        for name, value in attributes.items()
        if value not in ("", None)
    )
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def path(d: str, **attributes: object) -> str:
    """A line or a field."""
    return element("path", d=d, **attributes)


def moved(x: float, y: float, *children: str, scale: float = 1.0) -> str:
    """Elements drawn around another origin."""
    grown = f" scale({scale:g})" if scale != 1.0 else ""
    return element("g", *children, transform=f"translate({number(x)} {number(y)}){grown}")


def words(
    x: float, y: float, text: str, size: float = 12.0, anchor: str = "middle", **attributes: object
) -> str:
    """Text with a light halo, readable on any ground."""
    halo = {"paint_order": "stroke", "stroke": PAPER, "stroke_width": 3.5, "stroke_linejoin": "round"}
    style = {"fill": INK, "font_size": size, "text_anchor": anchor, **halo, **attributes}
    return element("text", escape(text), x=float(x), y=float(y), **style)


def wave(left: float, right: float, y: float, height: float, steps: int, phase: float) -> str:
    """A calm line from left to right, as the points of a path without its first command."""
    points = []
    for step in range(steps * 6 + 1):
        part = step / (steps * 6)
        swing = math.sin(phase + part * steps * math.pi) + 0.45 * math.sin(
            1.7 * phase + part * steps * 2.3 * math.pi
        )
        points.append(f"{number(left + part * (right - left))} {number(y + height * swing)}")
    return "L".join(points)
