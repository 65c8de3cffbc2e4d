# SPDX-License-Identifier: EUPL-1.2
"""Laying example questions and answers down, for the demo world."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from schakelpunt.journal.actions import note
from schakelpunt.network.models import Hub, Person
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.rules import State, Visibility
from schakelpunt.questions.rules.references import answer_reference, next_number
from schakelpunt.questions.rules.texts import one_line

STATES = {"beantwoord": State.ANSWERED, "open": State.ASKED, "agenda": State.AGENDA}


def lay_examples(rows: Sequence[Mapping[str, Any]], *, at: datetime) -> int:
    """Lay invented questions and answers down, marked as example; a question that is there stays as it is."""
    laid = 0
    people = {person.slug: person for person in Person.objects.filter(example=True)}
    for row in rows:
        with transaction.atomic():
            laid += _lay_example(row, people, at)
    return laid


def _lay_example(row: Mapping[str, Any], people: Mapping[str, Person], at: datetime) -> int:
    hub = Hub.objects.filter(areas=row["gemeente"]).order_by("national")[0]
    question, made = Question.objects.get_or_create(
        reference=row["id"],
        defaults={
            "text": row["vraag"],
            "original": row["vraag"],
            "explanation": row.get("toelichting", ""),
            "area_id": row["gemeente"],
            "hub": hub,
            "kind": row.get("vraagsoort", ""),
            "plan": row.get("plan", ""),
            "phase": row.get("fase", ""),
            "needed_on": row.get("nodig_op"),
            "asked_on": row["gesteld_op"],
            "asked_by": people.get(row.get("gesteld_door", "")),
            "state": STATES[row["stand"]],
            "visibility": Visibility.PUBLIC if row.get("delen", True) else Visibility.HUB,
            "example": True,
        },
    )
    if not made:
        return 0
    question.challenges.set(row.get("opgaven", []))
    question.disciplines.set(row.get("werkvelden", []))
    if row.get("antwoord"):
        _lay_answer(question, row["antwoord"], at)
    note("questions", "question", row["id"], "example", at=at, state=str(question.state))
    return 1


def _lay_answer(question: Question, row: Mapping[str, Any], at: datetime) -> None:
    start = answer_reference(question.hub.code, 0)[:-6]
    used = Answer.objects.filter(reference__startswith=start).values_list("reference", flat=True)
    answer = Answer.objects.create(
        question=question,
        reference=answer_reference(question.hub.code, next_number(name for name in used if name)),
        title=one_line(question.text, 300),
        text=row["tekst"],
        visibility=question.visibility,
        published_at=at,
        kind=row.get("soort", ""),
        organisation_id=row.get("door"),
        given_on=row["op"],
        valid_for=row.get("geldig_gebied", ""),
        review_on=row.get("herzien_op"),
    )
    answer.areas.set(row.get("geldig_codes", []))
    answer.resources.set(row.get("verwijzingen", []))
