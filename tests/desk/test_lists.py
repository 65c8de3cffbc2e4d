# SPDX-License-Identifier: EUPL-1.2
"""The lists of rows to look over: leafed by key, sifted by state and work field."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from schakelpunt.desk.queries.lists import PER_PAGE, find_row, next_open, stretch
from schakelpunt.desk.queries.relevant import relevant
from schakelpunt.desk.rules import BY_SLUG, KINDS, Kind
from schakelpunt.network.models import Expertise, Hub
from schakelpunt.reference.actions import change, confirm, switch
from schakelpunt.reference.rules import Editor

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
SAID: dict[str, Any] = {"hub": "twente", "editor": Editor("account:0", "B", administrator=True), "at": AT}
SAMENSPEL = BY_SLUG["samenspel"]


@pytest.fixture
def twente() -> Hub:
    return Hub.objects.get(pk="twente")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_leafing_meets_every_row_once(kind: Kind) -> None:
    met, after, pages = [], "", 0
    while pages == 0 or after:
        page = stretch(kind, None, after=after)
        met += [row.ref for row in page.rows]
        after, pages = page.after, pages + 1
    assert met == list(relevant(kind, None).order_by(kind.order, "pk").values_list("pk", flat=True))
    assert pages == -(-len(met) // PER_PAGE)


@pytest.mark.parametrize(
    ("show", "found"),
    [("bevestigd", ["i001"]), ("anders", ["i002"]), ("uit", ["i003"])],
)
def test_a_list_shows_what_was_done(twente: Hub, show: str, found: list[str]) -> None:
    confirm("interaction", "i001", **SAID)
    change("interaction", "i002", {"mechanism": "Anders"}, **SAID)
    switch("interaction", "i003", off=True, **SAID)
    assert [row.ref for row in stretch(SAMENSPEL, twente, show=show).rows] == found
    still = {row.ref for row in stretch(SAMENSPEL, twente, limit=500).rows}
    assert {"i001", "i002", "i003", "i004"} & still == {"i002", "i004"}
    assert stretch(SAMENSPEL, twente, show="alles").total == relevant(SAMENSPEL, twente).count()


def test_a_list_is_sifted_by_work_field(twente: Hub) -> None:
    organisations = {
        row.ref for row in stretch(BY_SLUG["organisaties"], None, discipline="archeologie", limit=500).rows
    }
    known = Expertise.objects.filter(discipline="archeologie", organisation__valid_to=None)
    assert organisations == set(known.values_list("organisation", flat=True))
    rows = stretch(SAMENSPEL, twente, discipline="archeologie", limit=500).rows
    assert {row.title.partition(" × ")[2] for row in rows} == {"Archeologie"}


def test_the_next_row_is_the_one_that_still_waits(twente: Hub) -> None:
    confirm("interaction", "i002", **SAID)
    assert next_open(SAMENSPEL, twente, "i001") == "i003"
    last = relevant(SAMENSPEL, twente).order_by("-pk").values_list("pk", flat=True)[0]
    assert next_open(SAMENSPEL, twente, last) == ""


def test_a_row_of_another_region_is_not_found(twente: Hub) -> None:
    kind = BY_SLUG["organisaties"]
    assert find_row(kind, twente, "od-drenthe") is None
    assert find_row(kind, Hub.objects.get(pk="drenthe"), "od-drenthe") is not None
    assert find_row(kind, None, "od-drenthe") is not None


def test_a_page_of_the_list_leads_to_the_next_and_keeps_the_sieve(corrie: Client) -> None:
    page = corrie.get("/werkbank/nakijken/samenspel?toon=alles").content.decode()
    onward = re.search(r'href="([^"]+)" rel="next"', page)[1].replace("&amp;", "&")  # type: ignore[index]
    assert onward == "/werkbank/nakijken/samenspel?toon=alles&werkveld=&na=i020"
    second = corrie.get(onward).content.decode()
    assert re.findall(r"nakijken/samenspel/(i\d+)", second)[0] == "i021"


@pytest.mark.parametrize(
    "query", ["toon=vreemd", "werkveld=bestaat-niet", "na=bestaat-niet", "na=%00", "toon=%F0%9F%90%9B&na='--"]
)
def test_a_strange_sieve_does_not_break_the_list(corrie: Client, query: str) -> None:
    assert corrie.get(f"/werkbank/nakijken/samenspel?{query}").status_code == 200


def test_an_unknown_kind_is_not_found(corrie: Client) -> None:
    assert corrie.get("/werkbank/nakijken/mensen").status_code == 404


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_a_list_takes_few_queries(corrie: Client, kind: Kind, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(32 if kind.name == "power" else 14):
        corrie.get(f"/werkbank/nakijken/{kind.slug}")


def test_all_is_done_says_so(corrie: Client) -> None:
    for ref in relevant(BY_SLUG["bevoegdheden"], None).values_list("pk", flat=True):
        confirm("power", ref, **SAID)
    page = corrie.get("/werkbank/nakijken/bevoegdheden").content.decode()
    assert "Alles is nagekeken" in page
