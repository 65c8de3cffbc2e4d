# SPDX-License-Identifier: EUPL-1.2
"""The pages that machines read."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

CLOSED = (
    "/eerste-antwoord",
    "/vraag-stellen",
    "/mijn-vraag",
    "/verzoek",
    "/lijkt-op",
    "/dit-helpt",
    "/werkbank",
    "/account",
    "/inloggen",
)
VALID_DAYS = 180


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Knowledge may be found by search engines; what people ask may not."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def security(_request: HttpRequest) -> HttpResponse:
    """Where to report a weakness, as RFC 9116 asks."""
    ends = (timezone.now() + timedelta(days=VALID_DAYS)).replace(microsecond=0)
    scheme = "https" if settings.IS_HTTPS else "http"
    lines = [
        f"Contact: mailto:{settings.DEFAULT_FROM_EMAIL}",
        f"Expires: {ends.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {scheme}://{settings.SITE_DOMAIN}/.well-known/security.txt",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
