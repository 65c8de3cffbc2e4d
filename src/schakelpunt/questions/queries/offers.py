# SPDX-License-Identifier: EUPL-1.2
"""What an expert sees behind the link in a letter: one question, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from schakelpunt.questions.models import Link, Offer
from schakelpunt.questions.rules import AlreadyDone, OfferState, Refused, Role, State
from schakelpunt.questions.rules.keys import token_digest
from schakelpunt.questions.rules.steps import allowed, offer_step, step

ACTS = ("answer", "put_in_touch", "decline", "name_other")


@dataclass(frozen=True, slots=True)
class Offered:
    """The page of an expert; `over` says kindly why nothing is asked any more.

    `asker` (name, e-mail) is empty until the expert pressed to be called.
    """

    reference: str
    text: str
    explanation: str
    place: str
    plan: str
    phase: str
    needed_on: date | None
    hub: str
    disciplines: tuple[str, ...]
    name: str
    organisation: str
    note: str
    due: date | None
    state: OfferState
    acts: frozenset[str]
    over: str
    own_answer: str
    asker: tuple[str, str]


def offer_of(token: str) -> Offer | None:
    """The offer that a link opens; None for every other word."""
    rows = Link.objects.filter(token_hash=token_digest(token)).exclude(offer=None)
    rows = rows.select_related("offer__question__area", "offer__question__hub", "offer__organisation")
    found = rows.first()
    return found.offer if found else None


def of_token(token: str) -> Offered | None:
    """The page of the expert whose link this is; looking changes nothing."""
    offer = offer_of(token)
    if offer is None or offer.question.state == State.CONCEPT:
        return None
    return _offered(offer)


def _offered(offer: Offer) -> Offered:
    question = offer.question
    own = offer.answers.first()
    over = over_of(offer)
    # Who may not read it any more (the offer was taken back, the asker withdrew) reads only that.
    closed = offer.state == OfferState.WITHDRAWN or question.state == State.WITHDRAWN
    return Offered(
        reference=question.reference,
        text="" if closed else question.text,
        explanation="" if closed else question.explanation,
        place=question.area.name,
        plan="" if closed else question.plan,
        phase="" if closed else question.phase,
        needed_on=question.needed_on,
        hub=question.hub.name,
        disciplines=tuple(question.disciplines.values_list("name", flat=True)),
        name=offer.name,
        organisation=offer.organisation.name if offer.organisation else "",
        note="" if closed else offer.note,
        due=offer.due,
        state=OfferState(offer.state),
        acts=frozenset() if over else acts_of(offer),
        over=over,
        own_answer=own.original if own else "",
        asker=(question.name, question.email) if offer.connected_at else ("", ""),
    )


def acts_of(offer: Offer) -> frozenset[str]:
    """What an expert may do; being called only when the asker agreed to it."""
    acts = allowed(offer.question.state, Role.EXPERT) & set(ACTS)
    return acts if offer.question.may_connect else acts - {"put_in_touch"}


def over_of(offer: Offer) -> str:
    """The kind sentence for an offer or question that ended; empty while something is asked."""
    try:
        offer_step("answer", offer.state)
        step("answer", offer.question.state, Role.EXPERT)
    except (AlreadyDone, Refused) as said:
        return str(said)
    return ""
