# SPDX-License-Identifier: EUPL-1.2
"""What challenges and fields do to each other: the matrix, one crossing, one interaction."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.ground.queries.matrix import crossings, interaction_card, interaction_rows
from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.portal.rows import interaction_row, interplay_table, links, mark, shelved_row
from schakelpunt.vocabulary.queries.topics import (
    challenge_card,
    challenge_cards,
    discipline_card,
    discipline_cards,
)

SHOWN = 6


@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """All crossings of challenge and field at a glance."""
    table = interplay_table(challenge_cards(), discipline_cards(), crossings())
    return render(request, "portal/matrix.html", {"matrix": table})


@require_safe
def crossing(request: HttpRequest, challenge: str, discipline: str) -> HttpResponse:
    """What plays where one challenge meets one field."""
    across, down = challenge_card(challenge), discipline_card(discipline)
    if across is None or down is None:
        raise Http404
    written = shelf(on_shelf(challenge=challenge, discipline=discipline), limit=SHOWN)
    told = {
        "challenge": across,
        "discipline": down,
        "plays": [interaction_row(i) for i in interaction_rows(challenge=challenge, discipline=discipline)],
        "written": [shelved_row(item) for item in written.items],
        "written_total": written.total,
    }
    return render(request, "portal/crossing.html", told)


@require_safe
def interaction(request: HttpRequest, slug: str) -> HttpResponse:
    """One interaction with its law, its maps and who is named in it."""
    card = interaction_card(slug)
    if card is None:
        raise Http404
    told = {
        "card": card,
        "play": interaction_row(card.row),
        "standing": mark(card.row.standing),
        "overlays": links(card.overlays, "overlay"),
        "institutions": links(card.institutions, "organisation"),
    }
    return render(request, "portal/interaction.html", told)
