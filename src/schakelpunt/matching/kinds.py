# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - the rows of a table stay rows
"""What kind of question it is: rule, local rule, technical, who decides, process, money, data or practice of others."""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.clean import folded
from schakelpunt.matching.shapes import Reason, Scored

NAMES: Final[dict[str, str]] = {
    "regel": "landelijke regel",
    "lokaal": "lokaal beleid",
    "technisch": "inhoud en techniek",
    "bevoegdheid": "wie beslist",
    "proces": "aanpak en samenwerking",
    "geld": "geld",
    "data": "gegevens en kaarten",
    "praktijk": "ervaring van anderen",
}


class Cue(NamedTuple):
    """Words that point at a kind of question, and how strongly."""

    kind: str
    points: float
    pattern: re.Pattern[str]


def _cue(kind: str, points: float, pattern: str) -> Cue:
    return Cue(kind, points, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))


CUES: Final[tuple[Cue, ...]] = (
    _cue(
        "regel",
        1.6,
        r"omgevingswet|overgangsrecht|\bow\b|\bbal\b|\bbkl\b|\bbbl\b|\bwbb\b|besluit bodemkwaliteit|wet\b|wettelijk\w*|wetgeving|europese|richtlijn\w*",
    ),
    _cue(
        "regel",
        1.5,
        r"verplicht\w*|is het toegestaan|vervalt|vervallen|verandert er|geldt (?:er|de|dit|dat|nog)|regels? (?:voor|gelden)|welke regels gelden",
    ),
    _cue(
        "regel",
        1.3,
        r"mag (?!ik bellen)|mogen (?:we|wij|de|het|een|er|bewoners|boeren)?|^\W*moet(?:en)?\b|moet(?:en)? (?:er|een|de|het|dat|je|we dat|wij dat)\b|hoeft?\b|nodig\b|voldoen\w*|vrijgesteld|vrijstelling|geldig\w*|verschil tussen|verlopen\b",
    ),
    _cue(
        "regel",
        1.2,
        r"norm(?:en)?\b|(?:grens|interventie|maximale|achtergrond)\s?waarden?|wat telt als|definitie|meld(?:en|ing|ingsplicht)|vergunning(?:plicht|splicht|plichtig)",
    ),
    _cue(
        "lokaal",
        1.8,
        r"omgevingsplan|gebiedsbeleid|(?:eigen|lokaal|gemeentelijk) beleid|beleidsregels?|(?:gemeentelijke )?verordening|nota\b|bodembeheernota|omgevingsvisie",
    ),
    _cue(
        "lokaal",
        1.5,
        r"regels? (?:we|wij|stellen|opnemen)|stellen we|leggen we (?:dat |dit )?vast|vastleggen|opleggen|verbieden|eisen (?:kunnen|stellen|dat)|voorschrijven|sturen (?:we|wij)|onze regels",
    ),
    _cue("lokaal", 1.0, r"kunnen we als gemeente|als gemeente|beleid\b|contract\w*|locatiekeuze"),
    _cue(
        "bevoegdheid",
        2.4,
        r"wie (?:gaat|is|zijn|beslist|besluit|bepaalt|verleent|geeft|houdt|mag|moet|controleert|handhaaft|beoordeelt|waarschuwt|neemt)\b|bevoegd(?:e|heid)?\b|bevoegd gezag",
    ),
    _cue(
        "bevoegdheid",
        2.0,
        r"bij wie\b|wiens|verantwoordelijk\w*|aansprakelijk\w*|(?:onze|welke|wat is onze) rol|rol hebben|taakverdeling|zorgplicht|toestemming|aan zet|laatste woord|doorslag|van wie\b|toezicht\w*|ligt het besluit|inspreken|te zeggen",
    ),
    _cue(
        "bevoegdheid",
        1.2,
        r"vergunning\b|(?:taken|taak) (?:voor|bij|van)|moet ik bellen|wie moet|bij welke|waar meld",
    ),
    _cue(
        "proces",
        2.0,
        r"aan tafel|vanaf het begin|vroeg genoeg|op tijd bij elkaar|bij elkaar (?:brengen|krijgen)|samen(?:werk\w*| optrekken| doen| regelen)|organiseer\w*|organiseren|zover (?:dat|krijg)|projectleider|draagvlak",
    ),
    _cue(
        "proces",
        1.8,
        r"waar begin|welke volgorde|stappen\w*|aanpak\w*|pakken we|pak ik|hoe kom(?:en)? (?:ik|we|wij) tot|hoe regelen we|hoe borg\w*|borgen|planning|participatie|meenemen in|gebiedsproces|capaciteit|uren\b|bemensing|neerleggen|beleggen|afstemm\w*",
    ),
    _cue(
        "proces",
        1.0,
        r"hoe (?:breng|betrek|krijg|gaan we om|zorg)\w*|wie betrek\w*|overleg\w*|integraal|plan maken|gebiedsplan\w*",
    ),
    _cue(
        "geld",
        2.4,
        r"subsidies?|subsidieregeling|regeling of|living lab|potjes?\b|vergoed\w*|vergoeding|bekostig\w*|financier\w*|bommenregeling|spuk\b|fonds\w*|rijksbijdrage|bijdrage\b|cofinanciering",
    ),
    _cue(
        "geld",
        1.7,
        r"kosten\b|kost\b|betaal\w*|betalen|betaalt|budget\b(?! per)|wie draait op|draait .{0,25}op\b|euro\b|tarie(?:f|ven)|leges|begroting|goedkoper|duur\b",
    ),
    _cue(
        "data",
        2.0,
        r"open data|datasets?|gegevens\b|welke kaart\w*|kaart(?:en|lagen?|viewer)?\b|meetreeks\w*|meetgegevens|waar vind|waar staan|inzage|bodeminformatie|register\b|registratie\b|\bbro\b|dinoloket|bodemloket|hoeveel .{3,40} hebben we",
    ),
    _cue(
        "data",
        1.2,
        r"data\b|model(?:len)?\b|monitoring|in beeld|welke bodemonderzoeken|historische informatie|viewer|gis\b|api\b",
    ),
    _cue(
        "praktijk",
        2.6,
        r"(?:andere|buur|meer|welke|zijn er) gemeenten|hebben (?:andere|anderen)|heeft (?:iemand|een gemeente)|hoe (?:gaan|doen|pakken|lossen) (?:andere|anderen|collega)|wie in de regio|wie heeft (?:dit|dat|er|al|hier|ervaring|eerder)|lossen (?:anderen|andere)|buurgemeente|al eens|format\b|sjabloon|voorbeeld(?:en)?\b|ervaring\w*|eerder gehad|collega-?gemeente\w*|elders",
    ),
    _cue("praktijk", 0.8, r"mag ik bellen|pilots?\b|praktijk\w*|leerpunten|anderen"),
    _cue(
        "technisch",
        1.8,
        r"hoe diep|hoe ?veel (?:afstand|ruimte|zakt|zetting|water|tegels|graden|meter)|hoe vaak|werkt|werken .{2,30} op|effect\w*|invloed|risico'?s?\b|gevolg\w*|wat doet|wat betekent .{3,60} voor|wat helpt|voorkomen we|geschikt\w*|levensduur|temperatuur|veilig\b|afstand",
    ),
    _cue(
        "technisch",
        1.2,
        r"welke (?:bomen|soorten|planten|methode|techniek|maatregel\w*|materia\w+|waarde|teelt\w*)|met welk materiaal|hoe (?:krijgen|houden|herstel|maak|meet|voorkom|bepaal|bereken|verdelen|zien) (?:we|wij|ik|je)?|kansrijk|waar moeten we aan denken|oorzaak|onderhoud\w*|beoordelen",
    ),
    _cue("technisch", 0.5, r"^\W*kan\b|^\W*kunnen\b|hoe\b|hoeveel\b|waarom\b|wat zijn\b"),
)


def kinds_of(question: str) -> tuple[Scored, ...]:
    """The kinds of a question, best first, with the words that say so; empty when nothing does."""
    text = folded(question)
    points: dict[str, float] = {}
    reasons: dict[str, list[Reason]] = {}
    for cue in CUES:
        found = cue.pattern.search(text)
        if found:
            before = points.get(cue.kind, 0.0)
            points[cue.kind] = max(before, cue.points) + weights.FURTHER_SIGN * min(before, cue.points)
            reasons.setdefault(cue.kind, []).append(Reason("soortvraag", (found.group().strip(),)))
    whole = math.fsum(points.values()) + weights.KIND_DOUBT
    rows = [
        Scored(kind, round(point / whole, 4), tuple(reasons[kind]), NAMES[kind])
        for kind, point in points.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.score, row.slug)))
