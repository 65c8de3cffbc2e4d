# SPDX-License-Identifier: EUPL-1.2
"""The pages that tell about the product itself."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schakelpunt.portal.rules import QUESTION_LIMIT
from schakelpunt.portal.views.weighing import knower_rows, known_tables


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What Schakelpunt is and for whom."""
    return render(request, "portal/about.html")


@require_safe
def workings(request: HttpRequest) -> HttpResponse:
    """How a question becomes a first response, with the weights that count."""
    told = {"tables": known_tables(), "knowers": knower_rows(), "heads": (_("Wat telt"), _("Gewicht"))}
    return render(request, "portal/workings.html", told)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What we do so that everybody can use this, and where to report what fails."""
    return render(request, "portal/accessibility.html", {"contact": settings.DEFAULT_FROM_EMAIL})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of a reader or asker, and what is not."""
    told = {"contact": settings.DEFAULT_FROM_EMAIL, "limit": QUESTION_LIMIT}
    return render(request, "portal/privacy.html", told)
