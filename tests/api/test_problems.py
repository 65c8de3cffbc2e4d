# SPDX-License-Identifier: EUPL-1.2
"""A machine that asks wrongly is told what is wrong, as a problem and in a sentence."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.test.client import MULTIPART_CONTENT

from schakelpunt.ground.models import Interaction

pytestmark = [pytest.mark.django_db, pytest.mark.data]
ADDRESS = "/api/v1/eerste-antwoord"
PARAMETERS = {
    "eerste-antwoord": ("vraag", "gemeente", "opgave"),
    "zoeken": ("q", "pagina"),
    "kennisproducten": ("werkveld", "opgave", "regio", "gemeente", "soort", "zoek", "na", "aantal"),
    "organisaties": ("soort", "werkveld", "gemeente", "regio", "na", "aantal"),
    "samenspel": ("opgave", "werkveld", "soort", "na", "aantal"),
}
NEEDED = {"eerste-antwoord": {"vraag": "Wat speelt hier in de bodem?"}, "zoeken": {"q": "bodem"}}
JUNK = {"long": "x" * 20_000, "control": "bodem\x00\x07", "escape": "\x1b[31mbodem"}
EVERY_PARAMETER = [(name, parameter) for name, found in PARAMETERS.items() for parameter in found]


def told(reply: Any, status: int) -> dict[str, Any]:
    """The problem in a reply, after everything that all problems share was looked at."""
    problem: dict[str, Any] = reply.json()
    assert (reply.status_code, reply["Content-Type"]) == (status, "application/problem+json")
    assert (problem["status"], reply["API-Version"]) == (status, "1.0.0")
    assert problem["detail"][-1] == "."
    return problem


def test_every_parameter_is_tried_when_parameters_are_added(client: Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    lists = {path.strip("/"): methods["get"] for path, methods in paths.items() if "{" not in path}
    written = {path: {row["name"] for row in operation["parameters"]} for path, operation in lists.items()}
    assert written == {path: set(names) for path, names in PARAMETERS.items()}


@pytest.mark.parametrize("junk", JUNK)
@pytest.mark.parametrize(("name", "parameter"), EVERY_PARAMETER)
def test_junk_in_any_parameter_is_refused_with_a_sentence(
    client: Client, name: str, parameter: str, junk: str
) -> None:
    asked = {**NEEDED.get(name, {}), parameter: JUNK[junk]}
    problem = told(client.get(f"/api/v1/{name}", asked), 400)
    assert [error["location"] for error in problem["errors"]] == [{"name": parameter}]


@pytest.mark.parametrize(
    ("name", "parameter", "value", "sentence"),
    [
        (
            "eerste-antwoord",
            "vraag",
            "",
            "Typ uw vraag in een paar woorden. Nu staat er nog niets om mee te zoeken.",
        ),
        ("eerste-antwoord", "gemeente", "Almeloo", "Deze gemeente kennen we niet. Lijkt op: Almelo."),
        ("eerste-antwoord", "vrag", "x", "‘vrag’ kennen we hier niet."),
        ("zoeken", "pagina", "nul", "‘pagina’ moet een heel getal zijn."),
        ("zoeken", "pagina", "0", "‘pagina’ moet minstens 1 zijn."),
        ("samenspel", "aantal", "1000", "‘aantal’ mag hoogstens 100 zijn."),
        ("samenspel", "na", "<b>", "‘na’ mag alleen letters, cijfers en streepjes bevatten."),
        ("kennisproducten", "zoek", "a\x00b", "Op plek 2 staat een teken dat geen tekst is."),
    ],
)
def test_refusal_says_what_to_mend(
    client: Client, name: str, parameter: str, value: str, sentence: str
) -> None:
    asked = {**NEEDED.get(name, {}), parameter: value}
    assert told(client.get(f"/api/v1/{name}", asked), 400)["detail"] == sentence


def test_missing_question_is_named(client: Client) -> None:
    assert told(client.get(ADDRESS), 400)["errors"] == [
        {"in": "query", "location": {"name": "vraag"}, "code": "missing", "detail": "‘vraag’ ontbreekt."}
    ]


def test_unknown_challenge_is_told_with_those_that_exist(client: Client) -> None:
    problem = told(client.get(ADDRESS, {"vraag": "Wat nu?", "opgave": "wonen"}), 400)
    assert problem["detail"] == (
        "Deze opgave kennen we niet. Kies uit: duurzame-energie, klimaatadaptatie, kringlooplandbouw, "
        "kwetsbare-bodems, vergroening, woningbouw."
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "De inhoud is geen leesbare JSON."),
        ("[1]", "De inhoud moet een JSON-object zijn."),
        ('{"vraag": 5}', "‘vraag’ moet tekst zijn."),
        ('{"vraag": "Wat nu?", "gebied": "hier"}', "‘gebied’ moet een JSON-object zijn."),
        ('{"vraag": "Wat nu?", "gebied": {"type": "Cirkel"}}', "Dit bestand is wel JSON, maar geen GeoJSON."),
        ('{"vraag": "Wat nu?", "opgaven": "alle"}', "‘opgaven’ moet een lijst zijn."),
        ('{"vraag": "Wat nu?\\u0000"}', "Op plek 8 staat een teken dat geen tekst is."),
        ('{"vraag": "Wat nu?", "naam": "Anna"}', "‘naam’ kennen we hier niet."),
    ],
)
def test_posted_junk_is_refused_with_a_sentence(client: Client, content: str, sentence: str) -> None:
    reply = client.post(ADDRESS, content, content_type="application/json")
    assert told(reply, 400)["detail"] == sentence


def test_area_abroad_is_refused_at_its_own_place(client: Client) -> None:
    ring = [[2.3, 48.8], [2.4, 48.8], [2.4, 48.9], [2.3, 48.8]]
    asked = {"vraag": "Wat speelt hier?", "gebied": {"type": "Polygon", "coordinates": [ring]}}
    problem = told(client.post(ADDRESS, asked, content_type="application/json"), 400)
    assert [(error["in"], error["location"]) for error in problem["errors"]] == [
        ("body", {"pointer": "/gebied"})
    ]


def test_ten_megabytes_are_refused(client: Client) -> None:
    content = '{"vraag": "' + "x" * 10_000_000 + '"}'
    assert client.post(ADDRESS, content, content_type="application/json").status_code in {400, 413}
    told(client.post(ADDRESS, content, content_type="application/json"), 400)


@pytest.mark.parametrize(
    "address",
    [
        "/api",
        "/api/",
        "/api/v1",
        "/api/v2/zoeken",
        "/api/v1/onzin",
        "/api/v1/samenspel/",
        "/api/v1/samenspel/bestaat-niet",
        "/api/v1/kennisproducten/%00",
        "/api/v1/eerste-antwoord/",
        "/api/v1/docs",
    ],
)
def test_unknown_address_is_told_and_never_redirected(client: Client, address: str) -> None:
    assert told(client.get(address), 404)["title"] == "Niet gevonden"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "post", "options"])
def test_list_only_reads(client: Client, method: str) -> None:
    reply = getattr(client, method)("/api/v1/samenspel")
    assert (told(reply, 405)["title"], reply["Allow"]) == ("Methode niet toegestaan", "GET")


def test_contract_only_reads(client: Client) -> None:
    told(client.post("/api/v1/openapi.json"), 405)


def test_form_in_place_of_json_is_refused(client: Client) -> None:
    told(client.post(ADDRESS, {"vraag": "Wat nu?"}, content_type=MULTIPART_CONTENT), 400)


def test_unknown_host_is_told_as_a_problem(client: Client) -> None:
    told(client.get("/api/v1/samenspel", headers={"host": "elders.example"}), 400)


def test_crash_is_told_as_a_problem_without_its_innards(client: Client) -> None:
    Interaction.objects.filter(pk="i001").update(authorities=5)
    client.raise_request_exception = False
    problem = told(client.get("/api/v1/samenspel/i001"), 500)
    assert (
        problem["detail"] == "Er ging bij ons iets mis. Uw verzoek is niet verwerkt; probeer het later weer."
    )


def test_head_tells_the_headers_of_get(client: Client) -> None:
    asked, read = client.head("/api/v1/samenspel"), client.get("/api/v1/samenspel")
    assert (asked.status_code, asked.content, asked["Content-Length"]) == (200, b"", read["Content-Length"])
