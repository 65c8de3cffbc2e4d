# SPDX-License-Identifier: EUPL-1.2
"""Mends typing errors: a word that nobody knows becomes the word of the vocabulary it nearly is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from schakelpunt.matching import weights
from schakelpunt.matching.compounds import Splitter


class Speller:
    """The words of the vocabulary by first letter, and what counts as a known word."""

    def __init__(self, own_words: Iterable[str], splitter: Splitter) -> None:
        self._splitter = splitter
        self._rows: dict[str, list[str]] = defaultdict(list)
        for word in sorted(own_words):
            if len(word) >= weights.CORRECTION_LENGTH_MIN - 1:
                self._rows[word[0]].append(word)

    def mended(self, word: str) -> str:
        """The word of the vocabulary this word nearly is, or nothing when it is fine or too far from any."""
        if len(word) < weights.CORRECTION_LENGTH_MIN or not word.isalpha() or self._fine(word):
            return ""
        slips = 2 if len(word) >= weights.CORRECTION_LONG else 1
        found = process.extractOne(word, self._rows.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips)
        return str(found[0]) if found else ""

    def _fine(self, word: str) -> bool:
        return self._splitter.known(word) or len(self._splitter.parts(word)) > 1
