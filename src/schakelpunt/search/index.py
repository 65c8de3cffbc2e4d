# SPDX-License-Identifier: EUPL-1.2
"""The embedded index: put, drop, find. Derived and disposable: what is lost is filled anew."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import tantivy

from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.fields import BOOKMARK, SCHEMA, bookmark_row, row_of
from schakelpunt.search.find import NAMES, Search, whole_query
from schakelpunt.search.generations import (
    IndexBroken,
    Mark,
    is_sound,
    point_at,
    read_mark,
    start_generation,
    sweep,
    write_alone,
)

logger = logging.getLogger(__name__)

HEAP = 50_000_000
PATIENCE = 10.0

Found = tuple[str, float]
Build = Callable[[tantivy.Searcher], tantivy.Query | None]


class Index:
    """One index in one folder. Any number of readers, one writer at a time; safe to share by threads."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self.folder = folder
        self.patience = patience
        self._guard = threading.RLock()
        self._seen: Mark | None = None
        self._opened: tantivy.Index | None = None
        self._told = 0

    @classmethod
    def open(cls, folder: Path, patience: float = PATIENCE) -> Index:
        """Open the index in this folder; what is missing, half written, old or broken counts as empty.

        Opening writes nothing and waits for nobody. `patience` is how many seconds a write waits for
        another writer before it raises IndexBusy.
        """
        index = cls(folder, patience)
        index._refresh()
        return index

    @property
    def bookmark(self) -> int:
        """The number of the last journal line that is in the index; 0 when it must be filled anew."""
        found = self._rows(bookmark_query, 1)
        self._told = int(found[0][1].get_first("number") or 0) if found else 0
        return self._told

    def count(self) -> int:
        """How many documents can be found."""
        searcher = self._searcher()
        return searcher.num_docs - len(self._rows(bookmark_query, 1)) if searcher is not None else 0

    def put(
        self, documents: Iterable[SearchDocument], bookmark: int | None = None, gone: Iterable[str] = ()
    ) -> None:
        """Put documents in place of those with the same ref, drop the gone, move the bookmark: one commit."""
        # Made before the pen is taken up: a document that is no good is not the engine's trouble.
        rows = [(document.ref, row_of(document)) for document in documents]
        rows += [(BOOKMARK, bookmark_row(bookmark))] if bookmark is not None else []
        dropped = list(gone)
        with self._writer() as writer:
            for ref in dropped:
                writer.delete_documents_by_term("ref", ref)
            for ref, row in rows:
                writer.delete_documents_by_term("ref", ref)
                writer.add_document(row)

    def drop(self, refs: Iterable[str], bookmark: int | None = None) -> None:
        """Take documents out, with the bookmark, in one commit."""
        self.put((), bookmark, gone=refs)

    def rebuild(self, documents: Iterable[SearchDocument], bookmark: int = 0) -> int:
        """Fill a new index beside this one and let it count when it is whole; says how many went in."""
        with write_alone(self.folder, self.patience):
            name = start_generation(self.folder)
            fresh = tantivy.Index(SCHEMA, str(self.folder / name))
            refs = set()
            with writing(fresh) as writer:
                for document in documents:
                    if document.ref in refs:
                        writer.delete_documents_by_term("ref", document.ref)
                    refs.add(document.ref)
                    writer.add_document(row_of(document))
                writer.add_document(bookmark_row(bookmark))
            point_at(self.folder, name)
            sweep(self.folder, keep=name)
        return len(refs)

    def find(self, search: Search, limit: int = 50) -> list[Found]:
        """What fits the search, best first, as (ref, score); equal scores in the order of their refs."""
        rows = self._rows(lambda searcher: whole_query(searcher, search), limit)
        return in_order([(str(row.get_first("ref")), score) for score, row in rows])

    def find_each(self, search: Search, limit: int = 50) -> dict[str, list[Found]]:
        """What fits each field of the search by itself, for a caller that weighs the lists."""
        return {name: self.find(search.only(name), limit) for name in NAMES if getattr(search, name)}

    def look_up(self, build: Build, limit: int) -> list[tuple[str, str, float]]:
        """What a query finds, as (ref, title, score), best first."""
        rows = self._rows(build, limit)
        found = [(str(row.get_first("ref")), str(row.get_first("title")), score) for score, row in rows]
        return sorted(found, key=lambda hit: (-hit[2], hit[0]))

    def _rows(self, build: Build, limit: int) -> list[tuple[float, tantivy.Document]]:
        searcher = self._searcher()
        if searcher is None or limit < 1:
            return []
        query = build(searcher)
        if query is None:
            return []
        try:
            hits = searcher.search(query, limit, count=False).hits
            return [(float(score), searcher.doc(address)) for score, address in hits]
        except BaseException as problem:
            if not is_engine_trouble(problem):
                raise
            self._doubt(problem)
            return []

    def _searcher(self) -> tantivy.Searcher | None:
        with self._guard:
            self._refresh()
            return self._opened.searcher() if self._opened is not None else None

    def _refresh(self) -> None:
        """Read what the last commit left, when there was one since."""
        with self._guard:
            # A rebuild may sweep a generation while it is being opened: then there is a newer mark.
            while (mark := read_mark(self.folder)) != self._seen:
                try:
                    self._read(mark)
                except BaseException as problem:
                    if not is_engine_trouble(problem):
                        raise
                    if read_mark(self.folder) == mark:
                        self._doubt(problem)
                        self._seen = mark

    def _read(self, mark: Mark) -> None:
        same = self._seen is not None and self._seen.generation == mark.generation
        if same and self._opened is not None:
            self._opened.reload()
        else:
            self._opened = open_sound(self.folder / mark.generation) if mark.generation else None
        self._seen = mark

    def _doubt(self, problem: BaseException) -> None:
        """Trust what is open no longer: the next use opens it again, checksums and all."""
        with self._guard:
            self._opened = self._seen = None
        logger.error("The index in %s stumbled: %s", self.folder.name, problem)

    @contextlib.contextmanager
    def _writer(self) -> Iterator[tantivy.IndexWriter]:
        with write_alone(self.folder, self.patience):
            self._refresh()
            if self._opened is None and self._told:
                # Whoever reads on from a bookmark must first hear that it is gone.
                raise IndexBroken(f"the index {self.folder.name} was lost and must be filled anew")
            opened = self._opened or self._start()
            try:
                with writing(opened) as writer:
                    yield writer
            except BaseException as problem:
                if not is_engine_trouble(problem):
                    raise
                self._doubt(problem)
                raise IndexBroken(f"the index {self.folder.name} cannot be written: {problem}") from problem

    def _start(self) -> tantivy.Index:
        name = start_generation(self.folder)
        fresh = tantivy.Index(SCHEMA, str(self.folder / name))
        fresh.config_reader("manual")
        point_at(self.folder, name)
        sweep(self.folder, keep=name)
        self._opened, self._seen = fresh, read_mark(self.folder)
        return fresh


