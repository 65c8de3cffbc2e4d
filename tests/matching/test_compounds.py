# SPDX-License-Identifier: EUPL-1.2
"""Compounds are split where a reader would split them, and simple nouns stay whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.matching.compounds import Splitter
from schakelpunt.matching.forms import Forms
from schakelpunt.matching.smallwords import listed
from schakelpunt.matching.stems import stem

SPLITTER = Splitter()
HEADS = """
bodemverontreinigingssituatie situatie|grondwaterstand stand|warmtenetaanleg aanleg|omgevingsdienst dienst
bestemmingsplan plan|stortplaats plaats|peilbuis buis|drinkwaterwinning winning|gasleidingen leidingen
waterschapsverordening verordening|bodemkwaliteitskaart kaart|veenweidegebied gebied|regenwaterafvoer afvoer
boomwortels wortels|rioolstelsel stelsel|straatprofiel profiel|proefsleuvenonderzoek onderzoek
parkeergarage garage|zonnepark park|hoogspanningskabel kabel|natuurgebied gebied|landbouwgrond grond
grondsanering sanering|explosievenonderzoek onderzoek|oorlogsresten resten|bomkrater krater
archeologiebeleid beleid|vindplaats plaats|opgravingsvergunning vergunning|energietransitie transitie
warmtepomp pomp|bodemenergiesysteem systeem|interferentiegebied gebied|zoutwinning winning
aardgasveld veld|delfstoffenwinning winning|hittestress stress|klimaatadaptatie adaptatie
infiltratievoorziening voorziening|grondwateroverlast overlast|woningbouwopgave opgave|gemeenteraad raad
subsidieregeling regeling|kostenverdeling verdeling|vergunningsplicht plicht|zorgplicht plicht
kwaliteitsnorm norm|funderingsherstel herstel|paalfundering fundering|kleigrond grond|polderpeil peil
dijkversterking versterking|bronbemaling bemaling|glasvezelkabel kabel|graafschade schade
boomgroeiplaats plaats|schoolplein plein|bedrijventerrein terrein|gasfabriekterrein terrein
asbestdak dak|loodleiding leiding|grondwaterbeschermingsgebied gebied|huisaansluiting aansluiting
bodemafdekking afdekking|watertoets toets|stikstofdepositie depositie|ontwateringsdiepte diepte
bodemleven leven|gebiedsplan plan|moestuin tuin|kruipruimte ruimte|rioolvervanging vervanging
grondeigenaar eigenaar|saneringsplan plan|nazorgkosten kosten|gemeentegrens grens
"""
SIMPLE = listed("""
    gemeente provincie vergunning leiding leidingen riolering archeologie onderzoek ontwikkeling
    verontreiniging sanering besluit bestuur beleid belang overheid verordening fundering energie
    infrastructuur bodem ondergrond omgeving kwaliteit waarde verzilting droogte overstroming
    ontgraving bemaling onttrekking infiltratie interferentie explosieven munitie granaat monument
    landschap waterschap gemeenschap eigenaar eigendom wetenschap biodiversiteit vruchtbaarheid
    organisatie samenwerking aansprakelijkheid verantwoordelijkheid bevoegdheid subsidie
    financiering aannemer adviseur burgemeester ambtenaar inwoner beheerder station materiaal
    document gegevens informatie applicatie methode analyse rapport richtlijn voorschrift handhaving
    toezicht melding aanvraag procedure bezwaar participatie gebied terrein perceel locatie polder
    kelder tunnel garage wortels planten insecten wormen schimmels bacterie stikstof fosfaat nitraat
    asbest verharding bestrating asfalt keramiek scherven botten skelet klooster kasteel vesting
    ervaring betekenis verandering bescherming inspectie commissie minister ministerie parlement
    regering voorzitter directeur klimaat temperatuur neerslag verdamping
    """)


def rows() -> list[tuple[str, str]]:
    found = [row.split() for line in HEADS.strip().splitlines() for row in line.split("|")]
    return [(word, head) for word, head in found]


def test_heads_are_right_when_compounds_are_split() -> None:
    wrong = [word for word, head in rows() if SPLITTER.parts(word)[-1] != head]
    assert len(wrong) / len(rows()) <= 0.02, wrong


def test_simple_nouns_stay_whole_when_split() -> None:
    broken = [word for word in sorted(SIMPLE) if len(SPLITTER.parts(word)) > 1]
    assert len(broken) / len(SIMPLE) <= 0.02, broken


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("grondwaterstand", ("grond", "water", "stand")),
        ("bodemverontreinigingssituatie", ("bodem", "verontreiniging", "situatie")),
        ("glasvezelaanleg", ("glas", "vezel", "aanleg")),
        ("achtergrondwaarde", ("achtergrond", "waarde")),
        ("b", ("b",)),
        ("", ("",)),
        ("3d", ("3d",)),
    ],
)
def test_parts_are_these_when_word_is_split(word: str, parts: tuple[str, ...]) -> None:
    assert SPLITTER.parts(word) == parts


def test_own_words_count_when_vocabulary_knows_them() -> None:
    assert Splitter().parts("zwavelkwelput") != ("zwavelkwel", "put")
    assert Splitter(["zwavelkwel"]).parts("zwavelkwelput") == ("zwavelkwel", "put")


def test_wider_parts_are_kept_when_two_parts_are_a_word() -> None:
    assert Forms(SPLITTER).form("grondwaterstand").wider == ("grondwater", "waterstand")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("verontreinigde", "verontreiniging"),
        ("kabels", "kabel"),
        ("saneren", "sanering"),
        ("infiltreren", "infiltratie"),
    ],
)
def test_stems_meet_when_words_are_kin(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_stems_part_when_a_noun_only_looks_like_a_verb() -> None:
    assert stem("zetting") == "zetting"
    assert stem("zet") == "zet"


@given(st.text(alphabet="abcdefghijklmnoprstuvwz", max_size=70))
def test_parts_never_empty_when_word_is_anything(word: str) -> None:
    parts = SPLITTER.parts(word)
    assert len(parts) >= 1
    assert all(part in word for part in parts)
