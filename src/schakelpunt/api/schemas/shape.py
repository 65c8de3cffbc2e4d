# SPDX-License-Identifier: EUPL-1.2
"""What all shapes share."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Field, Schema
from pydantic import ConfigDict


def without_docstring(schema: dict[str, Any]) -> None:
    """Docstrings are for who builds; who reads the API gets Dutch."""
    schema.pop("description", None)


class Shape(Schema):
    """Something a machine is told."""

    model_config = ConfigDict(json_schema_extra=without_docstring)


class Link(Shape, title="Verwijzing"):
    """An address."""

    href: str


class Links(Shape, title="Verwijzingen"):
    """Where this thing itself is, and where a list goes on."""

    self: Link
    next: Link | None = None


class Standing(Shape, title="Herkomst"):
    """How well a row is founded."""

    soort: str = Field(description="gezien, vakkennis, bevestigd of voorbeeld")
    bron: str
    door: str
    op: date | None


class Listed(Shape):
    """A page of a list."""

    totaal: int
    links: Links = Field(alias="_links")


class Error(Shape, title="Fout"):
    """What is wrong with one input."""

    in_: str = Field(alias="in")
    location: dict[str, str]
    code: str
    detail: str


class Problem(Shape, title="Probleem"):
    """Problem details after RFC 9457."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str = ""
    errors: list[Error] = []
