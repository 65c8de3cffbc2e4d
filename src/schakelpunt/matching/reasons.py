# SPDX-License-Identifier: EUPL-1.2
"""The sentences in which the matcher tells why something is shown; plain Dutch, with places for the words."""

from __future__ import annotations

from typing import Final

from schakelpunt.matching.shapes import Reason

SENTENCES: Final[dict[str, str]] = {
    # What the question is about
    "begrip": "Gaat over {0}: in uw vraag staat “{1}”",
    "woord": "Het woord “{0}” in uw vraag wijst hierop",
    "naam": "In uw vraag staat “{0}”",
    "geleerd": "Het woord “{0}” staat vaak in vragen hierover",
    "ruimer": "Een ruimer begrip dan {0}",
    "gekozen": "U heeft {0} zelf gekozen",
    "gebruikelijk": "Speelt vaak bij {0}",
    "soortvraag": "Uw vraag zegt “{0}”",
    # What is known
    "onderwerp": "Gaat over {0}",
    "titelwoord": "Het woord “{0}” uit uw vraag staat in de titel",
    "titeldeel": "In de titel staat “{0}”, verwant aan “{1}” in uw vraag",
    "tekstwoord": "In de tekst staat “{0}”",
    "tekstvorm": "In de tekst staat een vorm van “{0}”",
    "werkveld": "Hoort bij het werkveld {0}",
    "opgave": "Helpt bij de opgave {0}",
    "eigen-gemeente": "Uit uw eigen gemeente {0}",
    "buurgemeente": "Uit een buurgemeente",
    "eigen-regio": "Uit uw regio",
    "genoemde-plaats": "Uit een plaats die u noemt",
    "praktijk": "Een voorbeeld uit de praktijk van anderen",
    "gegevens": "Hier vindt u gegevens of kaarten",
    "hergebruikt": "Hielp {0} keer bij een eerdere vraag",
    "actueel": "Nog actueel",
    "gedateerd": "Let op: kan verouderd zijn",
    "archief": "Let op: uit het archief",
    # Who knows
    "deskundig": "Eerste aanspreekpunt voor {0}",
    "kundig": "Heeft ruime kennis van {0}",
    "raakt": "Heeft ook te maken met {0}",
    "eigen-dienst": "De omgevingsdienst van uw gemeente",
    "eigen-waterschap": "Het waterschap van uw gemeente",
    "eigen-provincie": "De provincie waar uw gemeente ligt",
    "uit-regio": "Werkt in uw regio",
    "buur": "Buurgemeente met een vergelijkbaar geval",
    "rolwoord": "Het werk van deze organisatie gaat over “{0}”",
    "genoemd": "U noemt deze organisatie: “{0}”",
    "bewijs": "Maakte of beantwoordde eerder iets over {0}",
    "taak": "Taak: {0}",
    "gevraagd": "U vraagt naar “{0}”",
    "uitleg": "Legt landelijke regels uit",
    "soort-kennis": "Helpt bij dit soort vragen: {0}",
    # Where it belongs
    "bevoegd": "Gaat over {0}: {1}",
    "uitvoering": "Heeft een taak bij {0}: {1}",
    "vangnet": "Het schakelpunt zoekt met u verder: geen vraag klopt aan de verkeerde deur",
    "regel-vraag": "Vragen over landelijke regels beantwoordt het Informatiepunt Leefomgeving",
    "lokaal-vraag": "De gemeente stelt dit zelf vast in beleid of omgevingsplan",
    "proces-vraag": "Het schakelpunt weet wie dit proces eerder liep",
    "praktijk-vraag": "Het schakelpunt weet welke gemeenten dit eerder deden",
    "geld-vraag": "Over landelijke regelingen en subsidies gaat het Rijk",
    "geld-provincie": "De provincie heeft vaak een eigen regeling",
    "data-vraag": "Deze gegevens beheert een kennisinstelling",
    "technisch-vraag": "Een inhoudelijke vraag: een kennisinstelling heeft dit onderzocht",
    "centrum-vraag": "Voor {0} is er een kenniscentrum",
    "net-vraag": "De netbeheerder gaat over het eigen net",
    "drinkwater-vraag": "Het drinkwaterbedrijf kent de winning en de leidingen",
    "onderwijs-vraag": "Een vraag die bij studenten of onderzoek past",
    "water-vraag": "Het waterschap gaat over peil, sloot en de meeste onttrekkingen",
    "provincie-vraag": "De provincie gaat hierover",
    "rijk-vraag": "Dit is een taak van het Rijk",
    "dienst-vraag": "De omgevingsdienst voert dit uit voor de gemeente",
    "gemeente-vraag": "Hierover gaat de gemeente zelf",
    "werk-gemeente": "De gemeente heeft dit werk zelf in huis",
    "geld-gemeente": "De kosten lopen meestal via de gemeente",
    "geld-rijk": "Het Rijk betaalt hieraan mee of heeft er een regeling voor",
    "data-dienst": "De omgevingsdienst beheert deze gegevens voor de gemeente",
    "advies-dienst": "De omgevingsdienst adviseert de gemeente hierover",
    "kennis-rijk": "Het Rijk heeft hiervoor een eigen dienst",
    "kennis-waterschap": "Het waterschap meet en kent het water in uw gebied",
    "toezicht": "{0} houdt hier toezicht",
}


def inside(name: str) -> str:
    """A name as it stands inside a sentence: without its capital, unless it is an abbreviation."""
    return name if name[1:2].isupper() or name[1:2].isdigit() else name[:1].lower() + name[1:]


def shortened(task: str) -> str:
    """The first sentence of a task, to stand behind a colon."""
    return inside(task.split(". ")[0].rstrip("."))


def told(reason: Reason) -> str:
    """The reason as a sentence for a person; an unknown kind is told by its words."""
    sentence = SENTENCES.get(reason.kind)
    if sentence is None:
        return " ".join(reason.values) or reason.kind
    try:
        return sentence.format(*reason.values)
    except IndexError:
        return sentence.split("{")[0].rstrip(" :“,")
