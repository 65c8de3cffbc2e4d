# SPDX-License-Identifier: EUPL-1.2
"""Small files that would cost minutes and gigabytes are refused with a sentence."""

from __future__ import annotations

import math

import pytest

from schakelpunt.places.geometry import AreaProblem
from tests.places.test_geometry import SQUARE, collection, moved, polygon, read


@pytest.mark.parametrize("points", [101, 2_001])
def test_star_that_crosses_itself_is_refused_before_it_costs_anything(points: int) -> None:
    turns = [index * math.pi * (points // 2 * 2 - 1) / points for index in range(points)]
    star = [[6.6 + 0.05 * math.cos(turn), 52.3 + 0.05 * math.sin(turn)] for turn in turns]
    with pytest.raises(AreaProblem, match="kruist zichzelf"):
        read(polygon([*star, star[0]]))


def test_too_many_parts_are_refused_before_they_are_joined() -> None:
    squares = [moved(SQUARE, 0.0001 * number) for number in range(201)]
    with pytest.raises(AreaProblem, match="te veel vlakken"):
        read(collection(*(polygon(square) for square in squares)))
