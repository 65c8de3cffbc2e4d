# SPDX-License-Identifier: EUPL-1.2
"""Depth and room: a schematic scale that is not linear, and the lanes in which the items lie side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext_lazy

from schakelpunt.page.section.shapes import KIND_ORDER, SectionItem

# Metres below ground level and their part of the picture: what people touch most gets most room.
KNOTS = ((0.0, 0.0), (1.0, 0.18), (3.0, 0.36), (30.0, 0.6), (500.0, 0.83), (5000.0, 1.0))
ZONES = (
    (gettext_lazy("Leeflaag"), 0.0, 1.0),
    (gettext_lazy("Kabelzone"), 1.0, 3.0),
    (gettext_lazy("Bouwzone"), 3.0, 30.0),
    (gettext_lazy("Waterzone"), 30.0, 500.0),
    (gettext_lazy("Diepe ondergrond"), 500.0, 5000.0),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The sizes of one layout, in units of the view box."""

    width: float
    height: float
    left: float
    right: float
    ground: float
    bottom: float
    trench: float
    least: float
    names: bool


WIDE = Frame(660, 640, 98, 630, 146, 600, 108, 60, True)
NARROW = Frame(328, 606, 52, 322, 108, 564, 46, 38, False)


def share(depth: float) -> float:
    """Where a depth lies, from 0 at ground level to 1 at the bottom of the picture."""
    for (upper, start), (lower, end) in pairwise(KNOTS):
        if depth <= lower:
            return start + (end - start) * (max(depth, upper) - upper) / (lower - upper)
    return 1.0


def level(frame: Frame, depth: float) -> float:
    """Where a depth in metres lies in the picture."""
    return frame.ground + share(depth) * (frame.bottom - frame.ground)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a work field lies: its lane, the box it fills, and the items that are told of it."""

    item: SectionItem
    members: Sequence[SectionItem]
    lane: int
    x: float
    top: float
    width: float
    height: float


def span(frame: Frame, item: SectionItem) -> tuple[float, float]:
    """From where to where an item reaches in the picture; a thin one is drawn thick enough to be seen."""
    top = max(level(frame, item.from_m), frame.ground + 4)
    low = min(max(level(frame, item.to_m), top + frame.least), frame.bottom - 4)
    return min(top, low - frame.least), low


def _rank(item: SectionItem) -> tuple[int, int]:
    order = KIND_ORDER.index(item.kind) if item.kind in KIND_ORDER else len(KIND_ORDER)
    return order, item.number


def gathered(items: Sequence[SectionItem]) -> list[tuple[SectionItem, Sequence[SectionItem]]]:
    """Items of one work field make one body: as deep as all together, with the kind that asks most."""
    groups: dict[tuple[str, bool], list[SectionItem]] = {}
    for item in sorted(items, key=lambda item: item.number):
        groups.setdefault((item.discipline, is_network(item)), []).append(item)
    found: list[tuple[SectionItem, Sequence[SectionItem]]] = []
    for members in groups.values():
        leader = min(members, key=_rank)
        top, low = min(item.from_m for item in members), max(item.to_m for item in members)
        found.append((replace(leader, from_m=top, to_m=low), tuple(members)))
    return found


def _is_free(spans: Sequence[tuple[float, float]], top: float, low: float) -> bool:
    return all(low + 10 < start or top - 10 > end for start, end in spans)


def lanes(frame: Frame, items: Sequence[SectionItem]) -> list[int]:
    """A lane for each item: where it lies free and with least company; the shallow are placed first."""
    taken: list[list[tuple[float, float]]] = []
    chosen: dict[int, int] = {}
    for place in sorted(range(len(items)), key=lambda place: (items[place].from_m, items[place].number)):
        top, low = span(frame, items[place])
        free = [lane for lane, spans in enumerate(taken) if _is_free(spans, top, low)]
        lane = min(free, key=lambda lane: (len(taken[lane]), lane), default=len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((top, low))
        chosen[place] = lane
    return [chosen[place] for place in range(len(items))]


def is_network(item: SectionItem) -> bool:
    """Whether an item lies in the trench under the street: a network that starts no deeper than a trench."""
    return item.layer == "netwerken" and item.from_m < 3


def lane_count(frame: Frame, items: Sequence[SectionItem]) -> int:
    """How many lanes there are beside the street; at least three, so that nothing grows out of proportion."""
    found = lanes(frame, [leader for leader, _ in gathered(items) if not is_network(leader)])
    return max(3, 1 + max(found, default=0))


def lane_width(frame: Frame, count: int) -> float:
    """How wide one lane is."""
    return (frame.right - frame.left - frame.trench) / count


def places(frame: Frame, items: Sequence[SectionItem]) -> list[Place]:
    """Every item with its box."""
    bodies = gathered(items)
    deep = [(leader, members) for leader, members in bodies if not is_network(leader)]
    width = lane_width(frame, lane_count(frame, items))
    found = []
    for (item, members), lane in zip(deep, lanes(frame, [leader for leader, _ in deep]), strict=True):
        top, low = span(frame, item)
        box = min(width - 10, 168)
        found.append(Place(item, members, lane, frame.left + width * (lane + 0.5), top, box, low - top))
    return found + _under_street(frame, [body for body in bodies if is_network(body[0])])


def _under_street(frame: Frame, bodies: Sequence[tuple[SectionItem, Sequence[SectionItem]]]) -> list[Place]:
    """The first network is the trench itself; what more there is lies under it."""
    middle, low = frame.right - frame.trench / 2, level(frame, 3.0)
    found = []
    for order, (item, members) in enumerate(bodies):
        top = frame.ground + 5 if order == 0 else low + 44 + (order - 1) * (frame.least + 12)
        height = low - frame.ground - 3 if order == 0 else frame.least
        found.append(Place(item, members, -1 - order, middle, top, frame.trench - 8, height))
    return found
