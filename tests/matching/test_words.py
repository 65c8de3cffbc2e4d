# SPDX-License-Identifier: EUPL-1.2
"""The words of a document and of a question meet in the index."""

from __future__ import annotations

import time

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.shapes import FieldWords
from schakelpunt.matching.words import field_words


def test_field_words_are_these_when_text_is_short(small: Lexicon) -> None:
    assert field_words("De grondwaterstand daalt", small) == FieldWords(
        exact=("grondwaterstand", "daalt"),
        stems=("grondwaterstand", "daal"),
        parts=("grond", "water", "stand", "grondwater", "waterstand", "daal"),
        concepts=("grondwaterstand", "grondwater"),
    )


def test_old_term_finds_new_when_text_uses_it(small: Lexicon) -> None:
    assert field_words("bestemmingsplan", small).concepts == ("bestemmingsplan", "omgevingsplan")


def test_broader_concepts_are_kept_when_narrow_one_is_named(small: Lexicon) -> None:
    assert field_words("PFAS", small).concepts == ("pfas", "bodemverontreiniging", "bodem")


def test_question_and_text_meet_when_one_splits_the_compound(small: Lexicon) -> None:
    need = understand("stand van het grondwater", small)
    found = field_words("Metingen van de grondwaterstand", small)
    assert set(need.parts) <= set(found.parts)


def test_accents_do_not_matter_when_words_are_compared(small: Lexicon) -> None:
    assert field_words("Oriëntatie", small).exact == field_words("orientatie", small).exact == ("orientatie",)


def test_broken_encoding_is_mended_when_read(small: Lexicon) -> None:
    assert field_words("oriÃ«ntatie", small).exact == ("orientatie",)


def test_words_are_empty_when_text_has_none(small: Lexicon) -> None:
    assert field_words("de het een ?!", small) == FieldWords()


def test_speed_is_enough_when_many_texts_are_indexed(small: Lexicon) -> None:
    text = (
        "De gemeente laat de bodemkwaliteitskaart en de grondwaterstand van het veenweidegebied onderzoeken"
    )
    field_words(text, small)
    began = time.perf_counter()
    for _ in range(1000):
        field_words(text, small)
    # 2,000 a second is asked; half of that is the alarm on a busy machine.
    assert time.perf_counter() - began < 1.0
