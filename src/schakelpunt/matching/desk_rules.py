# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - the rows of a table stay rows
"""Where questions belong, as rows: kind of question, discipline, words in the question, desk, points and reason.

An empty cell means "any". Points of rows that fit are added. Professional knowledge; a soil adviser should read it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class DeskRule(NamedTuple):
    """One row: when a question looks like this, it belongs there."""

    kind: str
    discipline: str
    words: re.Pattern[str] | None
    desk: str
    points: float
    reason: str


def _rows(reason: str, table: str) -> list[DeskRule]:
    """Rows written as `kind | discipline | words | desk | points`."""
    found = []
    for line in table.strip().splitlines():
        kind, discipline, words, desk, points = (cell.strip() for cell in line.split(" | "))
        pattern = re.compile(words, re.IGNORECASE) if words != "-" else None
        found.append(
            DeskRule(
                "" if kind == "-" else kind,
                "" if discipline == "-" else discipline,
                pattern,
                desk,
                float(points),
                reason,
            )
        )
    return found


RULES: Final[tuple[DeskRule, ...]] = (
    *_rows(
        "regel-vraag",
        r"""
        regel | - | omgevingswet|overgangsrecht|\bow\b|\bwbb\b|bal\b|bkl|wet\b|wettelijk|wat telt als|nog nodig|vervall?en | iplo | 0.7
        lokaal | bodemverontreiniging | omgevingsplan|bodemregels | iplo | 0.35
        bevoegdheid | bodemverontreiniging | wbb|overgangsrecht|omgevingswet | iplo | 0.4
        """,
    ),
    *_rows(
        "gemeente-vraag",
        r"""
        bevoegdheid | grondwaterbeheer | bewoner|zorgplicht|hemelwater|regenwater|riool|openbaar gebied|straat | gemeente | 0.6
        - | grondwaterbeheer | grondwateroverlast|kruipruimte|kelder|onder de vloer|onder (?:het|ons) huis|natte tuin|zorgplicht | gemeente | 0.7
        - | grondwaterbeheer | hemelwater|regenwater|afkoppel|riool|regenton | gemeente | 0.4
        - | ondergrondse-infrastructuur | boom|bomen|straat|trottoir|stoep|riool|riolering|regie|container|glasvezel|telecom|aanwijz|leggen we | gemeente | 0.3
        bevoegdheid | bodemverontreiniging | toevalsvondst | gemeente | 0.35
        lokaal | bodemvruchtbaarheid-biodiversiteit | pacht|groen|bomen | gemeente | 0.2
        """,
    ),
    *_rows(
        "dienst-vraag",
        r"""
        geld | bodemverontreiniging | saner|verontreinig|asbest|opruim | omgevingsdienst | 0.55
        - | bodemverontreiniging | melding|melden|toepassen|hergebruik|grondverzet|partij|keuring|rapport|bodemonderzoek|beoordel|toezicht|handhav | omgevingsdienst | 0.35
        - | bodemenergie | gesloten|bodemlus|warmtepomp|wko|meld|interferentie | omgevingsdienst | 0.5
        - | bodemverontreiniging | bodemkwaliteitskaart|bodembeheernota|nota bodembeheer|stortplaats | omgevingsdienst | 0.35
        """,
    ),
    *_rows(
        "provincie-vraag",
        r"""
        - | grondwaterbeheer | grondwaterbescherming|beschermingsgebied|waterwin|drinkwaterwinning|boringsvrije|strategische voorra|grondwaterkwaliteit|nitraat|intrekgebied|nieuwe put | provincie | 0.95
        - | grondwaterbeheer | grote onttrekking|industrie|natura 2000|verdrog | provincie | 0.45
        - | bodemenergie | open (?:bodemenergie|systeem|bron)|doublet|\bopen\b | provincie | 0.85
        - | bodemverontreiniging | gesloten stortplaats|nazorg|stortplaats|grondwaterpluim|wbb|overgangsrecht | provincie | 0.45
        - | - | water en bodem sturend|bodem en water sturend | provincie | 1.1
        - | - | aardkundig|pingo | provincie | 0.5
        - | - | veenweide|gebiedsprogramma|landelijk gebied | provincie | 0.4
        - | - | ontgrond|(?:zand|grind|klei)[- ]?win|uiterwaard | provincie | 0.7
        - | - | grondwater[\s\S]*(?:vervuil|verontreinig|pluim|pfas)|(?:vervuil|verontreinig|pluim|pfas)[\s\S]*grondwater | provincie | 0.75
        bevoegdheid | - | natuurgebied|natura 2000|natuurnetwerk|stikstof | provincie | 0.5
        """,
    ),
    *_rows(
        "water-vraag",
        r"""
        lokaal | grondwaterbeheer | onttrek|bereg|peil | waterschap | 0.6
        - | grondwaterbeheer | bemal|bronner|peil|sloot|onttrek|beregen|beek|kering|dijk|waterberging|afwater | waterschap | 0.6
        - | - | dijk\b|dijken|kering\b|keringen | waterschap | 0.5
        - | - | waterbodem|bagger|sloot|peilbesluit|waterpeil|\bkeur\b|waterschapsverordening|watertoets|waterkering | waterschap | 0.55
        - | - | water en bodem sturend|bodem en water sturend | waterschap | 0.45
        - | bodemvruchtbaarheid-biodiversiteit | erosie|modderstroom|afspoel | waterschap | 0.5
        - | bodemdaling-draagkracht | peil|drooglegging | waterschap | 0.55
        """,
    ),
    *_rows(
        "rijk-vraag",
        r"""
        - | - | aardwarmte|geotherm|ultradiep|kilometer diep|mijnwater|mijngang|mijnbouw|zoutwinning|zoutcaverne|gaswinning|gasput|gasopslag|co2-opslag|kernafval | rijk | 0.8
        - | archeologie | rijksmonument|toevalsvondst|vondst|gevonden|scherven|scheepswrak|botten|skelet|melden | rijk | 0.9
        - | ontplofbare-oorlogsresten | vliegtuigwrak|vliegtuigberging|ruimen | rijk | 0.35
        - | ondergrondse-infrastructuur | graafschade|\bklic\b|wibon|zorgvuldig graven|aansprakelijk | rijk | 0.5
        - | bodemvruchtbaarheid-biodiversiteit | mestbeleid|meststoffenwet|gebruiksnorm|derogatie | rijk | 0.7
        - | - | bodemafdekking|netto ruimtebeslag|ladder voor duurzame|rijksbeleid|nota ruimte|monitoringrichtlijn|rijksweg|spoorlijn|prorail|rijkswater|grote rivier|waddenzee|noordzee | rijk | 0.9
        """,
    ),
    *_rows(
        "geld-vraag",
        r"""
        geld | - | subsidie|regeling|potje|vergoed|fonds|spuk|bommenregeling|living lab|bijdrage | rijk | 0.95
        """,
    ),
    *_rows(
        "geld-provincie",
        r"""
        geld | - | subsidie|regeling|potje|living lab|bijdrage | provincie | 0.65
        """,
    ),
    *_rows(
        "praktijk-vraag",
        r"""
        praktijk | - | andere|anderen|iemand|voorbeeld|ervaring|eerder gehad|zijn er gemeenten|welke gemeenten | schakelpunt | 0.5
        """,
    ),
    *_rows(
        "data-vraag",
        r"""
        data | - | open data|kaart|model|dataset|meetreeks|peilbuis|bro\b|dino | kennisinstelling | 0.5
        """,
    ),
    *_rows(
        "technisch-vraag",
        r"""
        - | bodemverontreiniging | gezondheid|veilig|kinderen|moestuin|blootstelling | kennisinstelling | 0.6
        """,
    ),
    *_rows(
        "centrum-vraag",
        r"""
        - | - | funderingsschade|paalrot|houten palen|scheuren|funderingsherstel | kenniscentrum | 0.4
        """,
    ),
    *_rows(
        "net-vraag",
        r"""
        - | ondergrondse-infrastructuur | netcongestie|onderstation|netverzwaring|trafo|transformator|hoogspanning|netbeheerder zeg|aansluit|stroomnet | netbeheerder | 0.95
        - | ondergrondse-infrastructuur | gasleiding|gasbui|gasnet|middenspanning|elektriciteitskabel|stroomkabel|liander|enexis|stedin|tennet|gasunie | netbeheerder | 0.3
        """,
    ),
    *_rows(
        "drinkwater-vraag",
        r"""
        technisch | grondwaterbeheer | drinkwater | drinkwaterbedrijf | 0.4
        - | ondergrondse-infrastructuur | drinkwaterleiding|waterleiding | drinkwaterbedrijf | 0.5
        - | - | drinkwaterbedrijf | drinkwaterbedrijf | 0.3
        """,
    ),
    *_rows(
        "onderwijs-vraag",
        r"""
        - | - | student|stage\b|opleiding|cursus|hogeschool|afstudeer|universiteit|scriptie | onderwijs | 1.3
        """,
    ),
)
