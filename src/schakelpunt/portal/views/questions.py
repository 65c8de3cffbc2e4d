# SPDX-License-Identifier: EUPL-1.2
"""What others asked: public questions with their answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from schakelpunt.portal.views.leafing import leaf
from schakelpunt.questions.queries.visible import visible_to

PER_PAGE = 25


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """The questions this reader may see, newest first."""
    rows = visible_to(request.user).select_related("area").order_by("-asked_on", "-reference")
    last = rows.filter(reference=request.GET.get("vanaf", "")).first()
    if last is not None:
        rows = rows.filter(asked_on__lte=last.asked_on).exclude(
            asked_on=last.asked_on, reference__gte=last.reference
        )
    found = list(rows.prefetch_related("answers")[: PER_PAGE + 1])
    after = found[PER_PAGE - 1].reference if len(found) > PER_PAGE else ""
    return render(request, "portal/questions.html", {"rows": found[:PER_PAGE], "leaf": leaf(request, after)})


@require_safe
def question(request: HttpRequest, reference: str) -> HttpResponse:
    """One question with its answers."""
    rows = (
        visible_to(request.user)
        .select_related("area", "hub")
        .prefetch_related("answers__organisation", "answers__resources", "disciplines", "challenges")
    )
    return render(request, "portal/question.html", {"question": get_object_or_404(rows, reference=reference)})
