# SPDX-License-Identifier: EUPL-1.2
"""Leafing through a list by key."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from schakelpunt.page.parts import Leaf


def leaf(request: HttpRequest, after: str) -> Leaf:
    """The way to the next stretch, and back to the first one."""
    asked = request.GET.copy()
    here = asked.pop("vanaf", [])
    first = f"{request.path}?{asked.urlencode()}" if asked else request.path
    asked["vanaf"] = after
    return Leaf(
        shown=_("Einde van de lijst") if here and not after else "",
        previous_url=first if here else "",
        next_url=f"{request.path}?{asked.urlencode()}" if after else "",
    )
