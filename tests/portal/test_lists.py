# SPDX-License-Identifier: EUPL-1.2
"""Lists cost as much with one thing as with three, and leafing shows each thing once."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from schakelpunt.ground.models import Interaction, Overlay
from schakelpunt.ground.queries.overlays import overlay_page
from schakelpunt.library.models import Resource, ResourceKind
from schakelpunt.library.queries.shelves import on_shelf, shelf
from schakelpunt.network.models import Hub
from schakelpunt.places.models import Area
from schakelpunt.questions.models import Question
from schakelpunt.vocabulary.models import Concept, Label
from schakelpunt.vocabulary.queries.concepts import concept_page

KIND = "proefsoort"


@pytest.fixture
def kind(db: None) -> ResourceKind:
    return ResourceKind.objects.create(id=KIND, name="Proefsoort")


def lay_resources(kind: ResourceKind, many: int) -> None:
    for number in range(many):
        row = Resource.objects.create(
            id=f"proef-{number:03d}",
            title=f"Proefstuk {number // 2:02d}",
            kind=kind,
            publisher_id="provincie-overijssel",
        )
        row.areas.add("GM0164", "GM0153")


@pytest.mark.parametrize("many", [1, 3])
def test_shelf_costs_the_same_for_each_number_of_resources(
    stranger: Client, kind: ResourceKind, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lay_resources(kind, many)
    with django_assert_num_queries(6):
        page = stranger.get("/kennis", {"soort": KIND})
    assert [row.title for row in page.context["rows"]] == [f"Proefstuk {n // 2:02d}" for n in range(many)]


@pytest.mark.parametrize("many", [1, 3])
def test_questions_cost_the_same_for_each_number(
    stranger: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Question.objects.all().delete()
    lay_questions(many)
    with django_assert_num_queries(3):
        page = stranger.get("/vragen")
    assert [row.reference for row in page.context["rows"]] == [
        f"V-TWE-2026-{n:04d}" for n in range(many, 0, -1)
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_crossing_costs_the_same_for_each_number_of_interactions(
    stranger: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Interaction.objects.filter(challenge="woningbouw", discipline="archeologie").update(withdrawn=True)
    for number in range(many):
        row = Interaction.objects.create(
            id=f"proef-{number}",
            challenge_id="woningbouw",
            discipline_id="archeologie",
            kind_id="kans",
            mechanism="Dit helpt dat.",
            knowledge_question="Hoe dan?",
        )
        row.legal.add("erfgoedwet")
    with django_assert_num_queries(14):
        page = stranger.get("/samenspel/woningbouw/archeologie")
    assert len(page.context["plays"]) == many


@pytest.mark.parametrize("many", [1, 3])
def test_map_sources_cost_the_same_for_each_number(
    stranger: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Overlay.objects.update(withdrawn=True)
    for number in range(many):
        row = Overlay.objects.create(id=f"proef-{number}", name=f"Kaart {number}", layer_id="ondergrond")
        row.disciplines.add("archeologie", "grondwaterbeheer")
    with django_assert_num_queries(6):
        page = stranger.get("/kaartbronnen")
    assert [item.id for item, _fields, _mark in page.context["items"]] == [f"proef-{n}" for n in range(many)]


@pytest.mark.parametrize("many", [1, 3])
def test_concepts_cost_the_same_for_each_number(
    stranger: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Label.objects.update(withdrawn=True)
    for number in range(many):
        concept = Concept.objects.create(id=f"proef-{number}")
        Label.objects.create(
            id=f"proef-{number}-nl", concept=concept, kind="voorkeur", text=f"proefwoord {number}"
        )
    with django_assert_num_queries(1):
        page = stranger.get("/begrippen")
    assert [item.name for item in page.context["items"]] == [f"proefwoord {n}" for n in range(many)]


def lay_questions(many: int) -> None:
    area, hub = Area.objects.get(pk="GM0164"), Hub.objects.get(pk="twente")
    for number in range(1, many + 1):
        Question.objects.create(
            reference=f"V-TWE-2026-{number:04d}",
            text=f"Vraag {number}",
            area=area,
            hub=hub,
            asked_on=date(2026, 1 + number // 20, 1),
            visibility="openbaar",
        )


def test_leafing_through_questions_shows_each_once(stranger: Client) -> None:
    Question.objects.all().delete()
    lay_questions(60)
    seen: list[str] = []
    address = "/vragen"
    while address:
        page = stranger.get(address)
        seen += [row.reference for row in page.context["rows"]]
        address = page.context["leaf"].next_url
    assert seen == [f"V-TWE-2026-{n:04d}" for n in range(60, 0, -1)]


def test_leafing_through_a_shelf_shows_each_resource_once(kind: ResourceKind) -> None:
    lay_resources(kind, 60)
    seen, after = [], ""
    while True:
        part = shelf(on_shelf(kind=KIND), after)
        seen += [item.slug for item in part.items]
        after = part.after
        if not after:
            break
    assert seen == [f"proef-{n:03d}" for n in range(60)]


def test_leafing_through_the_word_list_shows_each_concept_once(db: None) -> None:
    seen, after = [], ""
    while True:
        part = concept_page(after)
        seen += [item.slug for item in part.items]
        after = part.after
        if not after:
            break
    assert sorted(seen) == sorted(Concept.objects.filter(withdrawn=False).values_list("pk", flat=True))


def test_leafing_through_map_sources_shows_each_once(db: None) -> None:
    seen, after = [], ""
    while True:
        part = overlay_page(after)
        seen += [item.id for item in part.items]
        after = part.after
        if not after:
            break
    assert sorted(seen) == sorted(Overlay.objects.filter(withdrawn=False).values_list("pk", flat=True))


def test_key_that_is_no_longer_there_starts_at_the_beginning(stranger: Client) -> None:
    assert (
        stranger.get("/kennis", {"vanaf": "bestaat-niet"}).context["rows"]
        == stranger.get("/kennis").context["rows"]
    )
