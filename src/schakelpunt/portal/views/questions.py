# SPDX-License-Identifier: EUPL-1.2
"""What others asked: public questions with their answers."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from schakelpunt.portal.views.leafing import leaf
from schakelpunt.portal.views.memory import answer_rows
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import State

PER_PAGE = 25
# Somebody was told, whether or not this reader may read what.
TOLD = (State.ANSWERED, State.CONNECTED)
STATES = {
    State.ASKED: gettext_lazy("nog open"),
    State.TRIAGED: gettext_lazy("nog open"),
    State.OFFERED: gettext_lazy("voorgelegd aan wie het kan weten"),
    State.ANSWERED: gettext_lazy("beantwoord"),
    State.CONNECTED: gettext_lazy("vrager en deskundige hebben contact"),
    State.AGENDA: gettext_lazy("op de kennisagenda"),
    State.WITHDRAWN: gettext_lazy("ingetrokken"),
    State.FOUND: gettext_lazy("vrager vond het antwoord zelf"),
}


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
    """One question with the answers that this reader may read."""
    rows = visible_to(request.user).select_related("area", "hub")
    found = get_object_or_404(rows.prefetch_related("disciplines", "challenges"), reference=reference)
    told = {
        "question": found,
        "rows": answer_rows(found, request),
        "state": STATES.get(State(found.state), ""),
        "waits": State(found.state) not in TOLD,
    }
    return render(request, "portal/question.html", told)
