# SPDX-License-Identifier: EUPL-1.2
"""The memory: an answer made anonymous by a human, published with an owner, and counted when it helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_noop as _

from schakelpunt.accounts.models import Account
from schakelpunt.journal.actions import note as note_line
from schakelpunt.network.models import Hub, Organisation
from schakelpunt.places.models import Area
from schakelpunt.questions.actions.holding import ASKER, actor_of, hold, walk
from schakelpunt.questions.models import Answer, Helped, Question
from schakelpunt.questions.queries.follow import asker_mark, question_of
from schakelpunt.questions.queries.roles import role_of
from schakelpunt.questions.queries.state import answer_wording
from schakelpunt.questions.rules import AnswerKind, Helping, Refused, Role, Stale, Visibility, Wording, step
from schakelpunt.questions.rules.hours import local_date
from schakelpunt.questions.rules.keys import token_digest
from schakelpunt.questions.rules.references import answer_reference, next_number
from schakelpunt.questions.rules.states import may_show, wider
from schakelpunt.questions.rules.steps import Step, fill
from schakelpunt.questions.rules.texts import LONGEST, check_personal, one_line, plain

HELPS = frozenset({Helping.YES, Helping.PARTLY})


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of an answer for others: anonymous words, an owner, and where and how long it holds."""

    title: str
    text: str
    kind: str
    organisation: Organisation | None
    review_on: date | None
    valid_for: str = ""
    areas: Sequence[str] = ()
    visibility: str = Visibility.HUB


def publish(
    answer: Answer,
    version: int,
    kept: Kept,
    *,
    acknowledged: Sequence[str] = (),
    account: Account,
    at: datetime,
) -> Answer:
    """Keep an answer for others, in words that a human made anonymous; again replaces what stood there.

    `acknowledged` are the words that seem personal and may stay, exactly those found in title and text.
    """
    mine = Wording(version, title=kept.title, text=kept.text, kind=kept.kind, visibility=kept.visibility)
    with transaction.atomic():
        held, row = _take_up(answer, "publish", mine, account)
        _reword(held, kept)
        _check(held, row, at)
        check_personal(f"{held.title}\n{held.text}", acknowledged)
        _keep(held, at)
        held.areas.set(Area.objects.filter(pk__in=kept.areas, withdrawn=False))
        walk(held.question, row, actor_of(account), at, answer=held.reference, visibility=held.visibility)
    return held


def retract(answer: Answer, version: int, *, account: Account, at: datetime) -> Answer:
    """Take an answer out of the memory; its reference stays taken, the asker keeps the letter."""
    with transaction.atomic():
        held, row = _take_up(answer, "retract", Wording(version), account)
        held.title = held.text = ""
        held.published_at = None
        held.version += 1
        held.save()
        walk(held.question, row, actor_of(account), at, answer=held.reference or "")
    return held


def helped(thing: Answer | Question, verdict: str, *, token: str, at: datetime) -> Helped:
    """Somebody says in one click whether it helped; again from the same link or browser changes the verdict.

    For a question `token` is that of the asker's link; for a published answer any word that stays with a
    reader. A published answer that helped a reader is reused once more.
    """
    said = Helping(verdict)
    with transaction.atomic():
        if isinstance(thing, Question):
            return _help_asker(thing, said, token, at)
        return _help_reader(thing, said, token, at)


def count_reuse(answer: Answer, *, at: datetime) -> None:
    """A published answer helped somebody else than the one who asked."""
    with transaction.atomic():
        _count(answer, 1, at)


def _help_asker(question: Question, verdict: Helping, token: str, at: datetime) -> Helped:
    opened = question_of(token, at)
    if opened is None or opened.pk != question.pk:
        raise Refused(_("Deze link hoort niet bij deze vraag."))
    held = hold(question)
    row = step("help", held.state, Role.ASKER)
    fill(row, verdict=verdict)
    said, changed, _before = _say(held, None, asker_mark(held), verdict, at)
    if changed:
        walk(held, row, ASKER, at, quiet=True, verdict=verdict.value)
    return said


