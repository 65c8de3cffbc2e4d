# SPDX-License-Identifier: EUPL-1.2
"""What needs a hand today: the questions of the hub, open first."""

from __future__ import annotations

from django.db.models import F, QuerySet

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import State

# What waits is shown whole up to a day's work; what is settled only to look back.
WAITING = 50
SETTLED = 10


def waiting(account: Account, hub: Hub | None) -> QuerySet[Question]:
    """The questions of a hub that wait for an answer: needed soonest first, then the oldest."""
    rows = _questions(account, hub).filter(state=State.ASKED)
    return rows.order_by(F("needed_on").asc(nulls_last=True), "asked_on", "reference")


def settled(account: Account, hub: Hub | None) -> QuerySet[Question]:
    """The questions of a hub that were answered or went to the agenda, the newest first."""
    return _questions(account, hub).exclude(state=State.ASKED).order_by("-asked_on", "-reference")


def _questions(account: Account, hub: Hub | None) -> QuerySet[Question]:
    rows = visible_to(account).select_related("area", "hub")
    return rows.filter(hub=hub) if hub else rows
