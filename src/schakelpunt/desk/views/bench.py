# SPDX-License-Identifier: EUPL-1.2
"""What lies ready when a coordinator opens a question: the question, what is proposed, what can be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from schakelpunt.desk.queries.hand import at_desk
from schakelpunt.desk.queries.proposals import (
    NOTHING,
    Addressee,
    Options,
    Proposals,
    addressees,
    options,
    proposals,
)
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.matching.reasons import told
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.desk import DeskQuestion
from schakelpunt.questions.rules import Role

VERSION, SEEN, ACT, NUMBER = "versie", "gezien", "daad", "nummer"


@dataclass(frozen=True, slots=True)
class Bench:
    """One question on the desk of one person, during one request."""

    request: HttpRequest
    seat: Seat
    found: DeskQuestion
    options: Options
    proposals: Proposals
    addressees: tuple[Addressee, ...]

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.found.question

    @property
    def works(self) -> bool:
        """Whether this person may do something here, beside reading."""
        return self.found.role == Role.COORDINATOR

    @property
    def version(self) -> int:
        """The version that the page was made of; what is no number fits no version."""
        return self.number(VERSION)

    def number(self, name: str) -> int:
        """A number that the page sent along."""
        sent = self.request.POST.get(name, "")
        return int(sent) if sent.isdecimal() and len(sent) < 10 else 0


def lay_out(request: HttpRequest, seat: Seat, reference: str) -> Bench:
    """Lay a question ready; who may not know of it finds nothing, who only reads it is refused."""
    found = at_desk(seat.account, reference, timezone.localdate())
    if found is None:
        raise Http404
    if found.role is None:
        raise PermissionDenied
    works = found.role == Role.COORDINATOR and bool(found.acts & {"triage", "offer"})
    proposed = proposals(found.question, seat.account) if works else NOTHING
    whys = {row.id: told(row.reasons[0]).rstrip(".") if row.reasons else "" for row in proposed.who}
    return Bench(
        request,
        seat,
        found,
        options(found.question.hub),
        proposed,
        addressees(found.question, found.offers, proposed, whys),
    )
