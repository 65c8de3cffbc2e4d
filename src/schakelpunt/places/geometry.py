# SPDX-License-Identifier: EUPL-1.2
"""Reading an area that somebody drew elsewhere, and telling plainly what is wrong with it.

Areas come as GeoJSON, in degrees (WGS84) or in RD New metres, and leave as GeoJSON in degrees with their
measures in RD New (EPSG:28992). Plain functions: no Django, no network, no files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any, NoReturn

import shapely
import shapely.errors
from pyproj import Transformer
from pyproj.network import set_network_enabled  # type: ignore[attr-defined]
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from schakelpunt.places.complaints import (
    CLOSED,
    CROSSING,
    EMPTY,
    FLATTENED,
    FROM_RD,
    MENDED,
    NO_POLYGON,
    NOT_GEOJSON,
    NOT_JSON,
    NOT_NUMBERS,
    OTHERS_LEFT_OUT,
    OUTSIDE,
    PARTLY_OUTSIDE,
    TOO_BIG,
    TOO_MANY_PARTS,
    TOO_MANY_POINTS,
    TURNED,
    VERY_LARGE,
)
from schakelpunt.places.outline import OUTLINE

# The projection library may fetch correction grids by itself; all outside traffic goes through the gate.
set_network_enabled(active=False)

MOST_BYTES = 5_000_000
MOST_POINTS = 10_000
# Mending a border that crosses itself grows with the square of its points, so only small ones are.
MOST_POINTS_TO_MEND = 60
MOST_PARTS = 200
LARGEST_PROVINCE_KM2 = 5_750
FRAME_DEGREES = (2.0, 49.0, 9.0, 55.5)
FRAME_RD = (-20_000.0, 290_000.0, 300_000.0, 640_000.0)

# About a millimetre: finer differences only upset the reckoning.
DEGREES_GRID = 1e-8

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Ring = list[Point]
Notes = dict[str, None]


class AreaProblem(ValueError):
    """An area that cannot be used; its text is a sentence for the person who gave it."""


@dataclass(frozen=True, slots=True)
class AreaShape:
    """An area as drawn: GeoJSON in degrees, and in RD New metres its box and centre; notes are sentences."""

    geometry: Mapping[str, Any]
    box: Box
    area_km2: float
    centre: Point
    notes: tuple[str, ...] = ()


def read_area(raw: bytes) -> AreaShape:
    """Read an area out of a GeoJSON file, mending what can be mended; raises AreaProblem with a sentence."""
    try:
        return _reckoned(raw)
    except shapely.errors.GEOSException:
        # Borders that nearly touch can be valid and still too fine for the reckoning.
        raise AreaProblem(CROSSING) from None


def _reckoned(raw: bytes) -> AreaShape:
    notes: Notes = {}
    content = parse_json(raw)
    polygons = list(read_polygons(content, notes))
    if not polygons:
        raise AreaProblem(NO_POLYGON)
    if sum(1 + len(polygon.interiors) for polygon in polygons) > MOST_PARTS:
        raise AreaProblem(TOO_MANY_PARTS)
    drawn = shapely.union_all([mend(polygon, notes) for polygon in polygons])
    if not drawn.area:
        raise AreaProblem(EMPTY)
    shape = shapely.set_precision(in_degrees(drawn, notes), DEGREES_GRID)
    if not shape.area:
        raise AreaProblem(EMPTY)
    check_whereabouts(shape, notes)
    return measure(shape, notes)


def parse_json(raw: bytes) -> Any:
    """The content of the file as JSON; a number that is none (NaN) is refused."""
    if len(raw) > MOST_BYTES:
        raise AreaProblem(TOO_BIG)
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_constant=refuse_constant)
    except AreaProblem:
        raise
    except (ValueError, RecursionError):
        raise AreaProblem(NOT_JSON) from None


def refuse_constant(_name: str) -> NoReturn:
    """NaN and Infinity are words of JavaScript, not numbers."""
    raise AreaProblem(NOT_NUMBERS)


def read_polygons(content: Any, notes: Notes) -> Iterator[Polygon]:
    """Every polygon in the file, an empty one too; a hole without surface is left out."""
    budget = iter(range(MOST_POINTS))
    for coordinates in polygon_coordinates(content, notes, depth=0):
        rings = [read_ring(ring, budget, notes) for ring in listed(coordinates)]
        yield Polygon(rings[0], [hole for hole in rings[1:] if hole]) if rings and rings[0] else Polygon()


def polygon_coordinates(content: Any, notes: Notes, depth: int) -> Iterator[Any]:
    """The coordinates of every polygon, however deep it is packed in features and collections."""
    if not isinstance(content, dict) or depth > 10:
        raise AreaProblem(NOT_GEOJSON)
    kind = content.get("type")
    if kind == "Polygon":
        yield listed(content.get("coordinates"))
    elif kind == "MultiPolygon":
        yield from listed(content.get("coordinates"))
    elif kind == "Feature":
        if content.get("geometry") is not None:
            yield from polygon_coordinates(content["geometry"], notes, depth + 1)
    elif kind in ("FeatureCollection", "GeometryCollection"):
        for part in listed(content.get("features" if kind == "FeatureCollection" else "geometries")):
            yield from polygon_coordinates(part, notes, depth + 1)
    elif kind in ("Point", "MultiPoint", "LineString", "MultiLineString"):
        notes[OTHERS_LEFT_OUT] = None
    else:
        raise AreaProblem(NOT_GEOJSON)


def listed(value: Any) -> list[Any]:
    """The value, that must be a list here."""
    if not isinstance(value, list):
        raise AreaProblem(NOT_GEOJSON)
    return value


def read_ring(ring: Any, budget: Iterator[int], notes: Notes) -> Ring:
    """The points of one ring, none when it is a mere line; `budget` ends at MOST_POINTS in the whole file."""
    positions = listed(ring)
    if sum(1 for _ in islice(budget, len(positions))) < len(positions):
        raise AreaProblem(TOO_MANY_POINTS)
    points = [read_point(position, notes) for position in positions]
    if len(set(points)) < 3:
        return []
    if points[0] != points[-1]:
        notes[CLOSED] = None
        points.append(points[0])
    return points


def read_point(position: Any, notes: Notes) -> Point:
    """One position as two numbers; its height is left out."""
    if not isinstance(position, list) or len(position) < 2:
        raise AreaProblem(NOT_NUMBERS)
    if len(position) > 2:
        notes[FLATTENED] = None
    x, y = as_number(position[0]), as_number(position[1])
    return x, y


def as_number(value: Any) -> float:
    """A coordinate as a number; true, text, and what is too large to be one are refused."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise AreaProblem(NOT_NUMBERS)
    # Nothing on earth is a thousand million metres away; larger numbers only upset the reckoning.
    # Asked this way round, NaN is refused too.
    if not abs(value) <= 1e9:
        raise AreaProblem(NOT_NUMBERS)
    return float(value)


