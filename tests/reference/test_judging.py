# SPDX-License-Identifier: EUPL-1.2
"""What a region says of a shipped row is kept apart from it, told in the journal, and can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from schakelpunt.journal.models import Entry
from schakelpunt.reference.actions import NotAllowed, Stale, change, confirm, switch, undo
from schakelpunt.reference.models import Override
from schakelpunt.reference.queries import (
    confirmed_refs,
    history,
    overrides,
    own_override,
    reloaded_since,
    stamp,
)
from schakelpunt.reference.rules import Editor, Verdict

# After the load of the test world, whose own journal lines would count otherwise.
AT = datetime(2041, 11, 23, 12, tzinfo=UTC)
CORRIE = Editor("account:1", "Corrie", frozenset({"twente"}))
DIRK = Editor("account:2", "Dirk", frozenset({"drenthe"}))
BOSS = Editor("account:3", "Beheer", administrator=True)
HERE: dict[str, Any] = {"hub": "twente", "editor": CORRIE, "at": AT}
pytestmark = pytest.mark.django_db


def test_a_confirmed_row_says_who_and_when_at_every_hub() -> None:
    confirm("interaction", "i001", by="Corrie, Schakelpunt Twente", **HERE)
    told = Verdict(confirmed_by="Corrie, Schakelpunt Twente", confirmed_on=AT.date())
    assert overrides("interaction", "drenthe") == {"i001": told}
    assert overrides("interaction") == {"i001": told}
    assert (confirmed_refs("interaction", "drenthe"), confirmed_refs("power")) == ({"i001"}, set())


def test_other_words_hold_at_the_own_hub_only() -> None:
    change("interaction", "i001", {"mechanism": "Anders"}, **HERE)
    assert overrides("interaction", "twente") == {"i001": Verdict("twente", {"mechanism": "Anders"})}
    assert overrides("interaction", "drenthe") == overrides("interaction") == {}


def test_a_confirmation_lapses_when_the_words_change() -> None:
    confirm("interaction", "i001", **HERE)
    change("interaction", "i001", {"mechanism": "Anders"}, **HERE)
    assert confirmed_refs("interaction", "twente") == set()


def test_a_row_is_off_and_on_again_without_losing_its_words() -> None:
    change("interaction", "i001", {"mechanism": "Anders"}, **HERE)
    switch("interaction", "i001", off=True, remark="Speelt hier niet", **HERE)
    off = Verdict("twente", {"mechanism": "Anders"}, switched_off=True, remark="Speelt hier niet")
    assert overrides("interaction", "twente") == {"i001": off}
    switch("interaction", "i001", off=False, **HERE)
    assert overrides("interaction", "twente") == {"i001": Verdict("twente", {"mechanism": "Anders"})}


def test_everything_is_as_shipped_when_it_is_taken_back() -> None:
    change("interaction", "i001", {"mechanism": "Anders"}, **HERE)
    undo("interaction", "i001", **HERE)
    assert (overrides("interaction", "twente"), Override.objects.count()) == ({}, 0)
    last = history("interaction", "i001", "twente")[0]
    assert (last.verb, last.facts["before"]["changes"]) == ("undo", {"mechanism": "Anders"})


@pytest.mark.parametrize("hub", ["twente", ""])
def test_a_stranger_to_the_hub_is_refused(hub: str) -> None:
    options: dict[str, Any] = {"hub": hub, "editor": DIRK, "at": AT}
    for act in (
        lambda: confirm("interaction", "i001", **options),
        lambda: change("interaction", "i001", {"mechanism": "Anders"}, **options),
        lambda: switch("interaction", "i001", off=True, **options),
        lambda: undo("interaction", "i001", **options),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert (Override.objects.count(), Entry.objects.filter(room="reference").count()) == (0, 0)


def test_an_administrator_judges_for_the_whole_node() -> None:
    switch("interaction", "i001", off=True, remark="Vervallen", hub="", editor=BOSS, at=AT)
    assert overrides("interaction", "drenthe")["i001"].switched_off
    assert overrides("interaction")["i001"].switched_off


def test_a_stale_judgement_is_refused_and_nothing_is_written() -> None:
    seen = stamp(own_override("interaction", "i001", "twente"))
    first = change("interaction", "i001", {"mechanism": "Eerst"}, seen=seen, **HERE)
    with pytest.raises(Stale):
        change("interaction", "i001", {"mechanism": "Toen"}, seen=seen, **HERE)
    kept = Override.objects.get()
    assert (kept.changes, stamp(kept)) == ({"mechanism": "Eerst"}, stamp(first))
    assert [line.verb for line in history("interaction", "i001", "twente")] == ["change"]


def test_a_stale_first_judgement_leaves_no_empty_row() -> None:
    with pytest.raises(Stale):
        confirm("interaction", "i001", seen="2026-01-01T00:00:00+00:00", **HERE)
    assert Override.objects.count() == 0


def test_the_history_tells_the_own_hub_and_the_node_only() -> None:
    confirm("interaction", "i001", by="Dirk", hub="drenthe", editor=DIRK, at=AT)
    confirm("interaction", "i001", by="Beheer", hub="", editor=BOSS, at=AT)
    confirm("interaction", "i001", by="Corrie", **HERE)
    told = [(line.facts["by"], line.actor) for line in history("interaction", "i001", "twente")]
    assert told == [("Corrie", "account:1"), ("Beheer", "account:3")]


def test_it_is_known_when_a_shipped_row_changed_after_a_judgement() -> None:
    later = AT + timedelta(days=1)
    Entry.objects.create(room="ground", object_kind="interaction", object_ref="i001", verb="load", at=later)
    assert reloaded_since("interaction", ["i001"], AT) == later
    assert reloaded_since("interaction", ["i001"], later) is None
    assert reloaded_since("interaction", ["i002"], AT) is None


def test_what_holds_takes_one_query(django_assert_num_queries: Any) -> None:
    confirm("interaction", "i001", **HERE)
    confirm("interaction", "i002", **HERE)
    with django_assert_num_queries(1):
        assert set(overrides("interaction", "twente")) == {"i001", "i002"}
