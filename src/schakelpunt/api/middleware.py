# SPDX-License-Identifier: EUPL-1.2
"""What every reply under /api has in common, whoever made it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from schakelpunt.api.pace import keep_pace
from schakelpunt.api.problems import MEDIA_TYPE, TooFast, problem, too_fast

VERSION = "1.0.0"
ROOT = "/api"
KEPT_HEADERS = ("Allow", "Retry-After")


class ApiReplies:
    """Gives replies under /api their version, opens them to every site, and tells every error as a problem.

    Stands right after the two that set security headers: Django's own errors are pages for people.
    """

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request; those outside /api pass untouched."""
        if not f"{request.path_info}/".startswith(f"{ROOT}/"):
            return self.respond(request)
        reply = _told(request, self._asked(request))
        reply["API-Version"] = VERSION
        reply["Access-Control-Allow-Origin"] = "*"
        reply["Access-Control-Expose-Headers"] = "API-Version"
        return reply

    def _asked(self, request: HttpRequest) -> HttpResponse:
        """Counted before anything is read, so that bad input is not free; HEAD is asked as GET, unfilled."""
        try:
            keep_pace(request)
        except TooFast as trouble:
            return too_fast(request, trouble)
        if request.method != "HEAD":
            return self.respond(request)
        request.method = "GET"
        reply = self.respond(request)
        reply.content = b""
        return reply


def _told(request: HttpRequest, reply: HttpResponse) -> HttpResponse:
    if reply.status_code < 400 or reply.get("Content-Type", "") == MEDIA_TYPE:
        return reply
    kept = {name: reply[name] for name in KEPT_HEADERS if reply.has_header(name)}
    return problem(request, reply.status_code, headers=kept)
