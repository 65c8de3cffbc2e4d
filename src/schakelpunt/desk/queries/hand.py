# SPDX-License-Identifier: EUPL-1.2
"""One question at the desk: who may open it, and the letters that went out about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from schakelpunt.accounts.models import Account
from schakelpunt.mail.models import Letter
from schakelpunt.mail.rules import may_resend
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.desk import DeskQuestion
from schakelpunt.questions.queries.desk import question as desk_question
from schakelpunt.questions.queries.roles import role_of
from schakelpunt.questions.queries.timeline import desk_lines
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import Role, State
from schakelpunt.questions.rules.steps import allowed


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter about a question: to whom, what became of it, and whether it may go again."""

    number: int
    subject: str
    recipient: str
    fate: str
    trouble: str
    again: bool


def readable(account: Account) -> QuerySet[Question]:
    """The questions that an account reads at the desk; an administrator reads those of every hub."""
    return Question.objects.exclude(state=State.CONCEPT) if account.is_administrator else visible_to(account)


def at_desk(account: Account, reference: str, today: date) -> DeskQuestion | None:
    """A question with everything around it; an administrator sees all but who asked."""
    found = desk_question(account, reference, today)
    if not account.is_administrator or (found and found.role == Role.COORDINATOR):
        return found
    row = readable(account).select_related("area", "hub__host").filter(reference=reference).first()
    return _for_administrator(row, account) if row else None


def _for_administrator(row: Question, account: Account) -> DeskQuestion:
    role = role_of(account, row)
    return DeskQuestion(
        question=row,
        role=role,
        acts=allowed(row.state, role),
        asker=("", ""),
        offers=tuple(row.offers.select_related("organisation", "person")),
        answers=tuple(row.answers.select_related("organisation", "offer__organisation")),
        remarks=(),
        lines=desk_lines(row),
        helped="",
        overdue=False,
    )


def letters_about(found: DeskQuestion) -> tuple[SentLetter, ...]:
    """The letters about a question, the newest first; the asker's address only for who may know it."""
    hidden = found.question.email if not found.asker[1] else ""
    rows = Letter.objects.filter(ref=found.question.reference).order_by("-written_at", "-pk")
    return tuple(
        SentLetter(
            number=row.pk,
            subject=row.subject,
            recipient="" if row.recipient == hidden else row.recipient,
            fate=row.get_fate_display(),
            trouble=row.trouble,
            again=may_resend(row.fate, row.purpose),
        )
        for row in rows
    )
