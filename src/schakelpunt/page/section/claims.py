# SPDX-License-Identifier: EUPL-1.2
"""The items in the ground: a body at its depth with sign, name and number, and marks where claims meet."""

from __future__ import annotations

from collections.abc import Sequence

from schakelpunt.page.section.ink import element, moved, number, path, words
from schakelpunt.page.section.scale import Frame, Place
from schakelpunt.page.section.scenery import claim
from schakelpunt.page.section.shapes import KIND_COLOURS, KIND_DASHES, KIND_TINTS, KIND_WIDTHS
from schakelpunt.page.section.signs import badge, clash, sign

# Where a long Dutch compound may be broken in a narrow body.
JOINTS = ("verontreiniging", "vruchtbaarheid", "beheer", "diversiteit", "structuur", "resten", "kracht")
# In a narrow picture: from badge to badge, and how high a body must be to hold a sign too.
BADGE_STEP = 23.0
SIGN_HEIGHT = 58.0


def broken(word: str, room: int) -> list[str]:
    """A word in pieces that fit, broken at a joint of the compound where there is one."""
    if len(word) <= room:
        return [word]
    for joint in JOINTS:
        start = word.find(joint)
        if 2 < start <= room - 1:
            return [f"{word[:start]}-", *broken(word[start:], room)]
    return [f"{word[: room - 1]}-", *broken(word[room - 1 :], room)]


def lines(text: str, room: int) -> list[str]:
    """A name over as many lines as it needs."""
    found = [""]
    for word in text.split():
        for piece in broken(word, room):
            joined = f"{found[-1]} {piece}".strip()
            if len(joined) <= room and not found[-1].endswith("-"):
                found[-1] = joined
            else:
                found.append(piece)
    return [line for line in found if line]


def _outline(place: Place) -> str:
    """A body with soft corners and sides that are not quite straight, each a little different."""
    left, right, top, low = (
        place.x - place.width / 2,
        place.x + place.width / 2,
        place.top,
        place.top + place.height,
    )
    bend = min(place.height / 2 - 1, place.width / 2 - 1, 24.0)
    turn = 1.0 if place.item.number % 2 else -0.75
    sway = turn * min(4.0, max(0.0, place.height - 2 * bend) / 12)
    swell = turn * min(4.0, max(0.0, place.width - 2 * bend) / 12)
    middle, x = (top + low) / 2, place.x
    return (
        f"M{number(left + bend)} {number(top)}"
        f"Q{number(x)} {number(top + swell)} {number(right - bend)} {number(top)}"
        f"Q{number(right)} {number(top)} {number(right)} {number(top + bend)}"
        f"Q{number(right + sway)} {number(middle)} {number(right)} {number(low - bend)}"
        f"Q{number(right)} {number(low)} {number(right - bend)} {number(low)}"
        f"Q{number(x)} {number(low + swell)} {number(left + bend)} {number(low)}"
        f"Q{number(left)} {number(low)} {number(left)} {number(low - bend)}"
        f"Q{number(left + sway)} {number(middle)} {number(left)} {number(top + bend)}"
        f"Q{number(left)} {number(top)} {number(left + bend)} {number(top)}z"
    )


def _body(place: Place) -> str:
    kind = place.item.kind
    edge = {"stroke_width": KIND_WIDTHS.get(kind, "1.5"), "stroke_dasharray": KIND_DASHES.get(kind, "")}
    inside = (
        {"fill": "none"}
        if place.lane == -1
        else {"fill": KIND_TINTS.get(kind, "#ffffff"), "fill_opacity": "0.93"}
    )
    return path(_outline(place), stroke=KIND_COLOURS.get(kind, "#25221b"), **inside, **edge)


def _named(place: Place) -> str:
    """Sign above name in a high body; in a low one the name alone."""
    x, told = place.x, lines(place.item.name, max(9, int((place.width - 10) / 6.8)))
    tall = 32 + 16 * len(told)
    has_sign = place.height >= tall + 10
    y = place.top + (place.height - (tall if has_sign else 16 * len(told))) / 2
    drawn = [sign(place.item.discipline, x, y + 13, 1.1)] if has_sign else []
    start = y + (32 if has_sign else 0) + 12
    drawn += [words(x, start + 16 * order, line, 13.5, font_weight=500) for order, line in enumerate(told)]
    return "".join(drawn)


def _trench_name(place: Place) -> str:
    told = lines(place.item.name, 15)
    start = place.top + place.height + 18
    return "".join(
        words(place.x, start + 16 * order, line, 14.0, font_weight=500) for order, line in enumerate(told)
    )


