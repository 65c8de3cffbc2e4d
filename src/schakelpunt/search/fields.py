# SPDX-License-Identifier: EUPL-1.2
"""Which fields the index keeps of a document, and how a document becomes a row of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

import tantivy

from schakelpunt.search.documents import SearchDocument

# Raise this when the fields change: an index with another number counts as empty and is filled anew.
VERSION = 1
BOOKMARK = "_bladwijzer"
ASKED_KIND = "vraag"

# Ranked fields count how often a word occurs; plain fields only filter.
RANKED = ("exact", "stems", "title_stems", "parts", "concepts", "places", "typed")
PLAIN = ("disciplines", "challenges", "region", "audience")
STORED = ("ref", "kind", "title")

LONGEST_WORD = 100
SHORTEST_PREFIX, LONGEST_PREFIX = 2, 12


def build_schema() -> tantivy.Schema:
    """The fields of the index: every word is one term, exactly as the room `matching` made it."""
    builder = tantivy.SchemaBuilder()
    for name in STORED:
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in RANKED:
        builder.add_text_field(name, tokenizer_name="raw", index_option="freq")
    for name in PLAIN:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("year", indexed=True)
    builder.add_unsigned_field("number", stored=True)
    return builder.build()


SCHEMA = build_schema()


def clean_word(word: str) -> str:
    """A word as the index can keep it: no half characters, no endless length."""
    return word[:LONGEST_WORD].encode("utf-8", "ignore").decode()


def clean_words(words: Iterable[str]) -> list[str]:
    """The words that are left when each is cleaned."""
    return [kept for kept in map(clean_word, words) if kept]


def fold_title(text: str) -> list[str]:
    """The words of a title as somebody types them: lower case, without accents or signs."""
    flat = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(sign if sign.isalnum() else " " for sign in flat if not unicodedata.combining(sign))
    return clean_words(kept.split())


def title_prefixes(title: str) -> list[str]:
    """Every beginning of every word of a title, so that typing finds it by looking up, not by scanning."""
    return [
        word[:length]
        for word in dict.fromkeys(fold_title(title))
        for length in range(min(SHORTEST_PREFIX, len(word)), min(len(word), LONGEST_PREFIX) + 1)
    ]


def row_of(document: SearchDocument) -> tantivy.Document:
    """One document as the index keeps it."""
    row: dict[str, Any] = {name: clean_words(getattr(document, name)) for name in RANKED if name != "typed"}
    for name in ("disciplines", "challenges", "audience"):
        row[name] = clean_words(getattr(document, name))
    row["ref"], row["kind"] = document.ref, document.kind
    row["title"] = document.title.encode("utf-8", "ignore").decode()
    row["region"] = clean_words([document.region])
    if document.kind == ASKED_KIND:
        row["typed"] = title_prefixes(document.title)
    if document.year is not None and abs(document.year) < 10_000:
        row["year"] = document.year
    return tantivy.Document.from_dict(row, SCHEMA)


def bookmark_row(number: int) -> tantivy.Document:
    """The bookmark is a document too, so that it and the documents are kept in the same breath."""
    return tantivy.Document.from_dict({"ref": BOOKMARK, "kind": BOOKMARK, "number": number}, SCHEMA)
