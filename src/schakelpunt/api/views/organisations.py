# SPDX-License-Identifier: EUPL-1.2
"""Organisations: a list to narrow, and each by itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from schakelpunt.api.forms import OrganisationForm
from schakelpunt.api.lists import listed, one_of
from schakelpunt.api.queries import organisations
from schakelpunt.api.representation import organisation
from schakelpunt.api.schemas.cards import Organisation, Organisations

router = Router(tags=["Organisaties"])


@router.get(
    "/organisaties",
    response=Organisations,
    by_alias=True,
    exclude_unset=True,
    operation_id="lijstOrganisaties",
    summary="Lijst van organisaties",
    description="Op volgorde van id; _links.next leest verder.",
)
def organisation_list(request: HttpRequest, asked: Query[OrganisationForm]) -> dict[str, Any]:
    """A page of organisations."""
    rows = organisations(
        kind=asked.soort,
        discipline=asked.werkveld,
        municipality=asked.gemeente,
        region=asked.regio,
    )
    return listed(request, rows, "organisation", asked, organisation)


@router.get(
    "/organisaties/{slug:id}",
    response=Organisation,
    by_alias=True,
    exclude_unset=True,
    operation_id="geefOrganisatie",
    summary="Eén organisatie",
)
def organisation_alone(request: HttpRequest, id: str) -> dict[str, Any]:  # noqa: ARG001
    """One organisation."""
    return one_of(organisations(), "organisation", id, organisation)
