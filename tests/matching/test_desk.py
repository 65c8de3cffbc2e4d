# SPDX-License-Identifier: EUPL-1.2
"""Where a question belongs, and that there is always somewhere."""

from __future__ import annotations

import pytest

from schakelpunt.matching.desk import KIND_NAMES, desks
from schakelpunt.matching.desk_rules import RULES
from schakelpunt.matching.desk_stands import ORGANISATIONS
from schakelpunt.matching.desk_table import CELLS, reason_of
from schakelpunt.matching.kinds import NAMES
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.reasons import SENTENCES, told
from schakelpunt.matching.shapes import DeskHit, Hit, Need, Whereabouts
from tests.matching import world


def asked(text: str, town: str, lexicon: Lexicon, *specialists: Hit) -> list[DeskHit]:
    need = understand(text, lexicon)
    return desks(need, world.powers(), world.whereabouts(town), world.names(), specialists)


@pytest.mark.parametrize(
    ("text", "town", "kind", "ident"),
    [
        ("Wat verandert er aan onze bodemtaken door de Omgevingswet?", "Assen", "iplo", "iplo"),
        ("Welke subsidie is er voor vergroening?", "Lelystad", "rijk", "rvo"),
        ("Wie heeft een voorbeeld van een bodemenergieplan?", "Zwolle", "schakelpunt", ""),
        ("Wie verleent vergunning voor bronbemaling?", "Breda", "waterschap", "ws0652"),
        ("Welke bodemonderzoeken zijn er op dit perceel gedaan?", "Urk", "omgevingsdienst", "ofgv"),
        ("Mag er bij ons een zoutcaverne komen?", "Losser", "rijk", "kgg"),
        ("Hoe zien we of houten palen rotten?", "Gouda", "kenniscentrum", "kbf"),
        ("Mag het in het grondwaterbeschermingsgebied?", "Apeldoorn", "provincie", "provincie-gelderland"),
        ("Bij een vindplaats bouwen: wie beslist?", "Epe", "gemeente", "GM0232"),
        ("Welke studenten onderzoeken bodemleven?", "Middelburg", "onderwijs", "vhl"),
    ],
)
def test_desk_is_this_when_asked(text: str, town: str, kind: str, ident: str, shipped: Lexicon) -> None:
    found = asked(text, town, shipped)[0]
    assert (found.kind, found.id) == (kind, ident)


def test_hub_is_always_there_when_anything_is_asked(shipped: Lexicon) -> None:
    for text in ("", "bodem", "Mag PFAS in de moestuin?", "hallo"):
        assert "schakelpunt" in [desk.kind for desk in asked(text, "Almelo", shipped)]


def test_grid_operator_is_the_regions_own_when_known(shipped: Lexicon) -> None:
    text = "Waar kan een nieuw onderstation en wat zegt de netbeheerder?"
    assert asked(text, "Emmen", shipped, Hit("enexis", 0.9))[0].id == "enexis"
    assert asked(text, "Emmen", shipped)[0].id == ""


def test_name_is_general_when_municipality_is_unknown(shipped: Lexicon) -> None:
    need = understand("Wie beslist over archeologie bij ons bouwplan?", shipped)
    found = desks(need, world.powers(), Whereabouts(), world.names())[0]
    assert (found.kind, found.id, found.name) == ("gemeente", "", "Uw gemeente")


def test_reasons_are_sentences_when_told(shipped: Lexicon) -> None:
    for desk in asked("Wie beslist over een open bodemenergiesysteem?", "Zwolle", shipped):
        assert all(told(reason)[0].isupper() and "{" not in told(reason) for reason in desk.reasons)


def test_only_the_hub_is_named_when_need_is_empty() -> None:
    assert [desk.kind for desk in desks(Need("", ""), world.powers(), Whereabouts(), {})] == ["schakelpunt"]


def test_every_rule_fits_the_lists_when_table_is_read() -> None:
    topics = {topic.slug for topic in world.disciplines()}
    assert [rule for rule in RULES if rule.desk not in KIND_NAMES] == []
    assert [rule for rule in RULES if rule.kind and rule.kind not in NAMES] == []
    assert [rule for rule in RULES if rule.discipline and rule.discipline not in topics] == []
    assert [rule for rule in RULES if rule.reason not in SENTENCES] == []


def test_every_standing_organisation_exists_when_table_is_read() -> None:
    idents = {ident for rows in ORGANISATIONS.values() for row in rows.values() for ident in row}
    assert idents - set(world.names()) == set()


def test_minister_decides_and_supervisor_is_told_when_it_is_deep_down(shipped: Lexicon) -> None:
    found = asked("Mag er bij ons een zoutcaverne komen?", "Losser", shipped)[0]
    assert told(found.reasons[-1]) == "Staatstoezicht op de Mijnen houdt hier toezicht"
    assert len(found.reasons) <= 3


def test_every_kind_and_discipline_has_a_desk_when_table_is_read() -> None:
    disciplines = {topic.slug for topic in world.disciplines()}
    filled = {(cell.kind, cell.discipline) for cell in CELLS}
    kinds = {"", *NAMES} - {"praktijk"}
    assert filled == {(kind, slug) for kind in kinds for slug in disciplines} | {("praktijk", "")}
    assert [cell for cell in CELLS if reason_of(cell) not in SENTENCES] == []


def test_kinds_of_question_agree_when_data_and_code_are_compared() -> None:
    rows = {row["id"]: row["instanties"] for row in world.rows("question_kinds", "vraagsoorten")}
    assert set(rows) == set(NAMES)
    assert rows["lokaal"][0] == "gemeente"
