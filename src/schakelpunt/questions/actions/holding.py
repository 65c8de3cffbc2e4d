# SPDX-License-Identifier: EUPL-1.2
"""How every act takes hold of a question: locked first, judged, moved one step, noted.

The question is locked before anything else is written. On PostgreSQL the journal holds a lock of its own
from its first line on; who took that one first and then waited for a question would wait for ever.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_noop as _

from schakelpunt.accounts.models import Account
from schakelpunt.journal.actions import note
from schakelpunt.questions.models import Link, Offer, Question
from schakelpunt.questions.queries.roles import role_of
from schakelpunt.questions.queries.state import wording
from schakelpunt.questions.rules import Refused, Stale, Wording, step
from schakelpunt.questions.rules.keys import new_token, token_digest
from schakelpunt.questions.rules.states import ENDED
from schakelpunt.questions.rules.steps import Step, after

ASKER, SYSTEM = "vrager", "systeem"


def hold(question: Question) -> Question:
    """The question as it is now, locked until the transaction ends."""
    found = Question.objects.select_for_update(of=("self",)).select_related("hub", "area")
    kept = found.filter(pk=question.pk).first()
    if kept is None:
        raise Refused(_("Deze vraag is er niet meer."))
    return kept


def hold_offer(offer: Offer) -> Offer:
    """An offer as it is now, its question locked with it."""
    question = hold(offer.question)
    kept = Offer.objects.select_related("organisation", "person").get(pk=offer.pk)
    kept.question = question
    return kept


def take_up(
    question: Question, verb: str, version: int, account: Account, mine: Wording | None = None
) -> tuple[Question, Step]:
    """A coordinator takes up a question: may I, and did nobody change it since I looked?"""
    held = hold(question)
    role = role_of(account, held)
    if role is None:
        raise Refused(_("U mag dit niet doen met deze vraag."))
    if held.version != version:
        raise Stale(mine or Wording(version), wording(held))
    return held, step(verb, held.state, role)


def walk(
    question: Question, row: Step, actor: str, at: datetime, *, quiet: bool = False, **facts: Any
) -> None:
    """Move a held question one step and note it; `quiet` leaves the version alone for who is writing."""
    question.state = after(row, question.state)
    question.version += 0 if quiet else 1
    if question.state not in ENDED:
        question.ended_at = None
    elif question.ended_at is None:
        question.ended_at = at
    question.save()
    note("questions", "question", question.reference, row.verb, actor=actor, at=at, **facts)


def actor_of(account: Account) -> str:
    """How the journal calls an account."""
    return f"account:{account.pk}"


def offer_actor(offer: Offer) -> str:
    """How the journal calls who was asked: by the offer, never by name."""
    return f"verzoek:{offer.pk}"


def open_link(question: Question, at: datetime, offer: Offer | None = None) -> str:
    """Make a new link to a question or offer; the links made before keep working."""
    token = new_token()
    Link.objects.create(question=question, offer=offer, token_hash=token_digest(token), made_at=at)
    return token
