# SPDX-License-Identifier: EUPL-1.2
"""Keeps one address from asking so much that others have to wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from schakelpunt.portal.rules import asker_address, pace

View = Callable[..., HttpResponse]


def paced(what: str) -> Callable[[View], View]:
    """A page that may be asked for at the pace of `ASK_RATE` by each address."""

    def wrap(view: View) -> View:
        @wraps(view)
        def kept(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
            if _too_many(request, what):
                return _wait(request)
            return view(request, *args, **named)

        return kept

    return wrap


def _too_many(request: HttpRequest, what: str) -> bool:
    rate = pace(settings.ASK_RATE)
    key = f"pace:{what}:{visitor_address(request)}:{int(time.time() // rate.seconds)}".replace(" ", "")
    cache.add(key, 0, rate.seconds)
    return cache.incr(key) > rate.times


def visitor_address(request: HttpRequest) -> str:
    """Where a request came from, also behind our own proxy."""
    seen = request.META
    return asker_address(
        seen.get("REMOTE_ADDR", ""),
        seen.get("HTTP_X_FORWARDED_FOR", ""),
        bool(settings.SECURE_PROXY_SSL_HEADER),
    )


def _wait(request: HttpRequest) -> HttpResponse:
    answer = render(request, "429.html", status=429)
    answer["Retry-After"] = str(pace(settings.ASK_RATE).seconds)
    return answer
