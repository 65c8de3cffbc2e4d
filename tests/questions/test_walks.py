# SPDX-License-Identifier: EUPL-1.2
"""Random walks: whatever is tried in whatever order, journal, state and outbox agree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.network.models import Organisation
from schakelpunt.questions import actions
from schakelpunt.questions.models import Answer, Offer, Question
from schakelpunt.questions.queries.follow import asker_mark
from schakelpunt.questions.queries.state import recomputed
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rounds import expire_offers
from schakelpunt.questions.rules import Refused, Stale, State
from schakelpunt.questions.rules.states import ENDED
from schakelpunt.questions.rules.steps import OFFER_OPEN, TABLE, after
from tests.questions import cast

pytestmark = [pytest.mark.django_db, pytest.mark.data]
ROLES = {
    "vrager": ("withdraw", "find", "help"),
    "deskundige": ("answer", "decline", "name_other", "put_in_touch"),
    "coordinator": ("triage", "offer", "to_agenda", "bring_together", "answer_at_desk", "publish", "remark"),
}


class Course(RuleBasedStateMachine):
    """One question that everybody pulls at; the table says where it should stand."""

    @initialize(may_connect=st.booleans())
    def ask(self, may_connect: bool) -> None:
        self.save = transaction.atomic()
        self.save.__enter__()
        self.clock, self.coordinator = cast.AT, cast.member()
        self.question = cast.asked(may_connect=may_connect)
        self.expected = State.ASKED

    def teardown(self) -> None:
        if hasattr(self, "save"):
            transaction.set_rollback(True)
            self.save.__exit__(None, None, None)

    @rule(verb=st.sampled_from(ROLES["coordinator"]))
    def coordinate(self, verb: str) -> None:
        self.attempt(verb.removesuffix("_at_desk"), "coordinator", lambda: self.desk(verb))

    @rule(verb=st.sampled_from(ROLES["vrager"]))
    def follow(self, verb: str) -> None:
        self.attempt(verb, "vrager", lambda: self.asker(verb))

    @precondition(lambda self: self.offers())
    @rule(verb=st.sampled_from(ROLES["deskundige"]), which=st.integers(0, 9))
    def know(self, verb: str, which: int) -> None:
        offers = self.offers()
        offer = offers[which % len(offers)]
        fits = offer.state in OFFER_OPEN and (verb != "put_in_touch" or self.question.may_connect)
        self.attempt(verb, "deskundige", lambda: self.expert(offer, verb), fits=fits)

    @rule(account=st.sampled_from(["drenthe", "landelijk"]), verb=st.sampled_from(ROLES["coordinator"]))
    def meddle(self, account: str, verb: str) -> None:
        self.coordinator = cast.member(account)
        self.attempt(verb, "nobody", lambda: self.desk(verb))
        self.coordinator = cast.member()

    @rule(days=st.integers(0, 30))
    def wait(self, days: int) -> None:
        self.clock += timedelta(days=days)
        expire_offers(self.clock)

    @invariant()
    def journal_and_state_agree(self) -> None:
        if not hasattr(self, "question"):
            return
        kept = cast.fresh(self.question)
        assert kept.state == recomputed(kept) == self.expected
        assert (kept.ended_at is not None) == (kept.state in ENDED)
        assert kept.original == cast.TEXT
        assert not visible_to(None).filter(pk=kept.pk).exists()
        assert not (kept.state in {State.WITHDRAWN, State.FOUND} and kept.offers.filter(state="aangeboden"))

    def attempt(self, verb: str, role: str, act: Callable[[], Any], *, fits: bool = True) -> None:
        """Try an act: it follows the table, or is refused and leaves nothing behind."""
        row = TABLE.get((verb, self.expected, role))  # type: ignore[call-overload]
        before = (Entry.objects.count(), Letter.objects.count(), cast.fresh(self.question).version)
        try:
            with transaction.atomic():
                act()
        except (Refused, Stale):
            assert row is None or not fits or verb in {"publish", "offer"}
            assert before == (
                Entry.objects.count(),
                Letter.objects.count(),
                cast.fresh(self.question).version,
            )
        else:
            assert row is not None and fits
            self.expected = after(row, self.expected)

    def offers(self) -> list[Offer]:
        return list(Offer.objects.filter(question=self.question).order_by("pk"))

    def desk(self, verb: str) -> None:
        held = cast.fresh(self.question)
        told = {"account": self.coordinator, "at": self.clock}
        acts: dict[str, Callable[[], Any]] = {
            "triage": lambda: actions.triage(held, held.version, **cast.TRIAGED, **told),
            "offer": lambda: actions.offer(
                held, held.version, email=f"x{len(self.offers())}@x.example", due=self.clock.date(), **told
            ),
            "to_agenda": lambda: actions.to_agenda(held, held.version, reason="Stil", **told),
            "bring_together": lambda: actions.bring_together(held, held.version, name="Bo", **told),
            "answer_at_desk": lambda: actions.answer_at_desk(held, held.version, text="Ja", name="C", **told),
            "publish": lambda: self.publish(held, told),
            "remark": lambda: actions.remark(held, "Let op", **told),
        }
        acts[verb]()

    def publish(self, held: Question, told: dict[str, Any]) -> None:
        answer = Answer.objects.filter(question=held).last()
        if answer is None:
            raise Refused("Er is nog geen antwoord.")
        owner = Organisation.objects.get(pk=cast.AGENCY)
        kept = actions.Kept(**{**cast.KEPT, "organisation": owner})
        actions.publish(answer, answer.version, kept, **told)

    def asker(self, verb: str) -> None:
        if verb == "help":
            token = cast.asker_token(self.question)
            # Saying the same twice is no step; a new verdict is.
            said = self.question.helped.filter(said_by=asker_mark(self.question)).first()
            verdict = "nee" if said and said.verdict == "ja" else "ja"
            actions.helped(cast.fresh(self.question), verdict, token=token, at=self.clock)
        else:
            getattr(actions, verb)(self.question, at=self.clock)

    def expert(self, offer: Offer, verb: str) -> None:
        acts: dict[str, Callable[[], Any]] = {
            "answer": lambda: actions.answer(offer, text="Ja", name="B", may_publish=True, at=self.clock),
            "decline": lambda: actions.decline(offer, reason="anders", at=self.clock),
            "name_other": lambda: actions.name_other(offer, name="Eva", at=self.clock),
            "put_in_touch": lambda: actions.put_in_touch(offer, at=self.clock),
        }
        acts[verb]()


def test_journal_state_and_outbox_agree_after_any_walk() -> None:
    run_state_machine_as_test(
        Course,
        settings=settings(
            max_examples=40, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
