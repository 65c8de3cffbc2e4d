# SPDX-License-Identifier: EUPL-1.2
"""Two at once, each in a transaction of its own: one wins, the other is told, nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection

from schakelpunt.accounts.models import Account
from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.questions import actions
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import AlreadyDone, Refused, Stale
from tests.questions import cast

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.data,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one write at a time"),
]
Act = Callable[[], Any]


def in_own_connection(act: Act) -> Any:
    """What an act gives, or what it raised, seen from outside the transaction that a test lies in."""
    found: list[Any] = []

    def run() -> None:
        try:
            found.append(act())
        except Exception as trouble:
            found.append(trouble)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(30)
    return found[0]


def at_once(*acts: Act) -> list[Any]:
    """What each of a few acts gave, started at the same moment."""
    gate, found = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Act) -> None:
        gate.wait(10)
        found[place] = in_own_connection(act)

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return found


@pytest.fixture
def cleaned() -> Iterator[None]:
    """What was really written is taken away afterwards."""
    start = in_own_connection(lambda: Entry.objects.latest("number").number)
    yield
    in_own_connection(lambda: sweep(start))


def sweep(start: int) -> None:
    """Take away what the acts of a test left in the database."""
    Question.objects.filter(email__endswith="@samen.example").delete()
    Letter.objects.filter(written_at=cast.AT).delete()
    Entry.objects.filter(number__gt=start).delete()
    Account.objects.filter(email__endswith="@twente.example").delete()


def asker(number: int) -> Question:
    """A question of one of many askers."""
    return cast.asked(email=f"a{number}@samen.example")


def names(found: list[Any]) -> list[str]:
    """What came of each act, in words."""
    return sorted(type(one).__name__ if isinstance(one, Exception) else "done" for one in found)


@pytest.mark.usefixtures("cleaned")
def test_many_get_a_reference_each_when_they_confirm_at_once() -> None:
    begun = [in_own_connection(lambda n=n: cast.started(email=f"a{n}@samen.example")) for n in range(6)]
    codes = [cast.code_of(one.letter) for one in begun]
    found = at_once(
        *(
            lambda o=o, c=c: actions.confirm(o.question, c, at=cast.AT)
            for o, c in zip(begun, codes, strict=True)
        )
    )
    references = [one.question.reference for one in found]
    numbers = sorted(int(name[-4:]) for name in references)
    assert numbers == list(range(numbers[0], numbers[0] + 6))


@pytest.mark.usefixtures("cleaned")
def test_one_of_two_coordinators_triages() -> None:
    question = in_own_connection(lambda: asker(1))
    pair = [in_own_connection(lambda name=name: cast.member(name=name)) for name in ("een", "twee")]
    found = at_once(
        *(
            lambda a=a: actions.triage(question, question.version, **cast.TRIAGED, account=a, at=cast.AT)
            for a in pair
        )
    )
    assert names(found) == ["Stale", "done"]
    assert isinstance(next(one for one in found if isinstance(one, Exception)), Stale)
    lines = in_own_connection(
        lambda: Entry.objects.filter(object_ref=question.reference, verb="triage").count()
    )
    assert lines == 1


@pytest.mark.usefixtures("cleaned")
def test_expert_who_presses_twice_answers_once() -> None:
    offer = in_own_connection(lambda: cast.offered(cast.triaged(email="a@samen.example")))
    press = lambda: actions.answer(offer, text="Ja", name="B", may_publish=True, at=cast.AT)  # noqa: E731
    found = at_once(press, press, press)
    assert names(found) == ["AlreadyDone", "AlreadyDone", "done"]
    told = in_own_connection(
        lambda: (offer.answers.count(), len(cast.letters("antwoord", "a@samen.example")))
    )
    assert told == (1, 1)


@pytest.mark.usefixtures("cleaned")
def test_asker_who_leaves_while_the_expert_answers_ends_in_one_state() -> None:
    offer = in_own_connection(lambda: cast.offered(cast.triaged(email="a@samen.example")))
    found = at_once(
        lambda: actions.answer(offer, text="Ja", name="B", may_publish=True, at=cast.AT),
        lambda: actions.withdraw(offer.question, at=cast.AT),
    )
    assert names(found) == ["AlreadyDone", "done"]
    assert isinstance(next(one for one in found if isinstance(one, Exception)), AlreadyDone | Refused)


@pytest.mark.usefixtures("cleaned")
def test_acts_on_many_questions_at_once_never_wait_for_each_other_for_ever() -> None:
    offers = [
        in_own_connection(
            lambda n=n: cast.offered(cast.triaged(email=f"a{n}@samen.example"), f"b{n}@x.example")
        )
        for n in range(4)
    ]
    found = at_once(
        *(
            lambda o=o: actions.answer(o, text="Ja", name="B", may_publish=True, at=cast.AT)
            for o in (*offers, *offers)
        )
    )
    assert names(found) == ["AlreadyDone"] * 4 + ["done"] * 4
