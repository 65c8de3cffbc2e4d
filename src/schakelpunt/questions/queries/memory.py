# SPDX-License-Identifier: EUPL-1.2
"""The memory as people read it: published answers, each with owner, validity area and review date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from schakelpunt.questions.models import Answer
from schakelpunt.questions.queries.visible import answers_to, visible_to
from schakelpunt.questions.rules.hours import is_overdue

Named = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A published answer. `question` is the reference of the question, only for who may read that too."""

    id: int
    reference: str
    title: str
    text: str
    kind: str
    owner: Named
    given_on: date
    review_on: date | None
    overdue: bool
    valid_for: str
    areas: tuple[Named, ...]
    resources: tuple[Named, ...]
    disciplines: tuple[Named, ...]
    challenges: tuple[Named, ...]
    hub: Named
    reused: int
    example: bool
    question: str
    version: int


def remembered(account: Any | None, reference: str, today: date) -> Remembered | None:
    """One published answer by its reference, for who may read it."""
    found = published(account, reference)
    return _remembered(found, account, today) if found else None


def published(account: Any | None, reference: str) -> Answer | None:
    """The published answer behind a reference, for who may read it."""
    rows = answers_to(account).filter(reference=reference)
    return rows.select_related("question__hub", "organisation").first()


def _remembered(row: Answer, account: Any | None, today: date) -> Remembered:
    question = row.question
    open_question = visible_to(account).filter(pk=question.pk).exists()
    return Remembered(
        id=row.pk,
        reference=row.reference or "",
        title=row.title,
        text=row.text,
        kind=row.kind,
        owner=(row.organisation.pk, row.organisation.name) if row.organisation else ("", ""),
        given_on=row.given_on,
        review_on=row.review_on,
        overdue=is_overdue(row.review_on, today),
        valid_for=row.valid_for,
        areas=tuple((area.pk, area.name) for area in row.areas.all()),
        resources=tuple((item.pk, item.title) for item in row.resources.all()),
        disciplines=tuple((field.pk, field.name) for field in question.disciplines.all()),
        challenges=tuple((one.pk, one.name) for one in question.challenges.all()),
        hub=(question.hub_id, question.hub.name),
        reused=row.reused,
        example=question.example,
        question=question.reference if open_question else "",
        version=row.version,
    )