def _help_reader(answer: Answer, verdict: Helping, token: str, at: datetime) -> Helped:
    held = hold(answer.question)
    kept = Answer.objects.get(pk=answer.pk)
    if not kept.text:
        raise Refused(_("Dit antwoord staat hier niet meer."))
    said, changed, before = _say(held, kept, token_digest(token), verdict, at)
    own = (opened := question_of(token, at)) is not None and opened.pk == held.pk
    if changed and not own:
        _count(kept, int(verdict in HELPS) - int(before in HELPS), at)
    return said


def _say(
    question: Question, answer: Answer | None, said_by: str, verdict: Helping, at: datetime
) -> tuple[Helped, bool, str]:
    """Keep one verdict per link or browser; gives it, whether it changed, and what it was before."""
    told = {"verdict": verdict.value, "at": at}
    said, made = Helped.objects.get_or_create(
        question=question, answer=answer, said_by=said_by, defaults=told
    )
    before = "" if made else said.verdict
    if before != verdict:
        said.verdict, said.at = verdict.value, at
        said.save()
    return said, before != verdict, before


def _count(answer: Answer, more: int, at: datetime) -> None:
    if more:
        Answer.objects.filter(pk=answer.pk, reused__gte=-more).update(reused=F("reused") + more)
        note_line("questions", "answer", answer.reference or "", "reuse", at=at, more=more)


def _take_up(answer: Answer, verb: str, mine: Wording, account: Account) -> tuple[Answer, Step]:
    question = hold(answer.question)
    held = Answer.objects.select_related("offer").get(pk=answer.pk)
    held.question = question
    row = step(verb, question.state, role_of(account, question))
    if held.version != mine.version:
        raise Stale(mine, answer_wording(held))
    return held, row


def _reword(answer: Answer, kept: Kept) -> None:
    answer.title, answer.text = one_line(kept.title, 300), plain(kept.text)
    answer.kind = kept.kind if kept.kind in set(AnswerKind) else ""
    answer.organisation, answer.review_on = kept.organisation, kept.review_on
    answer.valid_for = one_line(kept.valid_for, 300)
    answer.visibility = Visibility(kept.visibility).value


def _check(answer: Answer, row: Step, at: datetime) -> None:
    """What is remembered is complete, readable, agreed to, and not shown wider than the asker allowed."""
    fill(row, **{name: getattr(answer, name) for name in row.needs})
    if len(answer.text) > LONGEST:
        raise Refused(_("De tekst is te lang. Er passen 10.000 tekens in; kort de tekst in."))
    if answer.review_on and answer.review_on <= local_date(at):
        raise Refused(_("Kies voor de herziening een dag die nog komt."))
    if not answer.may_publish:
        raise Refused(_("Wie antwoordde wil niet dat het antwoord met anderen wordt gedeeld."))
    if not may_show(answer.question.shareable, answer.visibility):
        raise Refused(_("De vrager wil dat alleen de eigen regio de vraag ziet."))
    if wider(answer.question.visibility, answer.visibility):
        raise Refused(_("De vraag zelf is voor meer mensen te lezen. Kies die kring ook voor het antwoord."))


def _keep(answer: Answer, at: datetime) -> None:
    """The first time an answer gets its reference; the hub is locked, so two at once get two."""
    hub = Hub.objects.select_for_update(no_key=True).get(pk=answer.question.hub_id)
    if not answer.reference:
        start = answer_reference(hub.code, 0)[:-6]
        used = Answer.objects.filter(reference__startswith=start).values_list("reference", flat=True)
        answer.reference = answer_reference(hub.code, next_number(name for name in used if name))
    answer.published_at = answer.published_at or at
    answer.version += 1
    answer.save()
