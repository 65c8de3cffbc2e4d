# SPDX-License-Identifier: EUPL-1.2
"""The weights of the matcher in words, for the page that tells how it works."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.matching import weights

Row = tuple[str, str]
Words = Mapping[str, str | Promise]
PLACES: Words = {
    "own": gettext_lazy("uit uw eigen gemeente"),
    "named": gettext_lazy("uit een plaats die u noemt"),
    "neighbour": gettext_lazy("uit een buurgemeente"),
    "region": gettext_lazy("uit uw regio"),
    "national": gettext_lazy("voor heel Nederland"),
    "elsewhere": gettext_lazy("uit een andere regio"),
}
VALIDITIES: Words = {
    "current": gettext_lazy("nog actueel"),
    "unknown": gettext_lazy("onbekend of het nog klopt"),
    "dated": gettext_lazy("deels verouderd"),
    "archived": gettext_lazy("uit het archief"),
}
STANDINGS: Words = {
    "bevestigd": gettext_lazy("bevestigd door een mens"),
    "gezien": gettext_lazy("gezien in een openbare bron"),
    "vakkennis": gettext_lazy("vakkennis, nog niet bevestigd"),
}
SEARCHES: Words = {
    "exact": gettext_lazy("het woord zelf"),
    "stems": gettext_lazy("het woord in een andere vorm"),
    "parts": gettext_lazy("een deel van een samengesteld woord"),
    "concepts": gettext_lazy("een begrip uit de woordenlijst"),
    "disciplines": gettext_lazy("hetzelfde werkveld"),
}


def known_tables() -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """What makes a piece of knowledge rise or sink: a caption, then words and numbers."""
    return (
        (_("Hoe een stuk wordt gevonden"), _told(weights.SEARCH_WEIGHTS, SEARCHES)),
        (_("Waar het vandaan komt"), _told(weights.PLACE_FACTORS, PLACES)),
        (_("Of het nog klopt"), _told(weights.VALIDITY_FACTORS, VALIDITIES)),
        (_("Hoe zeker het is"), _told(weights.STANDING_FACTORS, STANDINGS)),
    )


def knower_rows() -> tuple[Row, ...]:
    """What makes an organisation rise: words and numbers."""
    _none, touches, ample, first = weights.EXPERTISE_POINTS
    points: tuple[tuple[str, float], ...] = (
        (_("is het eerste aanspreekpunt voor dit werkveld"), first),
        (_("heeft ruime kennis van dit werkveld"), ample),
        (_("heeft met dit werkveld te maken"), touches),
        (_("u noemt de organisatie zelf"), weights.NAMED_POINTS),
        (_("is uw eigen omgevingsdienst, waterschap of provincie"), weights.OWN_POINTS),
        (_("schreef of beantwoordde hier eerder iets over"), weights.EVIDENCE_POINTS),
        (_("is een buurgemeente met een vergelijkbaar geval"), weights.NEIGHBOUR_POINTS),
        (_("heeft hierin een wettelijke taak"), weights.POWER_POINTS),
        (_("werkt in uw regio"), weights.REGION_POINTS),
    )
    return tuple((words, _number(value)) for words, value in points)


def _told(values: Mapping[str, float], words: Words) -> tuple[Row, ...]:
    ordered = sorted(values.items(), key=lambda pair: -pair[1])
    return tuple((str(words.get(name, name)), _number(value)) for name, value in ordered)


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
