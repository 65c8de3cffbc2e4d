# SPDX-License-Identifier: EUPL-1.2
"""Offering a question to somebody who may know, and taking an offer back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop as _

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Organisation, Person
from schakelpunt.questions.actions.asking import readable_email
from schakelpunt.questions.actions.holding import actor_of, take_up, walk
from schakelpunt.questions.actions.letters import send_not_needed, send_offer
from schakelpunt.questions.models import Offer, Question
from schakelpunt.questions.queries.roles import may_be_asked
from schakelpunt.questions.rules import OfferState, Refused
from schakelpunt.questions.rules.hours import local_date
from schakelpunt.questions.rules.steps import fill, offer_step
from schakelpunt.questions.rules.texts import one_line, plain


def offer(
    question: Question,
    version: int,
    *,
    organisation: Organisation | None = None,
    person: Person | None = None,
    email: str = "",
    name: str = "",
    note: str = "",
    due: date | None = None,
    account: Account,
    at: datetime,
) -> Offer:
    """Offer a question by letter to a person, an organisation's mailbox or an address."""
    made = _drafted(organisation, person, email, name)
    made.note, made.due = plain(note), due
    made.offered_by, made.offered_at = actor_of(account), at
    with transaction.atomic():
        made.question, row = take_up(question, "offer", version, account)
        fill(row, email=made.email)
        _check(made, at)
        made.save()
        told = made.organisation_id or ""
        walk(made.question, row, actor_of(account), at, offer=made.pk, organisation=told)
        send_offer(made, at)
    return made


def withdraw_offer(offer: Offer, version: int, *, account: Account, at: datetime) -> Offer:
    """Take an offer back; who was asked is told that nothing is needed any more."""
    with transaction.atomic():
        held, row = take_up(offer.question, "withdraw_offer", version, account)
        kept = Offer.objects.select_related("organisation").get(pk=offer.pk)
        kept.question = held
        kept.state, kept.ended_at = offer_step("withdraw_offer", kept.state), at
        kept.save(update_fields=["state", "ended_at"])
        walk(held, row, actor_of(account), at, offer=kept.pk)
        send_not_needed(kept, "withdraw_offer", at)
    return kept


def _drafted(organisation: Organisation | None, person: Person | None, email: str, name: str) -> Offer:
    """Whom it goes to; a person brings an address, a name and an organisation along."""
    return Offer(
        organisation=organisation or (person.organisation if person else None),
        person=person,
        email=readable_email(email or (person.email if person else "")),
        name=one_line(name) or (person.name if person else ""),
    )


def _check(made: Offer, at: datetime) -> None:
    """Nobody is asked twice at once, nobody the own question, nobody who may not read it."""
    question = made.question
    if not may_be_asked(question, made.organisation):
        raise Refused(
            _("De vrager wil de vraag in de eigen regio houden. Kies een organisatie uit de regio.")
        )
    if made.email == question.email:
        raise Refused(_("Dit is het adres van de vrager zelf."))
    if question.offers.filter(email=made.email, state=OfferState.OFFERED).exists():
        raise Refused(_("Deze vraag ligt al bij dit adres. Wacht op een reactie of trek dat verzoek in."))
    if made.due is not None and made.due < local_date(at):
        raise Refused(_("De streefdatum is al voorbij. Kies een latere dag."))