def mend(polygon: Polygon, notes: Notes) -> BaseGeometry:
    """The polygon, mended when it crosses itself and both ways of mending agree on what is inside."""
    if polygon.is_valid:
        return polygon
    if shapely.count_coordinates(polygon) > MOST_POINTS_TO_MEND:
        raise AreaProblem(CROSSING)
    lines = polygons_only(shapely.make_valid(polygon))
    rings = polygons_only(shapely.make_valid(polygon, method="structure", keep_collapsed=False))
    if abs(lines.area - rings.area) > 0.05 * max(lines.area, rings.area):
        raise AreaProblem(CROSSING)
    notes[MENDED] = None
    return rings


def polygons_only(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of a shape, without the loose lines and points that mending leaves."""
    # Twice: mending may give a collection that holds a multipolygon.
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all([part for part in parts if part.geom_type == "Polygon"])


def in_degrees(shape: BaseGeometry, notes: Notes) -> BaseGeometry:
    """The shape in degrees, longitude first, from any of the four ways in which people write it."""
    if max(abs(bound) for bound in shape.bounds) > 1_000:
        turned = turn_into(shape, FRAME_RD, notes)
        notes[FROM_RD] = None
        return shapely.transform(turned, to_wgs84, interleaved=False)
    return turn_into(shape, FRAME_DEGREES, notes)


def turn_into(shape: BaseGeometry, frame: Box, notes: Notes) -> BaseGeometry:
    """The shape as it is or with its axes swapped, whichever lies within the frame."""
    if within(shape.bounds, frame):
        return shape
    turned = shapely.transform(shape, lambda x, y: (y, x), interleaved=False)
    if not within(turned.bounds, frame):
        raise AreaProblem(OUTSIDE)
    notes[TURNED] = None
    return turned


def within(inner: Box, outer: Box) -> bool:
    """Whether one box lies in another."""
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def check_whereabouts(shape: BaseGeometry, notes: Notes) -> None:
    """Refuse an area outside the Netherlands, and note one that lies there in part."""
    inside = shape.intersection(OUTLINE).area
    if not inside:
        raise AreaProblem(OUTSIDE)
    if inside < 0.98 * shape.area:
        notes[PARTLY_OUTSIDE] = None


def measure(shape: BaseGeometry, notes: Notes) -> AreaShape:
    """The shape with its measures in RD New."""
    flat = shapely.transform(shape, to_rd, interleaved=False)
    if flat.area < 1:
        raise AreaProblem(EMPTY)
    if flat.area > LARGEST_PROVINCE_KM2 * 1e6:
        notes[VERY_LARGE] = None
    middle = flat.centroid if flat.contains(flat.centroid) else flat.representative_point()
    west, south, east, north = (round(bound, 1) for bound in flat.bounds)
    return AreaShape(
        geometry=as_geojson(shape),
        box=(west, south, east, north),
        area_km2=round(flat.area / 1e6, 6),
        centre=(round(middle.x, 1), round(middle.y, 1)),
        notes=tuple(notes),
    )


def as_geojson(shape: BaseGeometry) -> dict[str, Any]:
    """The shape as GeoJSON, to the centimetre."""
    parts = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    polygons = [[rounded(ring) for ring in (part.exterior, *part.interiors)] for part in parts]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def rounded(ring: BaseGeometry) -> list[list[float]]:
    """The points of a ring in seven decimals."""
    return [[round(x, 7), round(y, 7)] for x, y in ring.coords]


def to_rd(lon: Any, lat: Any) -> tuple[Any, Any]:
    """Degrees (WGS84) as metres in RD New: numbers, or arrays of them."""
    return transformer("EPSG:4326", "EPSG:28992").transform(lon, lat)


def to_wgs84(x: Any, y: Any) -> tuple[Any, Any]:
    """Metres in RD New as degrees (WGS84): numbers, or arrays of them."""
    return transformer("EPSG:28992", "EPSG:4326").transform(x, y)


@lru_cache(maxsize=2)
def transformer(source: str, target: str) -> Transformer:
    """The way from one system of coordinates to the other; costly to find, so found once."""
    return Transformer.from_crs(source, target, always_xy=True)
