# SPDX-License-Identifier: EUPL-1.2
"""The search documents of organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.words import field_words
from schakelpunt.network.models import Organisation
from schakelpunt.reference.queries import in_force
from schakelpunt.search.documents import EVERYONE, SearchDocument

PREFIX = "organisatie"


def documents(lexicon: Lexicon, slugs: Collection[str] | None = None) -> Iterator[SearchDocument]:
    """A document per organisation in force: all of them, or only those named."""
    rows = Organisation.objects.filter(in_force())
    if slugs is not None:
        rows = rows.filter(pk__in=slugs)
    return (_document(row, lexicon) for row in rows.prefetch_related("expertise").order_by("id"))


def _document(row: Organisation, lexicon: Lexicon) -> SearchDocument:
    role = "" if row.kind_id == "gemeente" else row.role
    words = field_words(" . ".join([row.name, row.abbreviation, role]), lexicon)
    return SearchDocument(
        ref=f"{PREFIX}:{row.pk}",
        kind="organisatie",
        title=row.name,
        title_stems=field_words(f"{row.name} {row.abbreviation}", lexicon).stems,
        exact=words.exact,
        stems=words.stems,
        parts=words.parts,
        concepts=words.concepts,
        disciplines=tuple(e.discipline_id for e in row.expertise.all()),
        challenges=(),
        places=(row.area_id,) if row.area_id else (),
        region=row.regions[0] if len(row.regions) == 1 else "",
        year=None,
        audience=(EVERYONE,),
    )
