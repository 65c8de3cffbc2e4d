# SPDX-License-Identifier: EUPL-1.2
"""The machine stops in the middle: nothing that was acknowledged is lost, and writing goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from schakelpunt.search.find import Search
from schakelpunt.search.generations import PREFIX
from schakelpunt.search.index import Index
from tests.search.conftest import refs, thing

KLEI = Search(exact=("klei",))


def generation(index: Index) -> Path:
    (found,) = index.folder.glob(PREFIX + "*")
    return found


WRITER = """
import sys
from pathlib import Path
from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.index import Index

index = Index.open(Path(sys.argv[1]))
number = index.bookmark
while True:
    number += 1
    if number % 4:
        index.put([SearchDocument(f"d{number}", "k", "t", exact=("klei",))], bookmark=number)
    else:
        whole = [SearchDocument(f"d{each}", "k", "t", exact=("klei",)) for each in range(1, number + 1)]
        index.rebuild(whole, bookmark=number)
    print(number, flush=True)
"""


@contextmanager
def writing_process(folder: Path) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """Another process that goes on writing; prints the number of each write when it is kept."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process, process.stdout


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(tmp_path: Path) -> None:
    luck = random.Random(2026)
    told = 0
    reader = Index.open(tmp_path / "index")
    for _ in range(6):
        with writing_process(tmp_path / "index") as (writer, lines):
            told = int(lines.readline())
            threading.Timer(luck.uniform(0.02, 0.4), os.kill, (writer.pid, signal.SIGKILL)).start()
            told = max([told, *map(int, lines.read().split())])
        for seen in (reader, Index.open(tmp_path / "index")):
            number = seen.bookmark
            assert number in (told, told + 1)
            assert (seen.count(), len(seen.find(KLEI, limit=10_000))) == (number, number)
    assert told >= 6


def test_writing_goes_on_when_the_machine_stopped_just_before_a_commit_counted(index: Index) -> None:
    index.put([thing("a", "klei"), thing("b", "klei")], bookmark=1)
    meta = generation(index) / "meta.json"
    before = meta.read_bytes()
    index.drop(["a"], bookmark=2)
    # All files of the second commit lie there, but the file that makes them count is still the first.
    meta.write_bytes(before)
    later = Index.open(index.folder)
    assert (later.bookmark, refs(later.find(KLEI))) == (1, ["a", "b"])
    later.drop(["a"], bookmark=2)
    assert (later.bookmark, refs(later.find(KLEI))) == (2, ["b"])


def test_readers_always_find_everything_while_another_process_writes(tmp_path: Path) -> None:
    seen: list[int] = []
    with writing_process(tmp_path / "index") as (writer, lines):
        lines.readline()
        reader, until = Index.open(tmp_path / "index"), time.monotonic() + 1.5
        while time.monotonic() < until:
            seen.append(len(reader.find(KLEI, limit=10_000)))
        writer.kill()
    assert seen == sorted(seen)
    assert seen[0] >= 1 < seen[-1]
