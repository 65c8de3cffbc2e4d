# SPDX-License-Identifier: EUPL-1.2
"""The word list, and one concept with all its words."""

from __future__ import annotations

from string import ascii_uppercase

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.portal.rows import links, mark, shelved_row
from schakelpunt.portal.views.leafing import leaf
from schakelpunt.vocabulary.queries.concepts import concept_card, concept_page

SHOWN = 6


@require_safe
def concepts(request: HttpRequest) -> HttpResponse:
    """The words of the field from A to Z."""
    letter = request.GET.get("letter", "")[:1]
    page = concept_page(request.GET.get("vanaf", ""), starts=letter)
    told = {
        "items": page.items,
        "letter": letter.upper(),
        "letters": ascii_uppercase,
        "leaf": leaf(request, page.after),
    }
    return render(request, "portal/concepts.html", told)


@require_safe
def concept(request: HttpRequest, slug: str) -> HttpResponse:
    """One concept: what it means, what else it is called, what is written about it."""
    card = concept_card(slug)
    if card is None:
        raise Http404
    written = shelf(on_shelf(concept=slug), limit=SHOWN)
    told = {
        "card": card,
        "standing": mark(card.standing),
        "narrower": links(card.narrower, "concept"),
        "replaces": links(card.replaces, "concept"),
        "disciplines": links(card.disciplines, "discipline"),
        "written": [shelved_row(item) for item in written.items],
        "written_total": written.total,
    }
    return render(request, "portal/concept.html", told)
