# SPDX-License-Identifier: EUPL-1.2
"""An area that somebody drew elsewhere is read, mended, or refused with a sentence."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.places import geometry
from schakelpunt.places.geometry import (
    AreaProblem,
    AreaShape,
    read_area,
    to_rd,
    to_wgs84,
)

# A square of one kilometre in the middle of Enschede.
SQUARE_RD = [[257000, 471000], [258000, 471000], [258000, 472000], [257000, 472000], [257000, 471000]]
SQUARE = [list(to_wgs84(x, y)) for x, y in SQUARE_RD]
HOLE_RD = [[257250, 471250], [257750, 471250], [257750, 471750], [257250, 471750], [257250, 471250]]
FACTS = Path(__file__).parents[2].parent / "shared" / "facts" / "municipalities.csv"


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(shape: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {}, "geometry": shape}


def collection(*shapes: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": [feature(shape) for shape in shapes]}


def read(content: Any) -> AreaShape:
    return read_area(json.dumps(content).encode())


def moved(ring: list[list[float]], east: float, north: float = 0) -> list[list[float]]:
    return [[x + east, y + north] for x, y in ring]


def test_area_has_its_measures_when_it_is_a_plain_square() -> None:
    shape = read(polygon(SQUARE))
    assert shape.notes == ()
    assert shape.area_km2 == pytest.approx(1.0, abs=2e-6)
    assert shape.box == pytest.approx((257000, 471000, 258000, 472000), abs=0.2)
    assert shape.centre == pytest.approx((257500, 471500), abs=0.2)
    assert shape.geometry["type"] == "Polygon"
    assert json.loads(json.dumps(shape.geometry)) == shape.geometry


@pytest.mark.parametrize(
    "content",
    [
        feature(polygon(SQUARE)),
        collection(polygon(SQUARE)),
        {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
        {"type": "GeometryCollection", "geometries": [polygon(SQUARE)]},
        collection(polygon(SQUARE), None),
    ],
)
def test_area_is_the_same_however_it_is_packed(content: Any) -> None:
    assert read(content) == read(polygon(SQUARE))


def test_area_is_read_when_the_file_starts_with_a_byte_order_mark() -> None:
    assert read_area(b"\xef\xbb\xbf" + json.dumps(polygon(SQUARE)).encode()) == read(polygon(SQUARE))


def test_hole_is_left_out_of_the_area_and_the_centre_lies_on_land() -> None:
    shape = read(polygon(SQUARE_RD, HOLE_RD))
    assert shape.area_km2 == pytest.approx(0.75, abs=1e-6)
    assert len(shape.geometry["coordinates"]) == 2
    x, y = shape.centre
    assert not (257250 < x < 257750 and 257250 < y < 471750)


def test_parts_are_kept_apart_when_there_are_two() -> None:
    shape = read(collection(polygon(SQUARE_RD), polygon(moved(SQUARE_RD, -5000))))
    assert shape.geometry["type"] == "MultiPolygon"
    assert shape.area_km2 == pytest.approx(2.0, abs=1e-6)


def test_overlapping_parts_count_once() -> None:
    shape = read({"type": "MultiPolygon", "coordinates": [[SQUARE_RD], [moved(SQUARE_RD, 500)]]})
    assert shape.area_km2 == pytest.approx(1.5, abs=1e-6)


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (polygon(SQUARE_RD), geometry.FROM_RD),
        (polygon([[lat, lon] for lon, lat in SQUARE]), geometry.TURNED),
        (polygon([[lon, lat, 12.5] for lon, lat in SQUARE]), geometry.FLATTENED),
        (polygon(SQUARE[:-1]), geometry.CLOSED),
        (
            collection({"type": "Point", "coordinates": [6.8, 52.2]}, polygon(SQUARE)),
            geometry.OTHERS_LEFT_OUT,
        ),
    ],
)
def test_area_is_the_same_with_a_note_when_it_is_written_in_another_way(content: Any, note: str) -> None:
    shape = read(content)
    assert shape.notes == (note,)
    assert shape.box == pytest.approx((257000, 471000, 258000, 472000), abs=0.2)


def test_area_in_rd_is_turned_when_north_comes_first() -> None:
    shape = read(polygon([[y, x] for x, y in SQUARE_RD]))
    assert shape.notes == (geometry.TURNED, geometry.FROM_RD)
    assert shape.centre == pytest.approx((257500, 471500), abs=0.2)


def test_area_is_mended_when_it_is_drawn_as_a_bow_tie() -> None:
    bow_tie = [[0, 0], [1000, 1000], [1000, 0], [0, 1000], [0, 0]]
    shape = read(polygon(moved(bow_tie, 257000, 471000)))
    assert shape.notes == (geometry.MENDED, geometry.FROM_RD)
    assert shape.area_km2 == pytest.approx(0.5, abs=1e-3)


def test_area_is_refused_when_it_is_drawn_as_a_star_in_one_stroke() -> None:
    star = [[500, 1000], [794, 95], [24, 655], [976, 655], [206, 95], [500, 1000]]
    with pytest.raises(AreaProblem, match=geometry.CROSSING):
        read(polygon(moved(star, 257000, 471000)))


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", geometry.NOT_JSON),
        (b"\xff\xfe\x00", geometry.NOT_JSON),
        (b"Enschede", geometry.NOT_JSON),
        (b"[" * 100_000, geometry.NOT_JSON),
        (b"[" + b"9" * 5_000 + b"]", geometry.NOT_JSON),
        (b"12", geometry.NOT_GEOJSON),
        (b"[]", geometry.NOT_GEOJSON),
        (b'{"type": "Topology"}', geometry.NOT_GEOJSON),
        (b'{"type": "Polygon"}', geometry.NOT_GEOJSON),
        (b'{"type": "Polygon", "coordinates": [3]}', geometry.NOT_GEOJSON),
        (b'{"type": "FeatureCollection", "features": {}}', geometry.NOT_GEOJSON),
        (b'{"type": "Feature", "geometry": 5}', geometry.NOT_GEOJSON),
        (b'{"type": "Feature", "geometry": ' * 12 + b"1" + b"}" * 12, geometry.NOT_GEOJSON),
        (b'{"type": "Feature", "geometry": null}', geometry.NO_POLYGON),
        (b'{"type": "FeatureCollection", "features": []}', geometry.NO_POLYGON),
        (b'{"type": "Point", "coordinates": [6.8, 52.2]}', geometry.NO_POLYGON),
        (b'{"type": "Polygon", "coordinates": []}', geometry.EMPTY),
        (b'{"type": "Polygon", "coordinates": [[]]}', geometry.EMPTY),
        (b'{"type": "Polygon", "coordinates": [[[6.8, 52.2], [6.9, 52.2], [6.8, 52.2]]]}', geometry.EMPTY),
        (b'{"type": "Polygon", "coordinates": [[[6.8, 52.2], [6.9, 52.2], [7.0, 52.2]]]}', geometry.EMPTY),
        (b'{"type": "Polygon", "coordinates": [[["6.8", "52.2"]]]}', geometry.NOT_NUMBERS),
        (b'{"type": "Polygon", "coordinates": [[[NaN, 52.2]]]}', geometry.NOT_NUMBERS),
        (b'{"type": "Polygon", "coordinates": [[[1e999, 52.2]]]}', geometry.NOT_NUMBERS),
        (b'{"type": "Polygon", "coordinates": [[[true, 52.2]]]}', geometry.NOT_NUMBERS),
        (b'{"type": "Polygon", "coordinates": [[[6.8]]]}', geometry.NOT_NUMBERS),
        (b'{"type": "Polygon", "coordinates": [[[1' + b"0" * 400 + b", 52.2]]]}", geometry.NOT_NUMBERS),
        (b" " * 5_000_001, geometry.TOO_BIG),
    ],
)
def test_file_is_refused_with_its_own_sentence(raw: bytes, sentence: str) -> None:
    with pytest.raises(AreaProblem) as problem:
        read_area(raw)
    assert str(problem.value) == sentence


@pytest.mark.parametrize(
    "ring",
    [
        moved([[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]], 4.40, 51.15),  # Antwerpen
        moved([[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]], 7.60, 51.95),  # Münster
        moved([[0, 0], [1, 0], [1, 1], [0, 0]], -74, 40),  # New York
        [[-180, -90], [180, -90], [180, 90], [-180, 90]],
        moved([[0, 0], [1000, 0], [1000, 1000], [0, 0]], 767000, 6838000),  # Enschede in Web Mercator
    ],
)
def test_area_is_refused_when_it_lies_outside_the_netherlands(ring: Any) -> None:
    with pytest.raises(AreaProblem, match=geometry.OUTSIDE):
        read(polygon(ring))


def test_area_is_noted_when_it_reaches_over_the_border() -> None:
    shape = read(polygon(moved([[0, 0], [0.6, 0], [0.6, 0.1], [0, 0.1]], 6.8, 52.2)))
    assert shape.notes == (geometry.CLOSED, geometry.PARTLY_OUTSIDE)


def test_area_is_noted_when_it_is_larger_than_a_province() -> None:
    shape = read(polygon([[5.0, 51.7], [6.2, 51.7], [6.2, 52.7], [5.0, 52.7], [5.0, 51.7]]))
    assert shape.notes == (geometry.VERY_LARGE,)
    assert shape.area_km2 == pytest.approx(9_170, rel=0.01)


def circle(points: int) -> list[list[float]]:
    border = shapely.Point(257500, 471500).buffer(500, quad_segs=points // 4).exterior.coords
    return [[round(x, 3), round(y, 3)] for x, y in border]


def test_area_is_read_when_it_has_as_many_points_as_allowed() -> None:
    ring = circle(9_996)
    assert len(ring) == 9_997
    assert read(polygon(ring)).area_km2 == pytest.approx(0.7854, abs=1e-4)


def test_area_is_refused_when_its_parts_together_have_too_many_points() -> None:
    with pytest.raises(AreaProblem, match="te veel punten"):
        read(collection(polygon(circle(6_000)), polygon(circle(6_000))))


def test_amersfoort_is_the_origin_of_rd() -> None:
    assert to_rd(5.38720621, 52.15517440) == pytest.approx((155_000, 463_000), abs=0.5)


@given(st.floats(10_000, 280_000), st.floats(306_000, 620_000))
def test_point_comes_back_when_it_is_converted_there_and_back(x: float, y: float) -> None:
    assert to_rd(*to_wgs84(x, y)) == pytest.approx((x, y), abs=0.001)


sides = st.floats(-100, 100)
boxes = st.builds(
    lambda x, y, width, height: (x, y, x + width, y + height),
    *(sides, sides, st.floats(0, 50), st.floats(0, 50)),
)


corners = st.tuples(st.integers(50_000, 200_000), st.integers(400_000, 550_000))


@given(st.lists(corners, min_size=3, max_size=12))
def test_area_lies_in_its_box_or_is_refused_when_drawn_at_random(ring: list[tuple[int, int]]) -> None:
    try:
        shape = read(polygon(ring))
    except AreaProblem as problem:
        assert str(problem) in (geometry.EMPTY, geometry.CROSSING)
        return
    west, south, east, north = shape.box
    assert west <= shape.centre[0] <= east
    assert south <= shape.centre[1] <= north
    assert 0 < shape.area_km2 <= (east - west) * (north - south) / 1e6 + 1e-6
    assert shapely.geometry.shape(shape.geometry).area > 0


nested = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "coordinates", "geometry", "features"]), inner, max_size=3)
    ),
)


@given(st.sampled_from(["Polygon", "MultiPolygon", "Feature", "FeatureCollection", "?"]), nested, nested)
def test_anything_else_is_refused_with_a_sentence(kind: str, one: Any, other: Any) -> None:
    with pytest.raises(AreaProblem) as problem:
        read({"type": kind, "coordinates": one, "geometry": other, "features": one})
    assert str(problem.value).endswith(".")


@given(st.binary(max_size=200))
def test_bytes_are_refused_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(AreaProblem):
        read_area(raw)


@pytest.mark.shared
@pytest.mark.skipif(not FACTS.exists(), reason="the folder with facts is not beside the project")
def test_every_municipality_lies_inside_the_outline() -> None:
    with FACTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    outside = [
        row["name"]
        for row in rows
        if not geometry.OUTLINE.contains(shapely.Point(to_wgs84(float(row["rd_x"]), float(row["rd_y"]))))
    ]
    assert (len(rows), outside) == (342, [])
