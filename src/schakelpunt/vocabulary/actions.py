# SPDX-License-Identifier: EUPL-1.2
"""Laying down the words of the field from the shipped files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from schakelpunt.reference.actions import Laid, lay
from schakelpunt.vocabulary.models import (
    Challenge,
    Concept,
    DepthZone,
    Discipline,
    Instrument,
    Label,
    Layer,
    Quality,
    QualityGroup,
    QuestionKind,
    Thesaurus,
)

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay every word list down; may run again at any time."""
    return [
        lay(Layer, map(_layer, shipped["lagen"]), at=at),
        lay(DepthZone, map(_depth, shipped["diepten"]), at=at),
        lay(Challenge, map(_challenge, shipped["opgaven"]), at=at),
        lay(Discipline, map(_discipline, shipped["werkvelden"]), at=at),
        lay(QualityGroup, map(_group, shipped["groepen"]), at=at),
        lay(Quality, map(_quality, shipped["kwaliteiten"]), _quality_links(shipped), at=at),
        lay(Instrument, map(_instrument, shipped["instrumenten"]), at=at),
        lay(QuestionKind, map(_kind, shipped["vraagsoorten"]), at=at),
        lay(Thesaurus, map(_thesaurus, shipped["thesauri"]), at=at),
        lay(Concept, map(_concept, shipped["begrippen"]), _concept_links(shipped), at=at),
        lay(Label, _labels(shipped), at=at),
    ]


def named(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that every named shipped row has."""
    return {
        "id": row["id"],
        "name": row["naam"],
        "order": row.get("volgorde", 0),
        "description": row.get("omschrijving", ""),
        "basis": row.get("basis", "vakkennis"),
        "source": row.get("bron", ""),
    }


def _layer(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**named(row), "pace": row["tempo"], "sets_conditions_for": row["stelt_voorwaarden_aan"]}


def _depth(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**named(row), "order": row["van_m"], "from_m": row["van_m"], "to_m": row["tot_m"]}


def _challenge(row: Mapping[str, Any]) -> dict[str, Any]:
    parts = row.get("deelopgaven", [])
    return {**named(row), "entry": row["ingang"], "words": row["woorden"], "parts": parts}


def _discipline(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **named(row),
        "layer_id": row["laag"],
        "from_policy": row["uit_beleidstekst"],
        "aspects": row["aspecten"],
        "words": row["woorden"],
        "from_m": row["diepte"]["van_m"],
        "to_m": row["diepte"]["tot_m"],
    }


def _group(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**named(row), "question": row["vraag"]}


def _quality(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**named(row), "group_id": row["groep"]}


def _quality_links(shipped: Shipped) -> dict[str, dict[str, list[str]]]:
    return {"disciplines": {row["id"]: row["werkvelden"] for row in shipped["kwaliteiten"]}}


def _instrument(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**named(row), "period": row.get("periode", ""), "remark": row.get("opmerking", "")}


def _kind(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **named(row),
        "desks": row["instanties"],
        "cues": row["signaalwoorden"],
        "questions_back": row["terugvragen"],
    }


def _thesaurus(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **named(row),
        "owner": row["eigenaar"],
        "url": row.get("url", ""),
        "licence": row.get("licentie", ""),
        "use": row["gebruik"],
    }


def _concept(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "broader_id": row.get("breder"),
        "replaced_by_id": row.get("vervangen_door"),
        "description": row.get("omschrijving", ""),
        "matches": row.get("matches", {}),
        "basis": row.get("basis", "vakkennis"),
    }


def _concept_links(shipped: Shipped) -> dict[str, dict[str, list[str]]]:
    return {"disciplines": {row["id"]: row.get("werkvelden", []) for row in shipped["begrippen"]}}


def _labels(shipped: Shipped) -> Iterator[dict[str, Any]]:
    advice = {row["afkorting"]: row["advies"] for row in shipped["afkortingen"]}
    for row in shipped["begrippen"]:
        yield _label(row, "nl", Label.Kind.PREFERRED, row["naam"], 0)
        if row.get("naam_en"):
            yield _label(row, "en", Label.Kind.PREFERRED, row["naam_en"], 0)
        for number, text in enumerate(row.get("synoniemen", [])):
            yield _label(row, "nl", Label.Kind.ALTERNATIVE, text, number)
        for number, text in enumerate(row.get("afkortingen", [])):
            label = _label(row, "nl", Label.Kind.ABBREVIATION, text, number)
            yield {**label, "ambiguous": text in advice, "advice": advice.get(text, "")}


def _label(row: Mapping[str, Any], language: str, kind: Label.Kind, text: str, number: int) -> dict[str, Any]:
    key = f"{row['id']}-{language}-{kind.value}-{number}"
    return {"id": key, "concept_id": row["id"], "language": language, "kind": kind.value, "text": text}
