# SPDX-License-Identifier: EUPL-1.2
"""Who sits where: everybody at the own hub, the administrator at each and at the whole node."""

from __future__ import annotations

import pytest

from schakelpunt.accounts.models import Account
from schakelpunt.desk.queries.seats import seat_of
from schakelpunt.network.models import Hub, Membership
from schakelpunt.network.queries.memberships import coordinated_by, editor_of, hubs_of
from schakelpunt.reference.rules import Editor
from tests.desk import cast

pytestmark = pytest.mark.django_db


def slugs(account: Account | None) -> list[str]:
    return [hub.pk for hub in hubs_of(account)]


def test_everybody_has_the_own_hubs_and_an_administrator_all() -> None:
    assert (slugs(cast.corrie()), slugs(cast.lieke()), slugs(cast.nel()), slugs(None)) == (
        ["twente"],
        ["twente"],
        [],
        [],
    )
    assert slugs(cast.boss()) == [hub.pk for hub in Hub.objects.order_by("national", "name")]


def test_a_reader_coordinates_nothing() -> None:
    assert (coordinated_by(cast.lieke()), coordinated_by(cast.corrie())) == (
        frozenset(),
        frozenset({"twente"}),
    )


def test_an_account_that_is_off_may_nothing() -> None:
    corrie, boss = cast.corrie(), cast.boss()
    corrie.is_active = boss.is_active = False
    assert (slugs(corrie), slugs(boss)) == ([], [])
    assert editor_of(boss) == Editor(f"account:{boss.pk}", "Beheer")


@pytest.mark.parametrize(
    ("who", "asked", "sits"),
    [
        ("corrie", "", "twente"),
        ("corrie", "twente", "twente"),
        ("corrie", "drenthe", None),
        ("corrie", "knooppunt", None),
        ("corrie", "bestaat-niet", None),
        ("lieke", "", "twente"),
        ("lieke", "drenthe", None),
        ("nel", "", None),
        ("nel", "twente", None),
        ("boss", "", "knooppunt"),
        ("boss", "drenthe", "drenthe"),
    ],
)
def test_a_seat_is_where_one_may_be(who: str, asked: str, sits: str | None) -> None:
    seat = seat_of(getattr(cast, who)(), asked)
    assert (seat.word if seat else None) == sits


def test_a_coordinator_of_two_hubs_chooses() -> None:
    corrie = cast.corrie()
    Membership.objects.create(account=corrie, hub_id="drenthe", role=cast.READER)
    seats = [seat_of(corrie, asked) for asked in ("", "twente")]
    assert [(seat.word, seat.may_judge) for seat in seats if seat] == [("drenthe", False), ("twente", True)]
