# SPDX-License-Identifier: EUPL-1.2
"""Asking the hub: typed and kept, confirmed by a code, followed by a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_noop as _

from schakelpunt.journal.actions import note
from schakelpunt.mail.models import Letter
from schakelpunt.network.models import Hub
from schakelpunt.network.queries.hubs import hub_of
from schakelpunt.places.models import Area
from schakelpunt.questions.actions.holding import ASKER, hold, open_link, walk
from schakelpunt.questions.actions.letters import send_code_letter, send_receipt, tell_coordinators
from schakelpunt.questions.models import Confirmation, Question
from schakelpunt.questions.rules import Refused, Role, Sharing, State, step
from schakelpunt.questions.rules.hours import local_date
from schakelpunt.questions.rules.keys import (
    CODE_LASTS,
    CODE_LIMIT,
    CODE_SPAN,
    CODE_TRIES,
    code_digest,
    new_code,
    same,
)
from schakelpunt.questions.rules.references import concept_reference, next_number, reference
from schakelpunt.questions.rules.steps import fill
from schakelpunt.questions.rules.texts import one_line, plain, readable
from schakelpunt.reference.queries import in_force
from schakelpunt.vocabulary.models import Challenge


@dataclass(frozen=True, slots=True)
class Typed:
    """What an asker typed. `area` is the code of a municipality; `shown` what the first response showed."""

    text: str
    area: str
    email: str
    name: str = ""
    explanation: str = ""
    challenges: Sequence[str] = ()
    plan: str = ""
    phase: str = ""
    needed_on: date | None = None
    shareable: str = Sharing.LATER
    may_connect: bool = False
    shown: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Started:
    """A question that waits for its code, and the letter that carries it."""

    question: Question
    letter: Letter


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A question that was asked, and the token of the asker's own link."""

    question: Question
    token: str


def start(typed: Typed, *, at: datetime) -> Started:
    """Keep what was typed and what was shown together, and send a code to the asker's address.

    Raises TextProblem or Refused, with a sentence for the asker.
    """
    original, recipient = readable(typed.text), readable_email(typed.email)
    with transaction.atomic():
        place, hub = _place(typed.area)
        fill(step("start", None, Role.ASKER), text=original, area=place, email=recipient)
        _limit_codes(recipient, at)
        question = _concept(typed, at)
        question.text = question.original = original
        question.area, question.hub, question.email = place, hub, recipient
        question.save()
        question.challenges.set(Challenge.objects.filter(pk__in=typed.challenges, withdrawn=False))
        note("questions", "question", question.reference, "start", actor=ASKER, at=at)
        return Started(question, _send_code(question, at))


def send_code(question: Question, *, at: datetime) -> Letter:
    """Send a new code; the one before stops working."""
    with transaction.atomic():
        held = hold(question)
        row = step("send_code", held.state, Role.ASKER)
        _limit_codes(held.email, at)
        walk(held, row, ASKER, at, quiet=True)
        return _send_code(held, at)


def confirm(question: Question, code: str, *, at: datetime) -> Confirmed:
    """The asker types the code: the question is asked, gets its reference, and a receipt leaves at once."""
    with transaction.atomic():
        held = hold(question)
        row = step("confirm", held.state, Role.ASKER)
        fill(row, code=code.strip())
        trouble = _try_code(held, code, at)
        if not trouble:
            concept, held.reference = held.reference, _new_reference(held, at)
            held.asked_on = local_date(at)
            walk(held, row, ASKER, at, concept=concept, hub=held.hub_id, area=held.area_id)
            token = open_link(held, at)
            send_receipt(held, token, at)
            tell_coordinators(held, at)
            return Confirmed(held, token)
    # Outside the transaction: a wrong try must stay counted.
    raise Refused(trouble)


def readable_email(email: str) -> str:
    """An address as it is kept: small letters, no room around it; refuses what is no address."""
    typed = email.strip().lower()
    try:
        validate_email(typed)
    except ValidationError as trouble:
        raise Refused(_("Dit e-mailadres kunnen we niet lezen. Kijk het na.")) from trouble
    return typed


def _concept(typed: Typed, at: datetime) -> Question:
    return Question(
        reference=concept_reference(),
        explanation=plain(typed.explanation)[:5_000],
        shown=typed.shown,
        plan=one_line(typed.plan),
        phase=one_line(typed.phase, 100),
        needed_on=typed.needed_on,
        asked_on=local_date(at),
        name=one_line(typed.name),
        shareable=Sharing(typed.shareable).value,
        may_connect=typed.may_connect,
        state=State.CONCEPT.value,
        started_at=at,
    )


def _place(code: str) -> tuple[Area, Hub]:
    """The municipality and the hub that serves it; the national one for the rest."""
    rows = Area.objects.filter(in_force(), pk=code, kind=Area.Kind.MUNICIPALITY)
    place, hub = rows.first(), hub_of(code)
    if place is None:
        raise Refused(_("Kies de gemeente waar uw vraag over gaat."))
    if hub is None:
        raise Refused(_("Er is nog geen schakelpunt voor deze gemeente."))
    return place, hub


def _limit_codes(email: str, at: datetime) -> None:
    recent = Confirmation.objects.filter(email=email, sent_at__gt=at - CODE_SPAN).count()
    if recent >= CODE_LIMIT:
        raise Refused(_("Er zijn al {count} codes naar dit adres gestuurd. Wacht een uur."), count=recent)


def _send_code(question: Question, at: datetime) -> Letter:
    code = new_code()
    Confirmation.objects.create(
        question=question, email=question.email, code_hash=_digest(question, code), sent_at=at
    )
    return send_code_letter(question, code, at)


def _digest(question: Question, code: str) -> str:
    return code_digest(code, f"vraag:{question.pk}", settings.SECRET_KEY)


def _try_code(question: Question, code: str, at: datetime) -> str:
    """The sentence that says what is wrong with a code, empty when it is right; each try is counted."""
    sent = question.confirmations.order_by("-sent_at", "-pk").first()
    if sent is None or at >= sent.sent_at + CODE_LASTS:
        return _("Deze code is te oud. Vraag een nieuwe code.")
    if sent.tries >= CODE_TRIES:
        return _("Er is te vaak een verkeerde code ingevuld. Vraag een nieuwe code.")
    if same(sent.code_hash, _digest(question, code)):
        return ""
    sent.tries += 1
    sent.save(update_fields=["tries"])
    return _("Deze code klopt niet. Kijk in de nieuwste mail.")


def _new_reference(question: Question, at: datetime) -> str:
    """The next reference of a hub in a year; the hub is locked, so two at once get two."""
    hub = Hub.objects.select_for_update(no_key=True).get(pk=question.hub_id)
    year = local_date(at).year
    start = reference(hub.code, year, 0)[:-4]
    used = Question.objects.filter(reference__startswith=start).values_list("reference", flat=True)
    return reference(hub.code, year, next_number(used))
