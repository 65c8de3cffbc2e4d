# SPDX-License-Identifier: EUPL-1.2
"""What the regions learn together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.learning.queries.themes import theme_cards
from schakelpunt.portal.rows import mark


@require_safe
def themes(request: HttpRequest) -> HttpResponse:
    """The eight learning themes with their questions."""
    rows = [(card, mark(card.standing)) for card in theme_cards()]
    return render(request, "portal/themes.html", {"rows": rows})
