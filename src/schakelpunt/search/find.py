# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the index, and how that becomes a query of plain words.

A query is never parsed out of a text: each word is looked up as it stands, so no sign a person types means
anything to the engine, and however long a question is, a bounded number of words is looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import tantivy

from schakelpunt.search.documents import EVERYONE
from schakelpunt.search.fields import SCHEMA, clean_words

Query, Occur = tantivy.Query, tantivy.Occur

NAMES = ("exact", "stems", "title", "parts", "concepts", "places")
WEIGHTS = {"exact": 1.0, "stems": 1.0, "title": 2.0, "parts": 0.5, "concepts": 1.5, "places": 0.5}
MOST_WORDS = 64
MOST_EXAMINED = 1_000


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: words per field, and who and what may come back.

    `weights` holds (name of field, weight) where it differs from WEIGHTS. `least` is how many different
    words of one field must occur in a document. The filters let through what has one of their values;
    an empty filter lets everything through, except `audience`: then nothing is found.
    """

    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    weights: tuple[tuple[str, float], ...] = ()
    least: int = 1
    kinds: tuple[str, ...] = ()
    audience: tuple[str, ...] = (EVERYONE,)
    regions: tuple[str, ...] = ()
    disciplines: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    years: tuple[int | None, int | None] = (None, None)

    def only(self, name: str) -> Search:
        """The same search over one field, so that the caller can weigh the lists against each other."""
        others = {other: () for other in NAMES if other != name}
        return replace(self, **others)  # type: ignore[arg-type]


def field_of(name: str) -> str:
    """The field of the index that a search calls by this name."""
    return "title_stems" if name == "title" else name


def rarest_words(searcher: tantivy.Searcher, field: str, words: Iterable[str]) -> list[str]:
    """The words that occur at all, the rarest first, at most MOST_WORDS: those tell most."""
    different = list(dict.fromkeys(clean_words(words)))[:MOST_EXAMINED]
    spread = {word: searcher.doc_freq(field, word) for word in different}
    return sorted((word for word in different if spread[word]), key=spread.__getitem__)[:MOST_WORDS]


def field_query(searcher: tantivy.Searcher, name: str, search: Search) -> tantivy.Query | None:
    """The words of one field, any of them, or None when too few of them occur anywhere."""
    field = field_of(name)
    words = rarest_words(searcher, field, getattr(search, name))
    least = max(1, min(search.least, len(set(getattr(search, name)))))
    if len(words) < least:
        return None
    terms = [(Occur.Should, Query.term_query(SCHEMA, field, word, "freq")) for word in words]
    query = Query.boolean_query(terms, minimum_number_should_match=least if least > 1 else None)
    weight = {**WEIGHTS, **dict(search.weights)}[name]
    return query if weight == 1.0 else Query.boost_query(query, weight)


def any_of(field: str, values: Sequence[str]) -> tantivy.Query:
    """A filter that lets through what has one of these values, and does not count in the score."""
    terms = [(Occur.Should, Query.term_query(SCHEMA, field, value, "basic")) for value in clean_words(values)]
    return Query.const_score_query(Query.boolean_query(terms), 0.0)


def filter_queries(search: Search) -> list[tantivy.Query]:
    """The conditions on what may come back; the audience is always one of them."""
    chosen = {
        "kind": search.kinds,
        "region": search.regions,
        "disciplines": search.disciplines,
        "challenges": search.challenges,
    }
    filters = [any_of("audience", search.audience)]
    filters += [any_of(field, values) for field, values in chosen.items() if values]
    first, last = search.years
    if first is not None or last is not None:
        years = Query.range_query(SCHEMA, "year", tantivy.FieldType.Integer, first, last)
        filters.append(Query.const_score_query(years, 0.0))
    return filters


def whole_query(searcher: tantivy.Searcher, search: Search) -> tantivy.Query | None:
    """The whole search as one query, or None when no word of it occurs anywhere."""
    found = [field_query(searcher, name, search) for name in NAMES if getattr(search, name)]
    fields = [(Occur.Should, query) for query in found if query is not None]
    if not fields:
        return None
    return filtered(Query.boolean_query(fields), filter_queries(search))


def filtered(query: tantivy.Query, filters: Iterable[tantivy.Query]) -> tantivy.Query:
    """The query, kept to what every filter lets through."""
    return Query.boolean_query([(Occur.Must, query), *((Occur.Must, each) for each in filters)])
