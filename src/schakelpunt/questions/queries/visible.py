# SPDX-License-Identifier: EUPL-1.2
"""Which questions and answers a person may read; every read of them starts here."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.rules import State, Visibility


def visible_to(account: Any | None) -> QuerySet[Question]:
    """The questions that this account (or a stranger: None) may read.

    Everybody reads public ones; a member of any hub reads those shared between hubs; a member of the
    question's own hub reads it whatever its visibility. What nobody confirmed yet is read by nobody, what
    was withdrawn only by its own hub.
    """
    rows = Question.objects.exclude(state=State.CONCEPT)
    own = hubs_read_by(account)
    shared = Q(visibility__in=visibilities(own)) & ~Q(state=State.WITHDRAWN)
    return rows.filter(shared | Q(hub_id__in=own)) if own else rows.filter(shared)


def answers_to(account: Any | None) -> QuerySet[Answer]:
    """The published answers that this account may read; an answer may be seen wider than its question."""
    own = hubs_read_by(account)
    shown = Q(visibility__in=visibilities(own)) | Q(question__in=visible_to(account))
    return Answer.objects.exclude(text="").filter(shown)


def findable_by(account: Any | None) -> QuerySet[Question]:
    """The questions that this account may find, by themselves (`open_to_reader`) or by an answer it may read.

    Their `answers` are those that it may read. Of a question that is not open to the reader nothing else
    than those answers may be shown.
    """
    answers = answers_to(account)
    mine = Exists(visible_to(account).filter(pk=OuterRef("pk")))
    rows = Question.objects.exclude(state=State.CONCEPT).annotate(open_to_reader=mine)
    rows = rows.filter(Q(open_to_reader=True) | Exists(answers.filter(question=OuterRef("pk"))))
    return rows.prefetch_related(Prefetch("answers", queryset=answers.select_related("organisation")))


def hubs_read_by(account: Any | None) -> frozenset[str]:
    """The hubs whose questions this account reads, in whatever role."""
    if account is None or not getattr(account, "is_authenticated", False) or not account.is_active:
        return frozenset()
    return frozenset(account.memberships.values_list("hub_id", flat=True))


def visibilities(own: frozenset[str]) -> tuple[Visibility, ...]:
    """What somebody who reads for these hubs may see of every hub."""
    return (Visibility.PUBLIC, Visibility.HUBS) if own else (Visibility.PUBLIC,)
