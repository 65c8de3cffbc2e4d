# SPDX-License-Identifier: EUPL-1.2
"""The interface for machines, and its OpenAPI document after the Dutch API Design Rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from ninja import NinjaAPI
from ninja.renderers import JSONRenderer

from schakelpunt.api.middleware import VERSION
from schakelpunt.api.problems import MEDIA_TYPE, TITLES, tell_problems
from schakelpunt.api.schemas.shape import Problem

ABOUT = """\
Kennis over bodem, grondwater en ondergrond voor gemeenten: wat is bekend, wie weet het, wat speelt er en waar
hoort een vraag thuis. Alles wat hier staat is openbaar en mag zonder sleutel worden gelezen. Er wordt niets
bewaard.

Elke treffer zegt waarom hij er staat (`redenen`) en hoe goed hij is onderbouwd (`status`): gezien in openbare
bron, vakkennis die nog niemand bevestigde, bevestigd door een schakelpunt, of voorbeeld (verzonnen).\
"""
TAGS = {
    "Eerste antwoord": "Een vraag in eigen woorden, en meteen wat er bekend is.",
    "Zoeken": "Zoeken in kennisproducten, organisaties en eerdere vragen.",
    "Kennisproducten": "Documenten, praktijkvoorbeelden, gegevens en hulpmiddelen.",
    "Organisaties": "Wie beslist, wie uitvoert en wie het weet.",
    "Samenspel": "Wat opgaven en werkvelden met elkaar doen.",
}
VERSION_HEADER = {
    "API-Version": {
        "description": "Volledige versie van deze API.",
        "schema": {"type": "string"},
        "example": VERSION,
    }
}
RETRY_HEADER = {
    "Retry-After": {"description": "Over hoeveel seconden het weer kan.", "schema": {"type": "integer"}}
}


class PlainJson(JSONRenderer):
    """JSON with its accents left alone."""

    json_dumps_params = {"ensure_ascii": False}


def interface() -> NinjaAPI:
    """The interface without its addresses yet."""
    api = NinjaAPI(
        title="Schakelpunt API",
        version=VERSION,
        description=ABOUT,
        docs_url=None,
        openapi_url=None,
        urls_namespace="api",
        renderer=PlainJson(),
        openapi_extra={"tags": [{"name": name, "description": words} for name, words in TAGS.items()]},
    )
    tell_problems(api)
    return api


def document(api: NinjaAPI) -> dict[str, Any]:
    """The OpenAPI document: what the framework knows, with headers, errors, contact, licence and server."""
    written: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=""))
    written["info"] |= {"contact": _contact(), "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}
    written["servers"] = [{"url": f"{_site()}/api/v1", "description": settings.NODE_NAME}]
    for path, operation in _operations(written):
        operation["responses"] = _responses(path, operation)
    problem = Problem.model_json_schema(by_alias=True, ref_template="#/components/schemas/{model}")
    written["components"]["schemas"] |= problem.pop("$defs")
    written["components"]["schemas"]["Problem"] = problem
    return written


def _site() -> str:
    return f"{'https' if settings.IS_HTTPS else 'http'}://{settings.SITE_DOMAIN}"


def _contact() -> dict[str, str]:
    address: str = settings.DEFAULT_FROM_EMAIL
    # A node that has no mail domain yet still gives an address of the right form.
    email = address if "." in address.partition("@")[2] else f"{address}.example"
    return {"name": settings.NODE_NAME, "email": email, "url": f"{_site()}/over"}


def _operations(written: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in written["paths"].items():
        for operation in methods.values():
            yield path, operation


def _responses(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """What an operation may answer: what it gives, and each way it can go wrong."""
    told = {
        str(status): {**reply, "description": "Gelukt", "headers": VERSION_HEADER}
        for status, reply in operation["responses"].items()
    }
    wrong = [400, 405, 500]
    if "{" in path:
        wrong.append(404)
    if path in PACED:
        wrong.append(429)
    return told | {str(status): _error(status) for status in sorted(wrong)}


PACED = ("/eerste-antwoord", "/zoeken")


def _error(status: int) -> dict[str, Any]:
    return {
        "description": str(TITLES[status]),
        "headers": VERSION_HEADER | (RETRY_HEADER if status == 429 else {}),
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
