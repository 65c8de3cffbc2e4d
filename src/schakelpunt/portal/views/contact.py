# SPDX-License-Identifier: EUPL-1.2
"""From the first response to a person: how to reach the switch point, with a letter ready to send."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from schakelpunt.network.queries.hubs import hub_of, nearest_hub
from schakelpunt.portal.forms import AskForm
from schakelpunt.portal.rows import region_look
from schakelpunt.portal.views.addresses import addresses
from schakelpunt.portal.views.ask import ask_page
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.queries.first import first_response


# Nothing is kept or sent here either: see the first response.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@paced("vraag")
def contact(request: HttpRequest) -> HttpResponse:
    """The switch point of the asker, and the text of a letter to it."""
    form = AskForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return ask_page(request, form)
    told, hub = form.cleaned_data, hub_of(form.code)
    response = first_response(told["vraag"], municipality=form.code, challenges=told["opgave"])
    page = {
        "form": form,
        "hub": hub,
        "nearest": nearest_hub(form.code) if hub is None or hub.national else None,
        "back": addresses(form),
        **(region_look(hub.pk, hub.name, hub.national) if hub else {}),
        "letter": _letter({"told": told, "response": response, "hub": hub}),
    }
    return render(request, "portal/contact.html", page)


def _letter(told: dict[str, Any]) -> str:
    """The text of the letter, without the holes that an empty part leaves."""
    return re.sub(r"\n{3,}", "\n\n", render_to_string("portal/letter.txt", told)).strip()
