# SPDX-License-Identifier: EUPL-1.2
"""Noting what a region confirms, words differently or switches off; the shipped row stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from schakelpunt.journal.actions import note
from schakelpunt.reference.models import Override
from schakelpunt.reference.queries import stamp
from schakelpunt.reference.rules import Editor, may_judge


class NotAllowed(PermissionError):
    """This person may not judge rows for this hub."""


class Stale(Exception):
    """Somebody else judged the row since it was read; nothing was written."""


def confirm(
    kind: str, ref: str, *, hub: str, editor: Editor, by: str = "", seen: str | None = None, at: datetime
) -> Override:
    """A named person says that a row is right as it stands; the pages show who and when."""
    with transaction.atomic():
        row = _held(kind, ref, hub, editor, seen, at)
        row.confirmed_by, row.confirmed_on = by or editor.name, timezone.localdate(at)
        return _kept(row, "confirm", editor, at)


def change(
    kind: str,
    ref: str,
    changes: Mapping[str, Any],
    *,
    hub: str,
    editor: Editor,
    seen: str | None = None,
    at: datetime,
) -> Override:
    """A region words a shipped row differently for itself; what was confirmed before was other words."""
    with transaction.atomic():
        row = _held(kind, ref, hub, editor, seen, at)
        row.changes, row.confirmed_by, row.confirmed_on = dict(changes), "", None
        return _kept(row, "change", editor, at)


def switch(
    kind: str,
    ref: str,
    *,
    off: bool,
    remark: str = "",
    hub: str,
    editor: Editor,
    seen: str | None = None,
    at: datetime,
) -> Override:
    """A region no longer shows a row, or shows it again; the remark says why."""
    with transaction.atomic():
        row = _held(kind, ref, hub, editor, seen, at)
        row.switched_off, row.remark = off, remark
        return _kept(row, "switch_off" if off else "switch_on", editor, at)


def undo(kind: str, ref: str, *, hub: str, editor: Editor, seen: str | None = None, at: datetime) -> None:
    """A region takes back all it said of a row: it is again as shipped."""
    with transaction.atomic():
        row = _held(kind, ref, hub, editor, seen, at)
        told = {"hub": hub, "who": editor.name, "before": _facts(row)}
        note("reference", kind, ref, "undo", actor=editor.ref, at=at, **told)
        row.delete()


def _held(kind: str, ref: str, hub: str, editor: Editor, seen: str | None, at: datetime) -> Override:
    """The override of this row and hub, locked, once it is clear that one may and has seen the latest."""
    if not may_judge(editor, hub):
        raise NotAllowed(f"{editor.ref}: {hub or 'node'}")
    rows = Override.objects.select_for_update()
    row, made = rows.get_or_create(kind=kind, ref=ref, hub=hub, defaults={"made_at": at})
    if seen is not None and seen != ("" if made else stamp(row)):
        raise Stale(f"{kind} {ref} {hub}")
    return row


def _kept(row: Override, verb: str, editor: Editor, at: datetime) -> Override:
    row.made_by, row.made_at = editor.name, at
    row.save()
    note(
        "reference",
        row.kind,
        row.ref,
        verb,
        actor=editor.ref,
        at=at,
        hub=row.hub,
        who=editor.name,
        **_facts(row),
    )
    return row


def _facts(row: Override) -> dict[str, Any]:
    return {
        "changes": row.changes,
        "off": row.switched_off,
        "remark": row.remark,
        "by": row.confirmed_by,
        "on": row.confirmed_on.isoformat() if row.confirmed_on else "",
    }
