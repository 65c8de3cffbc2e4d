# SPDX-License-Identifier: EUPL-1.2
"""What can be read as a question or another text, and what in it a human must look at first."""

from __future__ import annotations

from collections.abc import Collection
from unicodedata import category

from schakelpunt.matching.personal import personal_hints
from schakelpunt.questions.rules.marking import _
from schakelpunt.questions.rules.refusals import PersonalFound

LONGEST = 10_000
SHORTEST = 3
NAME_LONGEST = 200


class TextProblem(ValueError):
    """The text cannot be read as a question; the message is a sentence for who typed it."""


def readable(text: str) -> str:
    """The typed text without control characters; refuses an empty or endless one with a sentence."""
    kept = plain(text)
    if sum(sign.isalnum() for sign in kept) < SHORTEST:
        raise TextProblem(_("Typ uw vraag in een paar woorden. Nu staat er nog niets om mee te zoeken."))
    if len(kept) > LONGEST:
        raise TextProblem(
            _("Uw tekst is {over} tekens te lang. Er passen {most} tekens in; kort de tekst in.").format(
                over=f"{len(kept) - LONGEST:,}".replace(",", "."), most=f"{LONGEST:,}".replace(",", ".")
            )
        )
    return kept


def plain(text: str) -> str:
    """A text as a person meant it: one kind of line end and of space, no signs that cannot be seen.

    Mail programs write spaces that do not break and hyphens that do not show; both would glue or cut words.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_seen(sign) for sign in lines).strip()


def _seen(sign: str) -> str:
    if sign in "\n\t":
        return sign
    kind = category(sign)
    return " " if kind in {"Zs", "Zl", "Zp"} else "" if kind in {"Cc", "Cf", "Cs"} else sign


def one_line(text: str, longest: int = NAME_LONGEST) -> str:
    """A name or title: plain, on one line, and no longer than fits."""
    return " ".join(plain(text).split())[:longest].strip()


def check_personal(text: str, acknowledged: Collection[str]) -> None:
    """A human looked at exactly what seems personal in a text for others; all else is refused."""
    hints = personal_hints(text)
    if {hint.words for hint in hints} != set(acknowledged):
        raise PersonalFound(hints)
