# SPDX-License-Identifier: EUPL-1.2
"""Names of municipalities, provinces and water boards: in a text, by another name, or nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from schakelpunt.matching import weights
from schakelpunt.matching.clean import Token, cleaned, folded, tokens
from schakelpunt.matching.shapes import PlaceEntry
from schakelpunt.matching.smallwords import listed

# Names that are ordinary words or surnames too: they count only after a word such as "in" or "gemeente".
ORDINARY_NAMES = listed(
    """
    best buren heel laren bergen sluis houten duiven beek horst dalen hoorn putten leek echt hof meer
    voorst stein weert epe ede goes leiden
    """
)
PLACE_WORDS_MAX = 5
NEAR_SCORE = 70.0
OTHER_NAMES = {
    "den bosch": "'s-hertogenbosch",
    "denbosch": "'s-hertogenbosch",
    "bosch": "'s-hertogenbosch",
    "den haag": "'s-gravenhage",
    "haag": "'s-gravenhage",
    "friesland": "fryslan",
    "sudwest friesland": "sudwest fryslan",
    "noordwest friesland": "waadhoeke",
    "bergen noord holland": "bergen nh",
    "bergen limburg": "bergen l",
    "bergen aan zee": "bergen nh",
    "brabant": "noord brabant",
    "hengelo ov": "hengelo",
    "sneek": "sudwest fryslan",
    "hoofddorp": "haarlemmermeer",
    "emmeloord": "noordoostpolder",
}
KIND_WORDS = listed("gemeente provincie waterschap hoogheemraadschap regio van de het")
BEFORE_NAME = listed("in te bij gemeente uit van nabij rond naar omgeving provincie stad dorp hier regio")
SIGNS = re.compile(r"[^\w\s]|_")


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A name without accents, signs and small differences: "Bergen (NH.)" and "bergen nh" are one."""
    text = SIGNS.sub(" ", folded(cleaned(name)))
    return " ".join(text.split())


def place_of(text: str, places: Sequence[PlaceEntry]) -> PlaceEntry | None:
    """The place that is called exactly this (code, name or other name), or nothing."""
    wanted = plain_name(text)
    if not wanted:
        return None
    for key in _keys(wanted):
        found = [place for place in places if key == plain_name(place.code) or key in _names(place)]
        if found:
            # "Utrecht" is a province too; who asks is a municipality.
            return min(found, key=lambda place: (place.kind != "gemeente", place.code))
    return None


def nearest_names(text: str, places: Sequence[PlaceEntry], limit: int = 5) -> list[str]:
    """The names most like what was typed, nearest first; empty when nothing is near."""
    wanted = plain_name(text)[: weights.WORD_LENGTH_LIMIT]
    if not wanted:
        return []
    exact = place_of(text, places)
    # Only the name is compared: "gemeente" says nothing about which one.
    wanted = " ".join(word for word in wanted.split() if word not in KIND_WORDS) or wanted
    wanted = OTHER_NAMES.get(wanted, wanted)
    best = process.extract(
        plain_name(wanted), [plain_name(place.name) for place in places], scorer=_alike, limit=limit * 2
    )
    found = [exact.name] if exact else []
    for _, score, index in best:
        name = places[index].name
        if score >= NEAR_SCORE and name not in found:
            found.append(name)
    return found[:limit]


def _alike(wanted: str, name: str, *, score_cutoff: float | None = None) -> float:
    """How alike two names are; a name that starts with what was typed is a likely one."""
    score = fuzz.ratio(wanted, name)
    if len(wanted) > 2 and name.startswith(wanted):
        score = max(score, 90.0)
    return score if score_cutoff is None or score >= score_cutoff else 0.0


def _keys(wanted: str) -> list[str]:
    """What was typed, without the kind of authority, and by its official name."""
    bare = " ".join(word for word in wanted.split() if word not in KIND_WORDS)
    found = [wanted, OTHER_NAMES.get(wanted, ""), bare, OTHER_NAMES.get(bare, "")]
    return list(dict.fromkeys(plain_name(key) for key in found if key))


@lru_cache(maxsize=4096)
def _names(place: PlaceEntry) -> frozenset[str]:
    """The plain names of a place."""
    return frozenset(plain_name(name) for name in (place.name, *place.alternatives))


class PlaceIndex:
    """All place names by their words, to be found in running text."""

    def __init__(self, places: Iterable[PlaceEntry]) -> None:
        self._rows: dict[tuple[str, ...], list[PlaceEntry]] = {}
        self._words: set[str] = set()
        for place in places:
            for name in _names(place):
                if name:
                    self._rows.setdefault(tuple(name.split()), []).append(place)
        for other, name in OTHER_NAMES.items():
            known = self._rows.get(tuple(plain_name(name).split()))
            if known:
                self._rows.setdefault(tuple(other.split()), known)
        self._starts = {row[0] for row in self._rows}
        self._words = {row[0] for row in self._rows if len(row) == 1 and _rare(row[0])}

    def holds_word(self, word: str) -> bool:
        """Whether a word is the name of a place and nothing else."""
        return word in self._words

    def found_in(self, text: str) -> tuple[str, ...]:
        """The codes of the places named in a text, in order, each once."""
        words = list(tokens(text))
        codes: dict[str, None] = {}
        at = 0
        while at < len(words):
            length, entries = self._longest(words, at)
            codes.update(dict.fromkeys(place.code for place in entries))
            at += max(length, 1)
        return tuple(codes)

    def _longest(self, words: Sequence[Token], at: int) -> tuple[int, list[PlaceEntry]]:
        if words[at].word not in self._starts:
            return 0, []
        for length in range(min(PLACE_WORDS_MAX, len(words) - at), 0, -1):
            row = tuple(word.word for word in words[at : at + length])
            entries = self._rows.get(row)
            if entries and self._meant(words, at, length):
                return length, entries
        return 0, []

    def _meant(self, words: Sequence[Token], at: int, length: int) -> bool:
        """Whether the words are meant as a name: written with a capital, or after a word like "in"."""
        surface = words[at + length - 1].surface
        before = words[at - 1].word if at else ""
        if length == 1 and not _rare(words[at].word):
            return surface[:1].isupper() and before in BEFORE_NAME
        return surface[:1].isupper() or length > 1 or before in BEFORE_NAME


def _rare(word: str) -> bool:
    """Whether a name is no ordinary word as well."""
    return word not in ORDINARY_NAMES
