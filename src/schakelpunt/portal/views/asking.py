# SPDX-License-Identifier: EUPL-1.2
"""Asking the switch point: the form, the code from the letter, and on to the asker's own page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from schakelpunt.matching.personal import personal_hints
from schakelpunt.network.queries.hubs import hub_of, nearest_hub
from schakelpunt.places.queries.municipalities import municipality_names
from schakelpunt.portal.forms import AskForm, CodeForm, HubForm
from schakelpunt.portal.rows import region_look
from schakelpunt.portal.rules import ADDRESS_LIMIT
from schakelpunt.portal.views.addresses import addresses, pairs_of
from schakelpunt.portal.views.ask import ask_page
from schakelpunt.portal.views.guard import gone, secret, sentence
from schakelpunt.portal.views.hints import hint_words
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.actions import Started, Typed, confirm, send_code, start
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.asked import concept_of, was_confirmed
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.shapes import FirstResponse
from schakelpunt.questions.queries.snapshot import snapshot
from schakelpunt.questions.rules import Refused, TextProblem
from schakelpunt.questions.rules.references import asker_page

NEW_CODE = "nieuwe-code"


# Nothing is kept or sent here: a long question comes along by POST from the first response.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@paced("vraag")
def contact(request: HttpRequest) -> HttpResponse:
    """The form to ask the switch point, filled in with what was typed before."""
    given = request.POST if request.method == "POST" else request.GET
    asked = AskForm(given)
    if not asked.is_valid():
        return ask_page(request, asked)
    response = _response(asked)
    form = HubForm(started=_started(asked, given, response))
    back = addresses(asked)
    return _page(request, form, asked, {"back": "" if back.long else back.response, "response": response})


@require_http_methods(["GET", "HEAD", "POST"])
@paced("stellen")
@secret("same-origin")
def send(request: HttpRequest) -> HttpResponse:
    """Keep the question with what was shown, and send the code; nothing typed is lost when it fails."""
    if request.method != "POST":
        return redirect("portal:ask")
    form = HubForm(request.POST)
    if form.is_valid():
        try:
            begun = _begin(form)
        except (Refused, TextProblem) as trouble:
            form.add_error(None, sentence(trouble))
        else:
            return redirect("portal:code", concept=begun.question.reference)
    return _page(request, form, form, {"response": _response(form)})


@require_http_methods(["GET", "HEAD", "POST"])
@paced("code")
@secret("same-origin")
def code(request: HttpRequest, concept: str) -> HttpResponse:
    """Type the digits from the letter, or ask for new ones."""
    question = concept_of(concept)
    if question is None:
        return render(request, "portal/confirmed.html") if was_confirmed(concept) else gone(request)
    if request.method != "POST":
        return _code_page(request, question, CodeForm(auto_id="veld-%s", label_suffix=""))
    if request.POST.get("doe") == NEW_CODE:
        return _send_again(request, question)
    form = CodeForm(request.POST, auto_id="veld-%s", label_suffix="")
    if form.is_valid():
        try:
            token = confirm(question, form.cleaned_data["code"], at=timezone.now()).token
        except Refused as trouble:
            form.add_error("code", sentence(trouble))
        else:
            return redirect(asker_page(token))
    return _code_page(request, question, form)


def _send_again(request: HttpRequest, question: Question) -> HttpResponse:
    form = CodeForm({}, auto_id="veld-%s", label_suffix="")
    try:
        send_code(question, at=timezone.now())
    except Refused as trouble:
        form.add_error("code", sentence(trouble))
        form.errors["code"] = form.error_class(form.errors["code"][-1:])
        return _code_page(request, question, form)
    return redirect(f"{reverse('portal:code', args=[question.reference])}?nieuw=1")


def _code_page(request: HttpRequest, question: Question, form: CodeForm) -> HttpResponse:
    told = {"question": question, "form": form, "again": NEW_CODE, "sent": "nieuw" in request.GET}
    look = region_look(question.hub_id, question.hub.name, question.hub.national)
    return render(request, "portal/code.html", {**told, **look, "restart": _restart(question)})


def _restart(question: Question) -> str:
    """The form again with all that was typed, to mend the address; empty when that is too long to link."""
    kept = {
        "vraag": question.original,
        "gemeente": question.area.name,
        "toelichting": question.explanation,
        "plan": question.plan,
        "fase": question.phase,
        "nodig_op": question.needed_on or "",
        "delen": question.shareable,
        "naam": question.name,
    }
    tail = urlencode({name: value for name, value in kept.items() if value})
    return f"{reverse('portal:contact')}?{tail}" if len(tail) <= ADDRESS_LIMIT else ""


def _begin(form: HubForm) -> Started:
    told = form.cleaned_data
    response = _response(form)
    typed = Typed(
        text=told["vraag"],
        area=form.code,
        email=told["email"],
        name=told["naam"],
        explanation=told["toelichting"],
        challenges=told["opgave"],
        plan=told["plan"],
        phase=told["fase"],
        needed_on=told["nodig_op"],
        shareable=told["delen"],
        may_connect=told["verbinden"],
        shown=snapshot(response) if response else {},
    )
    return start(typed, at=timezone.now())


def _response(form: AskForm) -> FirstResponse | None:
    """What the first response shows for what is in the form; none when there is no question to read."""
    told = form.cleaned_data
    if not told.get("vraag"):
        return None
    return first_response(
        told["vraag"], municipality=form.code, challenges=told.get("opgave", ()), area=form.area
    )


def _started(form: AskForm, given: Mapping[str, Any], response: FirstResponse | None) -> dict[str, Any]:
    """What the form is filled in with: all that went before, and what comes from a mended address."""
    told: dict[str, Any] = dict(pairs_of(form, without=("opgave", "bekeken")))
    place = response.where.name if response else ""
    return {
        "gemeente": place,
        **told,
        "opgave": form.cleaned_data["opgave"],
        "toelichting": given.get("toelichting", "") or form.cleaned_data["bekeken"],
        "naam": given.get("naam", ""),
    }


def _page(request: HttpRequest, form: HubForm, read: AskForm, told: dict[str, Any]) -> HttpResponse:
    """The form, the switch point that will get it, and the letter for who would rather mail."""
    response = told["response"]
    place = read.code or (response.where.municipality if response else "")
    hub = hub_of(place)
    words = str(form["vraag"].value() or "")
    page = {
        **told,
        "form": form,
        "hub": hub,
        "names": municipality_names(),
        "hints": hint_words(hint.kind for hint in personal_hints(words)),
        "unfolded": any(name in form.errors for name in ("plan", "fase")),
        "nearest": nearest_hub(place) if hub is None or hub.national else None,
        **(region_look(hub.pk, hub.name, hub.national) if hub else {}),
        "letter": _letter(read.cleaned_data, response, hub),
    }
    return render(request, "portal/contact.html", page)


def _letter(told: dict[str, Any], response: FirstResponse | None, hub: Any) -> str:
    """The text of the letter, without the holes that an empty part leaves."""
    if response is None:
        return ""
    words = {"bekeken": told.get("toelichting", ""), **told}
    page = {"told": words, "response": response, "hub": hub}
    return re.sub(r"\n{3,}", "\n\n", render_to_string("portal/letter.txt", page)).strip()
