# SPDX-License-Identifier: EUPL-1.2
"""A machine asks a question and is told what the page and the command line tell."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from schakelpunt.api.schemas.first import FirstResponse, Found
from schakelpunt.page.representation import found_represented, represented
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.queries.find import find
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.rules import Visibility

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/eerste-antwoord"
QUESTION = "Mag er een warmtenet door een wijk met vervuilde grond?"
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[6.64, 52.34], [6.68, 52.34], [6.68, 52.37], [6.64, 52.37], [6.64, 52.34]]],
}


def untimed(told: dict[str, Any]) -> dict[str, Any]:
    """A told first response without the time it took."""
    return {name: value for name, value in told.items() if name != "duurMs"}


def test_first_response_is_what_the_command_line_tells(client: Client) -> None:
    told = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "Almelo"}).json()
    assert untimed(told) == untimed(represented(first_response(QUESTION, municipality="GM0141")))


def test_schema_holds_every_name_of_the_representation() -> None:
    told = represented(first_response(QUESTION, municipality="GM0141"))
    assert [bool(rows) for rows in untimed(told).values()] == [True] * 8
    assert FirstResponse.model_validate(told).model_dump(mode="json") == told


def test_schema_holds_every_name_of_found_things() -> None:
    told = found_represented(find("bodemenergie"))
    assert Found.model_validate(told).model_dump(mode="json") == told


def test_search_is_what_the_command_line_tells(client: Client) -> None:
    assert client.get("/api/v1/zoeken", {"q": "bodemenergie"}).json() == found_represented(
        find("bodemenergie")
    )


def test_code_and_name_of_a_municipality_are_the_same(client: Client) -> None:
    by_name = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "almelo"}).json()
    by_code = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "GM0141"}).json()
    assert untimed(by_name) == untimed(by_code)


def test_empty_municipality_and_challenge_count_as_not_given(client: Client) -> None:
    empty = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "", "opgave": ""}).json()
    assert untimed(empty) == untimed(client.get(ADDRESS, {"vraag": QUESTION}).json())


def test_chosen_challenge_leads_what_plays(client: Client) -> None:
    told = client.get(ADDRESS, {"vraag": "Wat speelt hier?", "opgave": ["vergroening"]}).json()
    assert {row["opgave"] for row in told["speelt"]} == {"vergroening"}


def test_area_names_the_municipality_when_posted(client: Client) -> None:
    asked = {"vraag": QUESTION, "gebied": SQUARE}
    drawn = client.post(ADDRESS, asked, content_type="application/json").json()
    named = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "Almelo"}).json()
    assert untimed(drawn) == untimed(named)


def test_long_question_fits_when_posted(client: Client) -> None:
    asked = {"vraag": "Regel over grondwater.\n" * 400, "gemeente": "Assen", "opgaven": ["klimaatadaptatie"]}
    assert client.post(ADDRESS, asked, content_type="application/json").status_code == 200


def test_nothing_is_saved_when_asked(client: Client, django_assert_num_queries: Any) -> None:
    before = Question.objects.count()
    reply = client.get(ADDRESS, {"vraag": QUESTION, "gemeente": "Almelo"})
    assert (reply.status_code, Question.objects.count(), reply.cookies) == (200, before, {})


def test_hidden_question_is_not_told_to_a_stranger(client: Client) -> None:
    question = Question.objects.filter(visibility=Visibility.PUBLIC).earliest("pk")
    asked = {"vraag": question.text}
    seen = [row["ref"] for row in client.get(ADDRESS, asked).json()["eerdereVragen"]]
    Question.objects.update(visibility=Visibility.HUB)
    Answer.objects.update(visibility=Visibility.HUB)
    hidden = client.get(ADDRESS, asked).json()
    assert (seen[0], hidden["eerdereVragen"]) == (question.reference, [])
    assert [row["ref"] for row in hidden["bekend"] if row["soort"] == "antwoord"] == []


def test_sixty_first_question_in_a_minute_waits(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "ASK_RATE", "2/d")
    cache.clear()
    replies = [client.get("/api/v1/zoeken", {"q": "bodem"}) for _turn in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert replies[2]["Content-Type"] == "application/problem+json"
    assert 0 < int(replies[2]["Retry-After"]) <= 86_400
