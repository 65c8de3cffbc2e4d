# SPDX-License-Identifier: EUPL-1.2
"""A question is understood: concepts, disciplines, kinds and places; or honestly not."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schakelpunt.matching.desk import desks
from schakelpunt.matching.known import known
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.personal import personal_hints
from schakelpunt.matching.reasons import told
from schakelpunt.matching.shapes import Reason, Whereabouts
from schakelpunt.matching.snippets import snippet
from schakelpunt.matching.who import who
from schakelpunt.matching.words import field_words
from tests.matching import world

NOWHERE = Whereabouts()


def slugs(text: str, lexicon: Lexicon) -> list[str]:
    return [row.slug for row in understand(text, lexicon).concepts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bodemverontreiniging", ["bodemverontreiniging", "bodem"]),
        ("verontreinigde bodem", ["bodemverontreiniging", "bodem"]),
        ("verontreiniging van de bodem", ["bodemverontreiniging", "bodem"]),
        ("bodemverontreinigingssituatie", ["bodemverontreiniging", "bodem"]),
        ("de stand van het grondwater", ["grondwaterstand", "grondwater"]),
        ("grondwater stand", ["grondwaterstand", "grondwater"]),
        ("warmtenetaanleg", ["warmtenet"]),
        ("bodem, water en groen", ["bodem"]),
        ("waar water de bodem in kan", ["bodem"]),
        ("lood in de bodem", ["lood-in-de-bodem"]),
        ("is pfas gevaarlijk", ["pfas", "bodemverontreiniging", "bodem"]),
        ("bodemverontreinigng", ["bodemverontreiniging", "bodem"]),
        ("het oude bestemmingsplan", ["bestemmingsplan", "omgevingsplan"]),
        ("de gws meten", ["grondwaterstand", "grondwater"]),
        ("oo", []),
    ],
)
def test_concepts_are_these_when_text_is_read(text: str, found: list[str], small: Lexicon) -> None:
    assert slugs(text, small) == found


def test_abbreviation_is_unsure_when_nothing_confirms_it(small: Lexicon) -> None:
    alone = understand("taken voor OO", small).concepts[0]
    beside = understand("explosieven en OO", small).concepts[0]
    assert (alone.slug, alone.score) == ("ontplofbare-oorlogsresten", 0.5)
    assert (beside.slug, beside.score) == ("ontplofbare-oorlogsresten", 0.95)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!?",
        "😀🌱",
        "Goedemorgen, heeft u een moment?",
        "asdf qwerty blub zxcv",
        "Hoe vraag ik een paspoort aan?",
        "How do we deal with contaminated soil and who decides about that?",
        "Wer entscheidet über den Boden und wie ist das mit der Umwelt?",
    ],
)
def test_topics_are_empty_when_text_is_unclear(text: str, shipped: Lexicon) -> None:
    need = understand(text, shipped)
    assert need.disciplines == ()
    assert who(need, world.knowers(), world.powers(), world.whereabouts("Almelo")) == []
    assert [desk.kind for desk in desks(need, world.powers(), NOWHERE, {})] == ["schakelpunt"]


def test_language_is_told_when_text_is_english(small: Lexicon) -> None:
    assert understand("Who decides about the soil and what should we do?", small).language == "en"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Welke subsidie is er?", "geld"),
        ("Wie is bevoegd gezag?", "bevoegdheid"),
        ("Hebben andere gemeenten hier ervaring mee?", "praktijk"),
        ("Waar vind ik de gegevens?", "data"),
        ("Hoe krijg ik bodem vanaf het begin aan tafel?", "proces"),
        ("Is dat wettelijk verplicht?", "regel"),
        ("Hoe leggen we dat vast in het omgevingsplan?", "lokaal"),
        ("Hoe diep zit het en wat is het effect?", "technisch"),
    ],
)
def test_kind_is_this_when_question_says_so(text: str, kind: str, small: Lexicon) -> None:
    assert understand(text, small).kinds[0].slug == kind


def test_places_are_found_when_named_but_own_left_out(small: Lexicon) -> None:
    assert understand("Hoe doet Bergen NH dat, en Den Bosch?", small).places == ("GM0373", "GM0796")
    assert understand("Wat doen we in Almelo?", small, municipality="GM0141").places == ()


def test_challenge_comes_first_when_asker_chose_it(small: Lexicon) -> None:
    need = understand("vervuilde grond bij huizen", small, challenges=["duurzame-energie"])
    assert need.challenges[0].slug == "duurzame-energie"
    assert need.challenges[0].reasons == (Reason("gekozen", ("duurzame energie",)),)


def test_learnt_words_are_the_reason_when_no_cue_is_there(small: Lexicon) -> None:
    need = understand("boerderij met zinkassen op het erf", small)
    assert need.disciplines[0].slug == "bodemverontreiniging"
    assert all("{" not in told(reason) for reason in need.disciplines[0].reasons)


def test_reasons_are_words_when_told(shipped: Lexicon) -> None:
    need = understand("Mag PFAS-houdende grond op een sportveld?", shipped)
    assert need.disciplines[0].slug == "bodemverontreiniging"
    assert told(need.disciplines[0].reasons[0]) == "Gaat over PFAS: in uw vraag staat “PFAS”"


CASES = {
    "punctuation": "?!.,;:-" * 2800,
    "words": "grondwaterstand onder de kelder van het huis " * 450,
    "unknown": "xqzjvbnmkl " * 1800,
    "one word": "a" * 20_000,
    "lines": "\n" * 20_000,
    "quotes": "> " * 10_000,
    "greeting": "Beste " + "a" * 20_000,
    "dots": "A." * 10_000,
    "scripts": "бодем 土壤 تربة bodem " * 900,
    "digits": "0612345678 " * 1800,
    "html": "<b>bodem</b>" * 1600,
    "control": "\x00\x01\x02" * 6000,
}


@pytest.mark.parametrize("name", CASES)
def test_time_is_short_when_text_is_hostile(name: str, shipped: Lexicon) -> None:
    text = CASES[name]
    began = time.process_time()
    need = understand(text, shipped)
    who(need, world.knowers(), world.powers(), NOWHERE)
    snippet(text, need, shipped)
    personal_hints(text)
    field_words(text, shipped)
    # Time of this process only: what must not happen is a second or a minute.
    assert time.process_time() - began < 1.5


PIECES = [
    *("Van:", "Aan:", "Onderwerp:", ">", "PFAS", "OO", "bodem", "grondwaterstand", "hoe", "wie", "?", "\n"),
    *(
        "\n\n",
        "-----Oorspronkelijk bericht-----",
        "Bergen",
        "NH",
        "Almelo",
        "é",
        "😀",
        "Groet,",
        "Op ma 2020",
    ),
]
ANYTHING = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_nothing_raises_when_text_is_anything(small: Lexicon, text: str) -> None:
    need = understand(text, small)
    again = understand(text, small)
    assert need == again
    rows = (*need.concepts, *need.disciplines, *need.challenges, *need.kinds)
    assert all(0.0 <= row.score <= 1.0 for row in rows)
    found = desks(need, world.powers(), NOWHERE, world.names())
    assert found[0].score == max(desk.score for desk in found)
    assert known(need, {}, {}, NOWHERE) == []
    "".join(piece.text for piece in snippet(text, need, small).pieces)
    personal_hints(text)
    field_words(text, small)
