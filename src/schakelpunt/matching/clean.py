# SPDX-License-Identifier: EUPL-1.2
"""A text as it came in becomes a text that can be compared: mended, without control characters, folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ftfy import fix_encoding

from schakelpunt.matching.weights import WORD_LENGTH_LIMIT

BROKEN_SIGNS = re.compile("[ÃÂâ\ufffd€][\u0080-\uffff]")
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*\+?")
BREAK = re.compile(r"[.,?!;:()\n]")
QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"}
)


class Token(NamedTuple):
    """A word of a text: as written, folded, and where it stands."""

    surface: str
    word: str
    start: int
    end: int


def cleaned(text: str) -> str:
    """A text mended: broken encodings repaired, composed, no control characters, one kind of line end."""
    if not text.isascii():
        if BROKEN_SIGNS.search(text):
            text = fix_encoding(text)
        text = unicodedata.normalize("NFC", text).translate(QUOTES)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return CONTROL.sub("", text)


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word in small letters without accents: "Oriëntatie" and "orientatie" are one."""
    word = word.lower()
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order, each at most sixty characters."""
    for found in WORD.finditer(text):
        surface = found.group()[:WORD_LENGTH_LIMIT]
        yield Token(surface, folded(surface), found.start(), found.end())


def plain_words(text: str) -> tuple[str, ...]:
    """The folded words of a short text, such as a label."""
    return tuple(token.word for token in tokens(cleaned(text)))
