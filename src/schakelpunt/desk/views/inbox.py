# SPDX-License-Identifier: EUPL-1.2
"""The first page of the desk: what needs a hand today."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schakelpunt.accounts.queries import account_of
from schakelpunt.desk.queries.inbox import SETTLED, WAITING, settled, waiting
from schakelpunt.desk.queries.lists import piles
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.views.door import CHOICE, address, choice, choices, seated
from schakelpunt.desk.views.wordings import why_words
from schakelpunt.mail.queries import in_need
from schakelpunt.network.queries.memberships import hubs_of
from schakelpunt.questions.queries.desk import InboxRow
from schakelpunt.questions.queries.desk import inbox as today
from schakelpunt.questions.rules.states import OPEN


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
    told = {
        "seat": seat,
        "choices": choices(seat),
        "piles": [(pile, address(seat, "list", kind=pile.kind.slug)) for pile in found],
        "to_check": sum(pile.open for pile in found),
        "kept_choice": choice(seat),
        "letters": in_need().count() if seat.editor.administrator else 0,
        "letters_url": address(seat, "letters"),
    }
    works = seat.hub is not None and seat.hub.pk in seat.editor.hubs
    told |= _hand(seat) if works else _reading(seat)
    return render(request, "desk/inbox.html", told)


def _hand(seat: Seat) -> dict[str, Any]:
    """The questions of who coordinates a hub: what needs a hand today, and what waits for others."""
    found = today(seat.account, timezone.localdate(), seat.hub)
    rows = [(row, why_words(row.why), _page(seat, row)) for row in found.today]
    others = [(row, (), _page(seat, row)) for row in found.waiting]
    still = sum(row.state in OPEN for row in (*found.today, *found.waiting))
    busy = [row.reference for row in found.today]
    past = settled(seat.account, seat.hub).exclude(reference__in=busy)[:SETTLED]
    return {"works": True, "hand": rows, "others": others, "open": still, "settled": past}


def _reading(seat: Seat) -> dict[str, Any]:
    """The questions of who only reads them."""
    asked = waiting(seat.account, seat.hub)
    past = settled(seat.account, seat.hub)[:SETTLED]
    return {"works": False, "waiting": asked[:WAITING], "open": asked.count(), "settled": past}


def _page(seat: Seat, row: InboxRow) -> str:
    return address(seat, "question", reference=row.reference)
