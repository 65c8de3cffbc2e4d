# SPDX-License-Identifier: EUPL-1.2
"""The word list and the code say the same."""

from __future__ import annotations

import ast
import re

from django.apps import apps

from tests.house.tree import PACKAGE, kept_files, parsed, table_rows

CODE = re.compile(r"`([^`]+)`")
NOT_YET = "nog niet"


def written_names(*, built: bool) -> set[str]:
    """The names in code font of the table, of things that are built or of those that are not."""
    rows = [row for row in table_rows("woordenlijst.md") if (row[4] != NOT_YET) == built]
    return {name for row in rows for name in CODE.findall(row[1])}


def model_names() -> set[str]:
    """Every model that keeps something."""
    return {model.__name__ for model in apps.get_models() if model.__module__.startswith("schakelpunt.")}


def built_names() -> set[str]:
    """Every class, function, attribute and room in the code."""
    found = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    for path in kept_files():
        if path.is_relative_to(PACKAGE) and path.suffix == ".py":
            found |= {path.stem} | set(defined_in(parsed(path)))
    return found


def defined_in(tree: ast.Module) -> list[str]:
    """What a file gives a name: classes, functions and typed attributes."""
    named = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    fields = [node.target for node in ast.walk(tree) if isinstance(node, ast.AnnAssign)]
    fields += [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    return named + [field.id for field in fields if isinstance(field, ast.Name)]


def test_every_model_is_in_the_word_list() -> None:
    listed = {name.rpartition(".")[2] for name in written_names(built=True)}
    assert model_names() - listed == set()


def test_every_name_in_the_word_list_is_built() -> None:
    built = built_names()
    wanted = {part for name in written_names(built=True) for part in name.split(".")}
    assert wanted - built == set()


def test_nothing_that_is_not_built_yet_is_a_model() -> None:
    assert written_names(built=False) & model_names() == set()


def test_no_word_stands_twice_in_the_word_list() -> None:
    words = [row[0] for row in table_rows("woordenlijst.md")]
    assert sorted(words) == sorted(set(words))
