# SPDX-License-Identifier: EUPL-1.2
"""What holds of a row when a node and its hubs each said something of it, and who may say so."""

from __future__ import annotations

from datetime import date

import pytest

from schakelpunt.reference.rules import (
    Editor,
    Standing,
    Verdict,
    differing,
    laid_together,
    may_judge,
    overlaid,
    standing,
)

DAY = date(2026, 11, 23)
CORRIE = Editor("account:1", "Corrie", frozenset({"twente"}))
READER = Editor("account:2", "Lieke")
BOSS = Editor("account:3", "Beheer", administrator=True)


def confirmed(by: str, hub: str = "", **changes: str) -> Verdict:
    return Verdict(hub=hub, changes=changes, confirmed_by=by, confirmed_on=DAY)


@pytest.mark.parametrize(
    ("editor", "hub", "may"),
    [
        (CORRIE, "twente", True),
        (CORRIE, "drenthe", False),
        (CORRIE, "", False),
        (READER, "twente", False),
        (READER, "", False),
        (BOSS, "twente", True),
        (BOSS, "", True),
    ],
)
def test_a_coordinator_judges_for_the_own_hub_only(editor: Editor, hub: str, may: bool) -> None:
    assert may_judge(editor, hub) == may


def test_nothing_holds_when_nobody_said_anything() -> None:
    assert laid_together(None, None) is None
    assert laid_together(None, None, [Verdict("drenthe", {"task": "Anders"}), Verdict("flevoland")]) is None


def test_the_hubs_words_lie_over_the_nodes() -> None:
    node = Verdict(changes={"task": "Node", "url": "https://node.example"})
    held = laid_together(node, Verdict("twente", {"task": "Twente"}))
    assert held == Verdict("twente", {"task": "Twente", "url": "https://node.example"})


def test_a_row_is_off_for_a_hub_when_the_node_switched_it_off() -> None:
    held = laid_together(Verdict(switched_off=True, remark="Vervallen"), Verdict("twente"))
    assert held == Verdict("twente", switched_off=True, remark="Vervallen")


def test_another_hubs_confirmation_counts_when_the_words_are_as_shipped() -> None:
    held = laid_together(None, None, [confirmed("Dirk, Schakelpunt Drenthe", "drenthe")])
    assert held == Verdict(confirmed_by="Dirk, Schakelpunt Drenthe", confirmed_on=DAY)


def test_another_hubs_confirmation_does_not_count_when_it_was_of_other_words() -> None:
    assert laid_together(None, None, [confirmed("Dirk", "drenthe", task="Anders")]) is None
    off = Verdict("drenthe", switched_off=True, confirmed_by="Dirk", confirmed_on=DAY)
    assert laid_together(None, None, [off]) is None


def test_no_confirmation_counts_when_the_hub_worded_it_differently_since() -> None:
    own = Verdict("twente", {"task": "Twente"})
    held = laid_together(confirmed("Beheer"), own, [confirmed("Dirk", "drenthe")])
    assert held == own


def test_the_hubs_own_confirmation_comes_first() -> None:
    held = laid_together(confirmed("Beheer"), confirmed("Corrie", "twente"), [confirmed("Dirk", "drenthe")])
    assert held is not None
    assert held.confirmed_by == "Corrie"


def test_a_confirmation_outweighs_where_a_row_came_from() -> None:
    assert standing("gezien", "bron") == Standing("gezien", "bron")
    assert standing("", "") == Standing("vakkennis")
    assert standing("gezien", "bron", confirmed_by="Corrie", confirmed_on=DAY) == Standing(
        "bevestigd", "bron", "Corrie", DAY
    )


def test_only_what_says_something_else_is_a_change() -> None:
    shipped = {"task": "Zoals het was", "url": ""}
    assert differing(shipped, {"task": "Zoals het was", "url": "https://a.example", "vreemd": 1}) == {
        "url": "https://a.example"
    }
    assert overlaid(shipped, {"url": "https://a.example", "vreemd": 1}) == {
        "task": "Zoals het was",
        "url": "https://a.example",
    }
