# SPDX-License-Identifier: EUPL-1.2
"""The stem of a Dutch word, by Snowball's Kraaij-Pohlmann rules: one for "verontreinigde" and its noun."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import local

import Stemmer

SHORT_STEM = 4
ACTION = re.compile("^.+(ing)(?:en)?$")

# A stemmer keeps a buffer and is not safe between threads, so each thread has its own.
_own = local()


def _stemmer() -> Stemmer.Stemmer:
    """The stemmer of this thread."""
    if not hasattr(_own, "stemmer"):
        _own.stemmer = Stemmer.Stemmer("dutch")
    stemmer: Stemmer.Stemmer = _own.stemmer
    return stemmer


@lru_cache(maxsize=131072)
def stem(word: str) -> str:
    """The stem of a folded word."""
    found = str(_stemmer().stemWord(word)) or word
    # "zetting" (settlement) must not become "zet" (he puts): a short verb and its noun are no kin here.
    if len(found) < SHORT_STEM and found != word and (tail := ACTION.search(word)):
        return word[: tail.end(1)]
    return found
