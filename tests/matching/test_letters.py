# SPDX-License-Identifier: EUPL-1.2
"""A forwarded letter gives the question in it, without greeting, signature and chain."""

from __future__ import annotations

import pytest

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import question_in, understand

FORWARDED = """Van: Jansen, P.
Aan: Ruimte
Verzonden: dinsdag 3 november 2026 09:12
Onderwerp: FW: vraagje

Hoi allemaal,

Zie onderstaande mail. Wie kan dit oppakken?

Groet,
Piet

-----Oorspronkelijk bericht-----
Van: K. de Vries

Goedemiddag,

Mag er op de vervuilde grond gebouwd worden?
Ik hoor het graag.

Met vriendelijke groet,
Klaas de Vries
Beleidsmedewerker
T 0515 123456 | www.voorbeeld.nl
"""
QUOTED = """Iemand een idee?

Op ma 2 nov. 2026 om 14:03 schreef Henk
<henk@voorbeeld.nl>:
> Ligt het warmtenet niet te dicht op het riool?
>
> Groeten, Henk
"""


def test_question_is_the_inner_one_when_letter_was_forwarded(small: Lexicon) -> None:
    assert question_in(FORWARDED, small) == (
        "Mag er op de vervuilde grond gebouwd worden? Ik hoor het graag."
    )


def test_question_is_the_quoted_one_when_reply_says_nothing(small: Lexicon) -> None:
    assert question_in(QUOTED, small) == "Ligt het warmtenet niet te dicht op het riool?"


def test_discipline_is_found_when_question_hides_in_letter(small: Lexicon) -> None:
    assert understand(FORWARDED, small).disciplines[0].slug == "bodemverontreiniging"


@pytest.mark.parametrize(
    "mail",
    [
        "Beste collega,\n\nWie gaat over de grondwaterstand?\n\nMvg,\nAnna",
        "Goedemorgen,\nWie gaat over de grondwaterstand?\nMet vriendelijke groet,\nAnna de Boer\nGemeente X",
        "Onderwerp: RE: vraagje\n\nHallo Bas, Wie gaat over de grondwaterstand?\n\nGr. Anna",
        "Van: a@b.nl\nCC: c@d.nl\n\nWie gaat over de grondwaterstand?",
        "> Geachte heer,\n> Wie gaat over de grondwaterstand?\n> Hoogachtend,\n> Anna",
        "[EXTERN]: let op\nWie gaat over de grondwaterstand?\n\nVerstuurd vanaf mijn telefoon",
    ],
)
def test_question_is_bare_when_letter_has_a_frame(mail: str, small: Lexicon) -> None:
    assert question_in(mail, small) == "Wie gaat over de grondwaterstand?"


def test_question_is_whole_when_text_is_short(small: Lexicon) -> None:
    assert question_in("  pfas in moestuin  ", small) == "pfas in moestuin"


def test_subject_is_kept_when_it_names_the_field(small: Lexicon) -> None:
    mail = "Onderwerp: FW: PFAS in tuinen\n\nBeste Anna,\n\nMag dat gewoon blijven liggen?\n\nGroet, Bas"
    assert question_in(mail, small) == "PFAS in tuinen. Mag dat gewoon blijven liggen?"


def test_question_is_short_when_letter_is_long(small: Lexicon) -> None:
    chatter = "Wij hadden gisteren een lang overleg over van alles en nog wat met de buren. " * 40
    mail = f"Beste Bas,\n\n{chatter}\nHoe hoog staat het grondwater hier?\n{chatter}\nGroet,\nAnna"
    assert question_in(mail, small) == "Hoe hoog staat het grondwater hier?"
