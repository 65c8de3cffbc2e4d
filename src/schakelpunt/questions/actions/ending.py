# SPDX-License-Identifier: EUPL-1.2
"""The other endings: withdrawn, found, brought together, to the agenda."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from schakelpunt.accounts.models import Account
from schakelpunt.questions.actions.holding import ASKER, actor_of, hold, take_up, walk
from schakelpunt.questions.actions.letters import send_agenda, send_introduction, send_not_needed
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import OfferState, Role, step
from schakelpunt.questions.rules.steps import fill
from schakelpunt.questions.rules.texts import one_line, plain


def withdraw(question: Question, *, at: datetime) -> Question:
    """The asker takes the question back; who was asked is told."""
    return _leave(question, "withdraw", at)


def find(question: Question, *, at: datetime) -> Question:
    """The asker found the answer elsewhere: the best outcome; who was asked is told."""
    return _leave(question, "find", at)


def bring_together(
    question: Question, version: int, *, name: str, contact: str = "", account: Account, at: datetime
) -> Question:
    """The coordinator tells the asker who can help; `contact` is how to reach them."""
    who = one_line(name)
    with transaction.atomic():
        held, row = take_up(question, "bring_together", version, account)
        fill(row, name=who)
        walk(held, row, actor_of(account), at)
        send_introduction(held, who, plain(contact)[:500], at)
    return held


def to_agenda(question: Question, version: int, *, reason: str, account: Account, at: datetime) -> Question:
    """Nobody knows yet: the question goes to the agenda, and the asker reads why."""
    words = plain(reason)[:2_000]
    with transaction.atomic():
        held, row = take_up(question, "to_agenda", version, account)
        fill(row, reason=words)
        held.reason = words
        walk(held, row, actor_of(account), at)
        send_agenda(held, at)
    return held


def _leave(question: Question, verb: str, at: datetime) -> Question:
    with transaction.atomic():
        held = hold(question)
        row = step(verb, held.state, Role.ASKER)
        walk(held, row, ASKER, at)
        for offer in held.offers.filter(state=OfferState.OFFERED):
            offer.question = held
            offer.state, offer.ended_at = OfferState.WITHDRAWN, at
            offer.save(update_fields=["state", "ended_at"])
            send_not_needed(offer, verb, at)
    return held
