# SPDX-License-Identifier: EUPL-1.2
"""What is true of a question: its states, its reference, who may read it."""

from __future__ import annotations

from enum import StrEnum


def _(sentence: str) -> str:
    """Marks a sentence for translation; the fronts translate it."""
    return sentence


class State(StrEnum):
    """Where a question stands."""

    ASKED = "gesteld"
    ANSWERED = "beantwoord"
    AGENDA = "agenda"


class Visibility(StrEnum):
    """Who may read a question beside its asker and its hub."""

    HUB = "schakelpunt"
    HUBS = "schakelpunten"
    PUBLIC = "openbaar"


def reference(hub_code: str, year: int, number: int) -> str:
    """The permanent name of a question: hub code, year and number, so that nodes never collide."""
    return f"V-{hub_code}-{year}-{number:04d}"


LONGEST = 10_000
SHORTEST = 3


class TextProblem(ValueError):
    """The text cannot be read as a question; the message is a sentence for who typed it."""


def readable(text: str) -> str:
    """The typed text without control characters; refuses an empty or endless one with a sentence."""
    kept = "".join(sign for sign in text if sign in "\n\t" or sign.isprintable()).strip()
    if sum(sign.isalnum() for sign in kept) < SHORTEST:
        raise TextProblem(_("Typ uw vraag in een paar woorden. Nu staat er nog niets om mee te zoeken."))
    if len(kept) > LONGEST:
        raise TextProblem(
            _("Uw tekst is {over} tekens te lang. Er passen {most} tekens in; kort de tekst in.").format(
                over=f"{len(kept) - LONGEST:,}".replace(",", "."), most=f"{LONGEST:,}".replace(",", ".")
            )
        )
    return kept
