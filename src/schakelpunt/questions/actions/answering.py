# SPDX-License-Identifier: EUPL-1.2
"""What somebody who was asked may do without an account, each once; and the desk answering by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop as _

from schakelpunt.accounts.models import Account
from schakelpunt.questions.actions.asking import readable_email
from schakelpunt.questions.actions.holding import actor_of, hold_offer, offer_actor, take_up, walk
from schakelpunt.questions.actions.letters import send_answer, send_connection, send_news
from schakelpunt.questions.models import Answer, Offer, Question
from schakelpunt.questions.rules import Declining, Refused, Role, step
from schakelpunt.questions.rules.hours import local_date
from schakelpunt.questions.rules.steps import Step, fill, offer_step
from schakelpunt.questions.rules.texts import LONGEST, one_line, plain


def answer(offer: Offer, *, text: str, name: str, may_publish: bool, at: datetime) -> Answer:
    """Somebody who was asked answers; the asker gets it by letter in working hours."""
    words, who = _words(text), one_line(name)
    with transaction.atomic():
        held, row = _act(offer, "answer", at)
        fill(row, text=words, name=who)
        made = Answer.objects.create(
            question=held.question,
            offer=held,
            original=words,
            given_by=who,
            may_publish=may_publish,
            organisation=held.organisation,
            given_on=local_date(at),
        )
        _ask_anew(held.question)
        walk(held.question, row, offer_actor(held), at, offer=held.pk)
        send_answer(made, at)
        send_news(held, "answer", at)
    return made


def decline(offer: Offer, *, reason: str, remark: str = "", at: datetime) -> Offer:
    """Somebody who was asked says no, with a reason; that is fine."""
    why = reason if reason in set(Declining) else ""
    with transaction.atomic():
        held, row = _act(offer, "decline", at, reason=why, remark=plain(remark)[:2_000])
        fill(row, reason=why)
        walk(held.question, row, offer_actor(held), at, offer=held.pk, reason=reason)
        send_news(held, "decline", at)
    return held


def name_other(
    offer: Offer, *, name: str, email: str = "", organisation: str = "", remark: str = "", at: datetime
) -> Offer:
    """Somebody who was asked knows who does know; the coordinator decides whether to ask that person."""
    who = one_line(name)
    told = {
        "other_name": who,
        "other_email": readable_email(email) if email.strip() else "",
        "other_organisation": one_line(organisation),
        "remark": plain(remark)[:2_000],
    }
    with transaction.atomic():
        held, row = _act(offer, "name_other", at, **told)
        fill(row, name=who)
        walk(held.question, row, offer_actor(held), at, offer=held.pk)
        send_news(held, "name_other", at)
    return held


def put_in_touch(offer: Offer, *, name: str = "", phone: str = "", at: datetime) -> Offer:
    """Somebody who was asked wants to be called: asker and knower get each other's name and address.

    Only when the asker agreed to that at asking time; a telephone number is passed on and not kept.
    """
    with transaction.atomic():
        held, row = _act(offer, "put_in_touch", at, connected_at=at)
        if not held.question.may_connect or not held.question.email:
            raise Refused(_("De vrager wil liever een antwoord op papier. Schrijf uw antwoord hieronder."))
        fill(row, may_connect=held.question.may_connect)
        walk(held.question, row, offer_actor(held), at, offer=held.pk)
        send_connection(held, one_line(name), one_line(phone, 40), at)
        send_news(held, "put_in_touch", at)
    return held


def answer_at_desk(
    question: Question,
    version: int,
    *,
    text: str,
    name: str,
    may_publish: bool = True,
    account: Account,
    at: datetime,
) -> Answer:
    """The coordinator answers, or writes down what somebody said by telephone (`name` says who)."""
    words, who = _words(text), one_line(name)
    with transaction.atomic():
        held, row = take_up(question, "answer", version, account)
        fill(row, text=words, name=who)
        made = Answer.objects.create(
            question=held,
            original=words,
            given_by=who,
            may_publish=may_publish,
            organisation=held.hub.host,
            given_on=local_date(at),
        )
        _ask_anew(held)
        walk(held, row, actor_of(account), at)
        send_answer(made, at)
    return made


def _act(offer: Offer, verb: str, at: datetime, **told: object) -> tuple[Offer, Step]:
    """End an offer with an act; one that ended before says so kindly and changes nothing."""
    held = hold_offer(offer)
    state = offer_step(verb, held.state)
    row = step(verb, held.question.state, Role.EXPERT)
    held.state, held.ended_at = state, at
    for name, value in told.items():
        setattr(held, name, value)
    held.save()
    return held, row


def _ask_anew(question: Question) -> None:
    """What the asker said of an earlier answer does not hold for a new one."""
    question.helped.filter(answer=None).delete()


def _words(text: str) -> str:
    words = plain(text)
    if len(words) > LONGEST:
        raise Refused(_("Uw tekst is te lang. Er passen 10.000 tekens in; kort de tekst in."))
    return words