def _inner(frame: Frame, place: Place) -> str:
    """What is told inside a body: name and sign where there is room, else the sign alone."""
    if place.lane == -1:
        return _trench_name(place) if frame.names else ""
    if frame.names and place.width >= 92:
        return _named(place)
    if place.height < SIGN_HEIGHT:
        return ""
    many = len(place.members) > 2
    low = place.top + place.height - 20 if many else place.top + place.height / 2 + 12
    return sign(place.item.discipline, place.x, low, 0.9)


def badge_spots(frame: Frame, place: Place) -> list[tuple[float, float]]:
    """Along the top of a wide body, down the side of a narrow trench, down the middle of a narrow body."""
    count = len(place.members)
    if frame.names:
        step = min(30.0, (place.width - 30) / max(1, count - 1))
        return [(place.x - place.width / 2 + 5 + order * step, place.top + 6) for order in range(count)]
    if place.lane == -1:
        step = min(25.0, (place.height - 20) / count)
        return [(place.x - place.width / 2 + 2, place.top + 8 + order * step) for order in range(count)]
    return _narrow_spots(place, count)


def _narrow_spots(place: Place, count: int) -> list[tuple[float, float]]:
    """Above the sign, down the middle; two beside each other where one column would be too high."""
    room = place.height - (52 if place.height >= SIGN_HEIGHT else 12)
    columns = 2 if count * BADGE_STEP > room + BADGE_STEP and place.width >= 2 * BADGE_STEP else 1
    rows = -(-count // columns)
    step = min(BADGE_STEP, room / max(1, rows - 1))
    low = place.top + place.height / 2 - (14 if place.height >= SIGN_HEIGHT else 0)
    low = min(low, place.top + 12 + (rows - 1) * step) if rows > 1 else low
    left = place.x - (columns - 1) * BADGE_STEP / 2
    spots = [(order % columns, order // columns) for order in range(count)]
    return [(left + column * BADGE_STEP, low - (rows - 1 - row) * step) for column, row in spots]


def _badges(frame: Frame, place: Place) -> str:
    """The numbers of all that is told of a work field."""
    radius = 13.5 if frame.names else 10.5
    pairs = zip(place.members, badge_spots(frame, place), strict=True)
    return "".join(badge(member.kind, member.number, x, y, radius) for member, (x, y) in pairs)


def item(frame: Frame, place: Place) -> str:
    """One work field with everything that belongs to it."""
    return element("g", _body(place), _inner(frame, place), _badges(frame, place))


def _meeting_point(frame: Frame, place: Place) -> tuple[float, float]:
    inward = 17.0 if frame.names else 4.0
    return place.x + place.width / 2 - inward, place.top + (20.0 if frame.names else 12.0)


def shaft(frame: Frame, place: Place) -> str:
    """What a challenge drives down to an item that it is in conflict with; other items lie before it."""
    x = _meeting_point(frame, place)[0]
    size = 1.0 if frame.names else 0.6
    return moved(x, frame.ground, claim(place.item.challenge, (place.top - frame.ground) / size), scale=size)


def meeting_mark(frame: Frame, place: Place) -> str:
    """The end of the shaft inside the item, and the mark where the two claims meet."""
    x, y = _meeting_point(frame, place)
    size = 1.0 if frame.names else 0.6
    end = claim(place.item.challenge, (y - place.top) / size) if place.lane >= 0 else ""
    return moved(x, place.top, end, scale=size) + clash(x, y + 2, 10.5 if frame.names else 7.5)


def meetings(frame: Frame, found: Sequence[Place]) -> str:
    """A line with a mark between items that want the same room."""
    by_number = {member.number: place for place in found for member in place.members}
    meant = ((member.number, other) for place in found for member in place.members for other in member.meets)
    pairs = {(min(pair), max(pair)) for pair in meant if pair[1] in by_number}
    drawn = []
    for one, other in sorted(pairs):
        if by_number[one] is by_number[other]:
            continue
        first, second = sorted((by_number[one], by_number[other]), key=lambda place: (place.x, place.top))
        drawn.append(_meeting(frame, first, second))
    return "".join(drawn)


def _meeting(frame: Frame, first: Place, second: Place) -> str:
    start, end = first.x + first.width / 2, second.x - second.width / 2
    top, low = max(first.top, second.top), min(first.top + first.height, second.top + second.height)
    y = (top + low) / 2 if top < low else (first.top + second.top + second.height) / 2
    line = path(
        f"M{number(start)} {number(y)}H{number(end)}",
        stroke=KIND_COLOURS["conflict"],
        stroke_width=2.2,
        stroke_dasharray="3 3",
    )
    return line + clash((start + end) / 2, y, 9 if frame.names else 7)
