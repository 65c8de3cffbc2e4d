# SPDX-License-Identifier: EUPL-1.2
"""The two addresses of this room: the colours of a region, and every part on one page for who builds."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from schakelpunt.page import samples, theme


@require_safe
@cache_control(public=True, max_age=3600)
def theme_sheet(_request: HttpRequest, hub: str) -> HttpResponse:
    """The colours of a region as a style sheet; an unknown region gets the national colours."""
    sheet = theme.stylesheet(theme.theme_of(theme.seed_of(hub)))
    return HttpResponse(sheet, content_type="text/css; charset=utf-8")


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """Every part of a page with example content; only on a node that is being built or shown."""
    if not (settings.DEBUG or getattr(settings, "DEMO", False)):
        raise Http404
    return render(request, "page/stijlgids.html", samples.everything(request.GET.get("regio", "")))
