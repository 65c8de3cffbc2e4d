# SPDX-License-Identifier: EUPL-1.2
"""The front page: one question, one municipality, one button."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schakelpunt.matching.personal import personal_hints
from schakelpunt.network.queries.regions import region_rows
from schakelpunt.places.queries.municipalities import municipality_names
from schakelpunt.portal.forms import AskForm
from schakelpunt.portal.views.hints import hint_words
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.queries.earlier import earlier
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules.texts import plain

RECENT = 5
LOOK_ALIKES = 4


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """Where a question starts; what stands in the address is filled in already."""
    names = [name for name in AskForm.base_fields if name in request.GET]
    started = {name: request.GET.getlist(name) if name == "opgave" else request.GET[name] for name in names}
    return ask_page(request, AskForm(started=started))


def ask_page(request: HttpRequest, form: AskForm) -> HttpResponse:
    """The front page around a form, new or with something to mend."""
    asked = visible_to(request.user).select_related("area").order_by("-asked_on", "-reference")
    typed = str(form["vraag"].value() or "")
    return render(
        request,
        "portal/ask.html",
        {
            "form": form,
            "names": municipality_names(),
            "regions": [row for row in region_rows() if not row.national],
            "recent": asked[:RECENT],
            "hints": hint_words(hint.kind for hint in personal_hints(typed)),
            "unfolded": form.is_bound and any(name in form.errors for name in MORE),
        },
    )


MORE = ("opgave", "gebied", "gebiedsbestand", "plan", "fase", "nodig_op", "bekeken", "delen")


@require_safe
@paced("lijkt-op")
def look_alikes(request: HttpRequest) -> HttpResponse:
    """Earlier questions that look like what is being typed, as a piece of the page."""
    text = plain(request.GET.get("vraag", ""))
    found = earlier(text, LOOK_ALIKES) if len(text) > 8 else ()
    return render(request, "portal/look_alikes.html", {"found": found})
