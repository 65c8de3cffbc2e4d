# SPDX-License-Identifier: EUPL-1.2
"""The colours of a region: whatever seed is chosen, people can read the page."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.page import theme
from schakelpunt.page.colour import contrast, read_oklch, write_hex

ROOT = Path(__file__).resolve().parents[2]
seeds = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.478),
        ("#0000ff", "#ffffff", 8.592),
    ],
)
def test_contrast_is_that_of_the_norm(one: str, other: str, wanted: float) -> None:
    assert round(contrast(one, other), 3) == wanted


def test_contrast_is_the_same_when_turned_round() -> None:
    assert contrast("#123456", "#fedcba") == contrast("#fedcba", "#123456")


@given(seeds)
def test_colour_comes_back_when_read_and_written(seed: str) -> None:
    assert write_hex(*read_oklch(seed)) == seed


@given(seeds)
def test_theme_is_readable_when_any_seed_is_chosen(seed: str) -> None:
    assert theme.shortfalls(theme.theme_of(seed)) == ()


@pytest.mark.parametrize("hub", theme.SEEDS)
def test_theme_is_readable_when_a_region_is_shipped(hub: str) -> None:
    assert theme.shortfalls(theme.theme_of(theme.seed_of(hub))) == ()


def test_shortfalls_name_the_pair_when_a_button_is_too_light() -> None:
    pale = theme.Theme("#eeeeee", *["#eeeeee"] * 7)
    assert "button" in theme.shortfalls(pale)


@pytest.mark.parametrize(
    "seed", ["", "red", "#12345", "#1234567", "123456", "#12345g", "#123456\n", "rgb(1,2,3)"]
)
def test_seed_is_refused_when_it_is_no_colour(seed: str) -> None:
    with pytest.raises(ValueError, match="Geen kleur"):
        theme.theme_of(seed)


def test_regions_have_colours_of_their_own() -> None:
    strong = [theme.theme_of(seed).strong for seed in theme.SEEDS.values()]
    assert len(set(strong)) == len(strong)


def test_hub_has_the_national_seed_when_it_is_unknown() -> None:
    assert theme.seed_of("nergens") == theme.DEFAULT_SEED


def test_default_theme_is_the_one_in_the_built_style() -> None:
    written = (ROOT / "frontend" / "css" / "theme.css").read_text(encoding="utf-8")
    found = dict(re.findall(r"--sp-(\w+): (#[0-9a-f]{6});", written))
    sheet = dict(
        re.findall(r"--sp-(\w+): (#[0-9a-f]{6});", theme.stylesheet(theme.theme_of(theme.DEFAULT_SEED)))
    )
    assert {name: found[name] for name in sheet} == sheet
    assert (found["paper"], found["ink"]) == (theme.PAPER, theme.INK)


KINDS = ("conflict", "kans", "randvoorwaarde", "plicht")


@pytest.mark.parametrize("kind", KINDS)
def test_kind_is_readable_when_it_is_written_on_its_own_ground(kind: str) -> None:
    written = (ROOT / "frontend" / "css" / "theme.css").read_text(encoding="utf-8")
    found = dict(re.findall(r"--sp-([\w-]+): (#[0-9a-f]{6});", written))
    grounds = (found[f"{kind}-soft"], theme.PAPER)
    assert [contrast(found[kind], ground) >= theme.TEXT_CONTRAST for ground in grounds] == [True, True]
