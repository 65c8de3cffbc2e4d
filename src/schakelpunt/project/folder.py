# SPDX-License-Identifier: EUPL-1.2
"""The data folder: database, index, files and secret of one node."""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

VARIABLE = "SCHAKELPUNT_DATA"


def data_folder() -> Path:
    """Where this node keeps its things: `SCHAKELPUNT_DATA`, else `var` here; made for its owner alone."""
    folder = Path(os.environ.get(VARIABLE) or "var").expanduser().resolve()
    if not folder.is_dir():
        folder.mkdir(parents=True, mode=0o700)
    return folder


def secret_key(folder: Path) -> str:
    """The node's own secret: from the environment, else made once and kept readable by its owner alone."""
    if os.environ.get("SECRET_KEY"):
        return os.environ["SECRET_KEY"]
    place = folder / "secret_key"
    if not _kept(place):
        _make_secret(place)
    return _kept(place)


def _kept(place: Path) -> str:
    return place.read_text(encoding="ascii").strip() if place.exists() else ""


def _make_secret(place: Path) -> None:
    """Written whole beside its place and then put there: an empty or half secret never counts."""
    handle, name = tempfile.mkstemp(dir=place.parent, prefix="secret_key.")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
        file.flush()
        os.fsync(file.fileno())
    if place.exists() and not _kept(place):
        place.unlink()
    with contextlib.suppress(FileExistsError):
        os.link(name, place)
    Path(name).unlink()


def shipped_folder() -> Path:
    """The reference content: inside the wheel, or at the root of the checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"
