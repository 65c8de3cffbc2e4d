# SPDX-License-Identifier: EUPL-1.2
"""Pieces of knowledge, organisations and interactions as a machine is told them."""

from __future__ import annotations

from datetime import date

from ninja import Field

from schakelpunt.api.schemas.first import Plays
from schakelpunt.api.schemas.shape import Links, Listed, Shape, Standing


class Card(Shape):
    """A row of the reference content, with how well it is founded and where it is."""

    id: str
    pagina: str
    status: str
    herkomst: Standing
    links: Links = Field(alias="_links")


class Resource(Card, title="Kennisproduct"):
    """A piece of knowledge."""

    titel: str
    soort: str
    bron: str
    bronId: str
    url: str
    jaar: int | None
    samenvatting: str
    beantwoordt: list[str]
    plaatsen: list[str]
    gemeenten: list[str]
    regio: str
    werkvelden: list[str]
    opgaven: list[str]
    begrippen: list[str]
    geldigheid: str
    gezienOp: date | None


class Resources(Listed, title="Kennisproducten"):
    """A page of pieces of knowledge."""

    resultaten: list[Resource]


class Expertise(Shape, title="Deskundigheid"):
    """How well an organisation knows a discipline: 1 touches it, 3 first to call."""

    werkveld: str
    niveau: int
    gezegdDoor: str
    bevestigdOp: date | None


class Organisation(Card, title="Organisatie"):
    """An organisation that decides, carries out or knows."""

    naam: str
    afkorting: str
    soort: str
    rol: str
    url: str
    tooi: str
    gemeente: str
    regios: list[str]
    geldigTot: date | None
    opvolger: str
    deskundigheid: list[Expertise]


class Organisations(Listed, title="Organisaties"):
    """A page of organisations."""

    resultaten: list[Organisation]


class Interaction(Plays, Card, title="Samenspel"):
    """What a challenge and a discipline do to each other."""

    lagen: list[str]
    instellingen: list[str]
    kaartbronnen: list[str]


class Interactions(Listed, title="SamenspelLijst"):
    """A page of the interaction table."""

    resultaten: list[Interaction]