@contextlib.contextmanager
def writing(opened: tantivy.Index) -> Iterator[tantivy.IndexWriter]:
    """A writer whose work is kept whole at the end, or not at all."""
    writer = opened.writer(HEAP, 1)
    try:
        # A writer that was killed may have left files under the very names that this commit will use.
        writer.garbage_collect_files()
        yield writer
        writer.commit()
    finally:
        # Also ends the threads of a writer that failed; what it had not committed is gone.
        writer.wait_merging_threads()


def bookmark_query(_: tantivy.Searcher) -> tantivy.Query:
    """The one document that is the bookmark."""
    return tantivy.Query.term_query(SCHEMA, "ref", BOOKMARK, "basic")


def open_sound(generation: Path) -> tantivy.Index:
    """Open a generation whose files are all unharmed, or raise ValueError."""
    if not is_sound(generation):
        raise ValueError("a file does not have the checksum it was written with")
    opened = tantivy.Index(SCHEMA, str(generation), reuse=True)
    opened.config_reader("manual")
    opened.reload()
    return opened


def in_order(found: list[Found]) -> list[Found]:
    """Best first, and always the same order."""
    return sorted(found, key=lambda hit: (-hit[1], hit[0]))


def is_engine_trouble(problem: BaseException) -> bool:
    """Whether the engine stumbled over its files; it may panic, which Python sees as no usual exception."""
    panic = type(problem).__name__ == "PanicException"
    return panic or isinstance(problem, (ValueError, RuntimeError, OSError))
