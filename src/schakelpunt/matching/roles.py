# SPDX-License-Identifier: EUPL-1.2
"""The words of an organisation's task and of a question, in one shape, so that they can be compared."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from schakelpunt.matching import weights
from schakelpunt.matching.clean import cleaned, tokens
from schakelpunt.matching.compounds import Splitter
from schakelpunt.matching.forms import Forms
from schakelpunt.matching.shapes import Knower, Need
from schakelpunt.matching.smallwords import listed
from schakelpunt.matching.stems import word_counts

# Words of nearly every task: they say who somebody is, not what is known.
EMPTY_WORDS: Final = listed(
    """
    vergunning vergunningen milieu melding meldingen regie toezicht aanleg kennisbank kennis gemeente
    gemeenten bodem ondergrond beheer vraag vragen werk advies netwerk provincie provincies nederland
    plan planning regel regels taak taken grond water onderzoek gegevens eigen programma waterschap
    waterschappen omgevingsdienst overheid overheden lid groot grote klein kleine gebied gebieden risico
    steun uitleg bedrijf bedrijven regio regionaal regionale landelijk landelijke laag lagen ruimte
    inrichting ruimtelijke project projecten visie hoofd hoofdlijn land stad
    """
)
SHORT_NAME: Final = 4  # names up to this length are words too, unless written as a name


@lru_cache(maxsize=1)
def _forms() -> Forms:
    """Forms without any vocabulary: role words and questions are split alike, whatever the lexicon."""
    return Forms(Splitter())


@lru_cache(maxsize=4096)
def role_stems(text: str) -> Mapping[str, str]:
    """The stems in the words of a task or name, kept: the same ones come back with every question."""
    return stems_in(text)


def stems_in(text: str) -> Mapping[str, str]:
    """The stems in a text with the word each comes from; whole compounds and their parts."""
    found: dict[str, str] = {}
    for term in _forms().terms(cleaned(text)):
        form = term.form
        if form.small or form.word in EMPTY_WORDS or _everyday(form.word):
            continue
        for one in (form.stem, *(part for part in form.parts if part not in _empty_stems())):
            found.setdefault(one, term.token.surface)
    return found


def _everyday(word: str) -> bool:
    """Whether everybody uses this word, so that sharing it says nothing."""
    return word_counts().get(word, 0.0) > weights.ROLE_WORD_COMMON


@lru_cache(maxsize=1)
def _empty_stems() -> frozenset[str]:
    return frozenset(_forms().form(word).stem for word in EMPTY_WORDS)


def need_stems(need: Need) -> Mapping[str, str]:
    """The stems of a question, compared with roles; the concepts it means count as its words too.

    Never kept: what was asked is forgotten.
    """
    meant = " ".join(row.name for row in need.concepts if row.score >= 0.6)
    return stems_in(f"{need.question} {meant}"[:2000])


def rarity(knowers: Iterable[Knower], stems: Mapping[str, str]) -> dict[str, float]:
    """How rare each of these stems is among the tasks: 1 when one has it, towards 0 when all do."""
    listed = [row.words for row in knowers if row.words]
    counts: Counter[str] = Counter()
    # Water boards share one text; a text counts once, so that they do not make their own words common.
    for text in set(listed):
        counts.update(stems.keys() & role_stems(text).keys())
    whole = math.log(1 + len(set(listed)))
    return {one: 1 - math.log(count) / whole if whole else 0.0 for one, count in counts.items()}


def spoken(need: Need) -> str:
    """The words of a question with spaces around each, to look for names in."""
    words = (token.word for token in tokens(need.question))
    return f" {' '.join(words)} "


def named_in(need: Need, text: str, names: Sequence[str]) -> str:
    """The name as the question writes it, or nothing; short names only in their own capitals."""
    for name in names:
        plain = plain_name(name)
        if f" {plain} " not in text:
            continue
        if len(plain) > SHORT_NAME or re.search(rf"\b{re.escape(name)}\b", need.question):
            return name
    return ""


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A name as `spoken` writes it."""
    return " ".join(token.word for token in tokens(name))
