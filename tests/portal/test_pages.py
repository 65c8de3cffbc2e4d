# SPDX-License-Identifier: EUPL-1.2
"""Every page a stranger may read: it opens, it leads on, and it is honest when there is nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from schakelpunt.ground.models import Interaction, Overlay
from schakelpunt.library.models import Resource
from schakelpunt.network.models import Hub, Organisation
from schakelpunt.places.models import Area
from schakelpunt.vocabulary.models import Challenge, Concept, Discipline
from tests.portal.conftest import links_of, text_of

PAGES = [
    "/",
    "/zoeken",
    "/zoeken?q=archeologie",
    "/zoeken?q=archeologie&soort=organisatie&werkveld=archeologie&regio=twente&pagina=9",
    "/kennis",
    "/kennis?soort=praktijkvoorbeeld&regio=twente",
    "/organisaties",
    "/organisaties/provincie-overijssel",
    "/werkvelden",
    "/werkvelden/archeologie",
    "/opgaven",
    "/opgaven/woningbouw",
    "/samenspel",
    "/samenspel/woningbouw/archeologie",
    "/samenspel/i001",
    "/regios",
    "/regios/twente",
    "/regios/landelijk",
    "/gemeenten",
    "/gemeenten/GM0164",
    "/gemeenten/GM0448",
    "/begrippen",
    "/begrippen?letter=B",
    "/kaartbronnen",
    "/kaartbronnen?werkveld=archeologie",
    "/kaartbronnen/bro-sgm",
    "/leerthemas",
    "/vragen",
    "/dit-helpt",
    "/over",
    "/zo-werkt-het",
    "/toegankelijkheid",
    "/privacy",
]
ELSEWHERE = ("/static", "/stijl", "/inloggen", "/werkbank")


@pytest.mark.parametrize("address", PAGES)
def test_page_opens_and_every_link_on_it_leads_somewhere(stranger: Client, address: str) -> None:
    page = stranger.get(address)
    assert page.status_code == 200
    inside = [link for link in links_of(page.content) if not link.startswith(ELSEWHERE)]
    assert [link for link in inside[:60] if stranger.get(link).status_code not in {200, 302}] == []


@pytest.mark.parametrize("address", PAGES)
def test_page_has_one_heading_and_a_title(stranger: Client, address: str) -> None:
    page = stranger.get(address).content.decode()
    assert (page.count("<h1"), page.count("<title>")) == (1, 1)


@pytest.mark.parametrize(
    "address",
    [
        "kennis",
        "organisaties",
        "werkvelden",
        "opgaven",
        "samenspel",
        "regios",
        "gemeenten",
        "begrippen",
        "kaartbronnen",
        "vragen",
    ],
)
def test_unknown_name_is_a_page_that_helps_on(stranger: Client, address: str) -> None:
    page = stranger.get(f"/{address}/bestaat-niet")
    assert page.status_code == 404
    assert "/zoeken" in page.content.decode()


def test_address_with_a_slash_behind_it_does_not_exist(stranger: Client) -> None:
    assert stranger.get("/werkvelden/").status_code == 404


def test_page_cannot_be_changed_by_sending_to_it(stranger: Client) -> None:
    assert [stranger.post(path).status_code for path in ("/", "/kennis", "/regios/twente")] == [405, 405, 405]


def test_every_thing_of_a_kind_has_its_page(stranger: Client) -> None:
    first = {
        "kennis": Resource,
        "werkvelden": Discipline,
        "opgaven": Challenge,
        "samenspel": Interaction,
        "begrippen": Concept,
        "regios": Hub,
        "kaartbronnen": Overlay,
    }
    refs = [
        f"/{path}/{ref}"
        for path, model in first.items()
        for ref in model._default_manager.filter(withdrawn=False)
        .values_list("pk", flat=True)
        .order_by("pk")[:12]
    ]
    assert [ref for ref in refs if stranger.get(ref).status_code != 200] == []


def test_withdrawn_rows_have_no_page(stranger: Client) -> None:
    Resource.objects.filter(pk=Resource.objects.first().pk).update(withdrawn=True)
    Discipline.objects.filter(pk="archeologie").update(withdrawn=True)
    gone = Resource.objects.filter(withdrawn=True)[0].pk
    assert [
        stranger.get(f"/kennis/{gone}").status_code,
        stranger.get("/werkvelden/archeologie").status_code,
    ] == [404, 404]


def test_municipality_as_an_organisation_leads_to_its_own_page(stranger: Client) -> None:
    assert stranger.get("/organisaties/GM0164")["Location"] == "/gemeenten/GM0164"


def test_former_organisation_says_who_came_after(stranger: Client) -> None:
    former = Organisation.objects.filter(successor__isnull=False, withdrawn=False)[0]
    page = stranger.get(f"/organisaties/{former.pk}")
    assert former.successor is not None
    assert former.successor.name in text_of(page.content)


def test_links_go_both_ways_between_a_resource_and_what_it_touches(stranger: Client) -> None:
    resource = Resource.objects.filter(disciplines="archeologie", concepts__isnull=False, withdrawn=False)[0]
    links = links_of(stranger.get(f"/kennis/{resource.pk}").content)
    concept = resource.concepts.all()[0]
    assert {"/werkvelden/archeologie", f"/begrippen/{concept.pk}"} <= set(links)
    back = stranger.get("/kennis", {"werkveld": "archeologie", "begrip": concept.pk})
    assert f"/kennis/{resource.pk}" in links_of(back.content)


def test_discipline_tells_who_decides_knows_and_what_plays(stranger: Client) -> None:
    page = stranger.get("/werkvelden/grondwaterbeheer")
    told = page.context
    assert told["powers"][0].decides is True
    assert all("/organisaties/" in row.url for row in told["first_experts"])
    assert all(row.discipline.label == "Grondwaterbeheer" for row in told["plays"])
    assert [bool(told[name]) for name in ("first_experts", "plays", "written", "concepts", "overlays")] == [
        True
    ] * 5


def test_matrix_counts_what_the_crossing_shows(stranger: Client) -> None:
    matrix = stranger.get("/samenspel").context["matrix"]
    filled = [cell for row in matrix.rows for cell in row.cells if cell.counts]
    shown = [len(stranger.get(cell.url).context["plays"]) for cell in filled[:8]]
    assert shown == [sum(number for _kind, number in cell.counts) for cell in filled[:8]]
    total = sum(number for cell in filled for _kind, number in cell.counts)
    assert total == Interaction.objects.filter(withdrawn=False).count()


def test_municipality_names_its_authorities_and_neighbours(stranger: Client) -> None:
    page = stranger.get("/gemeenten/GM0164")
    assert [row.kind for row in page.context["authorities"]] == ["Omgevingsdienst", "Waterschap"]
    assert page.context["province"].name == "Provincie Overijssel"
    assert "Enschede" in [link.label for link in page.context["neighbours"]]


def test_municipality_outside_the_regions_hears_which_is_nearest(stranger: Client) -> None:
    outside = Area.objects.filter(hubs="landelijk").exclude(nearest_region="")[0]
    page = stranger.get(f"/gemeenten/{outside.pk}")
    assert page.context["nearest"].pk == outside.nearest_region
    assert "nog geen eigen schakelpunt" in text_of(page.content)


def test_map_sources_say_that_they_were_not_asked_live(stranger: Client) -> None:
    assert "nog niet live bevraagd" in text_of(stranger.get("/kaartbronnen").content)


def test_search_without_a_hit_says_what_to_do(stranger: Client) -> None:
    page = stranger.get("/zoeken", {"q": "zzzqqqxxx"})
    assert page.context["found"].total == 0
    assert "Stel dit als vraag" in text_of(page.content)


def test_search_filter_narrows_and_can_be_taken_away(stranger: Client) -> None:
    wide = stranger.get("/zoeken", {"q": "archeologie"}).context
    choice = next(c for name, values in wide["facets"] if name == "Soort" for c in values)
    narrow = stranger.get(choice.url).context
    assert narrow["found"].total == choice.count
    chosen = next(c for name, values in narrow["facets"] if name == "Soort" for c in values if c.chosen)
    assert stranger.get(chosen.url).context["found"].total == wide["found"].total


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "99999999999999999999", "٣"])
def test_search_page_number_that_makes_no_sense_is_forgiven(stranger: Client, number: str) -> None:
    assert stranger.get("/zoeken", {"q": "bodem", "pagina": number}).status_code == 200


def test_workings_show_the_weights_that_count(stranger: Client) -> None:
    tables = dict(stranger.get("/zo-werkt-het").context["tables"])
    assert tables["Waar het vandaan komt"][0][0] == "uit uw eigen gemeente"


def test_robots_may_not_follow_what_people_ask(stranger: Client) -> None:
    lines = stranger.get("/robots.txt").content.decode().splitlines()
    assert (lines[0], "Disallow: /eerste-antwoord" in lines) == ("User-agent: *", True)


def test_security_page_names_a_contact_and_an_end(stranger: Client) -> None:
    lines = stranger.get("/.well-known/security.txt").content.decode().splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "Contact",
        "Expires",
        "Preferred-Languages",
        "Canonical",
    ]
