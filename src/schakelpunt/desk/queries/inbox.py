# SPDX-License-Identifier: EUPL-1.2
"""What needs a hand today: the questions of the hub, open first."""

from __future__ import annotations

from django.db.models import F, QuerySet

from schakelpunt.accounts.models import Account
from schakelpunt.desk.queries.hand import readable
from schakelpunt.network.models import Hub
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules.states import OPEN

# What waits is shown whole up to a day's work; what is settled only to look back.
WAITING = 50
SETTLED = 10


def waiting(account: Account, hub: Hub | None) -> QuerySet[Question]:
    """The questions of a hub that wait for an answer: needed soonest first, then the oldest."""
    rows = _questions(account, hub).filter(state__in=OPEN)
    return rows.order_by(F("needed_on").asc(nulls_last=True), "asked_on", "reference")


def settled(account: Account, hub: Hub | None) -> QuerySet[Question]:
    """The questions of a hub that ended or went to the agenda, the newest first."""
    return _questions(account, hub).exclude(state__in=OPEN).order_by("-asked_on", "-reference")


def _questions(account: Account, hub: Hub | None) -> QuerySet[Question]:
    rows = readable(account).select_related("area", "hub")
    return rows.filter(hub=hub) if hub else rows
