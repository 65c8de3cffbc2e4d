# SPDX-License-Identifier: EUPL-1.2
"""The index follows the journal from its own bookmark, and can always be made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import timezone

from schakelpunt.journal.queries import newest
from schakelpunt.library.models import Resource
from schakelpunt.project.index import follow, reindex
from schakelpunt.project.load import load, shipped_rows
from schakelpunt.project.rounds import walk_once
from schakelpunt.questions.queries.find import find
from schakelpunt.search.index import Index

pytestmark = [pytest.mark.django_db, pytest.mark.data, pytest.mark.xdist_group("index")]


@pytest.fixture
def own_index(tmp_path: Path, settings: object) -> Path:
    """An index folder of this test alone."""
    settings.INDEX = tmp_path / "index"  # type: ignore[attr-defined]
    return tmp_path / "index"


def test_index_holds_everything_and_its_bookmark_when_made_anew(own_index: Path) -> None:
    count = reindex()
    index = Index.open(own_index)
    assert (index.count(), index.bookmark) == (count, newest())


def test_round_fills_an_empty_index_when_the_folder_is_gone(own_index: Path) -> None:
    assert walk_once()["zoekindex"] > 500
    assert walk_once()["zoekindex"] == 0


def test_withdrawn_card_leaves_the_index_when_the_files_no_longer_hold_it(own_index: Path) -> None:
    reindex()
    rows = shipped_rows()
    gone = rows["kennisproducten"].pop(0)
    from schakelpunt.library.actions import load as lay_cards

    laid = {row.kind: row for row in lay_cards(rows, at=timezone.now())}
    assert laid["Resource"].withdrawn == 1
    follow(timezone.now())
    assert gone["id"] not in {row.ref for row in find(gone["titel"]).items}
    assert Resource.objects.get(pk=gone["id"]).withdrawn


def test_changed_title_is_found_when_the_journal_was_followed(own_index: Path) -> None:
    reindex()
    rows = shipped_rows()
    rows["kennisproducten"][0]["titel"] = "Zeldzaamwoordig handboek"
    from schakelpunt.library.actions import load as lay_cards

    lay_cards(rows, at=timezone.now())
    assert follow(timezone.now()) == 1
    assert find("zeldzaamwoordig").items[0].ref == rows["kennisproducten"][0]["id"]


def test_nothing_moves_when_the_same_content_is_loaded_again() -> None:
    before = newest()
    assert all((laid.new, laid.changed, laid.withdrawn) == (0, 0, 0) for laid in load())
    assert newest() == before
