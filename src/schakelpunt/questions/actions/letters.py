# SPDX-License-Identifier: EUPL-1.2
"""Writing the letters about a question, in the transaction of the act they tell of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from schakelpunt.accounts.models import Account
from schakelpunt.mail.actions import write
from schakelpunt.mail.models import Letter
from schakelpunt.questions.actions.holding import open_link
from schakelpunt.questions.models import Answer, Offer, Question
from schakelpunt.questions.queries.letters import address, letter_words, told_of, why_them
from schakelpunt.questions.queries.roles import coordinators_of
from schakelpunt.questions.queries.timeline import REASONS, offer_name
from schakelpunt.questions.rules.hours import next_working_moment
from schakelpunt.questions.rules.references import asker_page, desk_page, offer_page

CODE, RECEIPT = "bevestiging", "ontvangst"
# The asker waits for these, so they leave at once; all others in working hours.
AT_ONCE = frozenset({CODE, RECEIPT})


def send_code_letter(question: Question, code: str, at: datetime) -> Letter:
    """The code, to who says to be the asker; what was typed stays out, since nobody vouches for it yet."""
    return _send(question, CODE, question.email, "code", at, code=code)


def send_receipt(question: Question, token: str, at: datetime) -> Letter:
    """The receipt, with the asker's own link."""
    page = address(asker_page(token))
    return _send(question, RECEIPT, question.email, "receipt", at, page=page)


def tell_coordinators(question: Question, at: datetime) -> None:
    """A new question, to each coordinator of the hub."""
    page = address(desk_page(question.reference))
    for account in coordinators_of(question.hub):
        _send(question, "nieuwe-vraag", account.email, "asked", at, page=page)


def send_offer(offer: Offer, at: datetime) -> Letter:
    """The question, to who may know, with a link of their own."""
    page = address(offer_page(open_link(offer.question, at, offer)))
    told = {"offer": offer, "fields": why_them(offer), "page": page}
    return _send(offer.question, "verzoek", offer.email, "offer", at, **told)


def send_not_needed(offer: Offer, why: str, at: datetime) -> Letter:
    """Nothing is asked any more."""
    return _send(offer.question, "niet-meer-nodig", offer.email, "not_needed", at, offer=offer, why=why)


def send_answer(answer: Answer, at: datetime) -> Letter | None:
    """The answer, to the asker."""
    organisation = answer.offer.organisation if answer.offer else None
    return _tell_asker(
        answer.question,
        "antwoord",
        "answer",
        at,
        answer=answer,
        organisation=organisation.name if organisation else "",
    )


def send_connection(offer: Offer, name: str, phone: str, at: datetime) -> None:
    """Each other's name and address, to asker and expert."""
    told = {
        "name": name or offer_name(offer),
        "organisation": offer.organisation.name if offer.organisation else "",
        "email": offer.email,
        "phone": phone,
    }
    _tell_asker(offer.question, "verbonden", "connected_asker", at, **told)
    _send(offer.question, "verbonden", offer.email, "connected_expert", at)


def send_introduction(question: Question, name: str, contact: str, at: datetime) -> None:
    """Who can help, to the asker."""
    _tell_asker(question, "verbonden", "introduced", at, name=name, contact=contact)


def send_agenda(question: Question, at: datetime) -> None:
    """The question goes to the agenda, to the asker."""
    _tell_asker(question, "kennisagenda", "agenda", at)


def send_news(offer: Offer, verb: str, at: datetime) -> None:
    """What came of an offer, to the coordinator who made it."""
    number = offer.offered_by.rpartition(":")[2]
    made_by = Account.objects.filter(pk=number, is_active=True).first() if number.isdigit() else None
    if made_by is None:
        return
    told = {"offer": offer, "verb": verb, "whom": offer_name(offer), "reason": REASONS.get(offer.reason, "")}
    page = address(desk_page(offer.question.reference))
    _send(offer.question, "reactie", made_by.email, "news", at, page=page, **told)


def _tell_asker(question: Question, purpose: str, text: str, at: datetime, /, **told: Any) -> Letter | None:
    """A letter to the asker with a link; an example or a question entered for somebody has no address."""
    if not question.email:
        return None
    page = address(asker_page(open_link(question, at)))
    return _send(question, purpose, question.email, text, at, page=page, **told)


def _send(question: Question, purpose: str, to: str, text: str, at: datetime, /, **told: Any) -> Letter:
    words = letter_words(text, **told_of(question), **told)
    moment = at if purpose in AT_ONCE else next_working_moment(at)
    return write(purpose, to, words.subject, words.text, ref=question.reference, at=at, send_after=moment)
