# SPDX-License-Identifier: EUPL-1.2
"""The shape of a word for comparison: its stem, the stems of its parts, and whether it carries a subject."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from schakelpunt.matching.clean import BREAK, Token, tokens
from schakelpunt.matching.compounds import Splitter
from schakelpunt.matching.smallwords import SMALL_WORDS
from schakelpunt.matching.stems import stem

CACHE_LIMIT = 200_000


class Form(NamedTuple):
    """A word as the matcher compares it."""

    word: str
    stem: str
    parts: tuple[str, ...]
    wider: tuple[str, ...]
    small: bool


class Term(NamedTuple):
    """A word in a text with its form, and whether a sentence broke off before it."""

    token: Token
    form: Form
    after_break: bool


class Forms:
    """Makes and remembers the forms of words."""

    def __init__(self, splitter: Splitter) -> None:
        self.splitter = splitter
        self._seen: dict[str, Form] = {}

    def form(self, word: str) -> Form:
        """The form of a folded word."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > CACHE_LIMIT:
                self._seen.clear()
            found = self._seen[word] = self._made(word)
        return found

    def terms(self, text: str) -> Iterator[Term]:
        """The words of a cleaned text with their forms."""
        last = 0
        for token in tokens(text):
            broken = BREAK.search(text, last, token.start) is not None
            yield Term(token, self.form(token.word), broken)
            last = token.end

    def _made(self, word: str) -> Form:
        if word in SMALL_WORDS or len(word) < 2:
            return Form(word, word, (), (), True)
        parts = self.splitter.parts(word)
        stems = tuple(stem(part) for part in parts)
        return Form(word, stem(word), stems, self._wider(parts), False)

    def _wider(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Pairs of parts that are a word together: "grondwater" in "grondwaterstand"."""
        if len(parts) < 3:
            return ()
        pairs = (first + second for first, second in pairwise(parts))
        return tuple(stem(pair) for pair in pairs if self.splitter.known(pair))
