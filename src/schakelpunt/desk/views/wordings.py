# SPDX-License-Identifier: EUPL-1.2
"""States, offers and versions of a question in the words of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.desk.forms.fields import ANSWER_KINDS, CIRCLES, ActForm
from schakelpunt.questions.models import Offer
from schakelpunt.questions.queries.desk import DECLINED, NEW, NOT_HELPED, OVERDUE, TO_PUBLISH, UNOFFERED
from schakelpunt.questions.queries.timeline import REASONS, offer_name
from schakelpunt.questions.rules import OfferState, State, Wording
from schakelpunt.questions.rules.steps import OFFER_OPEN

STATES = {
    State.ASKED: gettext_lazy("nieuw"),
    State.TRIAGED: gettext_lazy("bekeken"),
    State.OFFERED: gettext_lazy("voorgelegd"),
    State.ANSWERED: gettext_lazy("beantwoord"),
    State.CONNECTED: gettext_lazy("verbonden"),
    State.AGENDA: gettext_lazy("kennisagenda"),
    State.WITHDRAWN: gettext_lazy("ingetrokken"),
    State.FOUND: gettext_lazy("zelf gevonden"),
}
OFFERS = {
    OfferState.OFFERED: gettext_lazy("wacht op reactie"),
    OfferState.ANSWERED: gettext_lazy("heeft gereageerd"),
    OfferState.DECLINED: gettext_lazy("kan niet helpen"),
    OfferState.PASSED_ON: gettext_lazy("noemde iemand anders"),
    OfferState.EXPIRED: gettext_lazy("geen reactie"),
    OfferState.WITHDRAWN: gettext_lazy("teruggetrokken"),
}
WHYS = {
    NEW: gettext_lazy("nieuw"),
    OVERDUE: gettext_lazy("over de datum"),
    DECLINED: gettext_lazy("niemand die gevraagd is, kan helpen"),
    NOT_HELPED: gettext_lazy("het antwoord hielp niet genoeg"),
    UNOFFERED: gettext_lazy("nog aan niemand voorgelegd"),
    TO_PUBLISH: gettext_lazy("antwoord te bewaren voor anderen"),
}
SHOWN = (
    ("bekend", gettext_lazy("Bekend")),
    ("wie", gettext_lazy("Wie weet dit")),
    ("speelt", gettext_lazy("Wat speelt hier")),
    ("instantie", gettext_lazy("Waar hoort dit")),
    ("eerdereVragen", gettext_lazy("Eerdere vragen")),
)
# The field of a form, and the part of a wording that it fills.
PARTS = (
    ("tekst", "text", gettext_lazy("Tekst")),
    ("titel", "title", gettext_lazy("Titel")),
    ("werkvelden", "disciplines", gettext_lazy("Werkvelden")),
    ("opgaven", "challenges", gettext_lazy("Opgaven")),
    ("gemeente", "area", gettext_lazy("Gemeente")),
    ("soort", "kind", gettext_lazy("Soort")),
    ("kring", "visibility", gettext_lazy("Wie mag het lezen")),
)


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer in words: to whom, where it stands, and what was said."""

    offer: Offer
    whom: str
    state: str
    reason: str
    open: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One part of a form that was sent in too late: what one typed, and what another saved."""

    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Named:
    """The names behind slugs and codes."""

    disciplines: Mapping[str, str]
    challenges: Mapping[str, str]
    areas: Mapping[str, str]
    kinds: Mapping[str, str]


def state_word(state: str) -> str:
    """Where a question stands, in a word for coordinators."""
    return str(STATES.get(State(state), state))


def why_words(whys: Iterable[str]) -> list[str]:
    """Why a question needs a hand today."""
    return [str(WHYS.get(why, why)) for why in whys]


def offer_lines(offers: Iterable[Offer]) -> list[OfferLine]:
    """The offers of a question, the newest first."""
    lines = [
        OfferLine(
            offer=row,
            whom=offer_name(row),
            state=str(OFFERS[OfferState(row.state)]),
            reason=str(REASONS.get(row.reason, "")),
            open=row.state in OFFER_OPEN,
        )
        for row in offers
    ]
    return lines[::-1]


def seen_by_asker(shown: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """What the first response showed the asker then, block by block."""
    blocks = [(str(label), _titles(shown.get(name, ()))) for name, label in SHOWN]
    return [(label, titles) for label, titles in blocks if titles]


def _titles(rows: Any) -> list[str]:
    return [str(row["titel"]) for row in rows if isinstance(row, dict) and row.get("titel")]


def compared(form: ActForm, theirs: Wording, names: Named) -> tuple[Compared, ...]:
    """The parts of a form beside the same parts as another saved them; only where they differ."""
    sides = [
        Compared(
            str(label),
            _words(part, form[field].value(), names),
            _words(part, getattr(theirs, part), names),
        )
        for field, part, label in PARTS
        if field in form.fields
    ]
    return tuple(side for side in sides if side.mine != side.theirs)


def _words(part: str, value: Any, names: Named) -> str:
    """A part of a wording as a person reads it."""
    known: Mapping[str, Any] = {
        "disciplines": names.disciplines,
        "challenges": names.challenges,
        "area": names.areas,
        "kind": {**names.kinds, **dict(ANSWER_KINDS)},
        "visibility": dict(CIRCLES),
    }.get(part, {})
    if not isinstance(value, str) and isinstance(value, Sequence):
        return ", ".join(sorted(str(known.get(one, one)) for one in value)) or _("geen")
    return str(known.get(value, value or "")).replace("\r\n", "\n").strip() or _("leeg")
