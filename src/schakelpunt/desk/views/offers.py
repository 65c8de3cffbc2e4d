# SPDX-License-Identifier: EUPL-1.2
"""Laying a question before somebody who may know, and calling that back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from schakelpunt.desk.forms import OfferForm
from schakelpunt.desk.views.attempts import attempt
from schakelpunt.desk.views.bench import NUMBER, Bench
from schakelpunt.desk.views.filling import offer_form
from schakelpunt.network.models import Organisation, Person
from schakelpunt.questions.actions import offer, withdraw_offer
from schakelpunt.questions.queries.desk import offer_at_desk


def lay_before(bench: Bench) -> HttpResponse:
    """Offer the question by letter to whom was chosen."""
    form = offer_form(bench, bench.request.POST)

    def act() -> None:
        offer(
            bench.question,
            bench.version,
            **_whom(bench, form),
            note=form.cleaned_data["bericht"],
            due=form.cleaned_data["streefdatum"],
            account=bench.seat.account,
            at=timezone.now(),
        )

    return attempt(bench, form, act, _("De vraag gaat per brief weg."))


def _whom(bench: Bench, form: OfferForm) -> dict[str, Any]:
    """The organisation, person, name and address that were chosen or typed; what was typed goes first."""
    kept = form.cleaned_data
    chosen = next((row for row in bench.addressees if row.key == kept["aan"]), None)
    organisation = chosen.organisation if chosen else kept["organisatie"]
    person = Person.objects.filter(slug=chosen.person).first() if chosen and chosen.person else None
    of_its_own = chosen.name if chosen and (chosen.person or not chosen.organisation) else ""
    return {
        "organisation": Organisation.objects.filter(pk=organisation).first() if organisation else None,
        "person": person,
        "name": kept["naam"] or of_its_own,
        "email": kept["email"] or (chosen.email if chosen else ""),
    }


def call_back(bench: Bench) -> HttpResponse:
    """Take an offer back; who was asked is told."""
    found = offer_at_desk(bench.seat.account, bench.number(NUMBER))
    if found is None or found.question_id != bench.question.pk:
        raise Http404

    def act() -> None:
        withdraw_offer(found, bench.version, account=bench.seat.account, at=timezone.now())

    said = _("Teruggetrokken. Wie gevraagd was, krijgt daar een brief over.")
    return attempt(bench, None, act, said)
