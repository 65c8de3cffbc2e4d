# SPDX-License-Identifier: EUPL-1.2
"""Questions to ask in benchmarks: those the shipped cards say they answer, which nobody tuned for speed."""

from __future__ import annotations

import yaml

from schakelpunt.project.folder import shipped_folder


def card_questions() -> list[str]:
    """Every question of every shipped card, in order."""
    texts: list[str] = []
    for file in sorted(shipped_folder().glob("resources_*.yaml")):
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["kennisproducten"]
        texts += [text for row in rows for text in row["beantwoordt"]]
    return texts
