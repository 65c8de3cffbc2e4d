# SPDX-License-Identifier: EUPL-1.2
"""The societal tasks, and one of them."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.ground.queries.matrix import interaction_rows
from schakelpunt.library.queries.shelves import counts_by_challenge, on_shelf, shelf
from schakelpunt.portal.rows import interaction_row, mark, shelved_row
from schakelpunt.vocabulary.queries.topics import challenge_card, challenge_cards

SHOWN = 6


@require_safe
def challenges(request: HttpRequest) -> HttpResponse:
    """All challenges, each with how much is known of it."""
    counts = counts_by_challenge()
    rows = [(card, counts.get(card.slug, 0)) for card in challenge_cards()]
    return render(request, "portal/challenges.html", {"rows": rows})


@require_safe
def challenge(request: HttpRequest, slug: str) -> HttpResponse:
    """One challenge: what it meets under the ground, field by field, and what is written."""
    card = challenge_card(slug)
    if card is None:
        raise Http404
    written = shelf(on_shelf(challenge=slug), limit=SHOWN)
    met = sorted(interaction_rows(challenge=slug), key=lambda item: item.discipline[1])
    fields = groupby(met, key=lambda item: item.discipline)
    told = {
        "card": card,
        "standing": mark(card.standing),
        "fields": [(field, [interaction_row(item) for item in found]) for field, found in fields],
        "written": [shelved_row(item) for item in written.items],
        "written_total": written.total,
    }
    return render(request, "portal/challenge.html", told)
