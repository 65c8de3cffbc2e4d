# SPDX-License-Identifier: EUPL-1.2
"""The first response as blocks of a page."""

from __future__ import annotations

from typing import Any, TypeVar

from django.utils import timezone

from schakelpunt.places.queries.municipalities import municipality_names, names_of
from schakelpunt.portal.forms import AskForm
from schakelpunt.portal.rows import belongs_row, known_row, knows_row, plays_row, region_look
from schakelpunt.portal.views.addresses import addresses, pairs_of, places_named
from schakelpunt.portal.views.headlines import headlines
from schakelpunt.portal.views.hints import hint_words
from schakelpunt.portal.views.picture import picture
from schakelpunt.portal.views.steps import THROUGH_HUB, step_at
from schakelpunt.questions.queries.shapes import FirstResponse

DUTCH = ("nl", "")
SHOWN = 4
Row = TypeVar("Row")


def blocks(response: FirstResponse, form: AskForm) -> dict[str, Any]:
    """What the page shows, in the order of the page."""
    hub, known_refs = response.hub, {item.ref for item in response.known}
    plays = [plays_row(item, number) for number, item in enumerate(response.plays, 1)]
    return {
        "response": response,
        "headlines": headlines(response),
        "hints": hint_words(response.hints),
        "foreign": response.need.language not in DUTCH,
        "notes": form.area.notes if form.area else (),
        "known": _parted([known_row(item) for item in response.known]),
        "earlier": [item for item in response.earlier if item.reference not in known_refs],
        "who": _parted([knows_row(item) for item in response.who]),
        "plays": plays,
        "playing": _parted(plays),
        "section": picture(response.plays, response.where.name),
        "desks": [belongs_row(item) for item in response.desks],
        "also": [belongs_row(item) for item in response.desks[1:] if item.kind != "schakelpunt"],
        "step": step_at(response.desks[0].kind) if response.desks else "",
        "through_hub": bool(response.desks) and response.desks[0].kind in THROUGH_HUB,
        "now": timezone.localdate(),
        **_form_parts(response, form),
        **(region_look(hub.id, hub.name, hub.national) if hub else {}),
    }


def _parted(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """What is seen at once, and what stands behind a click."""
    return rows[:SHOWN], rows[SHOWN:]


def _form_parts(response: FirstResponse, form: AskForm) -> dict[str, Any]:
    """What was asked, and the ways to change it, forward it or take it further."""
    told = form.cleaned_data
    named = {} if response.where.name else names_of(response.need.places)
    return {
        "form": form,
        "question": told["vraag"],
        "plan": told["plan"],
        "needed_on": told["nodig_op"],
        "names": municipality_names(),
        "places": places_named(form, named),
        "to": addresses(form),
        "carried": pairs_of(form),
        "carried_on": pairs_of(form, without=("vraag", "gemeente", "opgave")),
    }
