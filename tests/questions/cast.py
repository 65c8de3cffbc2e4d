# SPDX-License-Identifier: EUPL-1.2
"""The standing cast of a question: who asks, who coordinates, who knows, and the letters they get."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from schakelpunt.accounts.models import Account
from schakelpunt.mail.models import Letter
from schakelpunt.network.models import Membership, Organisation
from schakelpunt.questions import actions
from schakelpunt.questions.models import Answer, Offer, Question
from schakelpunt.questions.queries.follow import question_of
from schakelpunt.questions.queries.offers import offer_of
from schakelpunt.questions.rules.hours import AMSTERDAM

HENGELO, AGENCY = "GM0164", "od-twente"
TEXT = "Mag er een warmtenet door de oude stortplaats aan de Zwavelsteeg?"
# A Tuesday morning on which people work.
AT = datetime(2026, 11, 24, 10, 0, tzinfo=AMSTERDAM)
SOON = AT + timedelta(minutes=1)
ANNA, BAS = "anna@hengelo.example", "bas@odt.example"
ASKED: dict[str, Any] = {
    "text": TEXT,
    "explanation": "Het raakt de Kwikrand.",
    "area": HENGELO,
    "email": ANNA,
    "name": "Anna",
    "challenges": ["duurzame-energie"],
    "may_connect": True,
    "shown": {"bekend": [{"ref": "kaart-1", "titel": "Een kaart"}]},
}
TRIAGED: dict[str, Any] = {
    "text": "Mag een warmtenet door een gesloten stortplaats?",
    "challenges": [],
    "disciplines": ["bodemverontreiniging"],
    "area": HENGELO,
    "kind": "regel",
    "visibility": "schakelpunt",
}
KEPT: dict[str, Any] = {
    "title": "Warmtenet door een stortplaats: vraag eerst de provincie",
    "text": "Een warmtenet door een stortplaats mag alleen als de provincie het goedvindt.",
    "kind": "kort-antwoord",
    "review_on": date(2028, 1, 1),
    "areas": [HENGELO],
    "visibility": "openbaar",
}


def member(hub: str = "twente", role: str = Membership.Role.COORDINATOR, name: str = "") -> Account:
    """Somebody who works at a hub; the same one when called again."""
    email = f"{name or role}@{hub}.example"
    found = Account.objects.filter(email=email).first()
    if found:
        return found
    made = Account.objects.create_user(email, name=(name or role).capitalize())
    Membership.objects.create(account=made, hub_id=hub, role=role)
    return made


def letters(purpose: str, recipient: str = "") -> list[Letter]:
    """The letters of a purpose, in the order in which they were written."""
    rows = Letter.objects.filter(purpose=purpose).order_by("pk")
    return list(rows.filter(recipient=recipient) if recipient else rows)


def code_of(letter: Letter) -> str:
    """The six digits in a letter."""
    return re.findall(r"\b\d{6}\b", letter.text)[0]


def token_of(letter: Letter) -> str:
    """The last part of the link in a letter."""
    return re.findall(r"https?://\S+/([\w-]{43})$", letter.text, re.MULTILINE)[0]


def started(**other: Any) -> actions.Started:
    """A question that waits for its code."""
    return actions.start(actions.Typed(**{**ASKED, **other}), at=AT)


def asked(**other: Any) -> Question:
    """A question that was confirmed."""
    begun = started(**other)
    return actions.confirm(begun.question, code_of(begun.letter), at=AT).question


def triaged(account: Account | None = None, **other: Any) -> Question:
    """A question that the coordinator of Twente looked at."""
    typed = {name: other.pop(name) for name in list(other) if name not in TRIAGED}
    question = asked(**typed)
    account = account or member()
    return actions.triage(question, question.version, **{**TRIAGED, **other}, account=account, at=AT)


def offered(question: Question | None = None, email: str = BAS, **other: Any) -> Offer:
    """A question that was offered to the environment agency."""
    question = question or triaged()
    told = {"organisation": Organisation.objects.get(pk=AGENCY), "name": "Bas", **other}
    return actions.offer(question, fresh(question).version, email=email, **told, account=member(), at=AT)


def answered(may_publish: bool = True, **other: Any) -> Answer:
    """A question that the environment agency answered."""
    offer = offered(triaged(**other))
    text = "Bel de provincie, tel. 06-12345678. Het mag niet zomaar."
    return actions.answer(offer, text=text, name="Bas de Boer", may_publish=may_publish, at=AT)


def published(**other: Any) -> Answer:
    """An answer that the coordinator keeps for everybody."""
    answer = answered()
    owner = Organisation.objects.get(pk=AGENCY)
    kept = actions.Kept(**{**KEPT, "organisation": owner, **other})
    return actions.publish(answer, answer.version, kept, account=member(), at=AT)


def fresh(question: Question) -> Question:
    """A question as the database has it now."""
    return Question.objects.get(pk=question.pk)


def asker_token(question: Question) -> str:
    """The token of the asker's own link, from the receipt."""
    receipts = [letter for letter in letters("ontvangst") if letter.ref == question.reference]
    token = token_of(receipts[-1])
    assert question_of(token, AT) == question
    return token


def offer_token(offer: Offer) -> str:
    """The token of an expert's link, from the letter."""
    token = token_of(letters("verzoek", offer.email)[-1])
    assert offer_of(token) == offer
    return token
