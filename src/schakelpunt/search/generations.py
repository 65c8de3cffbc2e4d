# SPDX-License-Identifier: EUPL-1.2
"""Where the index lies on disk: a folder per generation, and a small file that says which one counts.

A rebuild fills a new generation beside the old one and moves the pointer in one stroke, so that a reader,
or a machine that loses power, always has a whole one.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import shutil
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from schakelpunt.search.fields import VERSION

POINTER = "huidig.json"
LOCK = "schrijver.lock"
PREFIX = "generatie-"
META = "meta.json"
FOOTER_MAGIC = 1337


class IndexBusy(Exception):
    """Somebody else is writing in this index; try again in the next round."""


class IndexBroken(Exception):
    """The index could not be written and nothing of this write is kept; look at its bookmark again."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How the index on disk looked: when this changes there is something new to read."""

    generation: str
    meta: tuple[int, int, int]


def current_generation(folder: Path) -> str:
    """The name of the generation that counts, or "" when there is none of this version."""
    try:
        pointer = json.loads((folder / POINTER).read_text("utf-8"))
        name, version = pointer["generation"], pointer["version"]
    except (OSError, ValueError, TypeError, KeyError):
        return ""
    known = version == VERSION and isinstance(name, str) and name.startswith(PREFIX) and "/" not in name
    return name if known and (folder / name / META).is_file() else ""


def read_mark(folder: Path) -> Mark:
    """How the index looks at this moment."""
    name = current_generation(folder)
    try:
        stat = (folder / name / META).stat() if name else None
    except OSError:
        stat = None
    return Mark(name, (stat.st_ino, stat.st_mtime_ns, stat.st_size) if stat else (0, 0, 0))


def start_generation(folder: Path) -> str:
    """Make an empty folder for a new generation; it does not count until the pointer names it."""
    name = PREFIX + uuid.uuid4().hex
    (folder / name).mkdir(parents=True)
    return name


def point_at(folder: Path, generation: str) -> None:
    """Let this generation count from now on, in one stroke that survives a power cut."""
    fresh = folder / (POINTER + ".nieuw")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump({"generation": generation, "version": VERSION}, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / POINTER)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path, keep: str) -> None:
    """Remove every generation but one; readers that still hold an old one keep what they opened."""
    for path in folder.glob(PREFIX + "*"):
        if path.name != keep:
            shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def write_alone(folder: Path, patience: float) -> Iterator[None]:
    """Hold the pen: one writer per folder, over all processes of the machine; raises IndexBusy."""
    folder.mkdir(parents=True, exist_ok=True)
    # Not thread-local: a second Index object in the same process must wait as well.
    lock = FileLock(folder / LOCK, timeout=patience, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise IndexBusy(f"somebody else is writing in the index {folder.name}") from None
    try:
        yield
    finally:
        lock.release()


def is_sound(generation: Path) -> bool:
    """Whether every file of the last commit still has the checksum it was written with."""
    try:
        meta = json.loads((generation / META).read_text("utf-8"))
        names = [segment["segment_id"].replace("-", "") for segment in meta["segments"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return False
    return all(file_sound(path) for name in names for path in generation.glob(name + ".*"))


def file_sound(path: Path) -> bool:
    """Whether a file of the index is unharmed; one without a checksum is left to the engine to judge."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
            length, magic = int.from_bytes(held[-8:-4], "little"), int.from_bytes(held[-4:], "little")
            if magic != FOOTER_MAGIC or length > len(held) - 8:
                return True
            body = len(held) - 8 - length
            with memoryview(held) as view, view[:body] as content:
                return bool(zlib.crc32(content) == json.loads(held[body:-8])["crc"])
    except FileNotFoundError:
        # A merge removed it meanwhile.
        return True
    except (OSError, ValueError, TypeError, KeyError):
        return False
