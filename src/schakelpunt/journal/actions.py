# SPDX-License-Identifier: EUPL-1.2
"""Noting what happened, and reading on from a bookmark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from schakelpunt.journal.models import Bookmark, Entry
from schakelpunt.journal.queries import since

LOCK = 7_203_001


class OutsideTransaction(RuntimeError):
    """A line was to be noted apart from the change it tells of."""


def note(room: str, kind: str, ref: str, verb: str, *, actor: str = "", at: datetime, **facts: Any) -> Entry:
    """Add a line to the journal, in the transaction of the change it tells of; `at` carries its zone."""
    _keep_order(at)
    return Entry.objects.create(
        room=room, object_kind=kind, object_ref=ref, verb=verb, actor=actor, at=at, facts=facts
    )


def note_all(room: str, kind: str, refs: Sequence[str], verb: str, *, actor: str = "", at: datetime) -> None:
    """Add a line for each of many objects that met with the same action."""
    _keep_order(at)
    lines = (
        Entry(room=room, object_kind=kind, object_ref=ref, verb=verb, actor=actor, at=at) for ref in refs
    )
    Entry.objects.bulk_create(lines, batch_size=500)


def _keep_order(at: datetime) -> None:
    """On PostgreSQL a lower number could commit later; a lock per transaction keeps numbers in order."""
    if not connection.in_atomic_block:
        raise OutsideTransaction("note() belongs in the transaction of the change it tells of")
    if at.tzinfo is None:
        raise ValueError("the time of a journal line needs a time zone")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def follow(name: str, limit: int, read: Callable[[Sequence[Entry]], None]) -> int:
    """Read on from a follower's bookmark and move it, in one transaction; gives how many lines were read."""
    with transaction.atomic():
        mark, _made = Bookmark.objects.select_for_update().get_or_create(name=name)
        entries = since(mark.number, limit)
        if entries:
            read(entries)
            mark.number = entries[-1].number
            mark.save(update_fields=["number"])
    return len(entries)
