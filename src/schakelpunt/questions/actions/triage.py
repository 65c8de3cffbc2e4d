# SPDX-License-Identifier: EUPL-1.2
"""Triage: the coordinator sharpens a question and says what it is about; the original stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop as _

from schakelpunt.accounts.models import Account
from schakelpunt.places.models import Area
from schakelpunt.questions.actions.holding import actor_of, hold, take_up, walk
from schakelpunt.questions.models import Question, Remark
from schakelpunt.questions.queries.roles import role_of
from schakelpunt.questions.queries.state import wording
from schakelpunt.questions.rules import Refused, Visibility, Wording, readable, step
from schakelpunt.questions.rules.states import may_show, wider
from schakelpunt.questions.rules.steps import fill
from schakelpunt.questions.rules.texts import check_personal, plain
from schakelpunt.vocabulary.models import Challenge, Discipline


def triage(
    question: Question,
    version: int,
    *,
    text: str,
    challenges: Sequence[str],
    disciplines: Sequence[str],
    area: str,
    kind: str = "",
    visibility: str = Visibility.HUB,
    explanation: str | None = None,
    acknowledged: Sequence[str] = (),
    account: Account,
    at: datetime,
) -> Question:
    """Say what a question is about and who may read it; a wider circle asks that a human looked at the text.

    Raises Stale with both versions when somebody else was first, Refused or PersonalFound otherwise.
    """
    topics = tuple(sorted(challenges)), tuple(sorted(disciplines))
    mine = Wording(version, text, *topics, area, kind, visibility)
    with transaction.atomic():
        held, row = take_up(question, "triage", version, account, mine)
        before = wording(held)
        _reword(held, mine, explanation)
        _check_circle(held, acknowledged)
        fill(row, text=held.text, area=held.area, disciplines=held.disciplines.exists())
        walk(held, row, actor_of(account), at, changed=_changed(before, wording(held)))
    return held


def remark(question: Question, text: str, *, account: Account, at: datetime) -> Remark:
    """Keep an internal remark; it is shown to the coordinators of the hub only."""
    words = plain(text)
    with transaction.atomic():
        held = hold(question)
        row = step("remark", held.state, role_of(account, held))
        fill(row, text=words)
        made = Remark.objects.create(question=held, text=words, made_by=actor_of(account), made_at=at)
        walk(held, row, actor_of(account), at, quiet=True)
    return made


def _area(code: str) -> Area:
    found = Area.objects.filter(pk=code, kind=Area.Kind.MUNICIPALITY, withdrawn=False).first()
    if found is None:
        raise Refused(_("Kies de gemeente waar de vraag over gaat."))
    return found


def _check_circle(question: Question, acknowledged: Sequence[str]) -> None:
    """Others read it only when the asker did not say no, and when a human looked for personal data."""
    if question.visibility == Visibility.HUB:
        return
    if not may_show(question.shareable, question.visibility):
        raise Refused(_("De vrager wil dat alleen de eigen regio de vraag ziet."))
    narrow = [row for row in question.answers.exclude(text="") if wider(question.visibility, row.visibility)]
    if narrow:
        raise Refused(_("Het antwoord is nog niet voor deze kring. Bewaar eerst het antwoord opnieuw."))
    check_personal(f"{question.text}\n{question.explanation}", acknowledged)


def _reword(question: Question, mine: Wording, explanation: str | None) -> None:
    question.text = readable(mine.text)
    question.explanation = question.explanation if explanation is None else plain(explanation)
    question.kind, question.visibility = mine.kind, Visibility(mine.visibility).value
    question.area = _area(mine.area)
    question.disciplines.set(Discipline.objects.filter(pk__in=mine.disciplines, withdrawn=False))
    question.challenges.set(Challenge.objects.filter(pk__in=mine.challenges, withdrawn=False))


def _changed(before: Wording, now: Wording) -> list[str]:
    """The names of what was changed; the words themselves stay out of the journal."""
    names = ("text", "challenges", "disciplines", "area", "kind", "visibility")
    return [name for name in names if getattr(before, name) != getattr(now, name)]
