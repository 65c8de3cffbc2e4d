# SPDX-License-Identifier: EUPL-1.2
"""What every page leaves out of an address, whoever it is for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Respond = Callable[[HttpRequest], HttpResponse]
MACHINES = "/api/"


class ReadableAddresses:
    """Leaves signs that are no text (NUL) out of what an address asks: no database keeps one.

    The front for machines tells of them instead, so its addresses pass untouched.
    """

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request, its address made readable."""
        asked = request.META.get("QUERY_STRING", "")
        if "%00" in asked and not request.path_info.startswith(MACHINES):
            request.META["QUERY_STRING"] = asked.replace("%00", "")
        return self.respond(request)
