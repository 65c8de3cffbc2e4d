# SPDX-License-Identifier: EUPL-1.2
"""Reads the shipped files and hands each room its rows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from schakelpunt.ground.actions import load as load_ground
from schakelpunt.learning.actions import load as load_learning
from schakelpunt.library.actions import load as load_library
from schakelpunt.network.actions import load as load_network
from schakelpunt.places.actions import load as load_places
from schakelpunt.project.folder import shipped_folder
from schakelpunt.reference.actions import Laid
from schakelpunt.vocabulary.actions import load as load_vocabulary

ROOMS = (load_vocabulary, load_places, load_network, load_library, load_ground, load_learning)
DEMO = "demo.yaml"


def shipped_rows(folder: Path | None = None) -> dict[str, list[dict[str, Any]]]:
    """All rows of all files by their key; lists under the same key in several files are joined."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for file in sorted((folder or shipped_folder()).glob("*.yaml")):
        if file.name == DEMO:
            continue
        for key, found in read(file).items():
            rows.setdefault(key, []).extend(found)
    return rows


def read(file: Path) -> dict[str, list[dict[str, Any]]]:
    """One shipped file."""
    with file.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}  # noqa: S506


def load(folder: Path | None = None, *, at: datetime | None = None) -> list[Laid]:
    """Lay all reference content down; a second run changes nothing."""
    rows, moment = shipped_rows(folder), at or timezone.now()
    return [laid for room in ROOMS for laid in room(rows, at=moment)]
