# SPDX-License-Identifier: EUPL-1.2
"""Letters that failed or whose fate is unknown: an administrator decides whether they go again."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.views.door import address, seated
from schakelpunt.mail.actions import NotResendable, resend
from schakelpunt.mail.models import Letter
from schakelpunt.mail.queries import in_need
from schakelpunt.mail.rules import may_resend

SHOWN = 50


@require_safe
@seated
def letters(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The letters that wait for a person; their text stays closed."""
    _administrator_only(seat)
    found = [(letter, may_resend(letter.fate, letter.purpose)) for letter in in_need()[:SHOWN]]
    return render(
        request, "desk/letters.html", {"seat": seat, "letters": found, "home": address(seat, "inbox")}
    )


@require_POST
@seated
def send_again(request: HttpRequest, seat: Seat, number: int) -> HttpResponse:
    """A letter goes once more, under the Message-ID it always had."""
    _administrator_only(seat)
    letter = get_object_or_404(Letter, pk=number)
    try:
        resend(letter, actor=seat.editor.ref, at=timezone.now())
        messages.success(request, _("De brief gaat opnieuw weg."))
    except NotResendable:
        messages.error(request, _("Deze brief kan niet opnieuw: hij is al weg, of er stond een code in."))
    return redirect(address(seat, "letters"))


def _administrator_only(seat: Seat) -> None:
    if not seat.editor.administrator:
        raise PermissionDenied
