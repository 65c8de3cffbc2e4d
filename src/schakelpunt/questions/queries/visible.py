# SPDX-License-Identifier: EUPL-1.2
"""Which questions a person may read; every read of questions starts here."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import Visibility


def visible_to(account: Any | None) -> QuerySet[Question]:
    """The questions that this account (or a stranger: None) may read.

    Everybody reads public ones; a member of any hub reads those shared between hubs; a member of the
    question's own hub reads it whatever its visibility.
    """
    rows = Question.objects.all()
    if account is None or not getattr(account, "is_authenticated", False):
        return rows.filter(visibility=Visibility.PUBLIC)
    own = set(account.memberships.values_list("hub_id", flat=True))
    if not own:
        return rows.filter(visibility=Visibility.PUBLIC)
    return rows.filter(Q(visibility=Visibility.PUBLIC) | Q(visibility=Visibility.HUBS) | Q(hub_id__in=own))
