# SPDX-License-Identifier: EUPL-1.2
"""Laying shipped rows down again changes only what the files changed, and never what a region said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from schakelpunt.ground.models import LegalHook
from schakelpunt.journal.models import Entry
from schakelpunt.reference.actions import Laid, confirm, lay
from schakelpunt.reference.models import Override
from schakelpunt.reference.rules import Editor

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
BOSS = Editor("account:1", "Beheer", administrator=True)
pytestmark = pytest.mark.django_db


def hooks() -> list[dict[str, Any]]:
    names = [field.name for field in LegalHook._meta.concrete_fields if field.name != "withdrawn"]
    return list(LegalHook.objects.order_by("id").values(*names))


def test_nothing_changes_when_the_files_are_the_same() -> None:
    rows, before = hooks(), Entry.objects.count()
    assert lay(LegalHook, rows, at=AT) == Laid("LegalHook", 0, 0, len(rows), 0)
    assert Entry.objects.count() == before


def test_only_what_differs_is_touched() -> None:
    first, second, *others = hooks()
    new = {**first, "id": "nieuw", "name": "Nieuw"}
    found = lay(LegalHook, [{**second, "name": "Anders"}, new, *others], at=AT)
    assert found == Laid("LegalHook", 1, 1, len(others), 1)
    told = set(Entry.objects.filter(at=AT, verb="load").values_list("object_ref", flat=True))
    assert told == {first["id"], second["id"], "nieuw"}
    gone = LegalHook.objects.get(pk=first["id"])
    assert gone.withdrawn


def test_a_row_comes_back_when_the_files_have_it_again() -> None:
    rows = hooks()
    lay(LegalHook, rows[1:], at=AT)
    assert lay(LegalHook, rows, at=AT) == Laid("LegalHook", 0, 1, len(rows) - 1, 0)
    assert not LegalHook.objects.get(pk=rows[0]["id"]).withdrawn


def test_what_a_region_said_stays_when_rows_are_laid_again() -> None:
    rows = hooks()
    confirm("legalhook", rows[0]["id"], hub="", editor=BOSS, at=AT)
    lay(LegalHook, [{**rows[0], "name": "Anders"}, *rows[1:]], at=AT)
    assert Override.objects.get().confirmed_by == "Beheer"
