# SPDX-License-Identifier: EUPL-1.2
"""The short answer above the first response: where to begin, whom to ask, what to read, what to mind."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from schakelpunt.page.parts import Headline, Link
from schakelpunt.portal.rows import desk_name, sentences
from schakelpunt.questions.queries.shapes import FirstResponse

MINDED = ("conflict", "plicht")


def headlines(response: FirstResponse) -> tuple[Headline, ...]:
    """One line a block, for who has no time; a block with nothing in it has no line."""
    lines = (_begin(response), _ask(response), _read(response), _mind(response))
    return tuple(line for line in lines if line is not None)


def _begin(response: FirstResponse) -> Headline | None:
    if not response.desks:
        return None
    desk = response.desks[0]
    more = Link(_("Waar hoort dit (%(many)d)") % {"many": len(response.desks)}, "#hoort")
    return Headline(
        _("Begin bij"), Link(desk_name(desk), desk.address), more, _first(sentences(desk.reasons))
    )


def _ask(response: FirstResponse) -> Headline | None:
    """The first who may know and is not where one begins already."""
    begun = {desk.id for desk in response.desks[:1]}
    knower = next((row for row in response.who if row.id not in begun), None)
    if knower is None:
        return None
    more = Link(_("Wie weet dit (%(many)d)") % {"many": len(response.who)}, "#wie")
    return Headline(
        _("Vraag het aan"), Link(knower.name, knower.address), more, _first(sentences(knower.reasons))
    )


def _read(response: FirstResponse) -> Headline | None:
    if not response.known:
        return None
    first = response.known[0]
    about = ", ".join(str(part) for part in (first.kind_name, first.source, first.year) if part)
    more = Link(_("Bekend (%(many)d)") % {"many": len(response.known)}, "#bekend")
    return Headline(_("Lees eerst"), Link(first.title, first.address), more, about)


def _mind(response: FirstResponse) -> Headline | None:
    """The first conflict or duty, by the question one should ask about it."""
    found = next((row for row in response.plays if row.kind in MINDED), None)
    if found is None:
        return None
    more = Link(_("Wat speelt hier (%(many)d)") % {"many": len(response.plays)}, "#speelt")
    return Headline(
        _("Vraag ook"),
        Link(found.knowledge_question, reverse("portal:interaction", args=[found.id])),
        more,
    )


def _first(told: tuple[str, ...]) -> str:
    return told[0] if told else ""
