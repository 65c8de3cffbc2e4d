# SPDX-License-Identifier: EUPL-1.2
"""What is put in the index is there for every reader, and what goes wrong leaves an index that works."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from schakelpunt.search import generations
from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.fields import BOOKMARK
from schakelpunt.search.find import Search
from schakelpunt.search.generations import POINTER, PREFIX, IndexBroken, IndexBusy, write_alone
from schakelpunt.search.index import Index
from tests.search.conftest import refs, thing

KLEI = Search(exact=("klei",))


def test_index_is_empty_when_it_is_new(index: Index) -> None:
    assert (index.bookmark, index.count(), index.find(KLEI)) == (0, 0, [])
    assert not index.folder.exists()


def test_document_is_found_when_it_was_put(index: Index) -> None:
    index.put([thing("a", "klei zand"), thing("b", "veen")], bookmark=7)
    assert (refs(index.find(KLEI)), index.count(), index.bookmark) == (["a"], 2, 7)


def test_document_is_replaced_when_it_is_put_again(index: Index) -> None:
    index.put([thing("a", "klei")])
    index.put([thing("a", "veen"), thing("a", "zand")])
    found = [refs(index.find(Search(exact=(word,)))) for word in ("klei", "veen", "zand")]
    assert (found, index.count()) == ([[], [], ["a"]], 1)


def test_document_is_gone_when_it_was_dropped(index: Index) -> None:
    index.put([thing("a", "klei"), thing("b", "klei"), thing("c", "klei")], bookmark=1)
    index.drop(["a"], bookmark=2)
    index.put([thing("d", "klei")], bookmark=3, gone=["b", "never there"])
    assert (refs(index.find(KLEI)), index.bookmark, index.count()) == (["c", "d"], 3, 2)


def test_bookmark_stays_when_a_put_brings_none(index: Index) -> None:
    index.put([], bookmark=5)
    index.put([thing("a", "klei")])
    assert (index.bookmark, index.count()) == (5, 1)


def test_bookmark_is_no_document(index: Index) -> None:
    index.put([thing("a", BOOKMARK)], bookmark=0)
    found = index.find(Search(exact=(BOOKMARK,), kinds=(BOOKMARK, "kennisproduct")))
    assert (index.count(), refs(found)) == (1, ["a"])


def test_other_reader_sees_a_commit_at_once(index: Index) -> None:
    index.put([thing("a", "klei")])
    other = Index.open(index.folder)
    assert refs(other.find(KLEI)) == ["a"]
    index.put([thing("b", "klei")], bookmark=2)
    assert (refs(other.find(KLEI)), other.bookmark) == (["a", "b"], 2)


def test_nothing_is_kept_when_a_document_in_a_put_is_no_good(index: Index) -> None:
    index.put([thing("a", "klei")], bookmark=1)
    with pytest.raises(AttributeError):
        index.put([thing("b", "klei"), None], bookmark=2)  # type: ignore[list-item]
    with pytest.raises(ValueError, match="-1"):
        index.put([thing("c", "klei")], bookmark=-1)
    assert (refs(index.find(KLEI)), index.bookmark) == (["a"], 1)
    index.put([thing("d", "klei")], bookmark=3)
    assert refs(index.find(KLEI)) == ["a", "d"]


def test_put_is_refused_when_somebody_else_is_writing(index: Index) -> None:
    index.put([thing("a", "klei")])
    with (
        write_alone(index.folder, 0),
        pytest.raises(IndexBusy, match=r"^somebody else is writing in the index"),
    ):
        index.put([thing("b", "klei")])
    index.put([thing("c", "klei")])
    assert refs(index.find(KLEI)) == ["a", "c"]


def test_put_waits_when_somebody_else_is_nearly_done(tmp_path: Path) -> None:
    index = Index.open(tmp_path, patience=5)
    held = threading.Event()

    def write() -> None:
        with write_alone(tmp_path, 0):
            held.set()
            time.sleep(0.3)

    thread = threading.Thread(target=write)
    thread.start()
    held.wait()
    index.put([thing("a", "klei")])
    thread.join()
    assert index.count() == 1


def test_rebuild_takes_the_place_of_everything(index: Index) -> None:
    index.put([thing("a", "klei"), thing("b", "klei")], bookmark=1)
    fresh = [thing("b", "zand"), thing("c", "klei"), thing("b", "veen")]
    assert index.rebuild(iter(fresh), bookmark=9) == 2
    assert (refs(index.find(KLEI)), index.count(), index.bookmark) == (["c"], 2, 9)
    assert len(list(index.folder.glob(PREFIX + "*"))) == 1


def test_readers_keep_the_old_index_until_the_rebuild_is_whole(index: Index) -> None:
    index.put([thing("a", "klei")], bookmark=1)
    reader = Index.open(index.folder)
    during = []

    def documents() -> Iterator[SearchDocument]:
        for number in range(50):
            during.append((refs(reader.find(KLEI)), reader.bookmark))
            yield thing(f"n{number}", "klei")

    index.rebuild(documents(), bookmark=2)
    assert during == [(["a"], 1)] * 50
    assert (reader.count(), reader.bookmark) == (50, 2)


def test_old_index_stays_when_a_rebuild_fails_half_way(index: Index) -> None:
    index.put([thing("a", "klei")], bookmark=1)

    def documents() -> Iterator[SearchDocument]:
        yield thing("b", "klei")
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError, match="the database went away"):
        index.rebuild(documents(), bookmark=2)
    assert (refs(index.find(KLEI)), index.bookmark) == (["a"], 1)
    assert index.rebuild([thing("c", "klei")], bookmark=3) == 1
    assert len(list(index.folder.glob(PREFIX + "*"))) == 1


def test_reader_notices_when_the_index_is_thrown_away_and_built_again(index: Index) -> None:
    index.put([thing("a", "klei")], bookmark=4)
    (index.folder / POINTER).unlink()
    assert (index.bookmark, index.find(KLEI)) == (0, [])
    index.put([thing("b", "klei")], bookmark=5)
    assert (refs(index.find(KLEI)), index.bookmark) == (["b"], 5)


def test_put_is_refused_when_the_index_was_lost_since_its_bookmark_was_read(index: Index) -> None:
    index.put([thing("a", "klei")], bookmark=4)
    assert index.bookmark == 4
    (index.folder / POINTER).unlink()
    with pytest.raises(IndexBroken, match="must be filled anew"):
        index.put([thing("b", "klei")], bookmark=5)
    assert index.bookmark == 0
    index.rebuild([thing("a", "klei"), thing("b", "klei")], bookmark=5)
    assert (index.bookmark, index.count()) == (5, 2)


# What can be wrong with the files on disk


def generation(index: Index) -> Path:
    (found,) = index.folder.glob(PREFIX + "*")
    return found


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5])


def flip_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 4] ^= 0xFF
    path.write_bytes(content)


def spoil_nothing_but(ending: str, spoil: object) -> object:
    def act(index: Index) -> None:
        for path in sorted(generation(index).glob("*" + ending)):
            spoil(path)  # type: ignore[operator]

    return act


def older_version(index: Index) -> None:
    pointer = json.loads((index.folder / POINTER).read_text())
    (index.folder / POINTER).write_text(json.dumps({**pointer, "version": 0}))


ENDINGS = (".term", ".idx", ".store", ".fieldnorm", ".fast")
SPOILED = {
    "older version": older_version,
    "pointer is empty": lambda index: (index.folder / POINTER).write_text(""),
    "pointer is a list": lambda index: (index.folder / POINTER).write_text("[1]"),
    "pointer leads away": lambda index: (index.folder / POINTER).write_text(
        json.dumps({"generation": PREFIX + "/../..", "version": generations.VERSION})
    ),
    "meta is gone": spoil_nothing_but("meta.json", Path.unlink),
    "meta is cut off": spoil_nothing_but("meta.json", cut_off),
    "meta is empty": spoil_nothing_but("meta.json", lambda path: path.write_text("")),
    **{f"{ending} is gone": spoil_nothing_but(ending, Path.unlink) for ending in ENDINGS},
    **{f"{ending} is cut off": spoil_nothing_but(ending, cut_off) for ending in ENDINGS},
    **{
        f"{ending} is empty": spoil_nothing_but(ending, lambda path: path.write_bytes(b""))
        for ending in ENDINGS
    },
    **{f"{ending} is changed": spoil_nothing_but(ending, flip_byte) for ending in ENDINGS},
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED.keys())
def test_index_counts_as_empty_and_is_filled_anew_when_its_files_are_spoiled(
    index: Index, spoil: object
) -> None:
    index.put([thing(f"d{number}", f"klei w{number}") for number in range(200)], bookmark=3)
    spoil(index)  # type: ignore[operator]
    reader = Index.open(index.folder)
    assert (reader.bookmark, reader.count(), reader.find(KLEI)) == (0, 0, [])
    reader.put([thing("nieuw", "klei")], bookmark=1)
    assert (reader.bookmark, refs(reader.find(KLEI))) == (1, ["nieuw"])
    assert (index.bookmark, refs(index.find(KLEI))) == (1, ["nieuw"])
