# SPDX-License-Identifier: EUPL-1.2
"""What is done with questions; for now: laying example questions down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from schakelpunt.journal.actions import note
from schakelpunt.network.models import Hub, Person
from schakelpunt.places.models import Area
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.rules import State, Visibility

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
    area = Area.objects.get(pk=row["gemeente"])
    hub = Hub.objects.filter(areas=area).order_by("national")[0]
    question, made = Question.objects.get_or_create(
        reference=row["id"],
        defaults={
            "text": row["vraag"],
            "explanation": row.get("toelichting", ""),
            "area": area,
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
        _lay_answer(question, row["antwoord"])
    note("questions", "question", row["id"], "example", at=at)
    return 1


def _lay_answer(question: Question, row: Mapping[str, Any]) -> None:
    answer = Answer.objects.create(
        question=question,
        text=row["tekst"],
        kind=row.get("soort", ""),
        organisation_id=row.get("door"),
        given_on=row["op"],
        valid_for=row.get("geldig_gebied", ""),
        review_on=row.get("herzien_op"),
    )
    answer.areas.set(row.get("geldig_codes", []))
    answer.resources.set(row.get("verwijzingen", []))
