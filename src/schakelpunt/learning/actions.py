# SPDX-License-Identifier: EUPL-1.2
"""Laying down the eight learning themes and their questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from schakelpunt.learning.models import LearningQuestion, LearningTheme
from schakelpunt.reference.actions import Laid, lay
from schakelpunt.vocabulary.actions import named

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay the themes down, then their questions."""
    themes = ({**named(row), "order": row["nummer"]} for row in shipped["leerthemas"])
    return [lay(LearningTheme, themes, at=at), lay(LearningQuestion, _questions(shipped), at=at)]


def _questions(shipped: Shipped) -> Iterator[dict[str, Any]]:
    for theme in shipped["leerthemas"]:
        for row in theme["leervragen"]:
            yield {
                "id": row["code"],
                "theme_id": theme["id"],
                "text": row["vraag"],
                "support": row.get("steun", ""),
                "where": row.get("plek", ""),
                "basis": "gezien",
            }
