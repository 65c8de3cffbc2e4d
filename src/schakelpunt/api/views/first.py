# SPDX-License-Identifier: EUPL-1.2
"""The first response; nothing that is asked here is kept."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from schakelpunt.api.forms import AskBody, AskForm
from schakelpunt.api.schemas.first import FirstResponse
from schakelpunt.page.representation import represented
from schakelpunt.questions.queries.first import first_response

router = Router(tags=["Eerste antwoord"])


@router.get(
    "/eerste-antwoord",
    response=FirstResponse,
    operation_id="geefEersteAntwoord",
    summary="Geef het eerste antwoord op een vraag",
    description="Bekend, wie weet dit, wat speelt hier, waar hoort dit. De vraag wordt niet bewaard.",
)
def first(request: HttpRequest, asked: Query[AskForm]) -> dict[str, Any]:  # noqa: ARG001
    """Answer a question that fits in an address."""
    return represented(first_response(asked.vraag, municipality=asked.gemeente, challenges=asked.opgave))


@router.post(
    "/eerste-antwoord",
    response=FirstResponse,
    operation_id="geefEersteAntwoordOpLangeVraag",
    summary="Geef het eerste antwoord op een lange vraag of voor een gebied",
    description="Als GET, voor een lange tekst of een gebied in GeoJSON. Ook deze vraag wordt niet bewaard.",
)
def first_at_length(request: HttpRequest, asked: AskBody) -> dict[str, Any]:  # noqa: ARG001
    """Answer a long question, or one with an area."""
    return represented(
        first_response(
            asked.vraag,
            municipality=asked.gemeente,
            challenges=asked.opgaven,
            area=asked.gebied,  # type: ignore[arg-type]
        )
    )
