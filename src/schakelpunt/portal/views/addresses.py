# SPDX-License-Identifier: EUPL-1.2
"""What an asker filled in, as addresses one can follow and forward, and as fields that go along."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from schakelpunt.portal.forms import AskForm
from schakelpunt.portal.rules import fits_address

CARRIED = ("vraag", "gemeente", "opgave", "plan", "fase", "nodig_op", "bekeken", "delen", "gebied")
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the response page leads to; a long question cannot stand in an address (`long`)."""

    response: str
    edit: str
    thanks: str
    contact: str
    search: str
    long: bool


def pairs_of(form: AskForm, *, without: tuple[str, ...] = ()) -> Pairs:
    """What was filled in, by the names of the fields."""
    told = form.cleaned_data
    kept = [name for name in CARRIED if told.get(name) and name not in without]
    single = [(name, str(told[name])) for name in kept if name != "opgave"]
    several = [("opgave", slug) for slug in told["opgave"]] if "opgave" in kept else []
    return tuple(single + several)


def fits(form: AskForm) -> bool:
    """Whether this question can be forwarded as an address."""
    told = form.cleaned_data
    words = "".join(str(told[name] or "") for name in ("vraag", "plan", "bekeken"))
    return fits_address(words, told["gebied"], bool(told["gebiedsbestand"]))


def addresses(form: AskForm) -> Addresses:
    """Where one can go from the first response."""
    tail = urlencode(pairs_of(form))
    question = urlencode({"vraag": form.cleaned_data["vraag"][:200]})
    short = fits(form)
    return Addresses(
        response=f"{reverse('portal:response')}?{tail}",
        edit=f"{reverse('portal:ask')}?{tail}" if short else "#aanpassen",
        thanks=f"{reverse('portal:thanks')}?{question}",
        contact=f"{reverse('portal:contact')}?{tail}",
        search=f"{reverse('portal:search')}?{urlencode({'q': form.cleaned_data['vraag'][:200]})}",
        long=not short,
    )


def places_named(form: AskForm, named: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The municipalities that the text names (code to name), as addresses of the same question for each."""
    rest = pairs_of(form, without=("gemeente",))
    page = reverse("portal:response")
    return tuple((name, f"{page}?{urlencode([*rest, ('gemeente', name)])}") for name in named.values())
