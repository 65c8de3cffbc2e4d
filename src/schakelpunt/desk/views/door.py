# SPDX-License-Identifier: EUPL-1.2
"""The door of the desk: who may come in, and to which hub."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from schakelpunt.accounts.queries import account_of
from schakelpunt.desk.queries.seats import NODE_WORD, Seat, seat_of
from schakelpunt.desk.rules import BY_SLUG, Kind
from schakelpunt.page.parts import Link

Asked = ParamSpec("Asked")
Page = Callable[Concatenate[HttpRequest, Seat, Asked], HttpResponse]
CHOICE = "schakelpunt"


def seated(page: Page[Asked]) -> Callable[Concatenate[HttpRequest, Asked], HttpResponse]:
    """A page of the desk: a stranger is sent to log in, who has no role here is refused."""

    @wraps(page)
    def checked(request: HttpRequest, *args: Asked.args, **options: Asked.kwargs) -> HttpResponse:
        account = account_of(request)
        if account is None:
            return redirect_to_login(request.get_full_path())
        seat = seat_of(account, request.GET.get(CHOICE, ""))
        if seat is None:
            raise PermissionDenied
        return page(request, seat, *args, **options)

    return cast("Callable[Concatenate[HttpRequest, Asked], HttpResponse]", never_cache(checked))


def kind_or_404(slug: str) -> Kind:
    """The kind of row behind a word in the address."""
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def address(seat: Seat, name: str, **parts: str) -> str:
    """An address of the desk that stays at the hub one is looking at."""
    return f"{reverse(f'desk:{name}', kwargs=parts)}{choice(seat)}"


def choice(seat: Seat) -> str:
    """The hub in an address, only where an account could mean more than one."""
    many = len(seat.hubs) > 1
    return f"?{CHOICE}={seat.word}" if many else ""


def choices(seat: Seat) -> tuple[tuple[Link, bool], ...]:
    """The hubs an account may look at, and which it looks at now."""
    if len(seat.hubs) < 2:
        return ()
    home = reverse("desk:inbox")
    hubs = [(hub.pk, hub.name) for hub in seat.hubs]
    node = [(NODE_WORD, _("Hele knooppunt"))] if seat.editor.administrator else []
    return tuple((Link(name, f"{home}?{CHOICE}={slug}"), slug == seat.word) for slug, name in [*node, *hubs])
