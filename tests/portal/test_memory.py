# SPDX-License-Identifier: EUPL-1.2
"""The public memory: what a reader sees of an answer, and one click that says it helped."""

from __future__ import annotations

from django.test import Client
from django.utils import timezone

from schakelpunt.project.index import follow
from schakelpunt.questions import actions
from schakelpunt.questions.models import Answer
from tests.portal.conftest import text_of
from tests.questions import cast


def reused(answer: Answer) -> int:
    return Answer.objects.get(pk=answer.pk).reused


def test_answer_shows_kind_owner_place_and_review_date(stranger: Client) -> None:
    kept = cast.published()
    words = text_of(stranger.get(f"/antwoorden/{kept.reference}").content)
    told = ("kort antwoord", "Eigenaar Omgevingsdienst Twente", "Geldt voor Hengelo", "1 januari 2028")
    assert [word in words for word in told] == [True] * 4


def test_answer_hides_its_question_and_the_words_as_given(stranger: Client) -> None:
    kept = cast.published()
    page = stranger.get(f"/antwoorden/{kept.reference}")
    hidden = (
        kept.original,
        cast.TEXT,
        cast.TRIAGED["text"],
        cast.ANNA,
        "Bas de Boer",
        kept.question.reference,
    )
    assert [word in text_of(page.content) for word in hidden] == [False] * 6


def test_answer_for_the_own_hub_is_not_there_for_a_stranger(stranger: Client, colleague: Client) -> None:
    page = f"/antwoorden/{cast.published(visibility='schakelpunt').reference}"
    assert [stranger.get(page).status_code, stranger.post(f"{page}/hielp").status_code] == [404, 404]
    assert colleague.get(page).status_code == 200


def test_answer_that_was_retracted_is_gone(stranger: Client) -> None:
    kept = cast.published()
    actions.retract(kept, kept.version, account=cast.member(), at=cast.AT)
    assert stranger.get(f"/antwoorden/{kept.reference}").status_code == 404


def test_answer_that_was_not_published_shows_nowhere(stranger: Client) -> None:
    kept = cast.published()
    wide = {**cast.TRIAGED, "visibility": "openbaar", "acknowledged": []}
    question = cast.fresh(kept.question)
    actions.triage(question, question.version, **wide, account=cast.member(), at=cast.AT)
    second = actions.answer(
        cast.offered(cast.fresh(question), email="kees@odt.example"),
        text="Geheim: bel Kees",
        name="Kees",
        may_publish=True,
        at=cast.AT,
    )
    page = stranger.get(f"/vragen/{question.reference}")
    assert [row.answer.reference for row in page.context["rows"]] == [kept.reference]
    assert second.original not in text_of(page.content)


def test_click_counts_once_per_reader(stranger: Client) -> None:
    kept = cast.published()
    address = f"/antwoorden/{kept.reference}/hielp"
    for _ in range(3):
        done = stranger.post(address)
    assert (done.status_code, reused(kept)) == (302, 1)
    stranger.post(address, REMOTE_ADDR="192.0.2.44")
    assert reused(kept) == 2


def test_click_is_thanked_on_the_page_of_the_answer(stranger: Client) -> None:
    kept = cast.published()
    page = stranger.post(f"/antwoorden/{kept.reference}/hielp", follow=True)
    assert page.request["PATH_INFO"] == f"/antwoorden/{kept.reference}"
    assert "Dank u wel. Zo weten we welke antwoorden helpen." in text_of(page.content)


def test_what_is_kept_of_a_reader_is_no_address(stranger: Client) -> None:
    kept = cast.published()
    stranger.post(f"/antwoorden/{kept.reference}/hielp", REMOTE_ADDR="192.0.2.44")
    (said,) = kept.helped.all()
    assert (len(said.said_by), "192.0.2.44" in said.said_by) == (64, False)


def test_click_from_another_site_is_refused(db: None) -> None:
    kept = cast.published()
    client = Client(enforce_csrf_checks=True)
    assert client.post(f"/antwoorden/{kept.reference}/hielp").status_code == 403


def test_looking_at_the_click_address_counts_nothing(stranger: Client) -> None:
    kept = cast.published()
    assert (stranger.get(f"/antwoorden/{kept.reference}/hielp").status_code, reused(kept)) == (405, 0)


def test_next_asker_sees_the_answer_first_with_the_reason(stranger: Client) -> None:
    kept = cast.published()
    follow(timezone.now())
    asked = {"vraag": "Mogen wij een warmtenet door een stortplaats leggen?", "gemeente": "Enschede"}
    first = stranger.get("/eerste-antwoord", asked).context["known"][0][0]
    assert (first.url, first.kind) == (f"/antwoorden/{kept.reference}", "eerder antwoord")
    assert first.reasons
