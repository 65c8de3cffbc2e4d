# SPDX-License-Identifier: EUPL-1.2
"""The first page of the desk: what needs a hand today."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schakelpunt.accounts.queries import account_of
from schakelpunt.desk.queries.inbox import SETTLED, WAITING, settled, waiting
from schakelpunt.desk.queries.lists import piles
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.views.door import CHOICE, address, choices, seated
from schakelpunt.mail.queries import in_need
from schakelpunt.network.queries.memberships import hubs_of


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Where everybody lands after login; who has no role at a hub goes on to the front page."""
    account = account_of(request)
    if account is None:
        return redirect_to_login(request.get_full_path())
    if not hubs_of(account) and CHOICE not in request.GET:
        messages.info(
            request, _("Uw account heeft nog geen rol bij een schakelpunt. Vraag de beheerder erom.")
        )
        return redirect("/")
    return _inbox(request)


@seated
def _inbox(request: HttpRequest, seat: Seat) -> HttpResponse:
    found = piles(seat.hub)
    asked = waiting(seat.account, seat.hub)
    letters = in_need().count() if seat.editor.administrator else 0
    told = {
        "seat": seat,
        "choices": choices(seat),
        "piles": [(pile, address(seat, "list", kind=pile.kind.slug)) for pile in found],
        "to_check": sum(pile.open for pile in found),
        "waiting": asked[:WAITING],
        "open": asked.count(),
        "settled": settled(seat.account, seat.hub)[:SETTLED],
        "letters": letters,
        "letters_url": address(seat, "letters"),
    }
    return render(request, "desk/inbox.html", told)
