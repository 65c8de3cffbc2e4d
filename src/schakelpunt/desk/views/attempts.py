# SPDX-License-Identifier: EUPL-1.2
"""Trying an act on a question: done, refused with a sentence, or too late with both versions shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from schakelpunt.desk.forms.fields import ActForm
from schakelpunt.desk.views.bench import SEEN, Bench, lay_out
from schakelpunt.desk.views.door import address
from schakelpunt.desk.views.showing import Hitch, show, spoken
from schakelpunt.mail.actions import NotResendable
from schakelpunt.matching.personal import personal_hints
from schakelpunt.questions.rules import PersonalFound, Refused, Stale, TextProblem

BAD, CONFLICT = 400, 409


def attempt(
    bench: Bench, form: ActForm | None, act: Callable[[], Any], said: str, *, part: str = ""
) -> HttpResponse:
    """Do an act with a form; `said` is told when it is done, `part` is where the page then opens."""
    if form is not None and not form.is_valid():
        return show(bench, Hitch(form, status=BAD))
    try:
        act()
    except (Stale, Refused, TextProblem, NotResendable) as no:
        return show(_anew(bench), _hitch(form, no))
    messages.success(bench.request, said)
    return redirect(f"{address(bench.seat, 'question', reference=bench.question.reference)}{part}")


def _anew(bench: Bench) -> Bench:
    """The question as it stands now, for a page that tells why an act was not done."""
    return lay_out(bench.request, bench.seat, bench.question.reference)


def _hitch(form: ActForm | None, no: Exception) -> Hitch:
    if isinstance(no, Stale):
        return Hitch(form, theirs=no.theirs, status=CONFLICT)
    if isinstance(no, PersonalFound):
        sentence = _(
            "Er staan nog woorden in die over een persoon kunnen gaan. Kijk ze na bij het formulier."
        )
        return Hitch(form, sentence, found=tuple(hint.words for hint in no.hints), status=BAD)
    if isinstance(no, NotResendable):
        return Hitch(
            form, _("Deze brief kan niet opnieuw: hij is al weg, of er stond een code in."), status=BAD
        )
    words = no.words if isinstance(no, Refused) else {}
    return Hitch(form, spoken(no.sentence if isinstance(no, Refused) else str(no), words), status=BAD)


def acknowledged(bench: Bench, words: str) -> list[str]:
    """Which of the words that seem personal a human looked at; a tick for a word that is gone is dropped."""
    ticked = set(bench.request.POST.getlist(SEEN))
    return [hint.words for hint in personal_hints(words) if hint.words in ticked]
