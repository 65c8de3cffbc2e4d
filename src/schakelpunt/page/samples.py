# SPDX-License-Identifier: EUPL-1.2
"""Example content for the style guide: real kinds of sentences, invented people."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from schakelpunt.matching.shapes import Piece, Snippet
from schakelpunt.page import colour, theme
from schakelpunt.page.parts import (
    Headline,
    HitRow,
    KnowerRow,
    Leaf,
    Link,
    Matrix,
    MatrixCell,
    MatrixRow,
    PlayRow,
    StandingMark,
)
from schakelpunt.page.section import SectionItem, SectionPicture


class SampleForm(forms.Form):
    """A form with each sort of field, one of them wrong."""

    vraag = forms.CharField(label="Wat wilt u weten?", widget=forms.Textarea)
    gemeente = forms.CharField(label="Gemeente", help_text="Bijvoorbeeld: Hengelo")
    opgave = forms.ChoiceField(
        label="Opgave",
        required=False,
        choices=[("", "Weet ik niet"), ("woningbouw", "Woningbouw"), ("energie", "Duurzame energie")],
    )
    delen = forms.BooleanField(label="Deze vraag mag gedeeld worden met andere regio's", required=False)
    fase = forms.ChoiceField(
        label="Fase van het plan",
        required=False,
        widget=forms.RadioSelect,
        choices=[("idee", "Idee"), ("ontwerp", "Ontwerp"), ("uitvoering", "Uitvoering")],
    )


WORDS = (
    Piece("Voor een "),
    Piece("bodemlus", True),
    Piece(" in een grondwaterbeschermingsgebied geldt een diepte"),
    Piece("grens", True),
    Piece(". De provincie bepaalt waar die ligt …"),
)

HITS = (
    HitRow(
        "Bodemenergie in een drinkwatergebied: wat mag en wie beslist",
        "#",
        "handreiking",
        "Provincie Overijssel",
        "2024",
        "Overijssel",
        snippet=Snippet(WORDS),
        reasons=("Gaat over bodemenergie en grondwaterbescherming", "Geldt in uw provincie"),
        standing=StandingMark("gezien"),
    ),
    HitRow(
        "Warmtenet langs de Kanaalstraat: sleuf naast een oude stortplaats",
        "#",
        "praktijkvoorbeeld",
        "Gemeente Almelo",
        "2022",
        "Almelo",
        words="De gemeente legde het net een meter hoger en spaarde zo een sanering uit.",
        reasons=("Buurgemeente van Hengelo",),
        standing=StandingMark("bevestigd", "Omgevingsdienst Twente", date(2026, 3, 4)),
        warning="Deze tekst is van voor de Omgevingswet. Controleer of de regels nog gelden.",
    ),
)

HEADLINES = (
    Headline(
        "Begin bij", Link("Provincie Overijssel", "#"), Link("Waar hoort dit (3)", "#"), "Beslist hierover"
    ),
    Headline("Lees eerst", Link("Bodemenergie in een drinkwatergebied", "#"), Link("Bekend (9)", "#")),
)

KNOWERS = (
    KnowerRow(
        "Omgevingsdienst Twente",
        "#",
        "omgevingsdienst",
        "Almelo",
        "Beoordeelt meldingen voor bodemenergie en grondverzet in uw gemeente.",
        "kan deze week",
        (Link("Stel de vraag via het schakelpunt", "#"), Link("Website", "#")),
        ("Werkt voor uw gemeente", "Bevoegd voor bodemenergie volgens de taakverdeling"),
        StandingMark("vakkennis"),
    ),
    KnowerRow("Dina Voorbeeld", "", "universiteit", "Enschede", reasons=("Gaf 2 eerdere antwoorden",)),
)

ENERGY, WATER = Link("Bodemenergie", "#"), Link("Grondwaterbeheer", "#")
HEAT = Link("Duurzame energie", "#")

PLAYS = (
    PlayRow(
        "conflict",
        "Bodemlussen en drinkwater zoeken dezelfde laag op.",
        "Hoe diep mag hier geboord worden, en wat ligt er al?",
        WATER,
        HEAT,
        "provincie",
        "Omgevingsverordening",
        "#",
        1,
        StandingMark("gezien"),
    ),
    PlayRow(
        "kans",
        "Warmte uit de bodem kan samen met de vervanging van het riool.",
        "Wanneer gaat de straat open, en wie plant dat?",
        ENERGY,
        HEAT,
        "gemeente",
        number=2,
        standing=StandingMark("vakkennis"),
    ),
    PlayRow(
        "plicht",
        "Een bodemenergiesysteem moet u vooraf melden.",
        "Wie neemt de melding aan en hoe lang duurt dat?",
        ENERGY,
        HEAT,
        number=3,
    ),
    PlayRow(
        "randvoorwaarde",
        "De dikte van het zandpakket bepaalt wat er te winnen is.",
        "Wat zegt de ondergrondkaart hier?",
        ENERGY,
        HEAT,
        number=4,
    ),
)


def _matrix() -> Matrix:
    columns = tuple(
        Link(name, "#")
        for name in ("Archeologie", "Ontplofbare oorlogsresten", "Bodemverontreiniging", "Grondwaterbeheer")
    )
    full = MatrixCell((("conflict", 2), ("kans", 1)), "#")
    short = MatrixCell((("plicht", 1), ("randvoorwaarde", 3)), "#")
    rows = (
        MatrixRow(Link("Woningbouw", "#"), (full, short, full, MatrixCell())),
        MatrixRow(Link("Duurzame energie", "#"), (short, MatrixCell(), full, short)),
    )
    return Matrix("Opgaven tegenover werkvelden", columns, rows)


def _picture() -> SectionPicture:
    energy = "duurzame-energie"
    return SectionPicture(
        "Hengelo: duurzame energie",
        (energy,),
        (
            SectionItem(1, "grondwaterbeheer", "Grondwaterbeheer", "conflict", 2, 150, challenge=energy),
            SectionItem(2, "bodemenergie", "Bodemenergie en aardwarmte", "kans", 5, 250, challenge=energy),
            SectionItem(
                3, "ondergrondse-infrastructuur", "Ondergrondse infrastructuur", "plicht", 0, 3, "netwerken"
            ),
            SectionItem(4, "diepe-ondergrond", "Diepe ondergrond en mijnbouw", "randvoorwaarde", 500, 4000),
            SectionItem(
                5, "bodemverontreiniging", "Bodemverontreiniging", "conflict", 0, 8, challenge=energy
            ),
            SectionItem(6, "archeologie", "Archeologie", "plicht", 0, 2, challenge=energy),
        ),
    )


def everything(region: str) -> dict[str, Any]:
    """All that the style guide shows."""
    colours = theme.theme_of(theme.seed_of(region))
    return {
        "region_theme": region,
        "region_name": region.replace("-", " ").title(),
        "regions": tuple(theme.SEEDS),
        "contrasts": tuple(
            (name, f"{colour.contrast(one, other):.1f}", f"{wanted:.1f}")
            for name, one, other, wanted in theme.pairs(colours)
        ),
        "contrast_heads": ("paar", "gemeten", "nodig"),
        "crumbs": (Link("Voorpagina", "/"), Link("Werkvelden", "/werkvelden"), Link("Stijlgids")),
        "form": SampleForm(),
        "wrong_form": SampleForm({"vraag": "Mag hier een bodemlus?", "gemeente": ""}),
        "plays": PLAYS,
        "headlines": HEADLINES,
        "hits": HITS,
        "knowers": KNOWERS,
        "picture": _picture(),
        "matrix": _matrix(),
        "heads": ("Nummer", "Vraag", "Dagen"),
        "rows": (
            (Link("V-TWE-2026-0142", "#"), "Warmtenet in Hengelo-Zuid", 4),
            ("V-TWE-2026-0143", "Lood in tuinen", 12),
        ),
        "leaf": Leaf("21 tot en met 40 van 132", "#", "#"),
    }
