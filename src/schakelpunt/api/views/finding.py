# SPDX-License-Identifier: EUPL-1.2
"""Searching, best first."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from schakelpunt.api.forms import SearchForm
from schakelpunt.api.schemas.first import Found
from schakelpunt.page.representation import found_represented
from schakelpunt.questions.queries.find import find

router = Router(tags=["Zoeken"])


@router.get(
    "/zoeken",
    response=Found,
    operation_id="zoek",
    summary="Zoek in kennisproducten, organisaties en eerdere vragen",
    description="De beste treffers eerst, met de redenen. `filters` telt hoe de treffers zijn verdeeld.",
)
def search(request: HttpRequest, asked: Query[SearchForm]) -> dict[str, Any]:  # noqa: ARG001
    """One page of found things."""
    return found_represented(find(asked.q, page=asked.pagina))
