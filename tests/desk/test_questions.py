# SPDX-License-Identifier: EUPL-1.2
"""One question at the desk: who opens it, what is proposed, sharpening it, and coming second."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from schakelpunt.questions import actions
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import State, Visibility
from tests.desk import cast as desk_cast
from tests.desk.asked import coordinator, page_of, read, send, sharpened, ticked, typed
from tests.questions import cast

pytestmark = pytest.mark.django_db


def statuses(question: Question, client: Client) -> tuple[int, int]:
    """What a browser gets when it reads the page and when it sends an act to it."""
    return client.get(page_of(question)).status_code, send(question, "aanscherpen", client).status_code


@pytest.mark.parametrize(
    ("somebody", "seen"),
    [
        ("nel", (403, 403)),
        ("dirk", (404, 404)),
        ("lieke", (403, 403)),
        ("corrie", (200, 400)),
        ("boss", (200, 403)),
    ],
)
def test_a_question_opens_to_its_own_coordinator_and_the_administrator(
    somebody: str, seen: tuple[int, int]
) -> None:
    question = cast.asked()
    assert statuses(question, desk_cast.logged_in(getattr(desk_cast, somebody)())) == seen


def test_a_stranger_is_sent_to_log_in() -> None:
    question = cast.asked()
    response = Client().get(page_of(question))
    assert response["Location"] == f"/account/inloggen?next={page_of(question)}"


def test_a_public_question_is_refused_rather_than_hidden_for_a_colleague_elsewhere() -> None:
    question = cast.triaged(visibility=Visibility.PUBLIC, text="Mag een warmtenet hier?", explanation="")
    assert statuses(question, desk_cast.logged_in(desk_cast.dirk())) == (403, 403)


def test_an_unconfirmed_question_is_not_there_for_anybody() -> None:
    question = cast.started().question
    clients = [coordinator(), desk_cast.logged_in(desk_cast.boss())]
    assert [client.get(page_of(question)).status_code for client in clients] == [404, 404]


def test_the_asker_is_known_to_the_coordinator_and_not_to_the_administrator() -> None:
    question = cast.triaged()
    boss = desk_cast.logged_in(desk_cast.boss())
    assert [cast.ANNA in read(question, client) for client in (coordinator(), boss)] == [True, False]


def test_a_new_question_comes_with_what_its_words_suggest_ticked() -> None:
    question = cast.asked()
    page = read(question)
    assert ticked(page, "opgaven") == ["duurzame-energie"]
    assert "bodemverontreiniging" in ticked(page, "werkvelden")
    assert typed(page, "tekst") == cast.TEXT


def test_a_proposal_is_taken_over_with_one_click() -> None:
    question = cast.asked()
    page = read(question)
    told = sharpened(
        tekst=typed(page, "tekst"), werkvelden=ticked(page, "werkvelden"), opgaven=ticked(page, "opgaven")
    )
    response = send(question, "aanscherpen", **told)
    found = cast.fresh(question)
    assert response["Location"] == f"{page_of(question)}#voorleggen"
    assert (found.state, found.text, found.original) == (State.TRIAGED, cast.TEXT, cast.TEXT)
    assert sorted(found.disciplines.values_list("pk", flat=True)) == sorted(ticked(page, "werkvelden"))


def test_the_original_stands_beside_the_sharpened_words() -> None:
    question = cast.triaged()
    page = read(question)
    assert re.findall(r"<h3>(Zo [^<]+)</h3><p>([^<]+)</p>", page) == [
        ("Zo typte de vrager het", cast.TEXT),
        ("Zo staat het er nu", cast.TRIAGED["text"]),
    ]


def test_what_the_asker_saw_is_told() -> None:
    assert "<h3>Bekend</h3><ul><li>Een kaart</li></ul>" in read(cast.asked())


def test_nothing_typed_is_lost_when_something_is_missing() -> None:
    question = cast.asked()
    response = send(question, "aanscherpen", **sharpened(tekst="Half af", werkvelden=[]))
    page = response.content.decode()
    assert (response.status_code, typed(page, "tekst")) == (400, "Half af")
    assert "Kies ten minste één werkveld." in page
    assert cast.fresh(question).state == State.ASKED


def test_who_comes_second_sees_both_versions_and_loses_nothing() -> None:
    question = cast.asked()
    seen = question.version
    first = send(question, "aanscherpen", **sharpened(tekst="De eerste was er eerder"))
    second = send(question, "aanscherpen", versie=seen, **sharpened(tekst="De tweede is te laat"))
    page = second.content.decode()
    assert (first.status_code, second.status_code) == (302, 409)
    assert typed(page, "tekst") == "De tweede is te laat"
    assert re.findall(r"<dt>(Zo [^<]+)</dt><dd>([^<]+)</dd>", page)[:2] == [
        ("Zo staat het nu", "De eerste was er eerder"),
        ("Zo wilde u het", "De tweede is te laat"),
    ]
    assert cast.fresh(question).text == "De eerste was er eerder"


def test_the_second_saves_after_having_seen_the_first() -> None:
    question = cast.asked()
    seen = question.version
    send(question, "aanscherpen", **sharpened(tekst="De eerste was er eerder"))
    page = send(question, "aanscherpen", versie=seen, **sharpened()).content.decode()
    version = re.findall(r'name="versie" value="(\d+)"', page)[0]
    send(question, "aanscherpen", versie=version, **sharpened(tekst="Toch de tweede"))
    assert cast.fresh(question).text == "Toch de tweede"


@pytest.mark.parametrize("version", ["", "x", "-1", "²", "9" * 30])
def test_a_version_that_is_none_counts_as_stale(version: str) -> None:
    question = cast.asked()
    assert send(question, "aanscherpen", versie=version, **sharpened()).status_code == 409


def test_a_wider_circle_asks_for_a_human_look_at_names() -> None:
    question = cast.asked()
    wide = sharpened(tekst="Bel mij op 06-12345678 over het warmtenet", kring="openbaar")
    refused = send(question, "aanscherpen", **wide)
    page = refused.content.decode()
    assert (refused.status_code, ticked(page, "gezien")) == (400, [])
    assert 'name="gezien" value="06-12345678"' in page
    assert send(question, "aanscherpen", gezien=["06-12345678"], **wide).status_code == 302
    assert cast.fresh(question).visibility == Visibility.PUBLIC


def test_a_tick_for_a_word_that_was_struck_out_does_no_harm() -> None:
    question = cast.asked()
    told = sharpened(kring="openbaar")
    assert send(question, "aanscherpen", gezien=["06-12345678"], **told).status_code == 302


def test_an_asker_who_wants_no_sharing_is_told_to_the_coordinator_who_tries() -> None:
    question = cast.asked(shareable="nee")
    response = send(question, "aanscherpen", **sharpened(kring="openbaar"))
    assert response.status_code == 400
    assert "alleen de eigen regio" in response.content.decode()


def test_an_act_that_does_not_exist_changes_nothing() -> None:
    question = cast.asked()
    assert send(question, "ontploffen").status_code == 400
    assert cast.fresh(question).version == question.version


def test_what_was_typed_is_shown_as_words_and_not_as_markup() -> None:
    question = cast.asked(text="Mag <script>alert(1)</script> hier?", explanation='"><img src=x>')
    page = read(question)
    assert ("<script>alert" in page, "<img src=x>" in page) == (False, False)


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_takes_as_many_queries_for_one_offer_as_for_three(
    many: int, django_assert_num_queries: Any
) -> None:
    question = cast.triaged()
    client = coordinator()
    for number in range(many):
        cast.offered(question, email=f"bas{number}@odt.example")
        fields = {"text": "Dat mag.", "name": f"Bas {number}", "account": cast.member(), "at": cast.AT}
        actions.answer_at_desk(question, cast.fresh(question).version, **fields)
    read(question, client)
    with django_assert_num_queries(QUERIES):
        client.get(page_of(question))


QUERIES = 66
