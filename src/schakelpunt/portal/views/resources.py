# SPDX-License-Identifier: EUPL-1.2
"""What is written: the shelves and one resource."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.library.queries.shelves import kinds_in_use, on_shelf, resource_card, shelf
from schakelpunt.network.queries.regions import region_card
from schakelpunt.portal.rows import WARNINGS, links, mark, shelved_row
from schakelpunt.portal.views.leafing import leaf

FILTERS = {
    "soort": "kind",
    "werkveld": "discipline",
    "opgave": "challenge",
    "begrip": "concept",
    "uitgever": "publisher",
    "gemeente": "area",
    "regio": "region",
}


@require_safe
def shelves(request: HttpRequest) -> HttpResponse:
    """The resources that fit what is asked, by title."""
    asked = {ours: request.GET.get(theirs, "")[:120] for theirs, ours in FILTERS.items()}
    found = shelf(on_shelf(**asked), request.GET.get("vanaf", ""))
    told = {
        "rows": [shelved_row(item) for item in found.items],
        "total": found.total,
        "kinds": kinds_in_use(),
        "kind": asked["kind"],
        "narrowed": any(asked.values()),
        "leaf": leaf(request, found.after),
    }
    return render(request, "portal/resources.html", told)


@require_safe
def resource(request: HttpRequest, slug: str) -> HttpResponse:
    """One piece of knowledge with everything it touches."""
    card = resource_card(slug)
    if card is None:
        raise Http404
    told = {
        "card": card,
        "standing": mark(card.standing),
        "warning": WARNINGS.get(card.validity, ""),
        "disciplines": links(card.disciplines, "discipline"),
        "challenges": links(card.challenges, "challenge"),
        "concepts": links(card.concepts, "concept"),
        "places": links(card.places, "municipality"),
        "region": region_card(card.region) if card.region else None,
    }
    return render(request, "portal/resource.html", told)
