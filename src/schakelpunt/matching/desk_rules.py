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
        regel | - | - | iplo | 0.55
        regel | - | omgevingswet|overgangsrecht|\bow\b|\bwbb\b|bal\b|bkl|wet\b|wettelijk|wat telt als|nog nodig|vervall?en | iplo | 0.5
        regel | ondergrondse-ordening | - | iplo | 0.2
        lokaal | bodemverontreiniging | omgevingsplan|bodemregels | iplo | 0.35
        bevoegdheid | bodemverontreiniging | wbb|overgangsrecht|omgevingswet | iplo | 0.4
        """,
    ),
    *_rows(
        "lokaal-vraag",
        r"""
        lokaal | - | - | gemeente | 0.75
        bevoegdheid | ondergrondse-infrastructuur | - | gemeente | 0.5
        bevoegdheid | ondergrondse-ordening | - | gemeente | 0.35
        lokaal | ondergrondse-infrastructuur | - | gemeente | 0.3
        """,
    ),
    *_rows(
        "gemeente-vraag",
        r"""
        bevoegdheid | archeologie | - | gemeente | 0.75
        regel | archeologie | - | gemeente | 0.75
        proces | archeologie | - | gemeente | 0.9
        - | archeologie | - | gemeente | 0.3
        - | ondergrondse-infrastructuur | - | gemeente | 0.2
        technisch | archeologie | - | gemeente | 0.2
        geld | archeologie | - | gemeente | 0.5
        - | ontplofbare-oorlogsresten | - | gemeente | 0.45
        bevoegdheid | ontplofbare-oorlogsresten | - | gemeente | 0.35
        geld | ontplofbare-oorlogsresten | - | gemeente | 0.35
        bevoegdheid | grondwaterbeheer | kruipruimte|natte kelder|vochtige kelder|bewoner|zorgplicht|hemelwater|tuin|riool|openbaar gebied | gemeente | 0.8
        - | grondwaterbeheer | grondwateroverlast|kruipruimte|natte kelder|zorgplicht | gemeente | 0.3
        geld | ondergrondse-infrastructuur | - | gemeente | 0.5
        regel | ondergrondse-infrastructuur | - | gemeente | 0.5
        - | ondergrondse-infrastructuur | boom|bomen|straat|trottoir|riool|riolering|regie | gemeente | 0.3
        bevoegdheid | bodemverontreiniging | toevalsvondst | gemeente | 0.35
        bevoegdheid | bodemvruchtbaarheid-biodiversiteit | - | gemeente | 0.3
        lokaal | bodemvruchtbaarheid-biodiversiteit | pacht|groen|bomen | gemeente | 0.2
        bevoegdheid | bodemdaling-draagkracht | - | gemeente | 0.3
        """,
    ),
    *_rows(
        "dienst-vraag",
        r"""
        - | bodemverontreiniging | - | omgevingsdienst | 0.3
        regel | bodemverontreiniging | - | omgevingsdienst | 0.5
        bevoegdheid | bodemverontreiniging | - | omgevingsdienst | 0.55
        technisch | bodemverontreiniging | - | omgevingsdienst | 0.4
        data | bodemverontreiniging | - | omgevingsdienst | 0.75
        geld | bodemverontreiniging | saner|verontreinig|asbest|opruim | omgevingsdienst | 0.55
        - | bodemverontreiniging | melding|melden|toepassen|hergebruik|grondverzet|partij|keuring|rapport|bodemonderzoek|beoordel|toezicht|handhav | omgevingsdienst | 0.35
        - | bodemenergie | gesloten|bodemlus|warmtepomp|wko|meld|interferentie | omgevingsdienst | 0.5
        - | bodemverontreiniging | bodemkwaliteitskaart|bodembeheernota|nota bodembeheer|stortplaats | omgevingsdienst | 0.35
        - | bodemenergie | - | omgevingsdienst | 0.2
        regel | bodemenergie | - | omgevingsdienst | 0.4
        bevoegdheid | bodemenergie | - | omgevingsdienst | 0.3
        technisch | bodemenergie | - | omgevingsdienst | 0.35
        """,
    ),
    *_rows(
        "provincie-vraag",
        r"""
        - | grondwaterbeheer | grondwaterbescherming|beschermingsgebied|waterwin|drinkwaterwinning|boringsvrije|strategische voorra|grondwaterkwaliteit|nitraat|intrekgebied|nieuwe put | provincie | 0.95
        - | grondwaterbeheer | grote onttrekking|industrie|natura 2000|verdrog | provincie | 0.45
        bevoegdheid | grondwaterbeheer | - | provincie | 0.2
        - | bodemenergie | open (?:bodemenergie|systeem|bron)|doublet|\bopen\b | provincie | 0.85
        - | bodemverontreiniging | gesloten stortplaats|nazorg|stortplaats|grondwaterpluim|wbb|overgangsrecht | provincie | 0.45
        - | - | water en bodem sturend|bodem en water sturend | provincie | 0.9
        - | - | aardkundig|pingo | provincie | 0.5
        - | - | veenweide|gebiedsprogramma|landelijk gebied | provincie | 0.4
        - | - | ontgrond|zandwinning|grindwinning | provincie | 0.6
        bevoegdheid | ondergrondse-ordening | - | provincie | 0.2
        bevoegdheid | bodemvruchtbaarheid-biodiversiteit | - | provincie | 0.35
        """,
    ),
    *_rows(
        "water-vraag",
        r"""
        - | grondwaterbeheer | - | waterschap | 0.2
        bevoegdheid | grondwaterbeheer | - | waterschap | 0.55
        regel | grondwaterbeheer | - | waterschap | 0.45
        lokaal | grondwaterbeheer | onttrek|bereg|peil | waterschap | 0.6
        technisch | grondwaterbeheer | - | waterschap | 0.3
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
        - | diepe-ondergrond | - | rijk | 0.9
        - | - | aardwarmte|geothermie|mijnbouw|zoutwinning|zoutcaverne|gaswinning|gasput|gasopslag|co2-opslag|kernafval | rijk | 0.8
        - | archeologie | rijksmonument|toevalsvondst|vondst|gevonden|scherven|scheepswrak|botten|skelet|melden | rijk | 0.9
        technisch | archeologie | - | rijk | 0.55
        data | archeologie | - | rijk | 0.5
        - | ontplofbare-oorlogsresten | vliegtuigwrak|vliegtuigberging|ruimen | rijk | 0.35
        - | ondergrondse-infrastructuur | graafschade|\bklic\b|wibon|zorgvuldig graven|aansprakelijk | rijk | 0.5
        - | bodemvruchtbaarheid-biodiversiteit | mestbeleid|meststoffenwet|gebruiksnorm|derogatie | rijk | 0.7
        - | - | bodemafdekking|netto ruimtebeslag|ladder voor duurzame|rijksbeleid|nota ruimte|monitoringrichtlijn | rijk | 0.55
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
        "proces-vraag",
        r"""
        proces | - | - | schakelpunt | 0.8
        proces | ondergrondse-ordening | - | schakelpunt | 0.3
        lokaal | ondergrondse-ordening | - | schakelpunt | 0.3
        """,
    ),
    *_rows(
        "praktijk-vraag",
        r"""
        praktijk | - | - | schakelpunt | 1.0
        praktijk | - | andere|anderen|iemand|voorbeeld|ervaring|eerder gehad|zijn er gemeenten|welke gemeenten | schakelpunt | 0.5
        """,
    ),
    *_rows(
        "data-vraag",
        r"""
        data | - | - | kennisinstelling | 0.6
        data | - | open data|kaart|model|dataset|meetreeks|peilbuis|bro\b|dino | kennisinstelling | 0.5
        """,
    ),
    *_rows(
        "technisch-vraag",
        r"""
        technisch | - | - | kennisinstelling | 0.45
        - | bodemvruchtbaarheid-biodiversiteit | - | kennisinstelling | 0.4
        technisch | bodemvruchtbaarheid-biodiversiteit | - | kennisinstelling | 0.5
        technisch | grondwaterbeheer | - | kennisinstelling | 0.2
        technisch | bodemdaling-draagkracht | - | kennisinstelling | 0.25
        - | bodemverontreiniging | gezondheid|veilig|kinderen|moestuin|blootstelling | kennisinstelling | 0.6
        """,
    ),
    *_rows(
        "centrum-vraag",
        r"""
        - | ontplofbare-oorlogsresten | - | kenniscentrum | 0.4
        technisch | ontplofbare-oorlogsresten | - | kenniscentrum | 0.4
        - | bodemdaling-draagkracht | - | kenniscentrum | 0.5
        technisch | bodemdaling-draagkracht | - | kenniscentrum | 0.4
        geld | bodemdaling-draagkracht | - | kenniscentrum | 0.3
        - | - | funderingsschade|paalrot|houten palen|scheuren|funderingsherstel | kenniscentrum | 0.4
        - | ondergrondse-ordening | - | kenniscentrum | 0.15
        technisch | ondergrondse-ordening | - | kenniscentrum | 0.4
        technisch | ondergrondse-infrastructuur | - | kenniscentrum | 0.3
        """,
    ),
    *_rows(
        "net-vraag",
        r"""
        technisch | ondergrondse-infrastructuur | - | netbeheerder | 0.35
        - | ondergrondse-infrastructuur | netcongestie|onderstation|netverzwaring|trafo|station|hoogspanning|netbeheerder zeg|aansluit | netbeheerder | 0.7
        - | ondergrondse-infrastructuur | gasleiding|middenspanning|elektriciteitskabel|stroomkabel|liander|enexis|stedin|tennet|gasunie | netbeheerder | 0.3
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

# Which organisation stands for a kind of desk in a discipline: the first that the list of knowers also named, else
# the first of the row. "" is the row for all other disciplines. Ids as in the reference data.
ORGANISATIONS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "iplo": {"": ("iplo",)},
    "rijk": {
        "": ("ienw", "rvo"),
        "archeologie": ("rce",),
        "ontplofbare-oorlogsresten": ("eod", "ienw"),
        "ondergrondse-infrastructuur": ("rdi", "kadaster"),
        "bodemvruchtbaarheid-biodiversiteit": ("rvo", "lvvn"),
        "ondergrondse-ordening": ("vro", "ienw"),
        "bodemenergie": ("kgg", "sodm", "rvo"),
        "bodemdaling-draagkracht": ("rvo", "vro"),
        "diepe-ondergrond": ("sodm", "kgg"),
    },
    "kennisinstelling": {
        "": ("deltares", "tno-gdn", "wur", "rivm"),
        "archeologie": ("rug", "vu", "leiden"),
        "bodemverontreiniging": ("rivm", "deltares"),
        "ondergrondse-infrastructuur": ("kwr", "tno-gdn"),
        "grondwaterbeheer": ("deltares", "kwr", "tno-gdn"),
        "bodemvruchtbaarheid-biodiversiteit": ("wur", "nioo", "louis-bolk"),
        "ondergrondse-ordening": ("tno-gdn", "deltares"),
        "bodemenergie": ("tno-gdn", "deltares", "kwr"),
        "bodemdaling-draagkracht": ("deltares", "tno-gdn", "wur"),
        "diepe-ondergrond": ("tno-gdn",),
    },
    "kenniscentrum": {
        "": ("cob", "kbf", "rioned"),
        "ontplofbare-oorlogsresten": ("kenniscentrum-oo",),
        "bodemdaling-draagkracht": ("kbf", "kcaf", "nkb", "slappe-bodem"),
        "ondergrondse-infrastructuur": ("gpkl", "cob", "crow", "rioned"),
        "ondergrondse-ordening": ("cob",),
        "grondwaterbeheer": ("rioned", "stowa"),
    },
    "netbeheerder": {"": ("liander", "enexis", "stedin", "coteq", "rendo", "tennet", "gasunie")},
    "drinkwaterbedrijf": {
        "": (
            "vitens",
            "brabant-water",
            "pwn",
            "waternet",
            "wmd",
            "evides",
            "dunea",
            "oasen",
            "wml",
            "waterbedrijf-groningen",
        )
    },
    "onderwijs": {
        "": ("saxion", "vhl", "has", "aeres", "hanze", "uu"),
        "bodemvruchtbaarheid-biodiversiteit": ("vhl", "aeres", "has", "wur"),
        "bodemdaling-draagkracht": ("uu", "tud", "hr"),
        "archeologie": ("saxion", "rug", "vu"),
    },
}
# Kinds of desk of which the asker's region decides who it is: never somebody else's as a default.
ONLY_WHEN_KNOWN: Final = frozenset({"netbeheerder", "drinkwaterbedrijf"})
