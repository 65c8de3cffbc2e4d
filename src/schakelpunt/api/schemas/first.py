# SPDX-License-Identifier: EUPL-1.2
"""The first response and found things as a machine is told them."""

from __future__ import annotations

from datetime import date

from ninja import Field

from schakelpunt.api.schemas.shape import Shape


class Topic(Shape, title="Onderwerp"):
    """A challenge, discipline or concept."""

    slug: str
    naam: str
    score: float
    redenen: list[str]


class Known(Shape, title="Bekend"):
    """A piece of knowledge, an earlier answer or another found thing."""

    ref: str
    soort: str
    titel: str
    bron: str
    jaar: int | None
    plaatsen: list[str]
    geldigheid: str
    status: str
    url: str
    pagina: str
    score: float
    redenen: list[str]


class Knows(Shape, title="Wie"):
    """An organisation or person that may know."""

    id: str
    naam: str
    soort: str
    pagina: str
    url: str
    status: str
    score: float
    redenen: list[str]


class Plays(Shape, title="Speelt"):
    """One interaction of challenge and discipline."""

    id: str
    opgave: str
    werkveld: str
    soort: str = Field(description="conflict, kans, randvoorwaarde of plicht")
    mechanisme: str
    kennisvraag: str
    bevoegd: list[str]
    grondslag: list[str]
    status: str


class Belongs(Shape, title="Instantie"):
    """A desk where the question belongs."""

    soort: str
    id: str
    naam: str
    pagina: str
    url: str
    redenen: list[str]


class Earlier(Shape, title="EerdereVraag"):
    """An earlier question that looks alike."""

    ref: str
    vraag: str
    gemeente: str
    gesteldOp: date
    beantwoord: bool
    voorbeeld: bool
    pagina: str
    score: float


class FirstResponse(Shape, title="EersteAntwoord"):
    """What is known, who knows, what plays and where it belongs; lists are best first."""

    opgaven: list[Topic]
    werkvelden: list[Topic]
    begrippen: list[Topic]
    bekend: list[Known]
    wie: list[Knows]
    speelt: list[Plays]
    instantie: list[Belongs]
    eerdereVragen: list[Earlier]
    duurMs: float


class FilterValue(Shape, title="Filterwaarde"):
    """One value that narrows a search, with how many it leaves."""

    waarde: str
    naam: str
    aantal: int


class Found(Shape, title="Zoekresultaat"):
    """One page of found things, best first."""

    resultaten: list[Known]
    totaal: int
    pagina: int
    paginas: int
    filters: dict[str, list[FilterValue]]
