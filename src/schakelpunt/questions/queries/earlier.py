# SPDX-License-Identifier: EUPL-1.2
"""Earlier questions that look like this one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from schakelpunt.matching.shapes import Need
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.known import PREFIX, audience, face_of, index, questions, search_of
from schakelpunt.questions.queries.shapes import Earlier
from schakelpunt.search.similar import similar

LEAST_SHARED = 2


def earlier(text: str, limit: int = 5, account: Any | None = None) -> tuple[Earlier, ...]:
    """Earlier questions with words of what is being typed, for under the text box."""
    found = similar(index(), text, limit, audience(account))
    return _told([(row.ref, row.score) for row in found], account, limit)


def earlier_of(need: Need, account: Any | None, limit: int = 5) -> tuple[Earlier, ...]:
    """Earlier questions, answered or open, whose own words are like those of the need."""
    search = replace(search_of(need, account, (PREFIX,)), exact=(), parts=(), places=(), least=LEAST_SHARED)
    return _told(index().find(search, limit), account, limit)


def _told(found: list[tuple[str, float]], account: Any | None, limit: int) -> tuple[Earlier, ...]:
    rows = questions([ref for ref, _score in found], account)
    best = max((score for _ref, score in found), default=1.0) or 1.0
    return tuple(_earlier(rows[ref], score / best) for ref, score in found[:limit] if ref in rows)


def _earlier(row: Question, score: float) -> Earlier:
    face = face_of(row)
    return Earlier(
        reference=face.reference,
        text=face.title,
        place=", ".join(name for _code, name in face.places),
        asked_on=row.asked_on,
        answered=face.answer is not None,
        address=face.address,
        example=row.example,
        score=round(score, 3),
    )
