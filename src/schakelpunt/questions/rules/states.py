# SPDX-License-Identifier: EUPL-1.2
"""Where a question and an offer can stand, who acts on them, and who may read them."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a question stands."""

    CONCEPT = "concept"
    ASKED = "gesteld"
    TRIAGED = "getrieerd"
    OFFERED = "aangeboden"
    ANSWERED = "beantwoord"
    CONNECTED = "verbonden"
    AGENDA = "agenda"
    WITHDRAWN = "ingetrokken"
    FOUND = "zelf-gevonden"


OPEN = frozenset({State.ASKED, State.TRIAGED, State.OFFERED})
# The agenda is no end: what stands there comes back to its asker.
ENDED = frozenset({State.ANSWERED, State.CONNECTED, State.WITHDRAWN, State.FOUND})


class OfferState(StrEnum):
    """Where an offer of a question to somebody stands."""

    OFFERED = "aangeboden"
    ANSWERED = "beantwoord"
    DECLINED = "geweigerd"
    PASSED_ON = "doorverwezen"
    EXPIRED = "verlopen"
    WITHDRAWN = "ingetrokken"


class Role(StrEnum):
    """Who takes a step."""

    ASKER = "vrager"
    EXPERT = "deskundige"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "beheerder"
    SYSTEM = "systeem"


class Visibility(StrEnum):
    """Who may read a question beside its asker and its hub."""

    HUB = "schakelpunt"
    HUBS = "schakelpunten"
    PUBLIC = "openbaar"


WIDTH = {Visibility.HUB: 0, Visibility.HUBS: 1, Visibility.PUBLIC: 2}


class Sharing(StrEnum):
    """Whether the asker lets other regions see the question."""

    LATER = ""
    YES = "ja"
    NO = "nee"


class Declining(StrEnum):
    """Why somebody declines an offer."""

    NO_TIME = "geen-tijd"
    NOT_MY_FIELD = "niet-mijn-vak"
    OTHERWISE = "anders"


class Helping(StrEnum):
    """Whether it helped."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class AnswerKind(StrEnum):
    """What kind of answer is remembered."""

    SHORT = "kort-antwoord"
    ADVICE = "advies"
    EXPLANATION = "uitleg"
    EXPERIENCE = "ervaring"
    CASE = "praktijkvoorbeeld"
    PRODUCT = "product"
    POINTER = "verwijzing"


def wider(one: str, other: str) -> bool:
    """Whether the first visibility lets more people read than the second."""
    return WIDTH[Visibility(one)] > WIDTH[Visibility(other)]


def may_show(sharing: str, visibility: str) -> bool:
    """An asker who said no keeps the question, and what was said of it, within the own region."""
    return sharing != Sharing.NO or visibility == Visibility.HUB
