# SPDX-License-Identifier: EUPL-1.2
"""What a hub changed of shipped rows counts in the first responses of its own municipalities alone."""

from __future__ import annotations

import pytest
from django.utils import timezone

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub, Membership
from schakelpunt.network.queries.memberships import editor_of
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.shapes import FirstResponse
from schakelpunt.reference.actions import change, confirm, switch
from schakelpunt.reference.rules import Editor

pytestmark = [pytest.mark.django_db, pytest.mark.data, pytest.mark.xdist_group("index")]

ASKED = "Mogen wij een gesloten bodemenergiesysteem toestaan in een nieuwbouwwijk?"
HENGELO, ASSEN = "GM0164", "GM0106"


@pytest.fixture
def corrie() -> Editor:
    """A coordinator of the Twente hub."""
    account = Account.objects.create_user("corrie@test.example", name="Corrie")
    Membership.objects.create(account=account, hub=Hub.objects.get(pk="twente"))
    return editor_of(account)


def at(municipality: str) -> FirstResponse:
    return first_response(ASKED, municipality=municipality)


def test_switched_off_rows_vanish_when_the_hub_says_so(corrie: Editor) -> None:
    before, elsewhere = at(HENGELO), at(ASSEN)
    for kind, ref in (
        ("interaction", before.plays[0].id),
        ("resource", before.known[0].ref),
        ("organisation", "iplo"),
    ):
        switch(kind, ref, off=True, remark="niet bij ons", hub="twente", editor=corrie, at=timezone.now())
    after = at(HENGELO)
    assert before.plays[0].id not in {row.id for row in after.plays}
    assert before.known[0].ref not in {row.ref for row in after.known}
    assert "iplo" not in {row.id for row in after.who}
    assert at(ASSEN).plays == elsewhere.plays
    assert [row.id for row in at(ASSEN).who] == [row.id for row in elsewhere.who]


def test_own_words_show_when_the_hub_changed_them(corrie: Editor) -> None:
    ref = at(HENGELO).known[0].ref
    change("resource", ref, {"title": "Zo noemen wij het"}, hub="twente", editor=corrie, at=timezone.now())
    assert at(HENGELO).known[0].title == "Zo noemen wij het"
    assert "Zo noemen wij het" not in {row.title for row in at(ASSEN).known}


def test_confirmation_shows_who_and_when_everywhere(corrie: Editor) -> None:
    ref = at(HENGELO).plays[0].id
    now = timezone.now()
    confirm("interaction", ref, hub="twente", editor=corrie, at=now)
    standing = next(row.standing for row in at(HENGELO).plays if row.id == ref)
    assert (standing.kind, standing.by, standing.on) == ("bevestigd", "Corrie", timezone.localdate(now))


def test_own_level_moves_an_organisation_when_the_hub_changed_it(corrie: Editor) -> None:
    ranked = [row.id for row in at(HENGELO).who]
    last = ranked[-1]
    assert last in ranked
    change(
        "organisation", last, {"levels": {"bodemenergie": 0}}, hub="twente", editor=corrie, at=timezone.now()
    )
    assert [row.id for row in at(HENGELO).who] != ranked
    assert [row.id for row in at(ASSEN).who] != []


def test_confirmed_card_weighs_more_when_a_person_said_it_is_right(corrie: Editor) -> None:
    last = at(HENGELO).known[-1]
    confirm("resource", last.ref, hub="twente", editor=corrie, at=timezone.now())
    scores = {row.ref: row.score for row in at(HENGELO).known}
    assert scores[last.ref] > last.score
