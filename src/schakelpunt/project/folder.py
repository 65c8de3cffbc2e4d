# SPDX-License-Identifier: EUPL-1.2
"""The data folder: database, index, files and secret of one node."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

VARIABLE = "SCHAKELPUNT_DATA"


def data_folder() -> Path:
    """Where this node keeps its things: `SCHAKELPUNT_DATA`, else `var` here; made if absent."""
    folder = Path(os.environ.get(VARIABLE) or "var").expanduser().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The node's own secret: from the environment, else made once and kept readable by its owner alone."""
    if os.environ.get("SECRET_KEY"):
        return os.environ["SECRET_KEY"]
    place = folder / "secret_key"
    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return place.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return place.read_text(encoding="ascii").strip()


def shipped_folder() -> Path:
    """The reference content: inside the wheel, or at the root of the checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"
