# SPDX-License-Identifier: EUPL-1.2
"""The cross-section: the same picture every time, legible, told in words, and harmless on a strict page."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schakelpunt.page.section import SectionItem, SectionPicture, badge_picture, clash_picture, cross_section
from schakelpunt.page.section.claims import badge_spots, lines
from schakelpunt.page.section.drawing import description
from schakelpunt.page.section.scale import KNOTS, NARROW, WIDE, Frame, places, share
from schakelpunt.page.section.scenery import SCENES
from schakelpunt.page.section.signs import SIGNS

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("conflict", "kans", "randvoorwaarde", "plicht")
HEAT = "duurzame-energie"

water = SectionItem(1, "grondwaterbeheer", "Grondwaterbeheer", "conflict", 2, 150, challenge=HEAT)
energy = SectionItem(2, "bodemenergie", "Bodemenergie", "kans", 5, 250, challenge=HEAT, meets=(1,))
pipes = SectionItem(
    3, "ondergrondse-infrastructuur", "Ondergrondse infrastructuur", "plicht", 0, 3, "netwerken"
)
picture = SectionPicture("Hengelo: duurzame energie", (HEAT,), (water, energy, pipes))

items = st.builds(
    SectionItem,
    number=st.integers(1, 99),
    discipline=st.sampled_from(sorted(SIGNS)) | st.just("onbekend"),
    name=st.sampled_from(["Archeologie", "Bodemvruchtbaarheid en biodiversiteit", "A & B <b>", ""]),
    kind=st.sampled_from(KINDS),
    from_m=st.floats(-5, 6000),
    to_m=st.floats(-5, 6000),
    layer=st.sampled_from(["ondergrond", "netwerken", "occupatie"]),
    challenge=st.sampled_from(["", *SCENES]),
)


@pytest.mark.parametrize("narrow", [False, True])
def test_picture_is_the_same_when_drawn_twice(narrow: bool) -> None:
    assert cross_section(picture, narrow=narrow) == cross_section(picture, narrow=narrow)


@given(st.lists(items, max_size=12), st.booleans())
@settings(max_examples=60, deadline=None)
def test_picture_is_well_formed_and_free_of_style_and_script(found: list[SectionItem], narrow: bool) -> None:
    root = ElementTree.fromstring(cross_section(SectionPicture("T & <t>", (), found), narrow=narrow))
    names = {name for element in root.iter() for name in element.attrib}
    assert "style" not in names
    assert [name for name in names if name.startswith("on")] == []
    assert {element.tag for element in root.iter()} & {f"{SVG}script", f"{SVG}style", f"{SVG}a"} == set()


@given(st.lists(items, max_size=12), st.sampled_from([WIDE, NARROW]))
@settings(max_examples=80, deadline=None)
def test_items_stay_clear_of_each_other_when_they_share_a_lane(
    found: list[SectionItem], frame: Frame
) -> None:
    lanes = [place for place in places(frame, found) if place.lane >= 0]
    apart = [
        one.lane != other.lane or one.top + one.height < other.top or other.top + other.height < one.top
        for one, other in combinations(lanes, 2)
    ]
    assert all(apart)
    assert all(frame.ground < place.top and place.top + place.height < frame.bottom for place in lanes)
    assert all(
        frame.left <= place.x - place.width / 2 and place.x + place.width / 2 <= frame.right
        for place in lanes
    )


def test_work_field_is_drawn_once_when_it_is_told_of_twice() -> None:
    again = SectionItem(4, "grondwaterbeheer", "Grondwaterbeheer", "kans", 1, 30)
    found = places(WIDE, (water, energy, again))
    assert [[member.number for member in place.members] for place in found] == [[1, 4], [2]]
    assert (found[0].item.kind, found[0].item.from_m, found[0].item.to_m) == ("conflict", 1, 150)


@given(st.floats(0, 6000), st.floats(0, 6000))
def test_scale_goes_down_when_depth_goes_down(one: float, other: float) -> None:
    low, deep = sorted((one, other))
    assert 0 <= share(low) <= share(deep) <= 1


def test_scale_hits_its_knots() -> None:
    assert [round(share(depth), 6) for depth, _ in KNOTS] == [part for _, part in KNOTS]


@pytest.mark.parametrize(
    ("narrow", "notice"),
    [
        (False, "Schematisch, diepte niet op schaal. Geen KLIC-melding."),
        (True, "Schematisch. Geen KLIC-melding."),
    ],
)
def test_picture_says_that_it_is_no_klic_report(narrow: bool, notice: str) -> None:
    root = ElementTree.fromstring(cross_section(picture, narrow=narrow))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert texts.count(notice) == 1


def test_picture_writes_the_depths_in_metres() -> None:
    root = ElementTree.fromstring(cross_section(picture))
    texts = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert [text for text in texts if re.fullmatch(r"[\d]+ k?m", text)] == [
        "0 m",
        "1 m",
        "3 m",
        "30 m",
        "500 m",
        "5 km",
    ]


@pytest.mark.parametrize("narrow", [False, True])
def test_picture_numbers_every_item_when_the_list_does(narrow: bool) -> None:
    root = ElementTree.fromstring(cross_section(picture, narrow=narrow))
    texts = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert sorted(text for text in texts if text.isdigit()) == ["1", "2", "3"]


def test_picture_is_named_for_a_screen_reader() -> None:
    root = ElementTree.fromstring(cross_section(picture))
    ids = {element.get("id"): element.text for element in root.iter() if element.get("id")}
    named = root.attrib["aria-labelledby"].split()
    assert root.attrib["role"] == "img"
    assert [ids[name] for name in named] == [picture.title, description(picture)]


def test_description_tells_every_item_with_depth_kind_and_clash() -> None:
    told = description(picture)
    assert "1: Grondwaterbeheer, conflict, 2 tot 150 meter diep." in told
    assert "2: Bodemenergie, kans, 5 tot 250 meter diep, botst met nummer 1." in told


def test_layouts_keep_their_ids_apart_when_both_stand_on_a_page() -> None:
    found = [
        set(re.findall(r' id="([^"]+)"', cross_section(picture, narrow=narrow))) for narrow in (False, True)
    ]
    assert found[0] & found[1] == set()


def test_marks_are_drawn_where_claims_meet() -> None:
    calm = SectionPicture(
        "kalm", (HEAT,), (energy.__class__(2, "bodemenergie", "Bodemenergie", "kans", 5, 250),)
    )
    alone = clash_picture().count("<path")
    assert cross_section(picture).count('stroke="#8c2f1d"') > cross_section(calm).count('stroke="#8c2f1d"')
    assert alone == 2


def test_badges_differ_in_shape_when_the_colour_is_gone() -> None:
    shapes = {re.search(r'<path d="([^"]+)"', badge_picture(kind)).group(1) for kind in KINDS}  # type: ignore[union-attr]
    assert len(shapes) == len(KINDS)


@pytest.mark.parametrize(
    ("name", "room", "wanted"),
    [
        ("Archeologie", 15, ["Archeologie"]),
        ("Bodemverontreiniging", 15, ["Bodem-", "verontreiniging"]),
        ("Bodemdaling en draagkracht", 15, ["Bodemdaling en", "draagkracht"]),
        ("Grondwaterbeheer", 12, ["Grondwater-", "beheer"]),
        ("", 12, []),
    ],
)
def test_name_is_broken_at_a_joint_when_it_is_long(name: str, room: int, wanted: list[str]) -> None:
    assert lines(name, room) == wanted


@given(st.text(alphabet="abcdefghij ", max_size=60), st.integers(9, 20))
def test_name_keeps_its_letters_when_it_is_broken(name: str, room: int) -> None:
    told = lines(name, room)
    assert "".join(told).replace("-", "").replace(" ", "") == name.replace(" ", "")
    assert all(len(line) <= room for line in told)


@given(st.lists(items, min_size=1, max_size=8), st.sampled_from([WIDE, NARROW]))
@settings(max_examples=80, deadline=None)
def test_every_number_has_a_spot_of_its_own_inside_the_picture(
    found: list[SectionItem], frame: Frame
) -> None:
    for place in places(frame, found):
        spots = badge_spots(frame, place)
        assert len(set(spots)) == len(place.members)
        assert all(0 <= x <= frame.width and 0 <= y <= frame.height for x, y in spots)


def test_numbers_of_a_low_narrow_body_stand_two_beside_each_other() -> None:
    five = [SectionItem(n, "archeologie", "Archeologie", "kans", 0, 2) for n in range(1, 6)]
    spots = badge_spots(NARROW, places(NARROW, five)[0])
    apart = [abs(x - u) > 20 or abs(y - v) > 20 for (x, y), (u, v) in combinations(spots, 2)]
    assert apart == [True] * 10
