# SPDX-License-Identifier: EUPL-1.2
"""Colour as the eye sees it: hex to lightness, chroma and hue (OKLCH) and back, and the contrast of WCAG."""

from __future__ import annotations

import math
import re

HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")


def read_hex(colour: str) -> tuple[float, float, float]:
    """A written colour is read as red, green and blue from 0 to 1; ValueError when it is not `#rrggbb`."""
    if not HEX.match(colour):
        raise ValueError(f"Geen kleur in de vorm #rrggbb: {colour!r}")
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def luminance(colour: str) -> float:
    """How bright a colour is to the eye, from 0 (black) to 1 (white), as WCAG defines it."""
    red, green, blue = (_linear(part) for part in read_hex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def read_oklch(colour: str) -> tuple[float, float, float]:
    """A written colour becomes lightness (0-1), chroma and hue (radians)."""
    red, green, blue = (_linear(part) for part in read_hex(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _to_linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def write_hex(lightness: float, chroma: float, hue: float) -> str:
    """A lightness, chroma and hue become `#rrggbb`; chroma is lowered until a screen can show the colour."""
    parts = _to_linear(lightness, chroma, hue)
    while chroma > 0 and any(part < -1e-4 or part > 1.0001 for part in parts):
        chroma = max(0.0, chroma - 0.004)
        parts = _to_linear(lightness, chroma, hue)
    shown = (round(255 * _gamma(min(1.0, max(0.0, part)))) for part in parts)
    return "#" + "".join(f"{part:02x}" for part in shown)
