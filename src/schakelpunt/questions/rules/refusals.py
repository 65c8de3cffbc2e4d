# SPDX-License-Identifier: EUPL-1.2
"""Why something is not done, in a sentence for who wanted it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schakelpunt.matching.shapes import PersonalHint
from schakelpunt.questions.rules.marking import _


class Refused(ValueError):
    """A step that is not taken; `sentence` can be translated and `words` fill it in."""

    def __init__(self, sentence: str, **words: object) -> None:
        super().__init__(sentence.format(**words) if words else sentence)
        self.sentence = sentence
        self.words = words


class AlreadyDone(Refused):
    """A link or button that did its work earlier; nothing was lost and nothing is done twice."""


class PersonalFound(Refused):
    """A text for others still seems to hold personal data; a human strikes it out or lets it stay."""

    def __init__(self, hints: Sequence[PersonalHint]) -> None:
        found = "; ".join(hint.words for hint in hints)
        super().__init__(
            _("Kijk deze woorden na. Haal ze weg of vink aan dat ze mogen: {found}"), found=found
        )
        self.hints = tuple(hints)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a coordinator says of a question, as of one version of it."""

    version: int
    text: str = ""
    challenges: tuple[str, ...] = ()
    disciplines: tuple[str, ...] = ()
    area: str = ""
    kind: str = ""
    visibility: str = ""
    title: str = ""


class Stale(Exception):
    """Somebody else changed it in between; carries what one wanted to save and what stands there now."""

    def __init__(self, mine: Wording, theirs: Wording) -> None:
        super().__init__(_("Een ander heeft dit ondertussen gewijzigd. Vergelijk de twee versies."))
        self.mine = mine
        self.theirs = theirs
