# SPDX-License-Identifier: EUPL-1.2
"""Whether a text is Dutch, by its small words: quick, and sure enough for one question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from schakelpunt.matching.smallwords import listed

MARKS: Final[dict[str, frozenset[str]]] = {
    "nl": listed(
        """
        de het een en van in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit
        nog naar we wij ons onze wat wie hoe waar mag moet kan kunnen mogen moeten hebben heeft wordt
        worden door over tot deze dit geen welke wanneer hoeveel graag onder tussen
        """
    ),
    "en": listed(
        """
        the of and to is that for it with as on are this be by from or an have has not which we our can
        what how where when who do does should would could there their your about into any please must
        may need will you
        """
    ),
    "de": listed(
        """
        der die das und ist nicht mit auf den dem ein eine einen zu von für sich auch wie wir unser kann
        können wer wo wann welche muss müssen darf oder aber im ich haben wird werden bei nach
        """
    ),
    "fr": listed(
        """
        le la les des et est dans pour que qui sur une un pas avec nous vous notre peut comment où quel
        quelle du au aux ou mais ce cette sont être faut il
        """
    ),
}
WORDS_MIN: Final = 4  # fewer words say too little
LEAD_MIN: Final = 2  # another language must have this many more small words than Dutch


def language_of(words: Iterable[str]) -> str:
    """The language of these words: nl unless another one clearly is; short texts are taken as Dutch."""
    listed = list(words)[:400]
    if len(listed) < WORDS_MIN:
        return "nl"
    counts = {code: sum(word in marks for word in listed) for code, marks in MARKS.items()}
    best = max(counts, key=lambda code: (counts[code], code == "nl"))
    return best if counts[best] >= counts["nl"] + LEAD_MIN else "nl"
