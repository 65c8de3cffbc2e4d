# SPDX-License-Identifier: EUPL-1.2
"""The stem of a Dutch word, by Snowball's Kraaij-Pohlmann rules: "verzilt" goes with its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from threading import local
from typing import Final

import Stemmer
from wordfreq import get_frequency_dict

from schakelpunt.matching.smallwords import listed

SHORT_STEM = 4
ACTION = re.compile("^.+(ing)(?:en)?$")
ADJECTIVE = re.compile(r"^(.{3,})ische?[rn]?$")
PARTICIPLE = re.compile(r"^(?:((?:ver|ont|be|her).{2,}?)[dt]e?|ge(.+eer)de?)$")
LONG_VOWEL = re.compile(r"(aa|ee|oo|uu)(?=[^aeiou]$)")
SHORT_VOWEL = re.compile(r"(?<![aeiou])[aeiou]([^aeiouwx])$")
KIN_LENGTH: Final = 6  # a shorter noun is found by chance
KIN_COMMON: Final = 3e-8  # and so is one that hardly anybody writes
# Forms that no rule gives, and forms that only look like one.
STRONG: Final[Mapping[str, str]] = {
    "onttrokken": "onttrekking",
    "onttrok": "onttrekking",
    "ondergelopen": "overstroming",
    "daalt": "daling",
    "stijgt": "stijging",
    "verband": "verband",
    "verbanden": "verband",
    "verkeerd": "verkeerd",
    "verkeerde": "verkeerd",
}

# Common words that a stemmer takes for one of our own: "leiden" is no "leiding", "los" is no "löss".
APART: Final = listed(
    """
    vond vonden leiden leidt leidde leidden geleid los losse lossen lost druk drukken klinkt klinken
    ruim ruime ruimer bergen netjes waarheid vestiging vestigen gevestigd ploeg nuttig nut ontwikkeling
    ontwikkelingen
    ontwikkelen ontwikkelt ontwikkeld ontwikkelde bekend bekende gesloten geboren geboorte gewoon gewone bezig
    bieden biedt wassen was bloeit heten heette stelling verkoop verkopen staat staten orden slot zaken zaak
    grondig grondige wonder waardering gedragen gedraagt oudheid schoonheid brons zonnig meldde
    """
)

# A stemmer keeps a buffer and is not safe between threads, so each thread has its own.
_own = local()


@lru_cache(maxsize=1)
def word_counts() -> Mapping[str, float]:
    """How common Dutch words are, as a share of all words; read once, from wordfreq's own list."""
    counts: Mapping[str, float] = get_frequency_dict("nl", "best")
    return counts


def _stemmer() -> Stemmer.Stemmer:
    """The stemmer of this thread."""
    if not hasattr(_own, "stemmer"):
        _own.stemmer = Stemmer.Stemmer("dutch")
    stemmer: Stemmer.Stemmer = _own.stemmer
    return stemmer


@lru_cache(maxsize=131072)
def stem(word: str) -> str:
    """The stem of a folded word."""
    if word in APART:
        return word + word  # no other word has this stem
    word = kin(word) or word
    found = str(_stemmer().stemWord(word)) or word
    # "zetting" (settlement) must not become "zet" (he puts): a short verb and its noun are no kin here.
    if len(found) < SHORT_STEM and found != word and (tail := ACTION.search(word)):
        return word[: tail.end(1)]
    return found


def kin(word: str) -> str:
    """The noun an adjective or participle was made of: "archeologisch" gives "archeologie"; often nothing."""
    if word in STRONG:
        return STRONG[word]
    if word.endswith("bare") and len(word) > KIN_LENGTH:
        return f"{word[:-4]}baar"
    if adjective := ADJECTIVE.match(word):
        return f"{adjective[1]}ie" if _ordinary(f"{adjective[1]}ie") else ""
    if participle := PARTICIPLE.match(word):
        return next((noun for noun in _actions(participle[1] or participle[2]) if _ordinary(noun)), "")
    return ""


def _actions(base: str) -> Iterator[str]:
    """The nouns in -ing of a verb, as Dutch may spell them: "verdroog" gives "verdroging"."""
    yield f"{LONG_VOWEL.sub(lambda pair: pair[0][0], base)}ing"
    if tail := SHORT_VOWEL.search(base):
        yield f"{base}{tail[1]}ing"
    yield f"{base}ting"


def _ordinary(noun: str) -> bool:
    return len(noun) >= KIN_LENGTH and word_counts().get(noun, 0.0) >= KIN_COMMON
