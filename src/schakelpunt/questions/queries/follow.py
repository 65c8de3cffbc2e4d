# SPDX-License-Identifier: EUPL-1.2
"""What an asker sees behind the own link: history in words, answers, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from schakelpunt.questions.models import Answer, Helped, Link, Question
from schakelpunt.questions.queries.timeline import Line, asker_lines, story
from schakelpunt.questions.rules import Role, State
from schakelpunt.questions.rules.keys import link_works, token_digest
from schakelpunt.questions.rules.steps import allowed


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer as it was given to the asker; `reference` is set once others can read it too."""

    id: int
    text: str
    given_by: str
    organisation: str
    given_on: date
    reference: str


@dataclass(frozen=True, slots=True)
class Followed:
    """The page of an asker. `acts` are the verbs with a button: withdraw, find, help."""

    reference: str
    text: str
    original: str
    explanation: str
    place: str
    hub: str
    hub_id: str
    state: State
    reason: str
    asked_on: date
    needed_on: date | None
    story: str
    lines: tuple[Line, ...]
    answers: tuple[GivenAnswer, ...]
    acts: frozenset[str]
    verdict: str


def question_of(token: str, now: datetime) -> Question | None:
    """The question that an asker's link opens; None for every other word."""
    link = Link.objects.filter(token_hash=token_digest(token), offer=None)
    found = link.select_related("question__area", "question__hub").first()
    if found is None or not link_works(found.question.ended_at, now):
        return None
    return found.question


def of_token(token: str, now: datetime) -> Followed | None:
    """The page of the asker whose link this is; looking changes nothing."""
    question = question_of(token, now)
    return _followed(question) if question else None


def _followed(question: Question) -> Followed:
    lines = asker_lines(question)
    verdict = Helped.objects.filter(question=question, answer=None, said_by=asker_mark(question)).first()
    rows = question.answers.exclude(original="").select_related("offer__organisation")
    return Followed(
        reference=question.reference,
        text=question.text,
        original=question.original,
        explanation=question.explanation,
        place=question.area.name,
        hub=question.hub.name,
        hub_id=question.hub_id,
        state=State(question.state),
        reason=question.reason,
        asked_on=question.asked_on,
        needed_on=question.needed_on,
        story=story(lines),
        lines=lines,
        answers=tuple(_given(row) for row in rows),
        acts=allowed(question.state, Role.ASKER),
        verdict=verdict.verdict if verdict else "",
    )


def _given(row: Answer) -> GivenAnswer:
    organisation = row.offer.organisation if row.offer else None
    return GivenAnswer(
        id=row.pk,
        text=row.original,
        given_by=row.given_by,
        organisation=organisation.name if organisation else "",
        given_on=row.given_on,
        reference=row.reference or "" if row.text else "",
    )


def asker_mark(question: Question) -> str:
    """How an asker is known among those who said whether it helped, whichever of the links was used."""
    return token_digest(f"vrager:{question.pk}")
