# SPDX-License-Identifier: EUPL-1.2
"""What happened is noted in the transaction of the change, and read on from a bookmark."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from schakelpunt.journal.actions import OutsideTransaction, follow, note, note_all
from schakelpunt.journal.models import Bookmark, Entry
from schakelpunt.journal.queries import newest, since

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
pytestmark = pytest.mark.data


def line(ref: str, room: str = "questions") -> Entry:
    with transaction.atomic():
        return note(room, "question", ref, "asked", actor="anna", at=NOON, hub="twente")


def refs_of(entries: Sequence[Entry]) -> list[str]:
    return [entry.object_ref for entry in entries]


@pytest.mark.django_db
def test_line_tells_who_did_what_to_which_thing_and_when() -> None:
    start = newest()
    number = line("V-TWE-2026-0001").number
    entry = Entry.objects.get(number=number)
    told = (entry.room, entry.object_kind, entry.object_ref, entry.verb, entry.actor, entry.at, entry.facts)
    assert told == ("questions", "question", "V-TWE-2026-0001", "asked", "anna", NOON, {"hub": "twente"})
    assert number > start
    assert str(entry) == f"{number} asked question V-TWE-2026-0001"


@pytest.mark.django_db
def test_lines_are_read_on_in_order_from_a_number() -> None:
    start = newest()
    numbers = [line(ref).number for ref in ("a", "b", "c")]
    line("d", room="library")
    assert refs_of(since(start, 10)) == ["a", "b", "c", "d"]
    assert refs_of(since(numbers[0], 2)) == ["b", "c"]
    assert refs_of(since(start, 10, rooms=["library"])) == ["d"]
    assert (since(start, 10, rooms=[]), since(start, 0)) == ([], [])
    assert newest() > numbers[2] == newest(rooms=["questions"])


@pytest.mark.django_db
def test_many_objects_with_the_same_action_are_noted_one_by_one() -> None:
    start = newest()
    with transaction.atomic():
        note_all("library", "resource", ["x", "y"], "loaded", at=NOON)
    assert [(entry.object_ref, entry.verb, entry.facts) for entry in since(start, 10)] == [
        ("x", "loaded", {}),
        ("y", "loaded", {}),
    ]


@pytest.mark.django_db
def test_line_is_refused_when_its_time_has_no_zone() -> None:
    start = newest()
    with transaction.atomic(), pytest.raises(ValueError, match="time zone"):
        note("questions", "question", "a", "asked", at=datetime(2026, 11, 23))  # noqa: DTZ001
    assert newest() == start


@pytest.mark.django_db
def test_line_disappears_with_the_change_it_tells_of() -> None:
    start = newest()
    with pytest.raises(RuntimeError, match="no"), transaction.atomic():
        note("questions", "question", "a", "asked", at=NOON)
        raise RuntimeError("no")
    assert since(start, 10) == []


def ahead(name: str) -> None:
    Bookmark.objects.create(name=name, number=newest())


@pytest.mark.django_db
def test_follower_reads_on_from_its_bookmark_in_bites() -> None:
    ahead("digest")
    for ref in ("a", "b", "c"):
        line(ref)
    read: list[list[str]] = []
    told = [follow("digest", 2, lambda entries: read.append(refs_of(entries))) for _ in range(3)]
    assert (told, read) == ([2, 1, 0], [["a", "b"], ["c"]])
    assert Bookmark.objects.get(name="digest").number == newest()


@pytest.mark.django_db
def test_follower_starts_at_the_beginning_when_it_is_new() -> None:
    first = line("a")
    Entry.objects.exclude(number=first.number).delete()
    read: list[str] = []
    assert follow("new", 5, lambda entries: read.extend(refs_of(entries))) == 1
    assert read == ["a"]


@pytest.mark.django_db
def test_followers_do_not_disturb_each_other() -> None:
    ahead("one")
    ahead("two")
    line("a")
    told = [follow(name, 5, lambda _: None) for name in ("one", "two", "one")]
    assert told == [1, 1, 0]


@pytest.mark.django_db
def test_bookmark_stays_when_the_reading_fails() -> None:
    ahead("digest")
    line("a")

    def stumble(_entries: Sequence[Entry]) -> None:
        Bookmark.objects.create(name="half done")
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="the disk is full"):
        follow("digest", 5, stumble)
    assert not Bookmark.objects.filter(name="half done").exists()
    assert follow("digest", 5, lambda _: None) == 1


def test_line_is_refused_when_there_is_no_transaction() -> None:
    with pytest.raises(OutsideTransaction):
        note("questions", "question", "a", "asked", at=NOON)
    with pytest.raises(OutsideTransaction):
        note_all("questions", "question", ["a"], "asked", at=NOON)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one write at a time")
def test_numbers_become_visible_in_order_when_more_write_at_once() -> None:
    start, seen = newest(), []
    threads = [threading.Thread(target=in_own_connection, args=(write_lines,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        seen.append([entry.number for entry in since(start, 1_000)])
    for thread in threads:
        thread.join()
    whole = [entry.number for entry in since(start, 1_000)]
    cleaner = threading.Thread(target=in_own_connection, args=(lambda: take_away(whole),))
    cleaner.start()
    cleaner.join()
    assert len(whole) == 60
    # Whoever read up to a number had seen every line below it: nothing ever appears in between.
    assert [numbers == whole[: len(numbers)] for numbers in seen] == [True] * len(seen)


def in_own_connection(act: Callable[[], None]) -> None:
    """A thread has a connection of its own, outside the transaction that the test lies in."""
    try:
        act()
    finally:
        connection.close()


def write_lines() -> None:
    for number in range(20):
        with transaction.atomic():
            note("questions", "question", str(number), "asked", at=NOON)
            time.sleep(0.001 * (number % 3))


def take_away(numbers: list[int]) -> None:
    Entry.objects.filter(number__in=numbers).delete()
