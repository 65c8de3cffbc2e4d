# SPDX-License-Identifier: EUPL-1.2
"""What is remembered: a published answer with its owner and review date, and whether it helped."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from schakelpunt.portal.views.pace import paced, visitor_address
from schakelpunt.questions.actions import helped
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.memory import Remembered, published, remembered
from schakelpunt.questions.queries.visible import answers_to, visible_to
from schakelpunt.questions.rules import AnswerKind, Helping, Refused

KINDS: dict[str, str | Promise] = {
    AnswerKind.SHORT: gettext_lazy("kort antwoord"),
    AnswerKind.ADVICE: gettext_lazy("advies"),
    AnswerKind.EXPLANATION: gettext_lazy("uitleg"),
    AnswerKind.EXPERIENCE: gettext_lazy("ervaring"),
    AnswerKind.CASE: gettext_lazy("praktijkvoorbeeld"),
    AnswerKind.PRODUCT: gettext_lazy("product"),
    AnswerKind.POINTER: gettext_lazy("verwijzing"),
}
THANKED = "bedankt"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A published answer as a page shows it."""

    answer: Remembered
    kind: str
    thanked: bool


def answer_row(answer: Remembered, request: HttpRequest) -> AnswerRow:
    """A published answer, and whether this reader just said that it helped."""
    kind = str(KINDS.get(answer.kind, answer.kind))
    return AnswerRow(answer, kind, request.GET.get(THANKED, "") == answer.reference)


def answer_rows(question: Question, request: HttpRequest) -> tuple[AnswerRow, ...]:
    """The published answers to a question that this reader may read."""
    names = answers_to(request.user).filter(question=question).values_list("reference", flat=True)
    found = [remembered(request.user, name, timezone.localdate()) for name in names if name]
    return tuple(answer_row(answer, request) for answer in found if answer)


@require_safe
def answer(request: HttpRequest, answer_reference: str) -> HttpResponse:
    """One published answer; its question only where the reader may read that too."""
    found = remembered(request.user, answer_reference, timezone.localdate())
    if found is None:
        raise Http404
    return render(request, "portal/answer.html", {"answer": found, "rows": (answer_row(found, request),)})


@require_POST
@paced("hielp")
def helpful(request: HttpRequest, answer_reference: str) -> HttpResponse:
    """One click says that an answer helped; the same reader counts once a day."""
    found = published(request.user, answer_reference)
    if found is None:
        raise Http404
    try:
        helped(found, Helping.YES, token=_reader(request, answer_reference), at=timezone.now())
    except Refused as gone:
        raise Http404 from gone
    asked = visible_to(request.user).filter(pk=found.question_id).first()
    named, ref = ("question", asked.reference) if asked else ("answer", answer_reference)
    page = reverse(f"portal:{named}", args=[ref])
    return redirect(f"{page}?{THANKED}={answer_reference}#antwoord-{answer_reference}")


def _reader(request: HttpRequest, reference: str) -> str:
    """A word that stays with a reader for a day; who or where they are cannot be read from it."""
    seen = f"{visitor_address(request)}|{request.META.get('HTTP_USER_AGENT', '')}"
    told = f"{timezone.localdate()}|{reference}|{seen}"
    return hmac.new(settings.SECRET_KEY.encode(), told.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
