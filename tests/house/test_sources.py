# SPDX-License-Identifier: EUPL-1.2
"""Every committed file keeps its licence line and names no package source and no place on one machine."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT, functions, kept_files, named, sources

LICENCE = "SPDX-License-Identifier: EUPL-1.2"
COMMENTED = {".py", ".js", ".mjs", ".css", ".yaml", ".sh"}
# Written in halves, so that this file does not hold what it forbids.
SOURCES_OF_PACKAGES = [
    first + second
    for first, second in (
        ("pypi", r"\.org"),
        ("python", r"hosted\.org"),
        ("npmjs", r"\.(org|com)"),
        ("yarn", r"pkg\.com"),
        (r"registry", r"\.[a-z]"),
        (r"//mirrors?", r"[.\w]*\.[a-z]"),
        ("arti", "factory"),
        (r"--(extra-)?index", r"-url[ =]http"),
        (r"--find", r"-links[ =]http"),
    )
]
PLACES_ON_A_MACHINE = re.compile(r"(?<![\w.}*/-])/(?:work|tmp|root|home)/" + r"\w")
BANNED_NAMES = re.compile(r"^(get|do|handle)_|(^|_)(manager|helper|utils?|service)(_|$)")
# Names that a framework asks for.
ASKED_NAMES = {"get_command", "get_extra_info"}


def texts() -> Iterator[tuple[str, str]]:
    """Every committed file that is text, by name."""
    for path in kept_files():
        try:
            yield named(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


# Migrations are generated, and generated anew by others.
def test_every_source_file_starts_with_its_licence() -> None:
    bare = [
        named(path)
        for path in kept_files()
        if path.suffix in COMMENTED
        and "migrations" not in path.parts
        and path.stat().st_size
        and named(path).split("/")[0] in {"src", "tests", "benchmarks", "frontend", "requirements"}
        and LICENCE not in path.read_text(encoding="utf-8").partition("\n")[0]
    ]
    assert bare == []


@pytest.mark.parametrize("pattern", SOURCES_OF_PACKAGES)
def test_no_file_names_a_source_of_packages(pattern: str) -> None:
    banned = re.compile(pattern, re.IGNORECASE)
    assert [name for name, text in texts() if banned.search(text)] == []


def test_no_file_names_a_place_on_one_machine() -> None:
    found = [f"{name}: {hit.group()}" for name, text in texts() for hit in PLACES_ON_A_MACHINE.finditer(text)]
    assert found == []


def test_every_requirement_is_pinned_and_hashed() -> None:
    for file in ("base.txt", "dev.txt", "node.txt"):
        text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
        pinned = re.findall(r"^([\w.-]+(?:\[[\w,-]+\])?)==\S+", text, re.MULTILINE)
        hashed = re.findall(r"^([\w.-]+(?:\[[\w,-]+\])?)==[^\\\n]+\\\n    --hash=sha256:", text, re.MULTILINE)
        lines = [line for line in text.splitlines() if re.match(r"[\w-]", line)]
        assert (len(lines), pinned) == (len(pinned), hashed), file


def test_front_end_lock_holds_no_addresses() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    parts = {name: row for name, row in packages.items() if name}
    assert [name for name, row in parts.items() if "resolved" in row] == []
    assert [name for name, row in parts.items() if "integrity" not in row and not row.get("link")] == []


def test_no_function_has_a_name_that_says_nothing() -> None:
    found = {
        f"{named(path)}::{function.name}"
        for path in sources("src")
        for function in functions(path)
        if BANNED_NAMES.search(function.name.lstrip("_")) and function.name not in ASKED_NAMES
    }
    assert found == set()
