# SPDX-License-Identifier: EUPL-1.2
"""What happened to a question, in words: all of it for its coordinator, the plain course for its asker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.accounts.models import Account
from schakelpunt.journal.models import Entry
from schakelpunt.questions.models import Offer, Question
from schakelpunt.questions.queries.state import entries_of

REASONS = {
    "geen-tijd": gettext_lazy("geen tijd"),
    "niet-mijn-vak": gettext_lazy("niet mijn vak"),
    "anders": gettext_lazy("anders"),
}
VERDICTS = {
    "ja": gettext_lazy("het helpt"),
    "deels": gettext_lazy("het helpt voor een deel"),
    "nee": gettext_lazy("het helpt niet"),
}
# What an asker reads; a verb that is not here is not told to the asker.
TO_ASKER = {
    "confirm": gettext_lazy("gesteld"),
    "example": gettext_lazy("gesteld"),
    "triage": gettext_lazy("bekeken door het schakelpunt"),
    "offer": gettext_lazy("voorgelegd aan iemand die het kan weten"),
    "answer": gettext_lazy("beantwoord"),
    "put_in_touch": gettext_lazy("u hebt contact met een deskundige"),
    "bring_together": gettext_lazy("u hebt contact met een deskundige"),
    "to_agenda": gettext_lazy("op de kennisagenda gezet"),
    "withdraw": gettext_lazy("ingetrokken door u"),
    "find": gettext_lazy("u vond het antwoord zelf"),
    "publish": gettext_lazy("het antwoord is bewaard voor anderen"),
}
# These are told to an asker once: how often and to how many is the work of the hub.
ONCE = frozenset({"triage", "offer", "publish"})
TO_DESK = {
    "start": gettext_lazy("getypt, nog niet bevestigd"),
    "send_code": gettext_lazy("nieuwe code gevraagd"),
    "confirm": gettext_lazy("bevestigd door de vrager"),
    "example": gettext_lazy("neergezet als voorbeeld"),
    "triage": gettext_lazy("bekeken en aangescherpt door {actor}"),
    "offer": gettext_lazy("voorgelegd aan {whom} door {actor}"),
    "withdraw_offer": gettext_lazy("verzoek aan {whom} teruggetrokken"),
    "answer": gettext_lazy("beantwoord door {actor}"),
    "decline": gettext_lazy("{whom} kan niet helpen: {reason}"),
    "name_other": gettext_lazy("{whom} noemt iemand anders: {other}"),
    "put_in_touch": gettext_lazy("{whom} en de vrager hebben elkaars gegevens"),
    "bring_together": gettext_lazy("vrager en deskundige verbonden door {actor}"),
    "expire": gettext_lazy("verzoek aan {whom} verlopen"),
    "to_agenda": gettext_lazy("op de kennisagenda gezet door {actor}"),
    "withdraw": gettext_lazy("ingetrokken door de vrager"),
    "find": gettext_lazy("de vrager vond het antwoord zelf"),
    "help": gettext_lazy("de vrager zegt: {verdict}"),
    "publish": gettext_lazy("bewaard als {answer} door {actor}"),
    "retract": gettext_lazy("{answer} teruggetrokken door {actor}"),
    "remark": gettext_lazy("opmerking van {actor}"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened to a question, in words."""

    at: datetime
    verb: str
    words: str


def timeline(question: Question, *, for_asker: bool) -> tuple[Line, ...]:
    """What happened to a question, oldest first."""
    return asker_lines(question) if for_asker else desk_lines(question)


def asker_lines(question: Question) -> tuple[Line, ...]:
    """What an asker is told: no names, no refusals, no remarks."""
    told: set[str] = set()
    lines = []
    for entry in entries_of(question):
        if entry.verb in TO_ASKER and not (entry.verb in ONCE and entry.verb in told):
            lines.append(Line(entry.at, entry.verb, str(TO_ASKER[entry.verb])))
        told.add(entry.verb)
    return tuple(lines)


def desk_lines(question: Question) -> tuple[Line, ...]:
    """What a coordinator is told: who did what, and why not."""
    entries = entries_of(question)
    offers = {f"verzoek:{row.pk}": row for row in question.offers.select_related("organisation", "person")}
    numbers = {entry.actor.rpartition(":")[2] for entry in entries if entry.actor.startswith("account:")}
    accounts = {f"account:{row.pk}": str(row) for row in Account.objects.filter(pk__in=numbers)}
    return tuple(
        Line(entry.at, entry.verb, _desk_words(entry, offers, accounts))
        for entry in entries
        if entry.verb in TO_DESK
    )


def _desk_words(entry: Entry, offers: Mapping[str, Offer], accounts: Mapping[str, str]) -> str:
    offer = offers.get(f"verzoek:{entry.facts.get('offer', '')}")
    actor = accounts.get(entry.actor) or (offer_name(offers[entry.actor]) if entry.actor in offers else "")
    return str(TO_DESK[entry.verb]).format(
        actor=actor or _("het schakelpunt"),
        whom=offer_name(offer) if offer else _("iemand"),
        reason=REASONS.get(offer.reason, "") if offer else "",
        other=offer.other_name if offer else "",
        verdict=VERDICTS.get(entry.facts.get("verdict", ""), ""),
        answer=entry.facts.get("answer", ""),
    )


def offer_name(offer: Offer) -> str:
    """Whom an offer went to, as a coordinator knows them."""
    name = offer.name or (offer.person.name if offer.person else "")
    organisation = offer.organisation.name if offer.organisation else ""
    return f"{name} ({organisation})" if name and organisation else name or organisation or offer.email


def story(lines: tuple[Line, ...]) -> str:
    """The history in one line: "gesteld op 3 maart, beantwoord op 5 maart"."""
    told = [f"{line.words} ({date_format(localtime(line.at), 'j F')})" for line in lines]
    return ", ".join(told)
