# SPDX-License-Identifier: EUPL-1.2
"""How good the first response is on judged questions, beside the best constant answer."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from schakelpunt.matching.evaluate import Judged, measures
from schakelpunt.project.commands.asking import municipality_code
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.shapes import FirstResponse
from schakelpunt.questions.rules import TextProblem, readable


def scores(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Every measure with its score, the best constant answer's score and the number of rows; times in ms."""
    answers, took = _answers(rows)
    judged = [_judged(number, row) for number, row in enumerate(rows)]
    told: dict[str, Any] = {
        row.name: {"score": row.score, "constant": row.constant, "aantal": row.rows}
        for row in measures(judged, answers)
    }
    refused = len(rows) - len(answers)
    return told | {
        "vragen": len(rows),
        "geweigerd": refused,
        "p50Ms": _share(took, 0.50),
        "p95Ms": _share(took, 0.95),
    }


def _judged(number: int, row: dict[str, Any]) -> Judged:
    return Judged(
        str(number),
        tuple(row.get("werkveld") or ()),
        tuple(row.get("opgave") or ()),
        tuple(row.get("wie") or ()),
        tuple(row.get("instantie") or ()),
    )


def _answers(rows: Sequence[dict[str, Any]]) -> tuple[dict[str, dict[str, list[str]]], list[float]]:
    """The ranked lists per question, and how long each took in milliseconds, the first start left out."""
    first_response("Mag dit hier?", municipality="")
    answers: dict[str, dict[str, list[str]]] = {}
    took: list[float] = []
    for number, row in enumerate(rows):
        response = _timed(row, took)
        if response is None:
            continue
        answers[str(number)] = {
            "disciplines": [topic.slug for topic in response.disciplines],
            "challenges": [topic.slug for topic in response.challenges],
            "knowers": [found.id for found in response.who],
            "desks": [desk.kind for desk in response.desks],
        }
    return answers, took


def _timed(row: dict[str, Any], took: list[float]) -> FirstResponse | None:
    """The response with its time noted; none when the text cannot be read as a question."""
    began = time.perf_counter()
    try:
        code = municipality_code(str(row["gemeente"])) if row.get("gemeente") else ""
        response = first_response(readable(str(row.get("vraag") or "")), municipality=code)
    except TextProblem:
        return None
    took.append((time.perf_counter() - began) * 1000)
    return response


def _share(took: list[float], share: float) -> float:
    ordered = sorted(took) or [0.0]
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)], 1)
