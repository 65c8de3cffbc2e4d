# SPDX-License-Identifier: EUPL-1.2
"""Keeping an answer for others, and taking it out again."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from schakelpunt.desk.forms import PublishForm
from schakelpunt.desk.forms.memory import PLACE, REGION
from schakelpunt.desk.views.attempts import acknowledged, attempt
from schakelpunt.desk.views.bench import NUMBER, Bench
from schakelpunt.desk.views.filling import publish_form
from schakelpunt.network.models import Organisation
from schakelpunt.questions.actions import Kept, publish, retract
from schakelpunt.questions.models import Answer


def keep(bench: Bench) -> HttpResponse:
    """Publish an answer in words that a human made anonymous."""
    answer = _answer_or_404(bench)
    form = publish_form(bench, answer, bench.request.POST)

    def act() -> None:
        kept = _kept(bench, form)
        seen = acknowledged(bench, f"{kept.title}\n{kept.text}")
        account = bench.seat.account
        publish(answer, bench.version, kept, acknowledged=seen, account=account, at=timezone.now())

    return attempt(bench, form, act, _("Bewaard. Wie dit later vraagt, vindt dit antwoord."))


def _kept(bench: Bench, form: PublishForm) -> Kept:
    """What is kept, as the coordinator filled it in."""
    filled = form.cleaned_data
    return Kept(
        title=filled["titel"],
        text=filled["tekst"],
        kind=filled["soort"],
        organisation=Organisation.objects.filter(pk=filled["eigenaar"]).first(),
        review_on=filled["herzien_op"],
        valid_for=filled["geldig_voor"],
        areas=_areas(bench, filled["gebied"]),
        visibility=filled["kring"],
    )


def take_back(bench: Bench) -> HttpResponse:
    """Take an answer out of the memory; the asker keeps the letter."""
    answer = _answer_or_404(bench)

    def act() -> None:
        retract(answer, bench.version, account=bench.seat.account, at=timezone.now())

    return attempt(bench, None, act, _("Het antwoord staat niet meer in het geheugen."))


def _answer_or_404(bench: Bench) -> Answer:
    number = bench.number(NUMBER)
    found = next((answer for answer in bench.found.answers if answer.pk == number), None)
    if found is None:
        raise Http404
    return found


def _areas(bench: Bench, reach: str) -> list[str]:
    """The municipalities where an answer holds; none at all means everywhere."""
    if reach == REGION:
        return [code for code, _name in bench.options.own_areas]
    return [bench.question.area_id] if reach == PLACE else []
