# SPDX-License-Identifier: EUPL-1.2
"""A question that was not made public is nowhere to be seen by a stranger."""

from __future__ import annotations

import pytest
from django.test import Client

from schakelpunt.questions.models import Question
from tests.portal.conftest import HIDDEN_WORDS, text_of

PLACES = [
    "/",
    "/vragen",
    "/regios/twente",
    "/gemeenten/GM0164",
    "/zoeken?q=geheime+stortplaats+Zoutkampseweg",
    "/lijkt-op?vraag=geheime+stortplaats+Zoutkampseweg",
    "/eerste-antwoord?vraag=geheime+stortplaats+Zoutkampseweg&gemeente=Hengelo",
]
WORDS = "Vertrouwelijk: hoeveel kost"


@pytest.mark.parametrize("address", PLACES)
def test_stranger_sees_nothing_of_a_hidden_question(stranger: Client, hidden: Question, address: str) -> None:
    page = stranger.get(address)
    assert (page.status_code, WORDS in text_of(page.content)) == (200, False)


def test_stranger_is_told_that_a_hidden_question_does_not_exist(stranger: Client, hidden: Question) -> None:
    assert stranger.get(f"/vragen/{hidden.reference}").status_code == 404


def test_colleague_of_the_switch_point_reads_it(colleague: Client, hidden: Question) -> None:
    page = colleague.get(f"/vragen/{hidden.reference}")
    assert page.status_code == 200
    assert HIDDEN_WORDS in text_of(page.content)
    assert WORDS in text_of(colleague.get("/vragen").content)


def test_public_question_shows_its_answer_owner_and_review_date(stranger: Client) -> None:
    question = Question.objects.filter(visibility="openbaar", answers__isnull=False)[0]
    answer = question.answers.all()[0]
    words = text_of(stranger.get(f"/vragen/{question.reference}").content)
    assert answer.organisation is not None
    assert answer.organisation.name in words
    assert "Wordt herzien op" in words
