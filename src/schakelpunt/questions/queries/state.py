# SPDX-License-Identifier: EUPL-1.2
"""Where a question stands by its journal alone, and what a coordinator says of it."""

from __future__ import annotations

from django.db.models import Q

from schakelpunt.journal.models import Entry
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.rules import State, Wording
from schakelpunt.questions.rules.steps import replayed


def entries_of(question: Question) -> list[Entry]:
    """The journal of a question, from before it was confirmed, oldest first."""
    rows = Entry.objects.filter(room="questions", object_kind="question")
    confirmed = rows.filter(object_ref=question.reference, verb="confirm").first()
    names = [question.reference, *([confirmed.facts["concept"]] if confirmed else [])]
    return list(rows.filter(Q(object_ref__in=names)).order_by("number"))


def recomputed(question: Question) -> State | None:
    """Where a question stands by its journal; None when the journal does not know it."""
    return replayed((entry.verb, entry.facts.get("state", "")) for entry in entries_of(question))


def wording(question: Question) -> Wording:
    """What a coordinator says of a question, as it stands now."""
    return Wording(
        version=question.version,
        text=question.text,
        challenges=tuple(question.challenges.order_by("pk").values_list("pk", flat=True)),
        disciplines=tuple(question.disciplines.order_by("pk").values_list("pk", flat=True)),
        area=question.area_id,
        kind=question.kind,
        visibility=question.visibility,
    )


def answer_wording(answer: Answer) -> Wording:
    """What stands in the memory of an answer now."""
    return Wording(
        version=answer.version,
        title=answer.title,
        text=answer.text,
        kind=answer.kind,
        visibility=answer.visibility,
    )
