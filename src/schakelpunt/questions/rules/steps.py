# SPDX-License-Identifier: EUPL-1.2
"""Every step a question can take, in one table: from where, to where, by whom, and what must be filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from schakelpunt.questions.rules.marking import _
from schakelpunt.questions.rules.refusals import AlreadyDone, Refused
from schakelpunt.questions.rules.states import OfferState, Role, State


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table; without a target the question stays where it is."""

    verb: str
    sources: frozenset[State | None]
    target: State | None
    who: frozenset[Role]
    needs: tuple[str, ...] = ()


def _step(
    verb: str, sources: Iterable[State | None], target: State | None, *who: Role, needs: tuple[str, ...] = ()
) -> Step:
    return Step(verb, frozenset(sources), target, frozenset(who), needs)


S = State
ASKER, EXPERT, COORDINATOR = Role.ASKER, Role.EXPERT, Role.COORDINATOR
ADMINISTRATOR, SYSTEM = Role.ADMINISTRATOR, Role.SYSTEM
STAYS = None
# Where an offer may be open: also when a question came back from the agenda.
OFFERED_ONCE = (S.TRIAGED, S.OFFERED, S.ANSWERED, S.CONNECTED, S.AGENDA)
CONFIRMED = tuple(state for state in State if state is not S.CONCEPT)

STEPS: tuple[Step, ...] = (
    _step("start", [None], S.CONCEPT, ASKER, needs=("text", "area", "email")),
    _step("send_code", [S.CONCEPT], STAYS, ASKER),
    _step("confirm", [S.CONCEPT], S.ASKED, ASKER, needs=("code",)),
    _step("erase", [S.CONCEPT], STAYS, SYSTEM),
    _step("example", [None], STAYS, SYSTEM),
    _step("triage", [S.ASKED, S.AGENDA], S.TRIAGED, COORDINATOR, needs=("text", "disciplines", "area")),
    _step(
        "triage",
        [S.TRIAGED, S.OFFERED, S.ANSWERED, S.CONNECTED, S.FOUND],
        STAYS,
        COORDINATOR,
        needs=("text", "disciplines", "area"),
    ),
    _step("offer", [S.TRIAGED, S.OFFERED, S.AGENDA], S.OFFERED, COORDINATOR, needs=("email",)),
    _step("offer", [S.ANSWERED, S.CONNECTED], STAYS, COORDINATOR, needs=("email",)),
    _step("withdraw_offer", OFFERED_ONCE, STAYS, COORDINATOR),
    _step("answer", OFFERED_ONCE, S.ANSWERED, EXPERT, needs=("text", "name")),
    _step("answer", OFFERED_ONCE, S.ANSWERED, COORDINATOR, needs=("text", "name")),
    _step("decline", OFFERED_ONCE, STAYS, EXPERT, needs=("reason",)),
    _step("name_other", OFFERED_ONCE, STAYS, EXPERT, needs=("name",)),
    _step("put_in_touch", [S.TRIAGED, S.OFFERED, S.AGENDA], S.CONNECTED, EXPERT, needs=("may_connect",)),
    _step("put_in_touch", [S.ANSWERED, S.CONNECTED], STAYS, EXPERT, needs=("may_connect",)),
    _step("bring_together", [S.TRIAGED, S.OFFERED, S.AGENDA], S.CONNECTED, COORDINATOR, needs=("name",)),
    _step("expire", OFFERED_ONCE, STAYS, SYSTEM),
    _step(
        "to_agenda", [S.TRIAGED, S.OFFERED, S.ANSWERED, S.CONNECTED], S.AGENDA, COORDINATOR, needs=("reason",)
    ),
    _step("withdraw", [S.ASKED, S.TRIAGED, S.OFFERED, S.AGENDA], S.WITHDRAWN, ASKER),
    _step("find", [S.ASKED, S.TRIAGED, S.OFFERED, S.AGENDA], S.FOUND, ASKER),
    _step("help", [S.ANSWERED, S.CONNECTED, S.FOUND], STAYS, ASKER, needs=("verdict",)),
    _step(
        "publish",
        [*OFFERED_ONCE, S.FOUND],
        STAYS,
        COORDINATOR,
        needs=("title", "text", "kind", "organisation", "review_on"),
    ),
    _step("retract", CONFIRMED, STAYS, COORDINATOR, ADMINISTRATOR),
    _step("remark", CONFIRMED, STAYS, COORDINATOR, needs=("text",)),
)
FIELD_WORDS = {
    "text": _("de tekst"),
    "disciplines": _("een werkveld"),
    "area": _("de gemeente"),
    "email": _("een e-mailadres"),
    "code": _("de code uit de mail"),
    "name": _("een naam"),
    "reason": _("de reden"),
    "may_connect": _("de vrager vindt het goed"),
    "verdict": _("of het helpt"),
    "title": _("een titel"),
    "kind": _("het soort antwoord"),
    "organisation": _("de eigenaar"),
    "review_on": _("de datum van herziening"),
}
TABLE: dict[tuple[str, State | None, Role], Step] = {
    (row.verb, source, role): row for row in STEPS for source in row.sources for role in row.who
}
VERBS = tuple(dict.fromkeys(row.verb for row in STEPS))
# What an asker or expert reads who takes a step that was taken, or overtaken, before.
OVER: dict[State, str] = {
    S.WITHDRAWN: _("Deze vraag is ingetrokken. U hoeft niets meer te doen."),
    S.FOUND: _("De vrager heeft het antwoord zelf al gevonden. U hoeft niets meer te doen."),
    S.ANSWERED: _("Deze vraag is al beantwoord. U hoeft niets meer te doen."),
    S.CONNECTED: _("De vrager heeft al contact met een deskundige. U hoeft niets meer te doen."),
}


