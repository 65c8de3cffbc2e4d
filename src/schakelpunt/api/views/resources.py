# SPDX-License-Identifier: EUPL-1.2
"""Pieces of knowledge: a list to narrow, and each by itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from schakelpunt.api.forms import ResourceForm
from schakelpunt.api.lists import listed, one_of
from schakelpunt.api.queries import resources
from schakelpunt.api.representation import resource
from schakelpunt.api.schemas.cards import Resource, Resources

router = Router(tags=["Kennisproducten"])


@router.get(
    "/kennisproducten",
    response=Resources,
    by_alias=True,
    exclude_unset=True,
    operation_id="lijstKennisproducten",
    summary="Lijst van kennisproducten",
    description="Op volgorde van id; _links.next leest verder.",
)
def resource_list(request: HttpRequest, asked: Query[ResourceForm]) -> dict[str, Any]:
    """A page of pieces of knowledge."""
    rows = resources(
        discipline=asked.werkveld,
        challenge=asked.opgave,
        region=asked.regio,
        municipality=asked.gemeente,
        kind=asked.soort,
        words=asked.zoek,
    )
    return listed(request, rows, "resource", asked, resource)


@router.get(
    "/kennisproducten/{slug:id}",
    response=Resource,
    by_alias=True,
    exclude_unset=True,
    operation_id="geefKennisproduct",
    summary="Eén kennisproduct",
)
def resource_alone(request: HttpRequest, id: str) -> dict[str, Any]:  # noqa: ARG001
    """One piece of knowledge."""
    return one_of(resources(), "resource", id, resource)
