# SPDX-License-Identifier: EUPL-1.2
"""A small index to look in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.index import Index


def thing(ref: str, words: str = "", kind: str = "kennisproduct", **fields: Any) -> SearchDocument:
    """A document whose exact words are these; everything else as given."""
    return SearchDocument(
        ref=ref, kind=kind, title=fields.pop("title", ref), exact=tuple(words.split()), **fields
    )


def refs(found: list[tuple[str, float]]) -> list[str]:
    """Only what was found, without the scores."""
    return [ref for ref, _score in found]


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """An empty index."""
    return Index.open(tmp_path / "index", patience=0.2)
