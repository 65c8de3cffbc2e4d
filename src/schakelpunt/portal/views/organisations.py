# SPDX-License-Identifier: EUPL-1.2
"""Who there is: organisations by kind, and one of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from schakelpunt.ground.queries.matrix import interactions_of
from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.network.queries.authorities import powers_at, powers_for
from schakelpunt.network.queries.card import organisation_card
from schakelpunt.network.queries.experts import MUNICIPALITY, organisations_by_kind
from schakelpunt.portal.rows import interaction_row, links, mark, shelved_row

SHOWN = 8


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    """Every organisation, by kind."""
    return render(request, "portal/organisations.html", {"groups": organisations_by_kind()})


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation; a municipality has a page of its own."""
    card = organisation_card(slug)
    if card is None:
        raise Http404
    if card.kind[0] == MUNICIPALITY:
        return redirect("portal:municipality", code=card.area or slug)
    published = shelf(on_shelf(publisher=slug), limit=SHOWN)
    told = {
        "card": card,
        "standing": mark(card.standing),
        "partners": links((*card.partners, *card.partner_of), "organisation"),
        "hosts": links(card.hosts, "organisation"),
        "predecessors": links(card.predecessors, "organisation"),
        "hubs": links(card.hubs, "region"),
        "regions": links(card.regions, "region"),
        "serves": links(card.serves, "municipality"),
        "powers": powers_at(slug) or powers_for(card.kind[0]),
        "published": [shelved_row(item) for item in published.items],
        "published_total": published.total,
        "plays": [interaction_row(item) for item in interactions_of(slug)[:SHOWN]],
    }
    return render(request, "portal/organisation.html", told)
