# SPDX-License-Identifier: EUPL-1.2
"""A machine reads the reference content: whole lists by key, narrowed lists, single rows."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from schakelpunt.api.schemas.cards import Interaction, Organisation, Resource
from schakelpunt.api.schemas.first import Plays
from schakelpunt.ground.models import Interaction as InteractionRow
from schakelpunt.library.models import Resource as ResourceRow
from schakelpunt.network.models import Organisation as OrganisationRow
from schakelpunt.page.representation import represented
from schakelpunt.questions.queries.first import first_response
from schakelpunt.reference.models import Override, ShippedRow

pytestmark = [pytest.mark.django_db, pytest.mark.data]
LISTS = {"kennisproducten": ResourceRow, "organisaties": OrganisationRow, "samenspel": InteractionRow}


def ids(reply: Any) -> list[str]:
    """The ids on a page of a list."""
    return [row["id"] for row in reply.json()["resultaten"]]


def every_id(client: Client, address: str) -> list[str]:
    """The ids of a whole list, read on by its own links."""
    found: list[str] = []
    while address:
        reply = client.get(address)
        found += ids(reply)
        address = reply.json()["_links"].get("next", {}).get("href", "")
    return found


@pytest.mark.parametrize(("name", "model"), LISTS.items())
def test_list_is_complete_when_read_on_by_its_links(
    client: Client, name: str, model: type[ShippedRow]
) -> None:
    rows = model._default_manager.filter(withdrawn=False).order_by("pk")
    assert every_id(client, f"/api/v1/{name}?aantal=60") == list(rows.values_list("pk", flat=True))


@pytest.mark.parametrize(("name", "model"), LISTS.items())
def test_withdrawn_row_is_gone_from_list_and_address(
    client: Client, name: str, model: type[ShippedRow]
) -> None:
    first, second = model._default_manager.filter(withdrawn=False).order_by("pk")[:2]
    model._default_manager.filter(pk=first.pk).update(withdrawn=True)
    assert ids(client.get(f"/api/v1/{name}?aantal=1")) == [second.pk]
    assert client.get(f"/api/v1/{name}/{first.pk}").status_code == 404


@pytest.mark.parametrize(
    ("name", "kind"),
    [("kennisproducten", "resource"), ("organisaties", "organisation"), ("samenspel", "interaction")],
)
def test_row_that_this_node_switched_off_is_gone(client: Client, name: str, kind: str) -> None:
    first, second = ids(client.get(f"/api/v1/{name}?aantal=2"))
    Override.objects.create(kind=kind, ref=first, switched_off=True, made_at=timezone.now())
    assert ids(client.get(f"/api/v1/{name}?aantal=1")) == [second]
    assert client.get(f"/api/v1/{name}/{first}").status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_page_of_a_list_costs_as_many_queries_with_one_row_as_with_three(
    client: Client, name: str, django_assert_max_num_queries: Any
) -> None:
    for many in (1, 3):
        with django_assert_max_num_queries(8):
            assert len(ids(client.get(f"/api/v1/{name}?aantal={many}"))) == many


@pytest.mark.parametrize("name", LISTS)
def test_row_of_a_list_is_the_row_at_its_own_address(client: Client, name: str) -> None:
    row = client.get(f"/api/v1/{name}?aantal=1").json()["resultaten"][0]
    assert client.get(row["_links"]["self"]["href"]).json() == row


@pytest.mark.parametrize(
    ("name", "schema"),
    [("kennisproducten", Resource), ("organisaties", Organisation), ("samenspel", Interaction)],
)
def test_schema_holds_every_name_of_a_row(client: Client, name: str, schema: type[Resource]) -> None:
    row = client.get(f"/api/v1/{name}?aantal=1").json()["resultaten"][0]
    written = schema.model_validate(row).model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert written == row


def test_interaction_is_told_as_in_the_first_response(client: Client) -> None:
    plays = represented(first_response("warmtenet in vervuilde grond", municipality="GM0141"))["speelt"][0]
    row = client.get(f"/api/v1/samenspel/{plays['id']}").json()
    told = {name: row[name] for name in Plays.model_fields}
    assert told == {**plays, "grondslag": sorted(plays["grondslag"])}


def test_own_words_of_this_node_are_told_with_who_confirmed_them(client: Client) -> None:
    said = {"changes": {"mechanism": "Onze eigen woorden."}, "confirmed_by": "Corrie"}
    Override.objects.create(kind="interaction", ref="i001", made_at=timezone.now(), **said)
    row = client.get("/api/v1/samenspel/i001").json()
    assert (row["mechanisme"], row["status"], row["herkomst"]["door"]) == (
        "Onze eigen woorden.",
        "bevestigd",
        "Corrie",
    )


def test_municipality_narrows_organisations_to_who_serves_it(client: Client) -> None:
    found = client.get("/api/v1/organisaties?gemeente=Almelo").json()["resultaten"]
    assert sorted(row["soort"] for row in found) == ["gemeente", "omgevingsdienst", "provincie", "waterschap"]


def test_discipline_narrows_organisations_to_who_knows_it(client: Client) -> None:
    found = client.get("/api/v1/organisaties?werkveld=archeologie&aantal=100").json()["resultaten"]
    known = [[field["werkveld"] for field in row["deskundigheid"]] for row in found]
    assert len(found) > 3
    assert all("archeologie" in fields for fields in known)


def test_filters_of_interactions_add_up(client: Client) -> None:
    reply = client.get("/api/v1/samenspel?opgave=woningbouw&werkveld=archeologie&soort=plicht")
    rows = InteractionRow.objects.filter(challenge="woningbouw", discipline="archeologie", kind="plicht")
    assert ids(reply) == list(rows.order_by("pk").values_list("pk", flat=True))


def test_every_word_narrows_pieces_of_knowledge(client: Client) -> None:
    for row in client.get("/api/v1/kennisproducten?zoek=bodem twente&aantal=100").json()["resultaten"]:
        text = f"{row['titel']} {row['samenvatting']}".lower()
        assert ("bodem" in text, "twente" in text) == (True, True)


def test_place_kind_and_region_narrow_pieces_of_knowledge(client: Client) -> None:
    row = client.get("/api/v1/kennisproducten?soort=praktijkvoorbeeld&regio=twente&aantal=1").json()
    one = row["resultaten"][0]
    assert (one["soort"], one["regio"]) == ("praktijkvoorbeeld", "twente")
    there = client.get("/api/v1/kennisproducten", {"gemeente": one["plaatsen"][0], "aantal": 100})
    assert one["id"] in ids(there)