def step(verb: str, state: State | str | None, role: Role | None) -> Step:
    """The step that this role may take from this state; everything that is not in the table is refused."""
    here = State(state) if state is not None else None
    found = TABLE.get((verb, here, role)) if role is not None else None
    if found:
        return found
    if here is not None and here in OVER and role in {ASKER, EXPERT}:
        raise AlreadyDone(OVER[here])
    if verb == "confirm" and here is not None:
        raise AlreadyDone(_("Uw vraag is al bevestigd. De link naar uw vraag staat in uw mail."))
    if not any((verb, here, other) in TABLE for other in Role):
        raise Refused(_("Dit kan niet bij een vraag die {state} is."), state=here or _("nieuw"))
    raise Refused(_("U mag dit niet doen met deze vraag."))


def allowed(state: State | str, role: Role | None) -> frozenset[str]:
    """The verbs that a role has at a state, for the buttons of a page."""
    return frozenset(verb for verb, source, who in TABLE if source == state and who == role)


def fill(row: Step, **filled: object) -> None:
    """What a step needs is filled, or a sentence says what is missing."""
    lacking = [FIELD_WORDS[name] for name in row.needs if not filled.get(name)]
    if lacking:
        raise Refused(_("Vul dit nog in: {fields}."), fields=", ".join(lacking))


def after(row: Step, state: State | str | None) -> State:
    """Where a question stands after a step."""
    if row.target is not None:
        return row.target
    if state is None:
        raise Refused(_("Dit kan niet bij een vraag die er nog niet is."))
    return State(state)


def replayed(told: Iterable[tuple[str, str]]) -> State | None:
    """Where a question stands by its journal alone.

    `told` are the verbs in order, each with the state that an example was laid in (else empty).
    """
    state: State | None = None
    for verb, laid in told:
        if verb == "example":
            state = State(laid) if laid else None
            continue
        row = next((row for row in STEPS if row.verb == verb and state in row.sources), None)
        # A line of another kind (an index that was asked to look again) is no step.
        state = after(row, state) if row else state
    return state


OFFER_OPEN = frozenset({OfferState.OFFERED, OfferState.EXPIRED})
OFFER_ENDS: dict[str, OfferState] = {
    "answer": OfferState.ANSWERED,
    "put_in_touch": OfferState.ANSWERED,
    "decline": OfferState.DECLINED,
    "name_other": OfferState.PASSED_ON,
    "expire": OfferState.EXPIRED,
    "withdraw_offer": OfferState.WITHDRAWN,
}
OFFER_OVER: dict[OfferState, str] = {
    OfferState.ANSWERED: _("U hebt al gereageerd op deze vraag. Dank u wel; u hoeft niets meer te doen."),
    OfferState.DECLINED: _("U hebt al laten weten dat u niet kunt helpen. U hoeft niets meer te doen."),
    OfferState.PASSED_ON: _("U hebt al iemand anders genoemd. U hoeft niets meer te doen."),
    OfferState.WITHDRAWN: _("Deze vraag is niet meer nodig. U hoeft niets meer te doen."),
    OfferState.EXPIRED: _("De tijd voor dit verzoek is om."),
}


def offer_step(verb: str, state: OfferState | str) -> OfferState:
    """Where an offer stands after an act; an offer that ended says kindly that it did.

    An expert who is late may still answer an offer that expired: a late answer is an answer.
    """
    here = OfferState(state)
    if here not in (OFFER_OPEN - {OfferState.EXPIRED} if verb == "expire" else OFFER_OPEN):
        raise AlreadyDone(OFFER_OVER[here])
    return OFFER_ENDS[verb]
