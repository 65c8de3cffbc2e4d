# SPDX-License-Identifier: EUPL-1.2
"""Rooms see only what lies below them, in their imports and in their tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.db.models import Model

from tests.house.tree import ROOT, rooms, storeys


def test_every_import_keeps_the_contract() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    linted = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert linted.returncode == 0, linted.stdout


def test_contract_names_every_room_that_exists() -> None:
    assert set(storeys()) == rooms()


def room_of(model: type[Model]) -> str:
    """The room that keeps a model; empty for models of others."""
    package, _dot, rest = model.__module__.partition(".")
    return rest.partition(".")[0] if package == "schakelpunt" else ""


def test_foreign_keys_point_down() -> None:
    heights = storeys()
    upward = [
        f"{model.__name__}.{field.name} in {room_of(model)} points at {room_of(field.related_model)}"
        for model in apps.get_models(include_auto_created=True)
        for field in (*model._meta.fields, *model._meta.many_to_many)
        if isinstance(field.related_model, type)
        and room_of(model)
        and room_of(field.related_model)
        and room_of(model) != room_of(field.related_model)
        and heights[room_of(field.related_model)] >= heights[room_of(model)]
    ]
    assert upward == []
