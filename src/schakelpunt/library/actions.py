# SPDX-License-Identifier: EUPL-1.2
"""Laying down the reference cards of existing products and cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from schakelpunt.library.models import Resource, ResourceKind
from schakelpunt.reference.actions import Laid, lay
from schakelpunt.vocabulary.actions import named

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay the cards down with what they are about and where they play."""
    cards = shipped["kennisproducten"]
    links = {
        field: {row["id"]: row.get(name, []) for row in cards}
        for field, name in (
            ("disciplines", "werkvelden"),
            ("challenges", "opgaven"),
            ("concepts", "begrippen"),
            ("areas", "gemeenten"),
        )
    }
    return [
        lay(ResourceKind, map(named, shipped["productsoorten"]), at=at),
        lay(Resource, map(_card, cards), links, at=at),
    ]


def _card(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "title": row["titel"],
        "kind_id": row["soort"],
        "publisher_id": row.get("uitgever"),
        "publisher_name": row.get("uitgever_naam", ""),
        "url": row["url"],
        "year": row.get("jaar"),
        "region": row.get("regio", ""),
        "summary": row["samenvatting"],
        "answers": row["beantwoordt"],
        "validity": row["geldigheid"],
        "seen_on": row["gezien_op"],
        "basis": row["basis"],
    }
