# SPDX-License-Identifier: EUPL-1.2
"""Keeps one address from asking so much that others have to wait."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from schakelpunt.api.problems import TooFast
from schakelpunt.api.rules import asker_address, pace


def keep_pace(request: HttpRequest) -> None:
    """Count one question of this address; raises TooFast above the pace of `ASK_RATE`."""
    rate = pace(settings.ASK_RATE)
    address = asker_address(
        request.META.get("REMOTE_ADDR", ""),
        request.META.get("HTTP_X_FORWARDED_FOR", ""),
        behind_proxy=bool(settings.SECURE_PROXY_SSL_HEADER),
    )
    turn, passed = divmod(int(time.time()), rate.seconds)
    key = f"pace:api:{address}:{turn}".replace(" ", "")
    cache.add(key, 0, rate.seconds)
    if cache.incr(key) > rate.times:
        raise TooFast(rate.seconds - passed)
