# SPDX-License-Identifier: EUPL-1.2
"""One question at the desk: read, sharpen, answer, end; each act is one POST."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.views import filling, memory, offers
from schakelpunt.desk.views.attempts import BAD, acknowledged, attempt
from schakelpunt.desk.views.bench import ACT, NUMBER, Bench, lay_out
from schakelpunt.desk.views.door import seated
from schakelpunt.desk.views.showing import Hitch, show
from schakelpunt.mail.actions import resend
from schakelpunt.mail.models import Letter
from schakelpunt.questions.actions import answer_at_desk, bring_together, to_agenda, triage

Act = Callable[[Bench], HttpResponse]


@require_http_methods(["GET", "HEAD", "POST"])
@seated
def question(request: HttpRequest, seat: Seat, reference: str) -> HttpResponse:
    """A question with everything around it; a POST names the act."""
    bench = lay_out(request, seat, reference)
    if request.method != "POST":
        return show(bench)
    act = ACTS.get(request.POST.get(ACT, ""))
    if act is None:
        return show(bench, Hitch(sentence=_("Kies eerst wat u wilt doen."), status=BAD))
    if not bench.works and act is not memory.take_back:
        raise PermissionDenied
    return act(bench)


def sharpen(bench: Bench) -> HttpResponse:
    """Say what the question is about and who may read it."""
    form = filling.triage_form(bench, bench.request.POST)

    def act() -> None:
        words = form.words()
        seen = acknowledged(bench, f"{words['text']}\n{words['explanation']}")
        triage(
            bench.question,
            bench.version,
            **words,
            acknowledged=seen,
            account=bench.seat.account,
            at=timezone.now(),
        )

    return attempt(
        bench, form, act, _("Bewaard. Leg de vraag nu voor, of antwoord zelf."), part="#voorleggen"
    )


def answer(bench: Bench) -> HttpResponse:
    """Answer the asker from the desk."""
    form = filling.answer_form(bench, bench.request.POST)

    def act() -> None:
        kept = form.cleaned_data
        answer_at_desk(
            bench.question,
            bench.version,
            text=kept["antwoord"],
            name=kept["naam"],
            may_publish=kept["delen"],
            account=bench.seat.account,
            at=timezone.now(),
        )

    return attempt(bench, form, act, _("Het antwoord gaat per brief naar de vrager."))


def join(bench: Bench) -> HttpResponse:
    """Tell the asker who can help."""
    form = filling.together_form(bench, bench.request.POST)

    def act() -> None:
        kept = form.cleaned_data
        bring_together(
            bench.question,
            bench.version,
            name=kept["naam"],
            contact=kept["bereikbaar"],
            account=bench.seat.account,
            at=timezone.now(),
        )

    return attempt(bench, form, act, _("De vrager krijgt een brief met wie er kan helpen."))


def put_on_agenda(bench: Bench) -> HttpResponse:
    """Nobody knows yet: to the agenda, with the reason."""
    form = filling.agenda_form(bench, bench.request.POST)

    def act() -> None:
        reason = form.cleaned_data["reden"]
        account = bench.seat.account
        to_agenda(bench.question, bench.version, reason=reason, account=account, at=timezone.now())

    return attempt(bench, form, act, _("De vraag staat op de kennisagenda. De vrager krijgt een brief."))


def send_again(bench: Bench) -> HttpResponse:
    """A letter about this question goes once more, under the Message-ID it always had."""
    letter = get_object_or_404(Letter, pk=bench.number(NUMBER), ref=bench.question.reference)

    def act() -> None:
        resend(letter, actor=bench.seat.editor.ref, at=timezone.now())

    return attempt(bench, None, act, _("De brief gaat opnieuw weg."))


ACTS: dict[str, Act] = {
    filling.TRIAGE: sharpen,
    filling.OFFER: offers.lay_before,
    "intrekken": offers.call_back,
    filling.ANSWER: answer,
    filling.PUBLISH: memory.keep,
    "terugtrekken": memory.take_back,
    filling.TOGETHER: join,
    filling.AGENDA: put_on_agenda,
    "brief": send_again,
}
