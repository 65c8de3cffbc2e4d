# SPDX-License-Identifier: EUPL-1.2
"""What the page of an asker needs beside the history: the unconfirmed question, and who is asked."""

from __future__ import annotations

from schakelpunt.journal.models import Entry
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import OfferState, State

# Who declined, passed on or was late is not told to an asker.
TOLD = (OfferState.OFFERED, OfferState.ANSWERED)


def concept_of(reference: str) -> Question | None:
    """The question that still waits for its code, by the name that only its asker knows."""
    rows = Question.objects.filter(reference=reference, state=State.CONCEPT)
    return rows.select_related("area", "hub").first()


def was_confirmed(reference: str) -> bool:
    """Whether the question of this name was confirmed before and got its own reference since."""
    rows = Entry.objects.filter(room="questions", object_kind="question", verb="confirm")
    return rows.filter(facts__concept=reference).exists()


def organisations_asked(question: Question) -> tuple[str, ...]:
    """The organisations that were asked or answered, by name and never by person."""
    rows = question.offers.filter(state__in=TOLD).exclude(organisation=None).order_by("offered_at")
    return tuple(dict.fromkeys(rows.values_list("organisation__name", flat=True)))
