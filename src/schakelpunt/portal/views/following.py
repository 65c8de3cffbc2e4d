# SPDX-License-Identifier: EUPL-1.2
"""The asker's own page: where the question stands, what was answered, and how to end it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from schakelpunt.network.queries.hubs import hub_of
from schakelpunt.portal.rows import region_look
from schakelpunt.portal.views.guard import gone, secret, sentence
from schakelpunt.portal.views.pace import paced
from schakelpunt.questions.actions import find, helped, withdraw
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.asked import organisations_asked
from schakelpunt.questions.queries.follow import of_token, question_of
from schakelpunt.questions.rules import Helping, Refused, State
from schakelpunt.questions.rules.references import asker_page

# Where the question stands, and what comes next.
STATES = {
    State.ASKED: (
        gettext_lazy("Uw vraag is binnen"),
        gettext_lazy("Een coördinator bekijkt hem. U krijgt een mail als er een antwoord is."),
    ),
    State.TRIAGED: (
        gettext_lazy("We zoeken wie dit weet"),
        gettext_lazy("Een coördinator heeft uw vraag bekeken. U krijgt een mail als er een antwoord is."),
    ),
    State.OFFERED: (
        gettext_lazy("We wachten op antwoord"),
        gettext_lazy("We hebben iemand gevraagd die het kan weten. U krijgt een mail als er nieuws is."),
    ),
    State.ANSWERED: (gettext_lazy("Uw vraag is beantwoord"), ""),
    State.CONNECTED: (
        gettext_lazy("U hebt contact met iemand die dit weet"),
        gettext_lazy("Hoe u die persoon bereikt, staat in uw mail."),
    ),
    State.AGENDA: (
        gettext_lazy("Uw vraag staat op de kennisagenda"),
        gettext_lazy("Niemand weet dit nog. U krijgt een mail als er een antwoord komt."),
    ),
    State.WITHDRAWN: (
        gettext_lazy("U hebt deze vraag ingetrokken"),
        gettext_lazy("Er gebeurt niets meer mee."),
    ),
    State.FOUND: (
        gettext_lazy("U hebt het antwoord zelf gevonden"),
        gettext_lazy("Fijn. We vragen niemand meer om hulp."),
    ),
}
VERDICTS = {
    Helping.YES: gettext_lazy("Ja"),
    Helping.PARTLY: gettext_lazy("Voor een deel"),
    Helping.NO: gettext_lazy("Nee"),
}
Act = Callable[[Question, str, datetime], Any]
ACTS: dict[str, Act] = {
    "intrekken": lambda question, _token, at: withdraw(question, at=at),
    "gevonden": lambda question, _token, at: find(question, at=at),
    **{
        f"hielp-{verdict}": lambda question, token, at, said=verdict: helped(  # type: ignore[misc]
            question, said, token=token, at=at
        )
        for verdict in Helping
    },
}


# Only who holds the link can send here, and there is no login to borrow. A page without a referrer sends no
# origin either, so a second token would refuse the asker and stop nobody else.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@paced("link")
@secret()
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Read where the question stands; a button takes one step and comes back here."""
    question = question_of(token, timezone.now())
    if question is None:
        return gone(request)
    if request.method != "POST":
        return _page(request, token, question)
    act = ACTS.get(request.POST.get("doe", ""))
    if act is None:
        return _page(request, token, question, _("Kies een van de knoppen."))
    try:
        act(question, token, timezone.now())
    except Refused as trouble:
        return _page(request, token, question, sentence(trouble))
    return redirect(asker_page(token))


def _page(request: HttpRequest, token: str, question: Question, trouble: str = "") -> HttpResponse:
    followed = of_token(token, timezone.now())
    if followed is None:
        return gone(request)
    hub, (title, lead) = hub_of(question.area_id), STATES[followed.state]
    told = {
        "followed": followed,
        "sharpened": followed.text.strip() != followed.original.strip(),
        "title": title,
        "lead": lead,
        "asked": organisations_asked(question),
        "verdicts": [(f"hielp-{row.value}", words) for row, words in VERDICTS.items()],
        "said": VERDICTS.get(Helping(followed.verdict)) if followed.verdict else "",
        "trouble": trouble,
        **(region_look(hub.pk, hub.name, hub.national) if hub else {}),
    }
    return render(request, "portal/following.html", told)
