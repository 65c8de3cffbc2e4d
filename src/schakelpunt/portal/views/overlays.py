# SPDX-License-Identifier: EUPL-1.2
"""The map sources, and one of them."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.ground.queries.matrix import interactions_on
from schakelpunt.ground.queries.overlays import overlay_page, overlay_row
from schakelpunt.portal.rows import interaction_row, links, mark
from schakelpunt.portal.views.leafing import leaf
from schakelpunt.vocabulary.queries.topics import discipline_cards


@require_safe
def overlays(request: HttpRequest) -> HttpResponse:
    """The map sources by name, of all fields or of one."""
    discipline = request.GET.get("werkveld", "")[:120]
    page = overlay_page(request.GET.get("vanaf", ""), discipline=discipline)
    told = {
        "items": [(item, links(item.disciplines, "discipline"), mark(item.standing)) for item in page.items],
        "total": page.total,
        "discipline": discipline,
        "disciplines": discipline_cards(),
        "leaf": leaf(request, page.after),
    }
    return render(request, "portal/overlays.html", told)


@require_safe
def overlay(request: HttpRequest, slug: str) -> HttpResponse:
    """One map source: what it tells, what to mind, where it lies."""
    row = overlay_row(slug)
    if row is None:
        raise Http404
    told = {
        "row": row,
        "standing": mark(row.standing),
        "disciplines": links(row.disciplines, "discipline"),
        "plays": [interaction_row(item) for item in interactions_on(slug)],
    }
    return render(request, "portal/overlay.html", told)
