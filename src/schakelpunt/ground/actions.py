# SPDX-License-Identifier: EUPL-1.2
"""Laying down map sources, legal hooks and the interaction table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from schakelpunt.ground.models import Interaction, InteractionKind, LegalHook, Overlay
from schakelpunt.reference.actions import Laid, lay
from schakelpunt.vocabulary.actions import named

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]
LINKS = (
    ("institutions", "instellingen"),
    ("legal", "grondslagen"),
    ("qualities", "kwaliteiten"),
    ("overlays", "kaartbronnen"),
)


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay down what plays where: sources first, then the table that points at them."""
    table = shipped["samenspel"]
    fields = {row["id"]: row["werkvelden"] for row in shipped["kaartbronnen"]}
    links = {field: {row["id"]: row.get(name, []) for row in table} for field, name in LINKS}
    return [
        lay(Overlay, map(_overlay, shipped["kaartbronnen"]), {"disciplines": fields}, at=at),
        lay(LegalHook, map(_hook, shipped["grondslagen"]), at=at),
        lay(InteractionKind, map(named, shipped["soorten"]), at=at),
        lay(Interaction, map(_interaction, table), links, at=at),
    ]


def _overlay(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["naam"],
        "owner": row["eigenaar"],
        "layer_id": row["laag"],
        "region": row.get("regio", ""),
        "tells": row["vertelt"],
        "caveat": row.get("let_op", ""),
        "licence": row.get("licentie", ""),
        "licence_seen": row["licentie_gezien"],
        "refresh": row.get("bijwerking", ""),
        "attributes": row.get("kenmerken", []),
        "endpoints": row["diensten"],
        "basis": row["basis"],
    }


def _hook(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["naam"],
        "description": row["omschrijving"],
        "certainty": row["zekerheid"],
        "basis": row["basis"],
    }


def _interaction(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "challenge_id": row["opgave"],
        "part": row.get("deelopgave") or "",
        "discipline_id": row["werkveld"],
        "kind_id": row["soort"],
        "layers": row["lagen"],
        "mechanism": row["mechanisme"],
        "knowledge_question": row["kennisvraag"],
        "authorities": row["bevoegd"],
        "certainty": row["zekerheid"],
        "basis": row["basis"],
        "source": row.get("bron", ""),
    }
