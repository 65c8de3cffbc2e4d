# SPDX-License-Identifier: EUPL-1.2
"""The table of steps: it says everything, and refuses everything else."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from schakelpunt.questions.rules import AlreadyDone, OfferState, Refused, Role, State, step
from schakelpunt.questions.rules.steps import (
    OFFER_ENDS,
    STEPS,
    TABLE,
    VERBS,
    Step,
    after,
    allowed,
    offer_step,
    replayed,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "questions.md"
EVERY = [(verb, state, role) for verb, state, role in product(VERBS, (None, *State), (None, *Role))]


def written() -> list[tuple[str, ...]]:
    """The table of steps as the manual has it: step, from, to, who, what must be filled."""
    part = PAGE.read_text(encoding="utf-8").partition("## Steps")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("| `")]
    return [tuple(cell.strip().replace("`", "") for cell in row) for row in rows]


def told(row: Step) -> tuple[str, ...]:
    """A row of the code as the manual writes it."""
    sources = [name for name in (None, *State) if name in row.sources]
    who = [role for role in Role if role in row.who]
    names = ", ".join(name or "(new)" for name in sources)
    return (row.verb, names, row.target or "(stays)", ", ".join(who), ", ".join(row.needs))


def test_manual_tells_every_step() -> None:
    assert written() == [told(row) for row in STEPS]


def test_every_step_that_is_not_in_the_table_is_refused() -> None:
    passed = set()
    for verb, state, role in EVERY:
        try:
            step(verb, state, role)
            passed.add((verb, state, role))
        except Refused as refused:
            assert str(refused).endswith("."), (verb, state, role)
    assert passed == set(TABLE)
    assert len(EVERY) - len(passed) > 1_000


def test_nobody_takes_a_step_without_a_role() -> None:
    assert [key for key in TABLE if key[2] is None] == []


@pytest.mark.parametrize("verb", ["fly", "", "Confirm"])
def test_unknown_verb_is_refused(verb: str) -> None:
    with pytest.raises(Refused, match="Dit kan niet bij een vraag die gesteld is"):
        step(verb, State.ASKED, Role.COORDINATOR)


def test_two_roles_never_lead_to_different_places() -> None:
    for verb, state in product(VERBS, State):
        ends = {after(row, state) for row in STEPS if row.verb == verb and state in row.sources}
        assert len(ends) < 2, (verb, state)


@pytest.mark.parametrize("verb", ["withdraw", "find"])
def test_asker_reads_kindly_that_it_was_done_when_a_button_is_pressed_twice(verb: str) -> None:
    with pytest.raises(AlreadyDone, match="U hoeft niets meer te doen"):
        step(verb, State.WITHDRAWN, Role.ASKER)


def test_buttons_are_those_of_the_table() -> None:
    assert allowed(State.ASKED, Role.ASKER) == {"withdraw", "find"}
    assert allowed(State.ANSWERED, Role.ASKER) == {"help"}
    assert allowed(State.OFFERED, Role.EXPERT) == {"answer", "decline", "name_other", "put_in_touch"}
    assert allowed(State.ASKED, Role.COORDINATOR) == {"triage", "remark", "retract"}
    assert allowed(State.ANSWERED, Role.ADMINISTRATOR) == {"retract"}
    assert allowed(State.CONCEPT, Role.COORDINATOR) == frozenset()


def test_every_state_can_be_reached_and_ended() -> None:
    reached = {None} | {row.target for row in STEPS if row.target}
    assert reached == {None, *State}


def test_journal_alone_says_where_a_question_stands() -> None:
    line = ["start", "send_code", "confirm", "triage", "remark", "offer", "decline", "answer", "publish"]
    assert replayed((verb, "") for verb in line) == State.ANSWERED
    assert replayed([("example", "agenda"), ("triage", "")]) == State.TRIAGED
    assert replayed([("reindex", "")]) is None


@pytest.mark.parametrize("verb", OFFER_ENDS)
@pytest.mark.parametrize("state", OfferState)
def test_offer_ends_once(verb: str, state: OfferState) -> None:
    is_open = {"aangeboden"} if verb == "expire" else {"aangeboden", "verlopen"}
    if state in is_open:
        assert offer_step(verb, state) == OFFER_ENDS[verb]
    else:
        with pytest.raises(AlreadyDone):
            offer_step(verb, state)
