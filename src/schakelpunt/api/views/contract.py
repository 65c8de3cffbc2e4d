# SPDX-License-Identifier: EUPL-1.2
"""The OpenAPI document itself."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from schakelpunt.api.contract import document


@require_safe
@cache_control(public=True, max_age=3600)
def openapi(_request: HttpRequest, api: NinjaAPI) -> JsonResponse:
    """What this interface can be asked, for machines."""
    return JsonResponse(document(api), json_dumps_params={"ensure_ascii": False})
