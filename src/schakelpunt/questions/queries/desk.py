# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator works with: what needs a hand today, and one question with everything around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub
from schakelpunt.network.queries.memberships import coordinated_by
from schakelpunt.questions.models import Answer, Helped, Offer, Question, Remark
from schakelpunt.questions.queries.roles import role_of
from schakelpunt.questions.queries.timeline import Line, desk_lines
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import Helping, OfferState, Role, State
from schakelpunt.questions.rules.hours import is_overdue
from schakelpunt.questions.rules.states import OPEN
from schakelpunt.questions.rules.steps import allowed

SAID_NO = frozenset({OfferState.DECLINED, OfferState.PASSED_ON, OfferState.EXPIRED})
# Why a question stands in the inbox, the most pressing first.
NEW, DECLINED, OVERDUE, UNOFFERED = "nieuw", "geweigerd", "te-laat", "niet-uitgezet"
TO_PUBLISH, NOT_HELPED = "te-bewaren", "helpt-niet"
WHYS = (NEW, OVERDUE, DECLINED, NOT_HELPED, UNOFFERED, TO_PUBLISH)


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A question in the inbox, and why it needs a hand (empty: it waits for others)."""

    reference: str
    text: str
    place: str
    hub: str
    state: State
    asked_on: date
    needed_on: date | None
    waits_for: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inbox:
    """What needs a hand today, and what waits for others; overdue is asked, never stored."""

    today: tuple[InboxRow, ...]
    waiting: tuple[InboxRow, ...]


@dataclass(frozen=True, slots=True)
class DeskQuestion:
    """A question as its coordinator sees it. `asker` (name, e-mail) is empty for everybody else."""

    question: Question
    role: Role | None
    acts: frozenset[str]
    asker: tuple[str, str]
    offers: tuple[Offer, ...]
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...]
    lines: tuple[Line, ...]
    helped: str
    overdue: bool


def inbox(account: Account, today: date, hub: Hub | None = None) -> Inbox:
    """The questions of the hubs that an account coordinates (or of one of them), the pressing ones first."""
    rows = [_row(row, today) for row in _worked_on(account, hub)]
    pressing = sorted((row for row in rows if row.why), key=lambda row: WHYS.index(row.why[0]))
    return Inbox(tuple(pressing), tuple(row for row in rows if not row.why and row.state in OPEN))


def question(account: Account, reference: str, today: date) -> DeskQuestion | None:
    """One question that this account may read, with what its role lets it see; None for all others.

    A colleague of another hub, or a reader, gets the words and the published answers only.
    """
    rows = visible_to(account).select_related("area", "hub", "hub__host")
    found = rows.prefetch_related("challenges", "disciplines").filter(reference=reference).first()
    if found is None:
        return None
    role = role_of(account, found)
    if role != Role.COORDINATOR:
        return _read_only(found, role, today)
    said = found.helped.filter(answer=None).first()
    return DeskQuestion(
        question=found,
        role=role,
        acts=allowed(found.state, role),
        asker=(found.name, found.email),
        offers=tuple(found.offers.select_related("organisation", "person")),
        answers=tuple(found.answers.select_related("organisation", "offer__organisation")),
        remarks=tuple(found.remarks.all()),
        lines=desk_lines(found),
        helped=said.verdict if said else "",
        overdue=_is_late(found, today),
    )


def question_by_reference(account: Account, reference: str) -> Question | None:
    """The question that an act is about, for who may read it; the act itself judges who may do it."""
    return visible_to(account).select_related("area", "hub").filter(reference=reference).first()


def offer_at_desk(account: Account, number: int) -> Offer | None:
    """An offer of a question that this account coordinates."""
    rows = Offer.objects.select_related("question__hub", "organisation").filter(pk=number)
    found = rows.filter(question__in=visible_to(account)).first()
    return found if found and role_of(account, found.question) == Role.COORDINATOR else None


def answer_at_desk(account: Account, number: int) -> Answer | None:
    """An answer to a question that this account coordinates; an administrator only gets what is published."""
    rows = Answer.objects.select_related("question__hub", "offer", "organisation").filter(pk=number)
    found = rows.first()
    role = role_of(account, found.question) if found else None
    is_open = role == Role.COORDINATOR or (role == Role.ADMINISTRATOR and found is not None and found.text)
    return found if is_open else None


def _read_only(row: Question, role: Role | None, today: date) -> DeskQuestion:
    return DeskQuestion(
        question=row,
        role=role,
        acts=frozenset(),
        asker=("", ""),
        offers=(),
        answers=tuple(row.answers.exclude(text="").select_related("organisation")),
        remarks=(),
        lines=(),
        helped="",
        overdue=_is_late(row, today),
    )


def _worked_on(account: Account, hub: Hub | None) -> QuerySet[Question]:
    """The questions that are open, or ended with something left to do."""
    given = Answer.objects.filter(question=OuterRef("pk"), reference=None, may_publish=True)
    unhelped = Helped.objects.filter(question=OuterRef("pk"), answer=None).exclude(verdict=Helping.YES)
    rows = visible_to(account).filter(Q(state__in=OPEN) | Exists(given) | Exists(unhelped))
    rows = rows.filter(hub__in=coordinated_by(account)).exclude(state=State.WITHDRAWN)
    rows = rows.filter(hub=hub) if hub else rows
    rows = rows.select_related("area", "hub").prefetch_related("offers", "answers", "helped")
    return rows.order_by(F("needed_on").asc(nulls_last=True), "asked_on", "reference")


def _row(row: Question, today: date) -> InboxRow:
    offers, answers = list(row.offers.all()), list(row.answers.all())
    open_offers = [offer for offer in offers if offer.state == OfferState.OFFERED]
    return InboxRow(
        reference=row.reference,
        text=row.text,
        place=row.area.name,
        hub=row.hub.name,
        state=State(row.state),
        asked_on=row.asked_on,
        needed_on=row.needed_on,
        waits_for=tuple(offer.name or offer.email for offer in open_offers),
        why=tuple(_whys(row, offers, open_offers, answers, today)),
    )


def _whys(
    row: Question, offers: list[Offer], open_offers: list[Offer], answers: list[Answer], today: date
) -> Iterable[str]:
    if row.state == State.ASKED:
        yield NEW
    if _is_late(row, today) or (row.state in OPEN and any(is_overdue(one.due, today) for one in open_offers)):
        yield OVERDUE
    if row.state == State.OFFERED and not open_offers and any(one.state in SAID_NO for one in offers):
        yield DECLINED
    unhelped = any(one.verdict != Helping.YES and one.answer_id is None for one in row.helped.all())
    if unhelped and row.state in {State.ANSWERED, State.CONNECTED} and not open_offers:
        yield NOT_HELPED
    if row.state in {State.TRIAGED, State.OFFERED} and not open_offers and not offers:
        yield UNOFFERED
    if any(one.may_publish and one.original and not one.reference for one in answers):
        yield TO_PUBLISH


def _is_late(row: Question, today: date) -> bool:
    """Whether the day on which the asker needs it has passed, while it is still open."""
    return row.state in OPEN and is_overdue(row.needed_on, today)
