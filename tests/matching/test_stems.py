# SPDX-License-Identifier: EUPL-1.2
"""Words of one family share a stem, words that only look alike do not."""

from __future__ import annotations

import pytest

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.stems import kin, stem


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("archeologisch", "archeologie"),
        ("archeologische", "archeologie"),
        ("ecologische", "ecologie"),
        ("hydrologisch", "hydrologie"),
        ("geothermische", "geothermie"),
        ("chemisch", "chemie"),
        ("verontreinigd", "verontreiniging"),
        ("vervuild", "vervuiling"),
        ("verzilt", "verzilting"),
        ("verdroogd", "verdroging"),
        ("verdroogde", "verdroging"),
        ("gesaneerd", "sanering"),
        ("gefundeerd", "fundering"),
        ("daalt", "daling"),
        ("dalend", "daling"),
        ("onttrokken", "onttrekking"),
        ("vruchtbare", "vruchtbaarheid"),
    ],
)
def test_stem_is_that_of_the_noun_when_word_derives_from_it(word: str, noun: str) -> None:
    assert stem(word) == stem(noun)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("leiden", "leiding"),
        ("losse", "löss"),
        ("vonden", "vondst"),
        ("gesloten", "sloot"),
        ("bekend", "beek"),
        ("ontwikkeling", "ontwikkelaar"),
        ("verband", "verbanning"),
        ("zetting", "zet"),
    ],
)
def test_stems_differ_when_words_only_look_alike(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    "word", ["gemeente", "gebied", "technisch", "beleid", "bestand", "gewoonte", "plant"]
)
def test_no_noun_is_made_when_word_is_no_derivation(word: str) -> None:
    assert kin(word) == ""


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ligt hier een archeologisch waardevol gebied?", "archeologie"),
        ("verdroogde natuur bij het dorp", "grondwaterbeheer"),
        ("Wat te doen met verzilte akkers?", "grondwaterbeheer"),
        ("Mag een bewoner een put slaan in zijn tuin?", "grondwaterbeheer"),
        ("Er is een vervuilde plek ontdekt", "bodemverontreiniging"),
        ("Is een geothermische bron hier mogelijk?", "bodemenergie"),
        ("Hoeveel daalt de bodem hier?", "bodemdaling-draagkracht"),
    ],
)
def test_discipline_is_first_when_word_is_derived(text: str, slug: str, shipped: Lexicon) -> None:
    assert understand(text, shipped).disciplines[0].slug == slug


@pytest.mark.parametrize(
    "text",
    [
        "Het is bekend dat de winkel gesloten is",
        "Zij vonden het gewoon een leuk feest",
        "We lossen het probleem met de parkeerplaats op",
        "De ontwikkeling van de website leiden wij zelf",
        "Wanneer wordt het oud papier opgehaald?",
        "Hoe hoog is de hondenbelasting?",
        "Hoeveel leden telt de gemeenteraad?",
    ],
)
def test_nothing_is_named_when_words_only_look_alike(text: str, shipped: Lexicon) -> None:
    assert understand(text, shipped).disciplines == ()
