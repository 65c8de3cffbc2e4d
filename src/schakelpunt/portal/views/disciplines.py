# SPDX-License-Identifier: EUPL-1.2
"""The fields of soil work, and one of them."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.ground.queries.matrix import interaction_rows
from schakelpunt.ground.queries.overlays import overlay_links
from schakelpunt.library.queries.shelves import counts_by_discipline, on_shelf, shelf
from schakelpunt.network.queries.authorities import powers_in
from schakelpunt.network.queries.experts import experts_in
from schakelpunt.portal.rows import expert_row, interaction_row, links, mark, shelved_row
from schakelpunt.vocabulary.queries.concepts import concepts_of
from schakelpunt.vocabulary.queries.topics import discipline_card, discipline_cards, qualities_of

SHOWN = 6
FIRST_TO_CALL = 3


@require_safe
def disciplines(request: HttpRequest) -> HttpResponse:
    """All fields, each with how much is known of it."""
    counts = counts_by_discipline()
    rows = [(card, counts.get(card.slug, 0)) for card in discipline_cards()]
    return render(request, "portal/disciplines.html", {"rows": rows})


@require_safe
def discipline(request: HttpRequest, slug: str) -> HttpResponse:
    """One field: who decides, who knows, what plays, what is written."""
    card = discipline_card(slug)
    if card is None:
        raise Http404
    written, experts = shelf(on_shelf(discipline=slug), limit=SHOWN), experts_in(slug)
    told = {
        "card": card,
        "standing": mark(card.standing),
        "powers": powers_in(slug),
        "first_experts": [
            expert_row(replace(item, level=0)) for item in experts if item.level == FIRST_TO_CALL
        ],
        "experts": [item for item in experts if item.level != FIRST_TO_CALL],
        "plays": [interaction_row(item) for item in interaction_rows(discipline=slug)],
        "written": [shelved_row(item) for item in written.items],
        "written_total": written.total,
        "concepts": concepts_of(slug),
        "overlays": links(overlay_links(slug), "overlay"),
        "qualities": qualities_of(slug),
    }
    return render(request, "portal/discipline.html", told)
