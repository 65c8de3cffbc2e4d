# SPDX-License-Identifier: EUPL-1.2
"""Which earlier questions look like the one that is being typed."""

from __future__ import annotations

from dataclasses import dataclass

import tantivy

from schakelpunt.search.documents import EVERYONE
from schakelpunt.search.fields import LONGEST_PREFIX, SCHEMA, SHORTEST_PREFIX, fold_title
from schakelpunt.search.find import any_of, filtered, rarest_words
from schakelpunt.search.index import Index

MOST_TYPED = 12


@dataclass(frozen=True, slots=True)
class Lookalike:
    """An earlier question whose title shares words with what is typed."""

    ref: str
    title: str
    score: float


def similar(
    index: Index, typed: str, limit: int = 5, audience: tuple[str, ...] = (EVERYONE,)
) -> list[Lookalike]:
    """The earlier questions nearest to what is typed so far; every word may still be unfinished."""
    words = [word[:LONGEST_PREFIX] for word in fold_title(typed[-1_000:]) if len(word) >= SHORTEST_PREFIX]
    if not words:
        return []
    found = index.look_up(lambda searcher: typed_query(searcher, words, audience), limit)
    return [Lookalike(*hit) for hit in found]


def typed_query(
    searcher: tantivy.Searcher, words: list[str], audience: tuple[str, ...]
) -> tantivy.Query | None:
    """The rarest of the typed words as beginnings of words in a title."""
    kept = rarest_words(searcher, "typed", words)[:MOST_TYPED]
    if not kept:
        return None
    terms = [(tantivy.Occur.Should, tantivy.Query.term_query(SCHEMA, "typed", word, "freq")) for word in kept]
    return filtered(tantivy.Query.boolean_query(terms), [any_of("audience", audience)])
