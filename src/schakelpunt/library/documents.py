# SPDX-License-Identifier: EUPL-1.2
"""The search documents of resources."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from schakelpunt.library.models import Resource
from schakelpunt.library.queries.candidates import ref_of
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.words import field_words
from schakelpunt.search.documents import EVERYONE, SearchDocument


def documents(lexicon: Lexicon, slugs: Collection[str] | None = None) -> Iterator[SearchDocument]:
    """A document per resource in use: all of them, or only those named."""
    rows = Resource.objects.filter(withdrawn=False).select_related("publisher")
    if slugs is not None:
        rows = rows.filter(pk__in=slugs)
    rows = rows.prefetch_related("disciplines", "challenges", "concepts", "areas")
    return (_document(row, lexicon) for row in rows.order_by("id"))


def _document(row: Resource, lexicon: Lexicon) -> SearchDocument:
    areas = [area.name for area in row.areas.all()]
    publisher = row.publisher.name if row.publisher else row.publisher_name
    body = " . ".join([row.title, row.summary, *row.answers, publisher, *areas])
    words, title = field_words(body, lexicon), field_words(row.title, lexicon)
    concepts = dict.fromkeys([*(c.pk for c in row.concepts.all()), *words.concepts])
    return SearchDocument(
        ref=ref_of(row.pk),
        kind="kennisproduct",
        title=row.title,
        title_stems=title.stems,
        exact=words.exact,
        stems=words.stems,
        parts=words.parts,
        concepts=tuple(concepts),
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        places=tuple(a.pk for a in row.areas.all()),
        region=row.region,
        year=row.year,
        audience=(EVERYONE,),
    )
