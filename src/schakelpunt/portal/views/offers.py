# SPDX-License-Identifier: EUPL-1.2
"""The expert's page: one question, why you, and four ways to react, without an account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from schakelpunt.page.parts import HitRow
from schakelpunt.portal.forms import REASONS, AnswerForm, DeclineForm, OtherForm, TouchForm
from schakelpunt.portal.rows import known_row, region_look
from schakelpunt.portal.views.guard import gone, secret, sentence
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.actions import answer, decline, name_other, put_in_touch
from schakelpunt.questions.models import Offer
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.letters import why_them
from schakelpunt.questions.queries.offers import Offered, of_token, offer_of
from schakelpunt.questions.rules import OfferState, Refused
from schakelpunt.questions.rules.references import offer_page

HITS = 3
DONE = {
    OfferState.ANSWERED: gettext_lazy("Dank u wel. Uw antwoord is binnen en gaat naar de vrager."),
    OfferState.DECLINED: gettext_lazy("U hebt laten weten dat u niet kunt helpen. Dat is prima, dank u wel."),
    OfferState.PASSED_ON: gettext_lazy("Dank u wel. We bekijken of we de ander kunnen vragen."),
    OfferState.WITHDRAWN: gettext_lazy("Deze vraag is niet meer nodig. Dank u wel dat u wilde kijken."),
}
Told = dict[str, Any]
Act = tuple[type[Form], Callable[[Offer, Told, datetime], Any]]
ACTS: dict[str, Act] = {
    "antwoord": (
        AnswerForm,
        lambda offer, told, at: answer(
            offer, text=told["antwoord"], name=told["naam"], may_publish=told["mag_delen"], at=at
        ),
    ),
    "contact": (
        TouchForm,
        lambda offer, told, at: put_in_touch(offer, name=told["naam"], phone=told["telefoon"], at=at),
    ),
    "ander": (
        OtherForm,
        lambda offer, told, at: name_other(
            offer, name=told["naam"], email=told["email"], organisation=told["organisatie"], at=at
        ),
    ),
    "nee": (
        DeclineForm,
        lambda offer, told, at: decline(offer, reason=told["reden"], remark=told["opmerking"], at=at),
    ),
}


# Only who holds the link can send here: see the asker's own page.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@paced("link")
@secret()
def offered(request: HttpRequest, offer_token: str) -> HttpResponse:
    """Read what is asked; reading changes nothing, and one reaction ends it."""
    offer, page = offer_of(offer_token), of_token(offer_token)
    if offer is None or page is None:
        return gone(request)
    if request.method != "POST":
        return _page(request, offer, page)
    name = request.POST.get("doe", "")
    if name not in ACTS:
        return _page(request, offer, page, trouble=_("Kies een van de knoppen."))
    shape, act = ACTS[name]
    form = _form(name, shape, request.POST)
    if page.over:
        return _page(request, offer, page, trouble=page.over)
    if not form.is_valid():
        return _page(request, offer, page, {name: form})
    try:
        act(offer, form.cleaned_data, timezone.now())
    except Refused as trouble:
        fresh = of_token(offer_token) or page
        return _page(request, offer, fresh, {name: form}, sentence(trouble))
    return redirect(offer_page(offer_token))


def _form(name: str, shape: type[Form], given: Any = None, **started: Any) -> Form:
    return shape(given, auto_id=f"{name}-%s", label_suffix="", initial=started)


def _page(
    request: HttpRequest,
    offer: Offer,
    page: Offered,
    filled: dict[str, Form] | None = None,
    trouble: str = "",
) -> HttpResponse:
    fresh = {
        name: _form(name, shape, naam=page.name) for name, (shape, _act) in ACTS.items() if name != "ander"
    }
    fresh["ander"] = _form("ander", OtherForm)
    hub = offer.question.hub
    told = {
        "page": page,
        "forms": {**fresh, **(filled or {})},
        "open": dict.fromkeys(filled or {}, True),
        "fields": why_them(offer),
        "done": _done(page),
        "trouble": trouble,
        "reasons": REASONS,
        "hits": () if page.over else _hits(offer),
        **region_look(hub.pk, hub.name, hub.national),
    }
    return render(request, "portal/offer.html", told)


def _done(page: Offered) -> str:
    """What was done, or why nothing is asked any more; empty while something is asked."""
    if page.asker[1]:
        return _("Dank u wel. De vrager en u hebben elkaars gegevens.")
    return str(DONE.get(page.state, page.over)) if page.over else ""


def _hits(offer: Offer) -> tuple[HitRow, ...]:
    """What everybody may read about it already, without the question itself."""
    question = offer.question
    found = first_response(question.text, municipality=question.area_id, limit=HITS + 1).known
    others = [item for item in found if item.ref != question.reference]
    return tuple(known_row(item) for item in others[:HITS])
