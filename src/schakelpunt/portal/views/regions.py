# SPDX-License-Identifier: EUPL-1.2
"""The switch points, and one of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.network.queries.regions import region_card, region_rows
from schakelpunt.portal.rows import links, mark, region_look, shelved_row
from schakelpunt.questions.queries.visible import visible_to

SHOWN = 6


@require_safe
def regions(request: HttpRequest) -> HttpResponse:
    """The seven regions, and the national switch point for everyone else."""
    return render(request, "portal/regions.html", {"rows": region_rows()})


@require_safe
def region(request: HttpRequest, slug: str) -> HttpResponse:
    """One switch point: how to reach it, whom it serves, what is known and asked there."""
    card = region_card(slug)
    if card is None:
        raise Http404
    written = shelf(on_shelf(region=slug), limit=SHOWN)
    told = {
        "card": card,
        "standing": mark(card.standing),
        "municipalities": links(card.municipalities, "municipality"),
        "authorities": [(kind, links(found, "organisation")) for kind, found in card.authorities],
        "organisations": links(card.organisations, "organisation"),
        "written": [shelved_row(item) for item in written.items],
        "written_total": written.total,
        "asked": visible_to(request.user).filter(hub=slug).select_related("area")[:SHOWN],
        **region_look(card.id, card.name, card.national),
    }
    return render(request, "portal/region.html", told)
