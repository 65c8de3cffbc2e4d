# SPDX-License-Identifier: EUPL-1.2
"""A snippet shows the stretch around the words of the question, with those words marked."""

from __future__ import annotations

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.shapes import Piece, Snippet
from schakelpunt.matching.snippets import snippet

FILLER = "Dit is een tekst over heel iets anders en nog wat woorden erbij. "


def test_words_are_marked_when_text_is_short(small: Lexicon) -> None:
    need = understand("stand van het grondwater", small)
    assert snippet("Meet de grondwaterstand hier.", need, small) == Snippet(
        (Piece("Meet de "), Piece("grondwaterstand", marked=True), Piece(" hier."))
    )


def test_stretch_is_around_the_words_when_text_is_long(small: Lexicon) -> None:
    need = understand("Mag PFAS blijven?", small)
    found = snippet(FILLER * 20 + "Hier staat PFAS in de zin. " + FILLER * 20, need, small, length=120)
    text = "".join(piece.text for piece in found.pieces)
    assert [piece.text for piece in found.pieces if piece.marked] == ["PFAS"]
    assert (text[0], text[-1]) == ("…", "…")
    assert len(text) <= 122


def test_start_is_shown_when_no_word_is_shared(small: Lexicon) -> None:
    found = snippet(FILLER * 20, understand("PFAS", small), small, length=60)
    assert "".join(piece.text for piece in found.pieces).startswith("Dit is een tekst")


def test_snippet_is_empty_when_text_is(small: Lexicon) -> None:
    assert snippet("  \n ", understand("PFAS", small), small) == Snippet()
