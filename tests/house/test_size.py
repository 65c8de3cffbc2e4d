# SPDX-License-Identifier: EUPL-1.2
"""Functions and files stay small enough to read in one look."""

from __future__ import annotations

import statistics

from tests.house.tree import functions, named, sources

FUNCTION_LIMIT = 30
FILE_LIMIT = 300
MEDIAN_LIMIT = 10
FOLDERS = ("src", "tests", "benchmarks")
# Too long, with the reason why it stays so.
LONG_FUNCTIONS: dict[str, str] = {}
LONG_FILES: dict[str, str] = {}


def test_every_function_is_under_thirty_lines() -> None:
    found = {
        f"{named(path)}::{function.name}"
        for path in sources(*FOLDERS)
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 >= FUNCTION_LIMIT
    }
    assert found == set(LONG_FUNCTIONS)


def test_every_file_is_under_three_hundred_lines() -> None:
    found = {
        named(path)
        for path in sources(*FOLDERS)
        if len(path.read_text(encoding="utf-8").splitlines()) >= FILE_LIMIT
    }
    assert found == set(LONG_FILES)


def test_most_functions_are_a_few_lines() -> None:
    lengths = [
        (function.end_lineno or 0) - function.lineno + 1
        for path in sources("src")
        for function in functions(path)
    ]
    assert statistics.median(lengths) <= MEDIAN_LIMIT
