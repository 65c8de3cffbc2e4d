# SPDX-License-Identifier: EUPL-1.2
"""Work that is due on questions: what nobody confirmed is erased, offers that nobody reacts to expire."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from schakelpunt.journal.actions import note
from schakelpunt.questions.actions.holding import SYSTEM, hold_offer, walk
from schakelpunt.questions.models import Offer, Question
from schakelpunt.questions.rules import OfferState, Role, State, step
from schakelpunt.questions.rules.hours import OFFER_PATIENCE, is_expired, local_date
from schakelpunt.questions.rules.keys import CONCEPT_LASTS
from schakelpunt.questions.rules.steps import offer_step

BITE = 50


def erase_concepts(now: datetime) -> int:
    """Erase what was typed a week ago and never confirmed; the journal keeps only that it was there."""
    old = Question.objects.filter(state=State.CONCEPT, started_at__lt=now - CONCEPT_LASTS)
    return sum(_erase(question, now) for question in list(old.order_by("pk")[:BITE]))


def expire_offers(now: datetime) -> int:
    """End the offers whose day passed long ago; a late answer stays welcome."""
    today = local_date(now)
    late = Offer.objects.filter(state=OfferState.OFFERED, due__lt=today - OFFER_PATIENCE)
    return sum(_expire(offer, now) for offer in list(late.select_related("question").order_by("pk")[:BITE]))


def _erase(question: Question, now: datetime) -> bool:
    with transaction.atomic():
        held = Question.objects.select_for_update().filter(pk=question.pk, state=State.CONCEPT).first()
        if held is None:
            return False
        step("erase", held.state, Role.SYSTEM)
        held.delete()
        note("questions", "question", question.reference, "erase", actor=SYSTEM, at=now)
    return True


def _expire(offer: Offer, now: datetime) -> bool:
    with transaction.atomic():
        held = hold_offer(offer)
        if held.state != OfferState.OFFERED or not is_expired(held.due, local_date(now)):
            return False
        row = step("expire", held.question.state, Role.SYSTEM)
        held.state, held.ended_at = offer_step("expire", held.state), now
        held.save(update_fields=["state", "ended_at"])
        walk(held.question, row, SYSTEM, now, offer=held.pk)
    return True
