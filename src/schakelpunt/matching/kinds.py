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


# A sentence that ends in a question mark.
ASKED: Final = re.compile(r"[^.?!\n]*(?:[.!](?=\S)[^.?!\n]*)*\?")


def _cue(kind: str, points: float, pattern: str) -> Cue:
    return Cue(kind, points, re.compile(rf"\b(?:{pattern})", re.IGNORECASE))


# Plainer ways to ask the same; a little less sure than the words of the field below.
_EVERYDAY: Final[tuple[Cue, ...]] = (
    _cue(
        "regel",
        1.1,
        r"is (?:dat|dit|het) (?:verboden|toegestaan|verplicht)|welk artikel|welke (?:eisen|regels|normen|voorwaarden)|ontheffing|bruidsschat|instructieregel\w*|in strijd met|termijn\w*|hoe ?lang (?:is|blijft|mag)|juridisch|nieuwe regels|sinds 2024|oude wet|nog steeds|beschikking\w*|vergunningvrij",
    ),
    _cue(
        "lokaal",
        1.2,
        r"maatwerk\w*|eigen (?:norm\w*|regels?|eisen)|onze (?:nota|verordening|visie)|\bapv\b|opnemen in|aanwijzen|voorwaarden (?:stellen|opnemen)|omgevingsprogramma|bestemmingsplan|mogen wij zelf|zelf (?:bepalen|regelen|vaststellen)|beleid (?:maken|opstellen)|gemeentelijke? (?:beleid|regels?|nota)",
    ),
    _cue(
        "bevoegdheid",
        1.3,
        r"wiens werk|wie (?!heeft|kent|kan|weet|wil|pakt|in|er)\w+t (?:dat|dit|de|het|die|er|hier|daar|nu)\b|waar moet ik (?:zijn|heen)|waar (?:meld|vraag) (?:ik|je|we)|is (?:dat|dit) (?:een taak|iets) (?:van|voor)|taak van|moeten wij (?:dat|dit|daar) (?:zelf )?(?:doen|iets mee)|gaat .{2,30} (?:hierover|daarover|erover)|adviesrecht|advies aan de minister|zienswijze|instemming|handhav\w*",
    ),
    _cue(
        "proces",
        1.2,
        r"afspraken|stappenplan|hoe beginnen|op welk moment|in welke fase|bewoners informeren|communic\w+|hoe (?:leg|vertel) (?:ik|je|we|wij)|overtuigen|uitbesteden|aanbested\w*|overdra\w+|met pensioen|afdelingen|intern\b|coordin\w+|wie doet wat|werkwijze|opdracht (?:geven|verlenen)|projectteam|rolverdeling|niemand (?:meer|voelt)|tijd voor|gesprek\w*",
    ),
    _cue(
        "geld",
        1.4,
        r"kosten (?:delen|verdelen)|voor eigen rekening|op wie verhalen|verrekenen|investering\w*|prijs\b|prijzen|terugverdien\w*|grondexploitatie|schade claimen|uit welk potje|bedrag",
    ),
    _cue(
        "data",
        1.2,
        r"bestaat er een (?:kaart|overzicht|lijst)|is er een (?:kaart|overzicht|lijst)|overzicht\b|opvragen|archief|meetnet\w*|metingen|meetpunten|sensoren|dashboard|peilbuizen|boringen|sonderingen|inventaris\w+|welke locaties|bestanden?\b|downloaden|actueel|aanleveren|dossiers?\b|rapport(?:en)? (?:vinden|terug)",
    ),
    _cue(
        "praktijk",
        1.4,
        r"gemeenten die|(?:al|eerder) (?:eens )?(?:gedaan|gehad|meegemaakt)|leren van|afkijken|wiel (?:opnieuw )?uit|contactpersoon|(?:iemand|collega'?s?) (?:die|met)|sparren|uitwisselen|werkbezoek|referentie\w*|in de regio al|bij jullie|hoe doe(?:n|t) (?:jullie|een)|gemeente die (?:dit|dat|al)",
    ),
    _cue(
        "technisch",
        1.2,
        r"hoe werkt|waardoor|hoe komt het|wat gebeurt er|kan (?:dat|het) kwaad|gevaarlijk|schadelijk|hoe ?(?:lang|snel|ver|dik|groot|hoog|zwaar|warm)\b|verspreid\w*|haalbaar|beste (?:manier|aanpak|methode)|verstandig|alternatie\w+|heeft het zin|helpt (?:het|dat|een)|last van|klopt het|waar moet (?:ik|je) op letten|op letten|bestand tegen|betrouwbaar|herstellen|tegengaan|verminderen|verbeteren",
    ),
)
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
        r"wie (?:gaat|is|zijn|beslist|besluit|bepaalt|verleent|geeft|houdt|mag|moet|controleert|handhaaft|beoordeelt|waarschuwt|neemt|ruimt|vervangt|zorgt|verleent|keurt|stelt|krijgt|adviseert|regelt|bewaakt|voert|toetst|onderhoudt|beheert)\b|bevoegd(?:e|heid)?\b|bevoegd gezag",
    ),
    _cue(
        "bevoegdheid",
        2.0,
        r"bij wie\b|wiens|verantwoordelijk\w*|aansprakelijk\w*|(?:onze|welke|wat is onze) rol|rol hebben|taakverdeling|zorgplicht|toestemming|aan zet|laatste woord|doorslag|van wie\b|toezicht\w*|ligt het besluit|inspreken|te zeggen|(?:er|hier|daar|hierover|daarover) (?:iets )?(?:over|van) (?:vinden|zeggen)|de baas|wiens taak|wie zijn handen|wat mag de gemeente|(?:welke|wat is (?:onze|de)) (?:rol|invloed)|wie helpt|aan wie\b|met wie (?:overleg|moet)\w*|toezichthouder|bij welke instantie",
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
        r"waar begin|welke volgorde|stappen\w*|aanpak\w*|pakken we|pak ik|hoe kom(?:en)? (?:ik|we|wij) tot|hoe regelen we|hoe borg\w*|borgen|planning|participatie|meenemen in|gebiedsproces|capaciteit|in een keer|tegelijk\b|vroeg in|wie betrekken|wie moet er aan|hoe organiseren|fase\b|uren\b|bemensing|neerleggen|beleggen|afstemm\w*",
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
        r"kosten\b|kost\b|betaal\w*|betalen|betaalt|budget\b(?! per)|wie draait op|draait .{0,25}op\b|euro\b|tarie(?:f|ven)|leges|goedkoper|rekening\b|kostenverhaal|verhalen op|geld\b|krediet|betaalbaar|uitgaven|duur\b",
    ),
    _cue(
        "data",
        2.0,
        r"open data|datasets?|gegevens\b|welke kaart\w*|kaart(?:en|lagen?|viewer)?\b|meetreeks\w*|meetgegevens|waar vind|waar staan?\b|waar ligg?en\b|waar kan ik .{3,40} (?:vinden|zien|opzoeken)|hoe kom ik (?:erachter|aan)|rapporten|inzage|bodeminformatie|register\b|registratie\b|\bbro\b|dinoloket|bodemloket|hoeveel .{3,40} hebben we",
    ),
    _cue(
        "data",
        1.2,
        r"data\b|model(?:len)?\b|monitoring|in beeld|welke bodemonderzoeken|historische informatie|viewer|gis\b|api\b",
    ),
    _cue(
        "praktijk",
        2.6,
        r"(?:andere|buur|meer|welke|zijn er) gemeenten|hebben (?:andere|anderen)|heeft (?:iemand|een gemeente)|hoe (?:gaan|doen|pakken|lossen) (?:andere|anderen|collega)|wie in de regio|wie heeft (?:dit|dat|er|al|hier|ervaring|eerder)|lossen (?:anderen|andere)|buurgemeente|al eens|format\b|sjabloon|voorbeeld(?:en)?\b|ervaring\w*|eerder gehad|collega-?gemeente\w*|elders|modeltekst|modelregel\w*|voorbeeldtekst\w*|best practice|hebben jullie een|wie heeft een|kent iemand|andere sted\w*|andere regio\w*|bij anderen",
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
    *_EVERYDAY,
    _cue("technisch", 0.5, r"^\W*kan\b|^\W*kunnen\b|hoe\b|hoeveel\b|waarom\b|wat zijn\b"),
)


def kinds_of(question: str) -> tuple[Scored, ...]:
    """The kinds of a question, best first, with the words that say so; empty when nothing does."""
    text = folded(question)
    asking = " ".join(asked) if (asked := ASKED.findall(text)) else text
    points: dict[str, float] = {}
    reasons: dict[str, list[Reason]] = {}
    for cue in CUES:
        found, strength = _found(cue, asking, text)
        if found:
            before = points.get(cue.kind, 0.0)
            points[cue.kind] = max(before, strength) + weights.FURTHER_SIGN * min(before, strength)
            reasons.setdefault(cue.kind, []).append(Reason("soortvraag", (found.strip(),)))
    whole = math.fsum(points.values()) + weights.KIND_DOUBT
    rows = [
        Scored(kind, round(point / whole, 4), tuple(reasons[kind]), NAMES[kind])
        for kind, point in points.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.score, row.slug)))


def _found(cue: Cue, asking: str, text: str) -> tuple[str, float]:
    """The words that fit a cue and how strongly: in full where the text asks, less beside it."""
    if found := cue.pattern.search(asking):
        return found.group(), cue.points
    if found := cue.pattern.search(text):
        return found.group(), cue.points * weights.KIND_BESIDE
    return "", 0.0
