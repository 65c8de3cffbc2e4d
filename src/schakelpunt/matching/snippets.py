# SPDX-License-Identifier: EUPL-1.2
"""A few words of a text around the words of the question, with those words marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from schakelpunt.matching.clean import cleaned
from schakelpunt.matching.forms import Term
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import Need, Piece, Snippet

READ_MAX: Final = 20_000  # a snippet comes from the first pages
ELLIPSIS: Final = "…"


def snippet(text: str, need: Need, lexicon: Lexicon, length: int = 220) -> Snippet:
    """The stretch of the text, about `length` characters, that holds most different words of the question."""
    flat = " ".join(cleaned(text[:READ_MAX]).split())
    if not flat:
        return Snippet()
    terms = lexicon.terms(flat)
    marked = _marked(terms, need)
    start, end = _window(flat, terms, marked, max(length, 1))
    pieces = _pieces(flat, [terms[index] for index in sorted(marked)], start, end)
    return Snippet(tuple(pieces))


def _marked(terms: Sequence[Term], need: Need) -> dict[int, str]:
    """The words that stand in the question, by stem or by a part both share, each with what they share."""
    stems, parts = set(need.stems), set(need.parts)
    found = {}
    for index, term in enumerate(terms):
        if term.form.small:
            continue
        shared = len(term.form.parts) > 1 and parts.intersection((*term.form.parts, *term.form.wider))
        if term.form.stem in stems or shared:
            found[index] = term.form.stem
    return found


def _window(flat: str, terms: Sequence[Term], marked: dict[int, str], length: int) -> tuple[int, int]:
    """Where the best stretch starts and ends: most different marked words, the earliest of equals."""
    if len(flat) <= length:
        return 0, len(flat)
    best, best_count = 0, 0
    places = sorted(marked)
    last = 0
    for place, index in enumerate(places):
        start = terms[index].token.start
        last = max(last, place)
        while last < len(places) and terms[places[last]].token.end <= start + length:
            last += 1
        count = len({marked[other] for other in places[place : min(last, place + 12)]})
        if count > best_count:
            best, best_count = start, count
    start = _word_start(flat, max(0, best - length // 5))
    end = start + length
    return start, len(flat) if end >= len(flat) else max(flat.rfind(" ", start, end + 1), start + 1)


def _word_start(flat: str, start: int) -> int:
    """The start of the word at this place."""
    return flat.rfind(" ", 0, start) + 1 if start else 0


def _pieces(flat: str, terms: Sequence[Term], start: int, end: int) -> list[Piece]:
    """The stretch in pieces, marked and unmarked, with dots where text was left out."""
    found = [Piece(ELLIPSIS)] if start else []
    at = start
    for term in terms:
        if term.token.start < at or term.token.end > end:
            continue
        if term.token.start > at:
            found.append(Piece(flat[at : term.token.start]))
        found.append(Piece(flat[term.token.start : term.token.end], marked=True))
        at = term.token.end
    if at < end:
        found.append(Piece(flat[at:end]))
    if end < len(flat):
        found.append(Piece(ELLIPSIS))
    return found
