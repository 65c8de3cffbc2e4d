# SPDX-License-Identifier: EUPL-1.2
"""Keeps the search index in step with the journal: which room's document goes where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from schakelpunt.journal.models import Entry
from schakelpunt.journal.queries import newest, since
from schakelpunt.library.documents import documents as resource_documents
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.network.documents import documents as organisation_documents
from schakelpunt.questions.documents import documents as question_documents
from schakelpunt.questions.queries.known import index as opened_index
from schakelpunt.questions.queries.reading import reading
from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.generations import IndexBroken, IndexBusy
from schakelpunt.search.index import Index

BITE = 500
DOCUMENTS: dict[tuple[str, str], tuple[str, Callable[..., Iterator[SearchDocument]]]] = {
    ("library", "resource"): ("kennis", resource_documents),
    ("network", "organisation"): ("organisatie", organisation_documents),
    ("questions", "question"): ("vraag", question_documents),
}


def reindex() -> int:
    """Build the whole index anew from the database, beside the one in use."""
    number = newest()
    return opened_index().rebuild(everything(reading().lexicon), bookmark=number)


def everything(lexicon: Lexicon) -> Iterator[SearchDocument]:
    """Every document of every room."""
    for _prefix, documents in DOCUMENTS.values():
        yield from documents(lexicon)


def follow(_now: datetime) -> int:
    """Read the journal on from the index's own bookmark and put or drop what changed; a bite at a time."""
    try:
        return _read_on()
    except IndexBroken:
        return reindex()
    except IndexBusy:
        return 0


def _read_on() -> int:
    index = opened_index()
    # An index that is ahead of the journal belongs to another database: a restored or emptied one.
    if index.bookmark == 0 or index.bookmark > newest():
        return reindex()
    entries = since(index.bookmark, BITE)
    if entries:
        _take_over(index, entries)
    return len(entries)


def _take_over(index: Index, entries: Sequence[Entry]) -> None:
    lexicon = reading().lexicon
    fresh: list[SearchDocument] = []
    asked: set[str] = set()
    for key, (prefix, documents) in DOCUMENTS.items():
        refs = {e.object_ref for e in entries if (e.room, e.object_kind) == key}
        asked |= {f"{prefix}:{ref}" for ref in refs}
        fresh += documents(lexicon, refs) if refs else ()
    gone = asked - {document.ref for document in fresh}
    index.put(fresh, bookmark=entries[-1].number, gone=sorted(gone))
