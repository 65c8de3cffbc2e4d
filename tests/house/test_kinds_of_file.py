# SPDX-License-Identifier: EUPL-1.2
"""Inside a room: rules are plain, models know their rules, queries read, actions do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, imported, kept_files, named, rooms

PLAIN = ("schakelpunt.matching", "__future__")
KINDS = ("rules", "models", "queries", "actions")
FOUR = {"rules": ("models", "queries", "actions"), "models": ("queries", "actions"), "queries": ("actions",)}


def files_of(kind: str) -> list[Path]:
    """The file or the folder of this kind in every room."""
    inside = [path for path in kept_files() if path.is_relative_to(PACKAGE) and path.suffix == ".py"]
    return [path for path in inside if kind_of(path) == kind]


def kind_of(path: Path) -> str:
    """Which of the four kinds a file is; empty for the others."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[1] if len(parts) > 1 and parts[1] in KINDS else ""


def of_a_room(module: str, kind: str) -> bool:
    """Whether a module is of this kind in any room."""
    parts = module.split(".")
    return parts[:1] == ["schakelpunt"] and len(parts) > 2 and parts[2] == kind


def is_plain(module: str) -> bool:
    """Whether rules may lean on a module: the standard library, other rules, and plain matching."""
    top = module.partition(".")[0]
    return top in sys.stdlib_module_names or module.startswith(PLAIN) or of_a_room(module, "rules")


def test_rules_lean_on_plain_things_only() -> None:
    leaning = {
        f"{named(path)} imports {module}"
        for path in files_of("rules")
        for module in imported(path)
        if not is_plain(module)
    }
    assert leaning == set()


@pytest.mark.parametrize("kind", FOUR)
def test_kind_of_file_leaves_what_stands_above_it_alone(kind: str) -> None:
    climbing = {
        f"{named(path)} imports {module}"
        for path in files_of(kind)
        for module in imported(path)
        if any(of_a_room(module, above) for above in FOUR[kind])
    }
    assert climbing == set()


def test_kinds_are_found_when_looked_for() -> None:
    assert {kind_of(path) for kind in KINDS for path in files_of(kind)} == set(KINDS)
    assert {path.relative_to(PACKAGE).parts[0] for path in files_of("models")} < rooms()
