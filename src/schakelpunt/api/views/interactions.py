# SPDX-License-Identifier: EUPL-1.2
"""The interaction table: whole or narrowed, and each row by itself."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from schakelpunt.api.forms import InteractionForm
from schakelpunt.api.lists import listed, one_of
from schakelpunt.api.queries import interplay
from schakelpunt.api.representation import interaction
from schakelpunt.api.schemas.cards import Interaction, Interactions

router = Router(tags=["Samenspel"])


@router.get(
    "/samenspel",
    response=Interactions,
    by_alias=True,
    exclude_unset=True,
    operation_id="lijstSamenspel",
    summary="Lijst van samenspel tussen opgaven en werkvelden",
    description="Op volgorde van id; _links.next leest verder.",
)
def interaction_list(request: HttpRequest, asked: Query[InteractionForm]) -> dict[str, Any]:
    """A page of the interaction table."""
    rows = interplay(
        challenge=asked.opgave,
        discipline=asked.werkveld,
        kind=asked.soort,
    )
    return listed(request, rows, "interaction", asked, interaction)


@router.get(
    "/samenspel/{slug:id}",
    response=Interaction,
    by_alias=True,
    exclude_unset=True,
    operation_id="geefSamenspel",
    summary="Eén samenspel van een opgave en een werkveld",
)
def interaction_alone(request: HttpRequest, id: str) -> dict[str, Any]:  # noqa: ARG001
    """One row of the interaction table."""
    return one_of(interplay(), "interaction", id, interaction)
