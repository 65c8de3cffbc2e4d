# SPDX-License-Identifier: EUPL-1.2
"""One row on the desk: what it says, where that rests, and what a coordinator does with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from schakelpunt.desk.forms import RemarkForm, WordingForm
from schakelpunt.desk.queries.lists import find_row, next_open
from schakelpunt.desk.queries.rows import Row
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.rules import fingerprint
from schakelpunt.desk.views.door import address, kind_or_404, seated
from schakelpunt.desk.views.telling import telling
from schakelpunt.reference.actions import NotAllowed, Stale, change, confirm, switch, undo
from schakelpunt.reference.queries import own_override, stamp

Act = Callable[..., Any]
SEEN = "gezien"
CONFLICT = 409


@require_http_methods(["GET", "HEAD", "POST"])
@seated
def row(request: HttpRequest, seat: Seat, kind: str, ref: str) -> HttpResponse:
    """A row with its origin and what the hub said of it; a POST confirms, switches or takes back."""
    found = _row_or_404(seat, kind, ref)
    if request.method != "POST":
        return _page(request, seat, found)
    if not seat.may_judge:
        raise PermissionDenied
    act, remark = request.POST.get("daad", ""), RemarkForm(request.POST if "remark" in request.POST else None)
    if act == "uit" and not remark.is_valid():
        return _page(request, seat, found, remark=remark, status=400)
    options = _options(act, seat, remark)
    if options is None:
        raise Http404
    verb, more, said = options
    if not _done(request, seat, found, verb, more):
        return _page(
            request, seat, _row_or_404(seat, kind, ref), conflict=True, remark=remark, status=CONFLICT
        )
    messages.success(request, said)
    return redirect(_onward(seat, found) if act == "klopt" else address(seat, "row", kind=kind, ref=ref))


@require_http_methods(["GET", "HEAD", "POST"])
@seated
def reword(request: HttpRequest, seat: Seat, kind: str, ref: str) -> HttpResponse:
    """The texts of a row in the hub's own words, beside the words it came with."""
    found = _row_or_404(seat, kind, ref)
    if not seat.may_judge:
        raise PermissionDenied
    form = WordingForm(found, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, seat, found, form, status=400 if form.is_bound else 200)
    if not _done(request, seat, found, _reworded(form, seat, "bevestig" in request.POST), {}):
        return _form_page(request, seat, _row_or_404(seat, kind, ref), form, conflict=True, status=CONFLICT)
    messages.success(request, _("Uw tekst is bewaard. Zo staat het nu op de pagina's van uw schakelpunt."))
    return redirect(address(seat, "row", kind=kind, ref=ref))


def _options(act: str, seat: Seat, remark: RemarkForm) -> tuple[Act, dict[str, Any], str] | None:
    """What an act of the page does, with what, and what is said when it is done."""
    said = remark.cleaned_data["remark"] if act == "uit" else ""
    acts: dict[str, tuple[Act, dict[str, Any], str]] = {
        "klopt": (confirm, {"by": seat.signature}, _("Bevestigd. Uw naam en de datum staan er nu bij.")),
        "uit": (
            switch,
            {"off": True, "remark": said},
            _("Uitgezet. Deze rij staat niet meer in antwoorden."),
        ),
        "aan": (switch, {"off": False}, _("Aangezet. Deze rij doet weer mee.")),
        "terug": (undo, {}, _("Alles is weer zoals het werd meegeleverd.")),
    }
    return acts.get(act)


def _reworded(form: WordingForm, seat: Seat, sure: bool) -> Act:
    """Wording differently, and confirming in the same go when the coordinator is sure of it."""

    def act(kind: str, ref: str, *, seen: str, **options: Any) -> None:
        kept = change(kind, ref, form.changes(), seen=seen, **options)
        if sure:
            confirm(kind, ref, by=seat.signature, seen=stamp(kept), **options)

    return act


def _done(request: HttpRequest, seat: Seat, found: Row, act: Act, more: dict[str, Any]) -> bool:
    """Do an act on the row as the person saw it; no when somebody else came between."""
    kept = stamp(own_override(found.kind.name, found.ref, seat.scope))
    if request.POST.get(SEEN) != fingerprint(found.shipped, kept):
        return False
    moment: datetime = timezone.now()
    try:
        act(found.kind.name, found.ref, hub=seat.scope, editor=seat.editor, seen=kept, at=moment, **more)
    except NotAllowed as no:
        raise PermissionDenied from no
    except Stale:
        return False
    return True


def _row_or_404(seat: Seat, kind: str, ref: str) -> Row:
    found = find_row(kind_or_404(kind), seat.hub, ref)
    if found is None:
        raise Http404
    return found


def _onward(seat: Seat, found: Row) -> str:
    """After a confirmation the next row that waits, so that looking over goes in one run."""
    ref = next_open(found.kind, seat.hub, found.ref)
    if not ref:
        return address(seat, "list", kind=found.kind.slug)
    return address(seat, "row", kind=found.kind.slug, ref=ref)


def _page(
    request: HttpRequest,
    seat: Seat,
    found: Row,
    *,
    remark: RemarkForm | None = None,
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    told = telling(seat, found)
    told |= {"remark_form": remark or RemarkForm(), "conflict": conflict, "seen_name": SEEN}
    return render(request, "desk/row.html", told, status=status)


def _form_page(
    request: HttpRequest,
    seat: Seat,
    found: Row,
    form: WordingForm,
    *,
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    told = telling(seat, found) | {"form": form, "conflict": conflict, "seen_name": SEEN}
    return render(request, "desk/reword.html", told, status=status)
