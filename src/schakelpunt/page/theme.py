# SPDX-License-Identifier: EUPL-1.2
"""The colours of a region, grown from one seed; contrast is checked here and not left to the eye."""

from __future__ import annotations

from dataclasses import dataclass

from schakelpunt.page.colour import contrast, read_oklch, write_hex

PAPER = "#fdfbf6"
INK = "#25221b"
WHITE = "#ffffff"
DEFAULT_SEED = "#504b28"

# Earth tones of the regions: what one finds under one's feet there. A node may set another seed.
SEEDS = {
    "landelijk": DEFAULT_SEED,
    "drenthe": "#6b4a63",  # heather
    "flevoland": "#2f5d73",  # sea clay under a wide sky
    "fryslan": "#1f5a78",  # lakes
    "gelderland": "#7a4b22",  # loam of the ice-pushed ridges
    "noord-brabant": "#7c3b26",  # brick and beekdal iron
    "noord-holland": "#2d5c58",  # dune valley and polder
    "twente": "#3f5f2e",  # es and kamp
}

TEXT_CONTRAST = 4.5
EDGE_CONTRAST = 3.0
# Text on large fields of colour is asked more than the norm: it is read at arm's length in a meeting.
FIELD_CONTRAST = 7.0


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours that differ per region; ink, paper and the colours of kinds are the same everywhere."""

    seed: str
    strong: str
    hover: str
    deep: str
    edge: str
    line: str
    soft: str
    bright: str


def _until(lightness: float, step: float, chroma: float, hue: float, ground: str, wanted: float) -> str:
    """A colour moves darker or lighter until it stands out enough from the ground it lies on."""
    colour = write_hex(lightness, chroma, hue)
    while contrast(colour, ground) < wanted and 0 < lightness + step < 1:
        lightness += step
        colour = write_hex(lightness, chroma, hue)
    return colour


def theme_of(seed: str) -> Theme:
    """One seed colour grows into the theme of a region; ValueError when the seed is no `#rrggbb`."""
    _, chroma, hue = read_oklch(seed)
    calm = min(chroma, 0.085)
    return Theme(
        seed=seed.lower(),
        strong=_until(0.42, -0.01, calm, hue, WHITE, FIELD_CONTRAST),
        hover=_until(0.34, -0.01, calm, hue, WHITE, FIELD_CONTRAST),
        deep=_until(0.27, -0.01, calm * 0.7, hue, WHITE, FIELD_CONTRAST),
        edge=_until(0.6, -0.01, calm * 0.6, hue, write_hex(0.955, min(calm, 0.02), hue), EDGE_CONTRAST),
        line=write_hex(0.85, calm * 0.4, hue),
        soft=write_hex(0.955, min(calm, 0.02), hue),
        bright=write_hex(0.88, min(calm, 0.07), hue),
    )


def pairs(theme: Theme) -> tuple[tuple[str, str, str, float], ...]:
    """Every pair of colours that meet on a page: its name, colour, ground and the contrast it needs."""
    return (
        ("text on paper", INK, PAPER, TEXT_CONTRAST),
        ("text on a soft field", INK, theme.soft, TEXT_CONTRAST),
        ("heading on paper", theme.strong, PAPER, TEXT_CONTRAST),
        ("heading on a soft field", theme.strong, theme.soft, TEXT_CONTRAST),
        ("button", WHITE, theme.strong, TEXT_CONTRAST),
        ("button under the pointer", WHITE, theme.hover, TEXT_CONTRAST),
        ("footer", WHITE, theme.deep, TEXT_CONTRAST),
        ("link in the footer", theme.bright, theme.deep, TEXT_CONTRAST),
        ("border of a field", theme.edge, PAPER, EDGE_CONTRAST),
        ("border on a soft field", theme.edge, theme.soft, EDGE_CONTRAST),
        ("button against paper", theme.strong, PAPER, EDGE_CONTRAST),
    )


def shortfalls(theme: Theme) -> tuple[str, ...]:
    """The pairs of a theme that a person with poor sight could not read; empty when all is well."""
    return tuple(name for name, one, other, wanted in pairs(theme) if contrast(one, other) < wanted)


def seed_of(hub: str) -> str:
    """The seed of a hub by its slug; the national one when the hub has none of its own."""
    return SEEDS.get(hub, DEFAULT_SEED)


def stylesheet(theme: Theme) -> str:
    """The theme as a style sheet that a page links to: variables only, nothing inline."""
    names = ("strong", "hover", "deep", "edge", "line", "soft", "bright")
    lines = "".join(f"  --sp-{name}: {getattr(theme, name)};\n" for name in names)
    return f":root {{\n{lines}}}\n"
