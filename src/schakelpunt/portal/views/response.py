# SPDX-License-Identifier: EUPL-1.2
"""The first response: four blocks on one page, and nothing saved."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from schakelpunt.portal.forms import AskForm
from schakelpunt.portal.views.addresses import addresses, fits
from schakelpunt.portal.views.ask import ask_page
from schakelpunt.portal.views.blocks import blocks
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.queries.first import first_response


# Asking changes nothing on our side, so a forged request can do no harm; and a stranger gets no cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@paced("vraag")
def first(request: HttpRequest) -> HttpResponse:
    """What we can say at once; a short question moves to an address that can be forwarded."""
    form = _form(request)
    if not form.is_valid():
        return ask_page(request, form)
    if request.method == "POST" and fits(form):
        return redirect(addresses(form).response)
    told = form.cleaned_data
    response = first_response(
        told["vraag"],
        municipality=form.code,
        challenges=told["opgave"],
        area=form.area,
        account=request.user if request.user.is_authenticated else None,
    )
    return render(request, "portal/response.html", blocks(response, form))


def _form(request: HttpRequest) -> AskForm:
    if request.method != "POST":
        return AskForm(request.GET)
    try:
        return AskForm(request.POST, request.FILES)
    except RequestDataTooBig:
        form = AskForm(QueryDict())
        form.add_error("gebied", _("Dit is te groot om te plakken. Kies een kleiner gebied."))
        return form


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """A word of thanks; nothing is kept."""
    return render(request, "portal/thanks.html")
