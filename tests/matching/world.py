# SPDX-License-Identifier: EUPL-1.2
"""The shipped content read straight from `data/`, so that the matcher is tested without any database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import (
    ConceptEntry,
    Example,
    Knower,
    PlaceEntry,
    Power,
    TopicEntry,
    Whereabouts,
)

DATA = Path(__file__).resolve().parents[2] / "data"


@lru_cache(maxsize=32)
def rows(name: str, key: str) -> list[dict[str, Any]]:
    """The rows of one file of `data/`."""
    with (DATA / f"{name}.yaml").open(encoding="utf-8") as file:
        found: list[dict[str, Any]] = yaml.load(file, Loader=yaml.CSafeLoader)[key]
    return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the shipped content."""
    return Lexicon.of(concepts(), disciplines(), challenges(), places(), tuple(examples()))


def concepts() -> tuple[ConceptEntry, ...]:
    unsure = {slug for row in rows("abbreviations", "afkortingen") for slug in row.get("begrippen", ())}
    return tuple(
        ConceptEntry(
            slug=row["id"],
            preferred=row["naam"],
            alternatives=tuple(row.get("synoniemen", ())),
            abbreviations=tuple(row.get("afkortingen", ())),
            broader=row.get("breder", ""),
            replaced_by=row.get("vervangen_door", ""),
            disciplines=tuple(row.get("werkvelden", ())),
            definition=row.get("omschrijving", ""),
            ambiguous=row["id"] in unsure,
        )
        for row in rows("concepts", "begrippen")
    )


def disciplines() -> tuple[TopicEntry, ...]:
    return tuple(
        TopicEntry(row["id"], row["naam"], tuple(row.get("woorden", ())))
        for row in rows("disciplines", "werkvelden")
    )


def challenges() -> tuple[TopicEntry, ...]:
    return tuple(
        TopicEntry(row["id"], row["naam"], tuple(row.get("woorden", ())))
        for row in rows("challenges", "opgaven")
    )


def places() -> tuple[PlaceEntry, ...]:
    towns = (
        PlaceEntry(row["code"], row["naam"], "gemeente", tuple(row.get("andere_namen", ())))
        for row in rows("municipalities", "gemeenten")
    )
    provinces = (
        PlaceEntry(row["code"], row["naam"], "provincie", tuple(row.get("andere_namen", ())))
        for row in rows("provinces", "provincies")
    )
    return (*towns, *provinces)


def examples() -> Iterator[Example]:
    for row in rows("interactions", "samenspel"):
        yield Example(f"{row['mechanisme']} {row['kennisvraag']}", (row["werkveld"],), (row["opgave"],))
    for name in ("resources_a", "resources_b", "resources_c"):
        for row in rows(name, "kennisproducten"):
            labels = tuple(row.get("werkvelden", ())), tuple(row.get("opgaven", ()))
            yield Example(" . ".join([row["titel"], row["samenvatting"]]), *labels)
            for question in row.get("beantwoordt", ()):
                yield Example(question, *labels, 0.5)
    for row in rows("sources", "kaartbronnen"):
        yield Example(f"{row['naam']} {row['vertelt']}", tuple(row.get("werkvelden", ())), (), 0.7)


@lru_cache(maxsize=1)
def knowers() -> tuple[Knower, ...]:
    return tuple(
        Knower(
            id=row["id"],
            name=row["naam"],
            kind=row["soort"],
            expertise=tuple(row.get("deskundigheid", {}).items()),
            words=" ".join([row["naam"], row.get("afkorting", ""), row.get("rol", "")]),
            short=row.get("afkorting", ""),
            regions=(*row.get("regios", ()), *row.get("provincies", ()), *row.get("gemeenten", ())),
        )
        for row in rows("organisations", "organisaties")
        if row["soort"] != "gemeente"
    )


@lru_cache(maxsize=1)
def powers() -> tuple[Power, ...]:
    return tuple(
        Power(row["partij"], row["werkveld"], row["taak"], row["beslist"])
        for row in rows("powers", "bevoegdheden")
    )


def names() -> dict[str, str]:
    return {row["id"]: row["naam"] for row in rows("organisations", "organisaties")}


@lru_cache(maxsize=512)
def whereabouts(name: str) -> Whereabouts:
    """Where an asker of this municipality stands."""
    row = next(row for row in rows("municipalities", "gemeenten") if row["naam"] == name)
    province = next(one for one in rows("provinces", "provincies") if one["code"] == row["provincie"])
    return Whereabouts(
        municipality=row["code"],
        name=row["naam"],
        province=row["provincie"],
        province_id=province["id"],
        region=row.get("regio", ""),
        omgevingsdienst=row.get("omgevingsdienst", ""),
        waterschappen=tuple(row.get("waterschappen", ())),
        neighbours=tuple(row.get("buren", ())),
    )


def judged(path: Path) -> list[dict[str, Any]]:
    """The rows of a judged set, lists missing in a row filled in as not scored."""
    found: list[dict[str, Any]] = []
    for row in yaml.safe_load(path.read_text(encoding="utf-8")):
        found.append(defaultdict(list, row))
    return found
