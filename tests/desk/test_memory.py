# SPDX-License-Identifier: EUPL-1.2
"""Keeping an answer for others at the desk: anonymous, with an owner, never wider than agreed."""

from __future__ import annotations

from datetime import date

import pytest

from schakelpunt.questions.models import Answer
from schakelpunt.questions.rules import Visibility
from tests.desk import cast as desk_cast
from tests.desk.asked import coordinator, kept, read, send, ticked, typed
from tests.questions import cast

pytestmark = pytest.mark.django_db
PHONE = "06-12345678"


def reread(answer: Answer) -> Answer:
    """An answer as the database has it now."""
    return Answer.objects.get(pk=answer.pk)


def test_a_given_answer_waits_in_the_inbox_to_be_kept() -> None:
    answer = cast.answered()
    page = coordinator().get("/werkbank").content.decode()
    assert "antwoord te bewaren voor anderen" in page
    assert f"/werkbank/vragen/{answer.question.reference}" in page


def test_what_seems_personal_is_shown_before_anything_is_sent() -> None:
    page = read(cast.answered().question)
    assert f'name="gezien" value="{PHONE}"' in page
    assert ticked(page, "gezien") == []


def test_an_answer_with_a_telephone_number_is_kept_only_after_a_tick() -> None:
    answer = cast.answered()
    told = kept(tekst=f"Bel de provincie op {PHONE}.", nummer=answer.pk, versie=answer.version)
    refused = send(answer.question, "bewaren", **told)
    page = refused.content.decode()
    assert (refused.status_code, reread(answer).text) == (400, "")
    assert f'name="gezien" value="{PHONE}"' in page
    send(answer.question, "bewaren", gezien=[PHONE], **told)
    assert reread(answer).text == f"Bel de provincie op {PHONE}."


def test_a_kept_answer_has_an_owner_a_place_and_a_day_to_look_again() -> None:
    answer = cast.answered()
    send(answer.question, "bewaren", **kept(nummer=answer.pk, versie=answer.version))
    found = reread(answer)
    assert (found.organisation_id, found.review_on, found.visibility) == (
        cast.AGENCY,
        date(2030, 1, 1),
        Visibility.HUB,
    )
    assert list(found.areas.values_list("pk", flat=True)) == [cast.HENGELO]
    assert str(found.reference).startswith("K-TWE-")


@pytest.mark.parametrize(("reach", "many"), [("gemeente", 1), ("regio", 14), ("overal", 0)])
def test_an_answer_holds_where_the_coordinator_says(reach: str, many: int) -> None:
    answer = cast.answered()
    send(answer.question, "bewaren", **kept(gebied=reach, nummer=answer.pk, versie=answer.version))
    assert reread(answer).areas.count() == many
    assert ticked(read(answer.question), "gebied") == [reach]


def test_who_keeps_second_sees_what_was_kept_first() -> None:
    answer = cast.answered()
    seen = answer.version
    send(answer.question, "bewaren", **kept(tekst="De eerste.", nummer=answer.pk, versie=seen))
    late = send(answer.question, "bewaren", **kept(tekst="De tweede.", nummer=answer.pk, versie=seen))
    page = late.content.decode()
    assert (late.status_code, reread(answer).text, typed(page, "tekst")) == (
        409,
        "De eerste.",
        typed(page, "tekst"),
    )
    assert "<dd>De eerste.</dd>" in page
    assert "De tweede.</textarea>" in page


def test_an_answer_that_may_not_be_shared_has_no_form_to_keep_it() -> None:
    answer = cast.answered(may_publish=False)
    assert 'value="bewaren"' not in read(answer.question)
    told = kept(nummer=answer.pk, versie=answer.version)
    assert send(answer.question, "bewaren", **told).status_code == 400
    assert reread(answer).text == ""


def test_an_answer_of_another_question_is_not_kept() -> None:
    answer, other = cast.answered(), cast.triaged()
    assert send(other, "bewaren", **kept(nummer=answer.pk, versie=answer.version)).status_code == 404


def test_an_administrator_takes_an_answer_out_of_the_memory() -> None:
    answer = cast.published()
    boss = desk_cast.logged_in(desk_cast.boss())
    assert 'value="terugtrekken"' in read(answer.question, boss)
    send(answer.question, "terugtrekken", boss, nummer=answer.pk, versie=answer.version)
    found = reread(answer)
    assert (found.text, found.reference) == ("", answer.reference)
