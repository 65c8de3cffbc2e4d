# SPDX-License-Identifier: EUPL-1.2
"""Places are found under every name people use, and ordinary words are no places."""

from __future__ import annotations

import pytest

from schakelpunt.matching.places import PlaceIndex, nearest_names, place_of
from schakelpunt.matching.shapes import PlaceEntry
from tests.matching.conftest import PLACES

TOWNS = tuple(place for place in PLACES if place.kind == "gemeente")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Almelo", "GM0141"),
        (" almelo ", "GM0141"),
        ("gemeente Almelo", "GM0141"),
        ("gm0141", "GM0141"),
        ("Den Bosch", "GM0796"),
        ("'s Hertogenbosch", "GM0796"),
        ("s-hertogenbosch", "GM0796"),
        ("Bergen NH", "GM0373"),
        ("Bergen (L)", "GM0893"),
        ("Sudwest Fryslan", "GM1900"),
        ("Súdwest-Friesland", "GM1900"),
        ("Friesland", "pv21"),
        ("Utrecht", "GM0344"),
        ("provincie Fryslân", "pv21"),
    ],
)
def test_place_is_found_when_named(text: str, code: str) -> None:
    found = place_of(text, PLACES)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["", "Bergen", "Atlantis", "???"])
def test_place_is_nothing_when_name_is_unclear(text: str) -> None:
    assert place_of(text, PLACES) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bergen", ["Bergen (NH)", "Bergen (L)"]),
        ("Almleo", ["Almelo"]),
        ("almel", ["Almelo"]),
        ("Utrech", ["Utrecht"]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_nearest_names_are_these_when_typed_wrong(text: str, names: list[str]) -> None:
    assert nearest_names(text, TOWNS) == names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Wij in Best willen beste bodem", ("GM0753",)),
        ("Best een goede vraag, het beste", ()),
        ("in Almelo en Den Bosch", ("GM0141", "GM0796")),
        ("Bergen NH of Bergen L", ("GM0373", "GM0893")),
        ("Wat doet Súdwest-Fryslân?", ("GM1900",)),
        ("bergen puin", ()),
    ],
)
def test_codes_are_found_when_text_names_places(text: str, codes: tuple[str, ...]) -> None:
    assert PlaceIndex(PLACES).found_in(text) == codes


def test_other_names_count_when_place_has_them() -> None:
    places = (PlaceEntry("ws0155", "Waterschap Amstel, Gooi en Vecht", "waterschap", ("AGV",)),)
    assert PlaceIndex(places).found_in("AGV wil het peil verhogen") == ("ws0155",)
