# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the matcher lean on: a small lexicon for one case, the shipped one for the whole."""

from __future__ import annotations

import pytest

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import ConceptEntry, Example, PlaceEntry, TopicEntry
from tests.matching import world

CONCEPTS = (
    ConceptEntry("bodem", "bodem"),
    ConceptEntry(
        "bodemverontreiniging",
        "bodemverontreiniging",
        ("vervuilde grond",),
        broader="bodem",
        disciplines=("bodemverontreiniging",),
    ),
    ConceptEntry(
        "pfas",
        "PFAS",
        (),
        ("PFAS",),
        broader="bodemverontreiniging",
        disciplines=("bodemverontreiniging",),
    ),
    ConceptEntry("waterbodem", "waterbodem", disciplines=("bodemverontreiniging",)),
    ConceptEntry("grondwater", "grondwater", disciplines=("grondwaterbeheer",)),
    ConceptEntry(
        "grondwaterstand",
        "grondwaterstand",
        (),
        ("GWS",),
        broader="grondwater",
        disciplines=("grondwaterbeheer",),
    ),
    ConceptEntry("omgevingsplan", "omgevingsplan"),
    ConceptEntry("bestemmingsplan", "bestemmingsplan", replaced_by="omgevingsplan"),
    ConceptEntry(
        "ontplofbare-oorlogsresten",
        "ontplofbare oorlogsresten",
        ("explosieven",),
        ("OO",),
        disciplines=("ontplofbare-oorlogsresten",),
        ambiguous=True,
    ),
    ConceptEntry(
        "warmtenet", "warmtenet", ("stadsverwarming",), disciplines=("ondergrondse-infrastructuur",)
    ),
    ConceptEntry(
        "lood-in-de-bodem", "lood in de bodem", ("diffuus lood",), disciplines=("bodemverontreiniging",)
    ),
)
DISCIPLINES = (
    TopicEntry("bodemverontreiniging", "Bodemverontreiniging"),
    TopicEntry("grondwaterbeheer", "Grondwaterbeheer"),
    TopicEntry("ondergrondse-infrastructuur", "Ondergrondse infrastructuur"),
    TopicEntry("ontplofbare-oorlogsresten", "Ontplofbare oorlogsresten"),
)
CHALLENGES = (TopicEntry("woningbouw", "Woningbouw"), TopicEntry("duurzame-energie", "Duurzame energie"))
PLACES = (
    PlaceEntry("GM0141", "Almelo", "gemeente"),
    PlaceEntry("GM0373", "Bergen (NH)", "gemeente"),
    PlaceEntry("GM0893", "Bergen (L)", "gemeente"),
    PlaceEntry("GM0796", "'s-Hertogenbosch", "gemeente"),
    PlaceEntry("GM0753", "Best", "gemeente"),
    PlaceEntry("GM1900", "Súdwest-Fryslân", "gemeente"),
    PlaceEntry("pv26", "Utrecht", "provincie"),
    PlaceEntry("GM0344", "Utrecht", "gemeente"),
    PlaceEntry("pv21", "Fryslân", "provincie"),
)


@pytest.fixture(scope="session")
def small() -> Lexicon:
    """A lexicon of eleven concepts and four disciplines."""
    examples = (
        Example("zinkassen onder het erf", ("bodemverontreiniging",), ("woningbouw",)),
        Example("zinkassen bij de boerderij op het erf", ("bodemverontreiniging",), ("woningbouw",)),
        Example("de kraan en het riool", ("ondergrondse-infrastructuur",), ("duurzame-energie",)),
    )
    return Lexicon.of(CONCEPTS, DISCIPLINES, CHALLENGES, PLACES, examples)


@pytest.fixture(scope="session")
def shipped() -> Lexicon:
    """The lexicon of the shipped content."""
    return world.lexicon()
