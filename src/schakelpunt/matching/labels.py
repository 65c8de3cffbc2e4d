# SPDX-License-Identifier: EUPL-1.2
"""Finds the names of concepts in a text: whole, turned round, inside a compound, or as an abbreviation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.clean import plain_words
from schakelpunt.matching.forms import Forms, Term
from schakelpunt.matching.shapes import ConceptEntry
from schakelpunt.matching.smallwords import listed
from schakelpunt.matching.stems import word_counts

GAP_MAX = 2  # small words allowed between two words of one name: "stand van het grondwater"
LINKING_WORDS = listed("van voor in uit aan op door met bij onder")
COMMON_WORD = 1e-6
ABBREVIATION_SHORT = 2
START_MIN = 3  # letters a word must share with a label of the same stem
PARTICIPLE_ENDS = ("d", "t", "de", "te", "en")


class Unit(NamedTuple):
    """One part of a word in a text: its stem, which word it is of, and whether it starts or ends that."""

    stem: str
    term: int
    first: bool
    last: bool


class Mention(NamedTuple):
    """A concept named in a text: which one, how surely, the words, and the terms it covers."""

    slug: str
    score: float
    words: str
    first: int
    last: int
    unsure: bool = False


class Labels:
    """All names of all concepts, ready to be found."""

    def __init__(self, concepts: Iterable[ConceptEntry], forms: Forms) -> None:
        self._forms = forms
        self._rows: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        self._spelled: dict[str, set[str]] = defaultdict(set)
        self._written_apart: set[tuple[str, ...]] = set()
        self._bags: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
        self._short: dict[str, dict[str, bool]] = defaultdict(dict)
        self._longest = 1
        for concept in concepts:
            self._learn(concept)
        self._starts = {row[0] for row in self._rows}
        self._members = {member for bag in self._bags for member in bag}

    def mentions(self, text: str, terms: Sequence[Term]) -> list[Mention]:
        """Every concept named in the text, in order, the longest name first at each place."""
        units = _units(terms)
        found = self._abbreviated(terms)
        at = 0
        while at < len(units):
            hits, length = self._longest_at(text, terms, units, at)
            found.extend(hits)
            at += max(length, 1)
        return found

    def _learn(self, concept: ConceptEntry) -> None:
        self._name(concept.preferred, concept.slug, weights.LABEL_WHOLE)
        for other in concept.alternatives:
            self._name(other, concept.slug, weights.LABEL_OTHER)
        for short in concept.abbreviations:
            if len(short.replace("-", " ").split()) > 1:
                self._name(short, concept.slug, weights.ABBREVIATION_CLEAR)
            else:
                self._abbreviate(short, concept)

    def _name(self, label: str, slug: str, score: float) -> None:
        terms = list(self._forms.terms(label))
        row = tuple(unit.stem for unit in _units(terms))
        held = [term.form.word for term in terms if not term.form.small]
        # "k-waarde" must not make every "waarde" a label, nor "aan tafel" every table.
        if not row or (len(held) == 1 and len(terms) > 1):
            return
        if len(row) == 1:
            self._spelled[row[0]].add(held[0])
        self._longest = max(self._longest, len(row))
        self._rows[row][slug] = max(score, self._rows[row].get(slug, 0.0))
        if len(plain_words(label)) > 1:
            self._written_apart.add(row)
        if len(row) > 1:
            self._bags[tuple(sorted(row))][slug] = weights.LABEL_TURNED

    def _abbreviate(self, short: str, concept: ConceptEntry) -> None:
        unsure = len(short) <= ABBREVIATION_SHORT or (
            concept.ambiguous and len(short) <= ABBREVIATION_SHORT + 1
        )
        self._short[short][concept.slug] = unsure
        small = short.lower()
        if small != short and len(short) > ABBREVIATION_SHORT and word_counts().get(small, 0.0) < COMMON_WORD:
            self._short[small][concept.slug] = unsure

    def _abbreviated(self, terms: Sequence[Term]) -> list[Mention]:
        shouting = bool(terms) and all(term.token.surface.isupper() for term in terms)
        found = []
        for index, term in enumerate(terms):
            for slug, unsure in self._short.get(term.token.surface, {}).items():
                if shouting and unsure:
                    continue
                score = weights.ABBREVIATION_UNSURE if unsure else weights.ABBREVIATION_CLEAR
                found.append(Mention(slug, score, term.token.surface, index, index, unsure))
        return found

    def _longest_at(
        self, text: str, terms: Sequence[Term], units: Sequence[Unit], at: int
    ) -> tuple[list[Mention], int]:
        start = units[at]
        if start.stem not in self._starts and start.stem not in self._members:
            return [], 0
        for length in range(_reach(terms, units, at, self._longest), 0, -1):
            piece = units[at : at + length]
            found = self._named(terms, piece)
            if found:
                words = text[terms[piece[0].term].token.start : terms[piece[-1].term].token.end]
                span = piece[0].term, piece[-1].term
                return [Mention(slug, score, words, *span) for slug, score in found.items()], length
        return [], 0

    def _alike(self, row: str, word: str) -> bool:
        """Whether a word with the stem of a label looks like it too: "bekend" is no "beek"."""
        spelled = self._spelled[row]
        bare = word.removeprefix("ge") if word.endswith(PARTICIPLE_ENDS) else word
        return word in spelled or any(bare[:START_MIN] == label[:START_MIN] for label in spelled)

    def _named(self, terms: Sequence[Term], piece: Sequence[Unit]) -> dict[str, float]:
        """The concepts with exactly these words; in another order only when grammar turned them."""
        row = tuple(unit.stem for unit in piece)
        whole = piece[0].first and piece[-1].last
        between = _between(terms, piece)
        if len(row) == 1 and whole and not self._alike(row[0], terms[piece[0].term].form.word):
            return {}
        # "water de bodem" is not "waterbodem": only a name of several words may have words in between.
        if row in self._rows and (not between or row in self._written_apart):
            factor = 1.0 if whole else weights.LABEL_INSIDE
            return {slug: score * factor for slug, score in self._rows[row].items()}
        if whole and len(row) > 1 and _turned(terms, piece, between):
            return self._bags.get(tuple(sorted(row)), {})
        return {}


def _between(terms: Sequence[Term], piece: Sequence[Unit]) -> list[str]:
    """The small words that stand between the words of a piece."""
    held = {unit.term for unit in piece}
    return [terms[index].form.word for index in range(piece[0].term, piece[-1].term) if index not in held]


def _turned(terms: Sequence[Term], piece: Sequence[Unit], between: Sequence[str]) -> bool:
    """Whether several words may be a compound turned round: "stand van het ...", "verontreinigde ..."."""
    if piece[0].term == piece[-1].term:
        return False
    first = terms[piece[0].term].form.word
    return any(word in LINKING_WORDS for word in between) if between else first.endswith("e")


def _units(terms: Sequence[Term]) -> list[Unit]:
    """The parts of all words that carry a subject, in order."""
    found = []
    for index, term in enumerate(terms):
        last = len(term.form.parts) - 1
        for place, part in enumerate(term.form.parts):
            found.append(Unit(part, index, place == 0, place == last))
    return found


def _reach(terms: Sequence[Term], units: Sequence[Unit], at: int, longest: int) -> int:
    """How many units from here may belong to one name: no break between, no wide gap."""
    reach = 1
    while reach < longest and at + reach < len(units):
        before, here = units[at + reach - 1].term, units[at + reach].term
        if here - before > GAP_MAX + 1 or any(
            terms[index].after_break for index in range(before + 1, here + 1)
        ):
            break
        reach += 1
    return reach
