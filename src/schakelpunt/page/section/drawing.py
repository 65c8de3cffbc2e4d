# SPDX-License-Identifier: EUPL-1.2
"""The cross-section put together: ground, scenery, items and words, in a wide and a narrow layout."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.page.section import claims, ground
from schakelpunt.page.section.ink import FONT, PAPER, element, moved, number, words
from schakelpunt.page.section.scale import NARROW, WIDE, Frame, Place, lane_count, lane_width, places
from schakelpunt.page.section.scenery import backdrop, lamp, scene
from schakelpunt.page.section.shapes import KIND_WORDS, SectionItem, SectionPicture

NOTICE = gettext_lazy("Schematisch. Geen KLIC-melding.")
NOTICE_LONG = gettext_lazy("Schematisch, diepte niet op schaal. Geen KLIC-melding.")


def _depth(metres: float) -> str:
    return f"{metres:g}".replace(".", ",")


def _sentence(item: SectionItem) -> str:
    told = {
        "number": item.number,
        "name": item.name,
        "kind": KIND_WORDS.get(item.kind, item.kind),
        "upper": _depth(item.from_m),
        "lower": _depth(item.to_m),
    }
    start = _("%(number)d: %(name)s, %(kind)s, %(upper)s tot %(lower)s meter diep") % told
    others = _(" en ").join(str(other) for other in item.meets)
    met = _(", botst met nummer %(others)s") % {"others": others} if others else ""
    return f"{start}{met}."


def description(picture: SectionPicture) -> str:
    """The picture in words, for who does not see it."""
    start = _(
        "Doorsnede van de bodem: boven de grond de opgave, vlak eronder de netwerken, dan de ondergrond."
    )
    items = " ".join(_sentence(item) for item in picture.items) or _("Er zijn geen punten ingetekend.")
    return f"{start} {items} {NOTICE_LONG}"


def _standing(picture: SectionPicture, found: Sequence[Place], lane: int) -> str:
    """The challenge above a lane: the one in conflict there, else the challenges with open ground between."""
    tops = sorted((place for place in found if place.lane == lane), key=lambda place: place.top)
    meeting = next((place.item.challenge for place in tops if place.item.kind == "conflict"), "")
    spare = (
        picture.challenges[lane // 2 % len(picture.challenges)]
        if picture.challenges and lane % 2 == 0
        else ""
    )
    return meeting or spare


def _scenery(frame: Frame, picture: SectionPicture, found: Sequence[Place]) -> str:
    """What stands on the ground, from lane to lane, and a light at the street."""
    count = lane_count(frame, picture.items)
    width = lane_width(frame, count)
    size = min(1.2, width / 92) if frame.names else min(0.8, width / 84)
    drawn = []
    for lane in range(count):
        place = frame.left + width * (lane + 0.5)
        standing = scene(_standing(picture, found, lane), turned=lane % 4 == 2)
        drawn.append(moved(place, frame.ground, standing, scale=round(size, 2)))
    street = frame.right - frame.trench / 2
    return "".join(drawn) + moved(street, frame.ground - 4, lamp(), scale=1.15 if frame.names else 0.62)


def _horizon(frame: Frame) -> str:
    """The far village, and beside it a farther one where there is room."""
    villages = ((30.0, 1.25), (350.0, 0.7)) if frame.names else ((20.0, 0.75),)
    return "".join(
        moved(frame.left + start, frame.ground, backdrop(), scale=size) for start, size in villages
    )


def _words(frame: Frame, picture: SectionPicture) -> str:
    left = frame.left + 12 if frame.names else 8
    room = (frame.width - left - 8) / max(1, len(picture.title))
    size = min(17.0 if frame.names else 14.0, room / 0.54)
    head = words(left, 28 if frame.names else 22, picture.title, size, "start", font_weight=500)
    told, size = (str(NOTICE_LONG), 14.0) if frame.names else (str(NOTICE), 13.5)
    return head + words(
        frame.left, frame.height - (14 if frame.names else 18), told, size, "start", fill="#5a5344"
    )


def _inside(frame: Frame, picture: SectionPicture, key: str) -> str:
    found = places(frame, picture.items)
    conflicts = [place for place in found if place.item.kind == "conflict"]
    return "".join(
        (
            ground.patterns(key),
            ground.sky(frame),
            _horizon(frame),
            ground.bands(frame, key),
            ground.water_table(frame),
            ground.street(frame),
            ground.surface(frame),
            _scenery(frame, picture, found),
            *(claims.shaft(frame, place) for place in conflicts if place.lane >= 0),
            *(claims.item(frame, place) for place in found),
            *(claims.meeting_mark(frame, place) for place in conflicts),
            claims.meetings(frame, found),
            ground.scale_marks(frame),
            ground.layer_names(frame),
            _words(frame, picture),
        )
    )


def cross_section(picture: SectionPicture, *, narrow: bool = False) -> str:
    """The picture as SVG text: the same every time, readable without colour, told in words inside itself."""
    frame = NARROW if narrow else WIDE
    key = f"{picture.key}-{'smal' if narrow else 'breed'}"
    head = (
        element("title", escape(picture.title), id=f"{key}-titel")
        + element("desc", escape(description(picture)), id=f"{key}-uitleg")
        + element("rect", width=frame.width, height=frame.height, fill=PAPER)
    )
    box = f"0 0 {number(frame.width)} {number(frame.height)}"
    named = f"{key}-titel {key}-uitleg"
    return element(
        "svg",
        head + _inside(frame, picture, key),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=box,
        role="img",
        aria_labelledby=named,
        font_family=FONT,
        class_="sp-section__picture sp-section__picture--" + ("narrow" if narrow else "wide"),
    )
