# SPDX-License-Identifier: EUPL-1.2
"""Which letters are due, lost on the way, or in need of a hand."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from schakelpunt.mail.models import Letter
from schakelpunt.mail.rules import PATIENCE, Fate


def due(now: datetime) -> QuerySet[Letter]:
    """The letters that may leave now, the oldest first."""
    return Letter.objects.filter(fate=Fate.WAITING, send_after__lte=now).order_by("send_after", "pk")


def lost(now: datetime) -> QuerySet[Letter]:
    """The letters whose sender died in the middle: under way for longer than any talk takes."""
    return Letter.objects.filter(fate=Fate.UNDER_WAY, taken_at__lte=now - PATIENCE)


def in_need() -> QuerySet[Letter]:
    """The letters that wait for a person to decide, the newest first."""
    return Letter.objects.filter(fate__in=[Fate.DOUBTFUL, Fate.FAILED]).order_by("-written_at", "-pk")
