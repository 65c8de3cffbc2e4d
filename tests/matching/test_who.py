# SPDX-License-Identifier: EUPL-1.2
"""Who knows: the own region first, a national specialist always in sight, no far-away agency."""

from __future__ import annotations

import pytest

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.reasons import told
from schakelpunt.matching.shapes import Hit, Knower
from schakelpunt.matching.who import who
from tests.matching import world


def asked(text: str, town: str, lexicon: Lexicon, *more: Knower) -> list[Hit]:
    need = understand(text, lexicon)
    return who(need, (*world.knowers(), *more), world.powers(), world.whereabouts(town))


@pytest.mark.parametrize(
    ("text", "town", "local", "national"),
    [
        ("Mag PFAS-grond worden hergebruikt?", "Tilburg", "omwb", "bodemplus"),
        ("Wie verleent vergunning voor bronbemaling?", "Breda", "ws0652", None),
        ("Hoe behouden we een archeologische vindplaats?", "Assen", None, "rce"),
        ("Hoe zoeken we naar explosieven?", "Arnhem", None, "kenniscentrum-oo"),
        ("Kabels en leidingen in een smalle straat", "Eindhoven", None, "gpkl"),
        ("Zoutcavernes onder ons gebied", "Hengelo", None, "sodm"),
    ],
)
def test_top_three_hold_these_when_asked(
    text: str, town: str, local: str | None, national: str | None, shipped: Lexicon
) -> None:
    top = [hit.ref for hit in asked(text, town, shipped)][:3]
    assert [ref for ref in (local, national) if ref and ref not in top] == []


def test_other_regions_agencies_stay_away_when_asked(shipped: Lexicon) -> None:
    kinds = {row.id: row.kind for row in world.knowers()}
    own = {"od-twente", "ws0663", "provincie-overijssel"}
    refs = [hit.ref for hit in asked("Hoe saneren we vervuild grondwater?", "Almelo", shipped)]
    local = {ref for ref in refs if kinds[ref] in {"omgevingsdienst", "waterschap", "provincie"}}
    assert local <= own


def test_named_organisation_comes_first_when_question_names_it(shipped: Lexicon) -> None:
    found = asked("Wat wil Vitens met de drinkwaterwinning?", "Almelo", shipped)
    assert found[0].ref == "vitens"
    assert "U noemt deze organisatie: “Vitens”" in [told(reason) for reason in found[0].reasons]


def test_neighbour_is_shown_when_it_had_a_like_case(shipped: Lexicon) -> None:
    near = Knower(
        "GM0147", "Borne", "gemeente", municipality="GM0147", evidence_concepts=("voormalige-stortplaats",)
    )
    found = asked("Wie heeft ervaring met een voormalige stortplaats?", "Almelo", shipped, near)
    hit = next(hit for hit in found if hit.ref == "GM0147")
    assert {reason.kind for reason in hit.reasons} >= {"buur", "bewijs"}


def test_school_is_shown_when_question_asks_for_students(shipped: Lexicon) -> None:
    kinds = {row.id: row.kind for row in world.knowers()}
    top = [hit.ref for hit in asked("Welke studenten kunnen bomen onderzoeken?", "Almelo", shipped)][:3]
    assert "onderwijs" in [kinds[ref] for ref in top]


def test_scores_fall_and_lie_between_0_and_1_when_ranked(shipped: Lexicon) -> None:
    scores = [hit.score for hit in asked("Wat kost sanering van asbest?", "Urk", shipped)]
    assert len(scores) == 12
    assert all(0 < score <= 1 for score in scores)


def test_order_is_the_same_when_knowers_are_shuffled(shipped: Lexicon) -> None:
    need = understand("Hoe meten we bodemdaling in veen?", shipped)
    where = world.whereabouts("Gouda")
    forward = who(need, world.knowers(), world.powers(), where)
    backward = who(need, world.knowers()[::-1], world.powers()[::-1], where)
    assert [hit.ref for hit in forward] == [hit.ref for hit in backward]


@pytest.mark.parametrize(
    ("town", "near", "far"),
    [("Goes", "evides", "oasen"), ("Almelo", "vitens", "pwn"), ("Diemen", "waternet", "dunea")],
)
def test_water_company_is_the_towns_own_when_outside_or_inside_a_region(
    town: str, near: str, far: str, shipped: Lexicon
) -> None:
    refs = [hit.ref for hit in asked("Welk drinkwaterbedrijf wint hier water?", town, shipped)]
    assert (near in refs[:3], far in refs) == (True, False)


def test_grid_operator_is_that_of_the_municipality_when_several_serve_the_region(shipped: Lexicon) -> None:
    refs = [hit.ref for hit in asked("Wat zegt de netbeheerder van het onderstation?", "Almelo", shipped)]
    assert ("coteq" in refs[:3], "rendo" in refs) == (True, False)


def test_neighbours_stay_behind_the_first_three_when_they_had_a_like_case(shipped: Lexicon) -> None:
    near = tuple(
        Knower(code, code, "gemeente", municipality=code, evidence_concepts=("voormalige-stortplaats",))
        for code in world.whereabouts("Almelo").neighbours
    )
    refs = [
        hit.ref
        for hit in asked("Hoe doen anderen dat met een voormalige stortplaats?", "Almelo", shipped, *near)
    ]
    assert [ref for ref in refs[:3] if ref.startswith("GM")] == []
    assert [ref for ref in refs[3:] if ref.startswith("GM")] != []


def test_no_neighbour_is_shown_when_its_case_was_another(shipped: Lexicon) -> None:
    near = Knower("GM0147", "Borne", "gemeente", municipality="GM0147", evidence_concepts=("wadi",))
    refs = [hit.ref for hit in asked("Wie heeft ervaring met een stortplaats?", "Almelo", shipped, near)]
    assert "GM0147" not in refs


def test_organisation_is_named_when_question_uses_its_abbreviation(shipped: Lexicon) -> None:
    found = asked("Wat zegt het RIVM over lood in de bodem?", "Almelo", shipped)
    assert "U noemt deze organisatie: “RIVM”" in [told(reason) for hit in found for reason in hit.reasons]


def test_second_discipline_has_its_own_knower_when_two_are_named(shipped: Lexicon) -> None:
    top = [hit.ref for hit in asked("Mag er een warmtenet door vervuilde grond?", "Amersfoort", shipped)][:3]
    assert {"od-utrecht", "bodemplus", "iplo"} & set(top) != set()


def test_at_most_three_reasons_are_given_when_somebody_is_named(shipped: Lexicon) -> None:
    found = asked("Wie mag beslissen over saneren van verontreinigd grondwater?", "Almelo", shipped)
    assert max(len(hit.reasons) for hit in found) == 3
