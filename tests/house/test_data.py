# SPDX-License-Identifier: EUPL-1.2
"""The content in `data/` is whole: ids are unique, references resolve, every municipality has everything."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parents[2] / "data"
FILES = {path.name: yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in sorted(DATA.glob("*.yaml"))}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
OTHER_IDS = re.compile(r"V-[A-Z]{3}-\d{4}-\d{4}")
ADDRESS = re.compile(r"https?://[^\s]+\.[^\s]+")
DATE_FIELDS = {"gezien_op", "gesteld_op", "nodig_op", "op", "herzien_op", "geldig_van", "geldig_tot"}


def rows(file: str, key: str) -> list[dict[str, Any]]:
    """Every row of one kind of thing in one file."""
    found: list[dict[str, Any]] = FILES[file][key]
    return found


def ids(file: str, key: str, name: str = "id") -> list[str]:
    """The names by which other rows point at the rows of this file."""
    return [row[name] for row in rows(file, key)]


RESOURCES = [
    row for name, file in FILES.items() if name.startswith("resources_") for row in file["kennisproducten"]
]
MUNICIPALITIES = {row["code"]: row for row in rows("municipalities.yaml", "gemeenten")}
QUESTIONS = rows("demo.yaml", "kennisvragen")
ORGANISATIONS = set(ids("organisations.yaml", "organisaties")) | set(MUNICIPALITIES)
PARTIES = {"gemeente", "provincie", "waterschap", "omgevingsdienst", "rijk"}
CARRIERS = PARTIES | {"burgemeester", "initiatiefnemer", "netbeheerder", "drinkwaterbedrijf"}
DESKS = PARTIES | {"iplo", "kennisinstelling", "kenniscentrum", "netbeheerder"}
DESKS |= {"drinkwaterbedrijf", "onderwijs", "schakelpunt"}

PROVINCES = set(ids("provinces.yaml", "provincies", "code"))
TARGETS: list[tuple[str, set[str]]] = [
    ("laag stelt_voorwaarden_aan", set(ids("layers.yaml", "lagen"))),
    ("groep", set(ids("qualities.yaml", "groepen"))),
    ("werkveld werkvelden deskundigheid", set(ids("disciplines.yaml", "werkvelden"))),
    ("opgave opgaven", set(ids("challenges.yaml", "opgaven"))),
    ("aspecten", {"chemisch", "ecologisch", "fysisch", "energetisch"}),
    ("breder vervangen_door begrippen", set(ids("concepts.yaml", "begrippen"))),
    ("kwaliteiten", set(ids("qualities.yaml", "kwaliteiten"))),
    ("grondslagen", set(ids("legal_hooks.yaml", "grondslagen"))),
    ("kaartbronnen", set(ids("sources.yaml", "kaartbronnen"))),
    ("instellingen organisaties organisatie partners gastheer netwerk opvolger", ORGANISATIONS),
    ("uitgever door omgevingsdienst waterschappen", ORGANISATIONS),
    ("gemeente gemeenten buren", set(MUNICIPALITIES)),
    ("provincie provincies", PROVINCES),
    ("regio regios", set(ids("regions.yaml", "schakelpunten"))),
    ("vraagsoort", set(ids("question_kinds.yaml", "vraagsoorten"))),
    ("gesteld_door", set(ids("demo.yaml", "personen"))),
    ("verwijzingen", {row["id"] for row in RESOURCES}),
    ("geldig_codes", {"NL", *MUNICIPALITIES, *PROVINCES}),
    ("bevoegd", CARRIERS),
    ("partij", PARTIES),
    ("instanties", DESKS),
    ("basis", {"gezien", "vakkennis"}),
    ("zekerheid", {"hoog", "midden", "laag"}),
    ("geldigheid", {"actueel", "gedateerd", "archief", "onbekend"}),
    ("stand", {"beantwoord", "open", "agenda"}),
]
# What a field may point at, wherever it stands.
POINTS = {field: target for names, target in TARGETS for field in names.split()}
# Keys of whole files that are also names of fields.
LISTS = {"organisaties", "begrippen", "werkvelden", "opgaven", "kwaliteiten", "grondslagen", "kaartbronnen"}
LISTS |= {"gemeenten", "provincies"}


def walked(value: Any, path: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every field below a value: where it stands, its name, what it holds."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield path, name, inner
            yield from walked(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            where = inner.get("id", inner.get("code", place)) if isinstance(inner, dict) else place
            yield from walked(inner, f"{path}[{where}]")


def fields() -> Iterator[tuple[str, str, Any]]:
    """Every field of every row of every file."""
    for file, content in FILES.items():
        yield from (field for field in walked(content, file) if not (field[0] == file and field[1] in LISTS))


def named(value: Any) -> list[str]:
    """The names a field points at, whether it holds one, a list or a mapping by name."""
    return [value] if isinstance(value, str) else list(value or [])


def test_files_are_all_there_and_small_enough() -> None:
    expected = """abbreviations challenges concepts demo depth_zones disciplines former instruments
        interactions layers learning_themes legal_hooks municipalities organisation_kinds organisations powers
        provinces qualities question_kinds regions resource_kinds resources_a resources_b resources_c sources
        thesauri"""
    assert sorted(FILES) == [f"{name}.yaml" for name in expected.split()]
    assert [path.name for path in DATA.glob("resources_*.yaml") if path.stat().st_size > 150_000] == []
    assert [path.name for path in DATA.glob("*.yaml") if path.stat().st_size > 600_000] == []


def test_files_say_on_their_first_line_what_they_are_and_under_which_licence() -> None:
    first = {path.name: path.read_text(encoding="utf-8").split("\n", 1)[0] for path in DATA.glob("*.yaml")}
    assert [name for name, line in first.items() if not (line.startswith("# ") and "CC0-1.0" in line)] == []


@pytest.mark.parametrize("file", sorted(FILES))
def test_ids_are_unique_within_each_kind_of_row(file: str) -> None:
    for key, content in FILES[file].items():
        names = [
            row.get("id", row.get("code", row.get("afkorting"))) for row in content if isinstance(row, dict)
        ]
        assert [name for name, count in Counter(names).items() if count > 1 or not name] == [], key


def test_resource_ids_and_addresses_are_unique_over_the_files() -> None:
    addresses = [re.sub(r"^https?://(www\.)?", "", row["url"]).rstrip("/").lower() for row in RESOURCES]
    assert [name for name, count in Counter(row["id"] for row in RESOURCES).items() if count > 1] == []
    assert [url for url, count in Counter(addresses).items() if count > 1] == []


def test_ids_are_slugs_or_known_references() -> None:
    found = [value for _, name, value in fields() if name == "id"]
    assert [value for value in found if not (SLUG.fullmatch(value) or OTHER_IDS.fullmatch(value))] == []


@pytest.mark.parametrize("field", sorted(POINTS))
def test_references_resolve_in_every_file(field: str) -> None:
    found = [(path, one) for path, name, value in fields() if name == field for one in named(value)]
    assert [(path, one) for path, one in found if one not in POINTS[field]] == []
    assert found != []


def test_kinds_of_interaction_organisation_and_resource_are_described() -> None:
    organisations = {row["soort"] for row in rows("organisations.yaml", "organisaties")}
    played = {row["soort"] for row in rows("interactions.yaml", "samenspel")}
    assert organisations - set(ids("organisation_kinds.yaml", "organisatiesoorten")) == set()
    assert played == set(ids("interactions.yaml", "soorten"))
    assert {row["soort"] for row in RESOURCES} - set(ids("resource_kinds.yaml", "productsoorten")) == set()


def test_parts_of_a_challenge_are_named_only_with_their_challenge() -> None:
    parts = {
        row["id"]: {part["id"] for part in row["deelopgaven"]} for row in rows("challenges.yaml", "opgaven")
    }
    played = rows("interactions.yaml", "samenspel")
    assert [r["id"] for r in played if r.get("deelopgave") not in {None, *parts[r["opgave"]]}] == []


def test_concepts_have_no_circle_and_no_name_twice() -> None:
    broader = {row["id"]: row.get("breder") for row in rows("concepts.yaml", "begrippen")}
    for start in broader:
        chain = [start]
        while (step := broader[chain[-1]]) is not None:
            assert step not in chain, f"{start} goes round"
            chain.append(step)
    labels = Counter(
        label.lower()
        for row in rows("concepts.yaml", "begrippen")
        for label in (row["naam"], *row.get("synoniemen", []))
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_abbreviations_of_two_concepts_are_listed_as_ambiguous() -> None:
    count = Counter(word for row in rows("concepts.yaml", "begrippen") for word in row.get("afkortingen", []))
    known = set(ids("abbreviations.yaml", "afkortingen", "afkorting"))
    assert [word for word, times in count.items() if times > 1 and word not in known] == []


def test_municipalities_each_have_everything() -> None:
    needed = {"code", "naam", "provincie", "omgevingsdienst", "waterschappen", "basis", "zekerheid", "bron"}
    needed |= {"punt", "omhullende", "oppervlakte_km2", "buren", "tooi"}
    assert len(MUNICIPALITIES) == 342
    assert [
        code for code, row in MUNICIPALITIES.items() if needed - set(row) or not row["waterschappen"]
    ] == []
    assert [code for code, row in MUNICIPALITIES.items() if ("regio" in row) == ("dichtstbij" in row)] == []


def test_municipalities_lie_in_the_netherlands_and_neighbours_agree() -> None:
    for code, row in MUNICIPALITIES.items():
        (x, y), (left, low, right, high) = row["punt"], row["omhullende"]
        assert 0 < left <= x <= right < 300_000, code
        assert 300_000 < low <= y <= high < 650_000, code
        assert [other for other in row["buren"] if code not in MUNICIPALITIES[other]["buren"]] == [], code
    alone = [row["naam"] for row in MUNICIPALITIES.values() if not row["buren"]]
    assert alone == ["Ameland", "Schiermonnikoog", "Terschelling", "Vlieland", "Texel"]


def test_municipality_names_point_at_one_municipality() -> None:
    names = Counter(
        name.lower()
        for row in MUNICIPALITIES.values()
        for name in {row["naam"], *row.get("andere_namen", [])}
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_hubs_hold_the_municipalities_that_name_them() -> None:
    hubs = rows("regions.yaml", "schakelpunten")
    assert [hub["code"] for hub in hubs] == ["DRE", "FLE", "FRY", "GLD", "NBR", "NHO", "TWE", "LND"]
    for hub in hubs:
        claimed = sorted(code for code, row in MUNICIPALITIES.items() if row.get("regio") == hub["id"])
        assert hub["gemeenten"] == claimed, hub["id"]
    assert sum(len(hub["gemeenten"]) for hub in hubs) == 201


def test_powers_say_who_decides_for_every_discipline_and_party() -> None:
    powers = rows("powers.yaml", "bevoegdheden")
    pairs = [(row["werkveld"], row["partij"]) for row in powers]
    assert sorted(pairs) == sorted((field, party) for field in POINTS["werkveld"] for party in PARTIES)
    assert {row["werkveld"] for row in powers if row["beslist"]} == POINTS["werkveld"]
    deep = {row["partij"]: row["beslist"] for row in powers if row["werkveld"] == "diepe-ondergrond"}
    assert [party for party, decides in deep.items() if decides] == ["rijk"]


def test_every_challenge_and_discipline_plays_in_some_interaction() -> None:
    played = rows("interactions.yaml", "samenspel")
    assert {row["opgave"] for row in played} == POINTS["opgave"]
    assert {row["werkveld"] for row in played} == POINTS["werkveld"]


def test_disciplines_and_challenges_have_words_and_challenges_share_none() -> None:
    for file, key in (("disciplines.yaml", "werkvelden"), ("challenges.yaml", "opgaven")):
        assert [row["id"] for row in rows(file, key) if len(row["woorden"]) < 6] == []
    words = Counter(word.lower() for row in rows("challenges.yaml", "opgaven") for word in row["woorden"])
    assert [word for word, count in words.items() if count > 1] == []


def test_question_kinds_have_cues_and_questions_back() -> None:
    kinds = rows("question_kinds.yaml", "vraagsoorten")
    assert [kind["id"] for kind in kinds if len(kind["signaalwoorden"]) < 25] == []
    assert [kind["id"] for kind in kinds if not 2 <= len(kind["terugvragen"]) <= 3] == []
    cues = Counter(cue.lower() for kind in kinds for cue in kind["signaalwoorden"])
    assert [cue for cue, count in cues.items() if count > 1] == []


def test_learning_themes_hold_the_questions_of_the_programme() -> None:
    themes = rows("learning_themes.yaml", "leerthemas")
    codes = " ".join(question["code"] for theme in themes for question in theme["leervragen"])
    assert codes == "1a 1b 1c 2a 2b 2c 2d 3a 4a 5a 6a 6b 6c 7a 7b 7c 8a"


def test_addresses_are_addresses_of_pages_or_services() -> None:
    found = [(path, value) for path, name, value in fields() if name in {"url", "tooi"}]
    assert [pair for pair in found if not ADDRESS.fullmatch(pair[1])] == []


def test_dates_are_dates_and_years_are_years() -> None:
    dates = [(path, value) for path, name, value in fields() if name in DATE_FIELDS]
    assert [pair for pair in dates if type(pair[1]) is not datetime.date] == []
    years = [(path, value) for path, name, value in fields() if name == "jaar"]
    assert [pair for pair in years if not 1900 < pair[1] < 2030] == []


def test_organisations_rate_their_knowledge_from_one_to_three() -> None:
    levels = [
        level for row in rows("organisations.yaml", "organisaties") for level in row["deskundigheid"].values()
    ]
    assert set(levels) == {1, 2, 3}


def test_demo_is_marked_as_example_and_stays_in_its_own_file() -> None:
    invented = [*rows("demo.yaml", "personen"), *QUESTIONS]
    assert [row["id"] for row in invented if row["voorbeeld"] is not True] == []
    assert [
        row["id"]
        for row in invented
        if not row.get("email", "a@voorbeeld.example").endswith("@voorbeeld.example")
    ] == []
    elsewhere = [
        path for path, name, _ in fields() if name in {"email", "personen"} and not path.startswith("demo")
    ]
    assert elsewhere == []


def test_demo_questions_are_answered_after_they_were_asked() -> None:
    answered = [row for row in QUESTIONS if "antwoord" in row]
    assert [row["id"] for row in QUESTIONS if ("antwoord" in row) != (row["stand"] == "beantwoord")] == []
    assert [row["id"] for row in answered if not row["gesteld_op"] < row["antwoord"]["op"]] == []
    assert [row["id"] for row in answered if not row["antwoord"]["op"] < row["antwoord"]["herzien_op"]] == []
    assert {row["regio"] for row in QUESTIONS} == set(ids("regions.yaml", "schakelpunten"))
