# SPDX-License-Identifier: EUPL-1.2
"""Makes an empty or older data folder ready: tables, reference content, index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from filelock import FileLock

from schakelpunt.project.folder import shipped_folder

STAMP = "prepared.json"
# The code that makes the words of the index: when it changes, the index is built anew.
WORDS_FROM = "matching/*.py"


def prepare(say: Callable[[str], None] = lambda _line: None) -> None:
    """Bring tables, shipped content and index up to date; costs next to nothing when they are."""
    folder: Path = settings.DATA
    wanted = _fingerprint()
    if _stamp(folder) == wanted:
        return
    with FileLock(folder / "prepare.lock", timeout=300):
        if _stamp(folder) == wanted:
            return
        _lay_out(say)
        _write_stamp(folder, wanted)


def _lay_out(say: Callable[[str], None]) -> None:
    from schakelpunt.project.index import reindex
    from schakelpunt.project.load import load

    say("Tabellen bijwerken ...")
    call_command("migrate", interactive=False, verbosity=0)
    say("Kennis inlezen ...")
    load()
    say("Zoekindex opbouwen ...")
    reindex()


def _fingerprint() -> dict[str, str]:
    """What the folder should hold: the state of the migrations, the shipped files and the database's name."""
    package = Path(__file__).resolve().parents[1]
    migrations = sorted(str(p.relative_to(package)) for p in package.glob("*/migrations/0*.py"))
    files = [
        (p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(shipped_folder().glob("*.yaml"))
    ]
    code = sorted((str(p.relative_to(package)), p.read_text("utf-8")) for p in package.glob(WORDS_FROM))
    base = settings.DATABASES["default"]
    return {
        "migrations": _digest(migrations),
        "shipped": _digest(files),
        "words": _digest(code),
        "database": "/".join(str(base.get(part, "")) for part in ("HOST", "PORT", "NAME")),
    }


def _digest(things: object) -> str:
    return hashlib.sha256(json.dumps(things).encode()).hexdigest()[:16]


def _stamp(folder: Path) -> dict[str, str] | None:
    database = settings.DATABASES["default"]
    if "sqlite3" in database["ENGINE"] and not Path(database["NAME"]).exists():
        return None
    try:
        kept: dict[str, str] = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return kept


def _write_stamp(folder: Path, stamp: dict[str, str]) -> None:
    fresh = folder / f"{STAMP}.new"
    fresh.write_text(json.dumps(stamp), encoding="utf-8")
    fresh.replace(folder / STAMP)
