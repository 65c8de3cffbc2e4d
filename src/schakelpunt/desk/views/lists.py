# SPDX-License-Identifier: EUPL-1.2
"""The list of rows of one kind that a coordinator looks over."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.validators import slug_re
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schakelpunt.desk.forms import SiftForm
from schakelpunt.desk.queries.lists import OPEN, Stretch, stretch
from schakelpunt.desk.queries.seats import Seat
from schakelpunt.desk.views.door import CHOICE, address, kind_or_404, seated
from schakelpunt.page.parts import Leaf


@require_safe
@seated
def row_list(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """The rows of a kind, sifted, a page at a time."""
    chosen = kind_or_404(kind)
    form = SiftForm(request.GET or {"toon": OPEN})
    form.is_valid()
    sift = {"toon": form.cleaned_data.get("toon") or OPEN, "werkveld": form.cleaned_data.get("werkveld", "")}
    found = stretch(chosen, seat.hub, show=sift["toon"], discipline=sift["werkveld"], after=_key(request))
    told = {
        "seat": seat,
        "kind": chosen,
        "form": form,
        "rows": [(row, address(seat, "row", kind=kind, ref=row.ref)) for row in found.rows],
        "total": found.total,
        "leaf": _leaf(request, seat, found, sift),
        "choice": seat.word if len(seat.hubs) > 1 else "",
        "choice_name": CHOICE,
        "is_sifted": sift != {"toon": OPEN, "werkveld": ""},
        "home": address(seat, "inbox"),
        "everything": f"{request.path}?{urlencode({**_kept(seat), 'toon': 'alles'})}",
    }
    return render(request, "desk/list.html", told)


def _key(request: HttpRequest) -> str:
    """The row after which the page starts; what is no key of a row counts as none."""
    asked = request.GET.get("na", "")
    return asked if slug_re.match(asked) else ""


def _leaf(request: HttpRequest, seat: Seat, found: Stretch, sift: dict[str, str]) -> Leaf:
    """The way to the next page, and back to the first: a key only knows what comes after it."""
    kept = {**_kept(seat), **sift}
    first = f"{request.path}?{urlencode(kept)}" if _key(request) else ""
    onward = f"{request.path}?{urlencode({**kept, 'na': found.after})}" if found.after else ""
    shown = (
        _("{shown} van {total}").format(shown=len(found.rows), total=found.total) if onward or first else ""
    )
    return Leaf(shown=shown, previous_url=first, next_url=onward)


def _kept(seat: Seat) -> dict[str, str]:
    return {CHOICE: seat.word} if len(seat.hubs) > 1 else {}
