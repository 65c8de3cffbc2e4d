# SPDX-License-Identifier: EUPL-1.2
"""Search over everything that is written, answered or known."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from schakelpunt.network.queries.regions import region_rows
from schakelpunt.page.parts import Leaf
from schakelpunt.portal.rows import known_row
from schakelpunt.questions.queries.find import Found, find
from schakelpunt.questions.rules.texts import plain

NARROWING = {
    "soort": gettext_lazy("Soort"),
    "werkveld": gettext_lazy("Werkveld"),
    "opgave": gettext_lazy("Opgave"),
    "regio": gettext_lazy("Regio"),
}
TEXT_LIMIT = 500
VALUES_SHOWN = 12
Kept = dict[str, list[str]]
Values = tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: how many things have it, where it leads, and whether it is chosen now."""

    label: str
    count: int
    url: str
    chosen: bool


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was found, with ways to narrow it down."""
    text = plain(request.GET.get("q", ""))[:TEXT_LIMIT]
    kept: Kept = {name: [v[:120] for v in request.GET.getlist(name) if v] for name in NARROWING}
    found = _found(request, text, kept) if text else None
    told = {
        "q": text,
        "found": found,
        "rows": [known_row(item) for item in found.items] if found else [],
        "facets": _facets(found, text, kept) if found else [],
        "narrowed": any(kept.values()),
        "wider": _address(text, {}),
        "leaf": _leaf(text, kept, found) if found else None,
    }
    return render(request, "portal/search.html", told)


def _found(request: HttpRequest, text: str, kept: Kept) -> Found:
    return find(
        text,
        kinds=kept["soort"],
        disciplines=kept["werkveld"],
        challenges=kept["opgave"],
        region="".join(kept["regio"][:1]),
        page=page_number(request.GET.get("pagina", "")),
        account=request.user if request.user.is_authenticated else None,
    )


def page_number(typed: str) -> int:
    """The page that was asked for; the first one when that makes no sense."""
    return min(max(int(typed), 1), 1000) if typed.isdecimal() and typed.isascii() and len(typed) < 6 else 1


def _facets(found: Found, text: str, kept: Kept) -> list[tuple[str, list[Choice]]]:
    facets = [(name, _named(name, values[:VALUES_SHOWN])) for name, values in found.facets if values]
    return [
        (
            str(NARROWING[name]),
            [_choice(name, value, label, count, text, kept) for value, label, count in values],
        )
        for name, values in facets
    ]


def _named(name: str, values: Values) -> Values:
    """Regions by the name of their switch point; the other filters come with a name."""
    if name != "regio":
        return values
    names = {row.id: row.name for row in region_rows()}
    return tuple((value, names.get(value, label), count) for value, label, count in values)


def _choice(name: str, value: str, label: str, count: int, text: str, kept: Kept) -> Choice:
    chosen = value in kept[name]
    others = [other for other in kept[name] if other != value]
    url = _address(text, kept | {name: others if chosen else [*others, value]})
    return Choice(label, count, url, chosen)


def _address(text: str, kept: Kept, number: int = 1) -> str:
    pairs = [("q", text), *((name, value) for name, values in kept.items() for value in values)]
    return "/zoeken?" + urlencode([*pairs, ("pagina", str(number))] if number > 1 else pairs)


def _leaf(text: str, kept: Kept, found: Found) -> Leaf:
    here, last = found.page, found.pages
    return Leaf(
        shown=_("Bladzijde %(here)d van %(last)d") % {"here": here, "last": last} if last > 1 else "",
        previous_url=_address(text, kept, here - 1) if here > 1 else "",
        next_url=_address(text, kept, here + 1) if here < last else "",
    )
