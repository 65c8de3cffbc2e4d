# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of organisation are sensible answers, and which help with which kind of question, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# Kinds of which only the asker's own one is a sensible answer.
LOCAL_KINDS: Final = frozenset({"omgevingsdienst", "waterschap", "provincie"})
# Kinds that act for the nation where the nation decides.
NATIONAL_KINDS: Final = frozenset({"rijk", "toezicht", "uitvoering"})
# Kinds whose work stops at the border of their region.
REGIONAL_KINDS: Final = frozenset({"drinkwaterbedrijf", "netbeheerder"})
# Kinds that work best close by; institutes serve the whole country wherever they stand.
NEARBY_KINDS: Final = frozenset({"onderwijs", "netwerk", "bedrijf", "kenniscentrum"})
# Heat from the first hundreds of metres and heat from kilometres deep are two worlds under one expertise.
SHALLOW: Final = "bodemenergie"
DEEP: Final = "diepe-ondergrond"
OWN_REASONS: Final = {
    "omgevingsdienst": "eigen-dienst",
    "waterschap": "eigen-waterschap",
    "provincie": "eigen-provincie",
}
LEVEL_REASONS: Final = {3: "deskundig", 2: "kundig", 1: "raakt"}
# Which kind of organisation helps with which kind of question, from 0 to 1.
FITS: Final[Mapping[tuple[str, str], float]] = {
    ("regel", "kennisplein"): 1.0,
    ("regel", "omgevingsdienst"): 0.4,
    ("lokaal", "netwerk"): 0.6,
    ("lokaal", "kennisplein"): 0.5,
    ("lokaal", "omgevingsdienst"): 0.4,
    ("bevoegdheid", "toezicht"): 0.5,
    ("bevoegdheid", "kennisplein"): 0.5,
    ("bevoegdheid", "provincie"): 0.4,
    ("bevoegdheid", "waterschap"): 0.4,
    ("bevoegdheid", "rijk"): 0.3,
    ("proces", "netwerk"): 1.0,
    ("proces", "koepel"): 0.4,
    ("praktijk", "netwerk"): 0.8,
    ("praktijk", "provincie"): 0.4,
    ("praktijk", "gemeente"): 1.0,
    ("geld", "uitvoering"): 0.8,
    ("geld", "provincie"): 0.8,
    ("data", "kennisinstituut"): 0.9,
    ("data", "omgevingsdienst"): 0.5,
    ("technisch", "kennisinstituut"): 0.6,
    ("technisch", "kennisprogramma"): 0.5,
    ("technisch", "kenniscentrum"): 0.6,
    ("technisch", "onderwijs"): 0.2,
}


# Organisations whose work it is to answer municipalities come a little before those who merely know.
KIND_FACTORS: Final[Mapping[str, float]] = {
    "kennisplein": 1.15,
    "kenniscentrum": 1.15,
    "netwerk": 1.15,
    "kennisprogramma": 1.05,
    "onderwijs": 0.8,
    "rijk": 0.8,
    "koepel": 0.8,
    "brancheorganisatie": 0.8,
    "bedrijf": 0.8,
}


# Words with which a question asks for a kind of organisation.
NAMED_KINDS: Final = (
    (
        re.compile(
            r"student|stage\b|opleiding|cursus|hogeschool|universiteit|afstudeer|scriptie|lectoraat",
            re.IGNORECASE,
        ),
        "onderwijs",
    ),
    (re.compile(r"netbeheerder|stroomnet|netcongestie|onderstation|trafo", re.IGNORECASE), "netbeheerder"),
    (
        re.compile(r"drinkwaterbedrijf|drinkwaterwinning|drinkwaterleiding", re.IGNORECASE),
        "drinkwaterbedrijf",
    ),
    (re.compile(r"waterschap|hoogheemraadschap|wetterskip", re.IGNORECASE), "waterschap"),
    (re.compile(r"provincie", re.IGNORECASE), "provincie"),
    (re.compile(r"omgevingsdienst", re.IGNORECASE), "omgevingsdienst"),
    (re.compile(r"netwerk\b|platform|kenniskring", re.IGNORECASE), "netwerk"),
)
# Reasons that say something of the subject; without one of them nobody is named.
SUBJECT_REASONS: Final = frozenset(
    {"deskundig", "kundig", "raakt", "rolwoord", "genoemd", "bewijs", "buur", "uitleg"}
)
