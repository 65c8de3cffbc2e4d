# SPDX-License-Identifier: EUPL-1.2
"""The house as it stands on disk: its files, rooms and storeys."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "schakelpunt"
LISTING = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
# Without version control (a source archive) these are passed over by hand.
UNKEPT = {".venv", "node_modules", "__pycache__", "built", "var", "dist", "build"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@lru_cache(maxsize=1)
def kept_files() -> tuple[Path, ...]:
    """Every file that is or will be committed."""
    listed = subprocess.run(LISTING, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return tuple(ROOT / name for name in sorted(listed.stdout.splitlines()) if (ROOT / name).is_file())
    found = (path for path in sorted(ROOT.rglob("*")) if path.is_file())
    return tuple(path for path in found if not UNKEPT & set(path.relative_to(ROOT).parts))


def sources(*folders: str) -> Iterator[Path]:
    """The Python files in these folders, without generated migrations."""
    for path in kept_files():
        name = path.relative_to(ROOT)
        if path.suffix == ".py" and name.parts[0] in folders and "migrations" not in name.parts:
            yield path


def named(path: Path) -> str:
    """A file as it is called from the root of the project."""
    return path.relative_to(ROOT).as_posix()


@lru_cache(maxsize=1024)
def parsed(path: Path) -> ast.Module:
    """A Python file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Every function in a file, inner ones too."""
    yield from (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file, names from a package included."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms() -> set[str]:
    """Every room that has a folder with something in it."""
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def pyproject() -> dict[str, Any]:
    """The settings of the project."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def storeys() -> dict[str, int]:
    """The height of each room by the contract; 0 is the ground floor."""
    contracts = pyproject()["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {
        room.strip(" ()"): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.split("|")
    }


def table_rows(page: str) -> list[list[str]]:
    """The rows of the first table on a page of the docs, without its head."""
    lines = (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]
