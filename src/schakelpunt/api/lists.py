# SPDX-License-Identifier: EUPL-1.2
"""Lists that are read on by key, and single rows of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from schakelpunt.api.forms import PageForm
from schakelpunt.api.queries import Row, stretch
from schakelpunt.reference.rules import Verdict

Teller = Callable[[Row, Verdict | None], dict[str, Any]]


def listed(
    request: HttpRequest, rows: QuerySet[Row], kind: str, asked: PageForm, tell: Teller[Row]
) -> dict[str, Any]:
    """A page of rows, with the address of itself and of the next."""
    found = stretch(rows, kind, asked.na, asked.aantal)
    links = {"self": {"href": request.get_full_path()}}
    if found.after:
        links["next"] = {"href": _reading_on(request, found.after)}
    return {
        "resultaten": [tell(row, found.said.get(row.pk)) for row in found.rows],
        "totaal": found.total,
        "_links": links,
    }


def one_of(rows: QuerySet[Row], kind: str, ref: str, tell: Teller[Row]) -> dict[str, Any]:
    """One row that a stranger may read, or nothing at all."""
    found = stretch(rows.filter(pk=ref), kind, "", 1)
    if not found.rows:
        raise Http404
    return tell(found.rows[0], found.said.get(ref))


def _reading_on(request: HttpRequest, after: str) -> str:
    asked = request.GET.copy()
    asked["na"] = after
    return f"{request.path}?{asked.urlencode()}"
