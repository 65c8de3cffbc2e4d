# SPDX-License-Identifier: EUPL-1.2
"""Municipalities by province, and one with the authorities around it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.network.queries.authorities import authorities_of, province_of
from schakelpunt.network.queries.hubs import hub_of, nearest_hub
from schakelpunt.places.queries.municipalities import municipalities_by_province, municipality_card
from schakelpunt.portal.rows import links, shelved_row
from schakelpunt.questions.queries.visible import visible_to

SHOWN = 8


@require_safe
def municipalities(request: HttpRequest) -> HttpResponse:
    """Every municipality, by province."""
    groups = [(name, links(found, "municipality")) for name, found in municipalities_by_province()]
    return render(request, "portal/municipalities.html", {"groups": groups})


@require_safe
def municipality(request: HttpRequest, code: str) -> HttpResponse:
    """One municipality: its switch point, its authorities, its neighbours and its cases."""
    card = municipality_card(code)
    if card is None:
        raise Http404
    hub, cases = hub_of(code), shelf(on_shelf(area=code), limit=SHOWN)
    told = {
        "card": card,
        "hub": hub,
        "nearest": nearest_hub(code) if hub is None or hub.national else None,
        "authorities": authorities_of(code),
        "province": province_of(code),
        "neighbours": links(card.neighbours, "municipality"),
        "cases": [shelved_row(item) for item in cases.items],
        "cases_total": cases.total,
        "asked": visible_to(request.user).filter(area=code).select_related("area")[:SHOWN],
    }
    return render(request, "portal/municipality.html", told)
