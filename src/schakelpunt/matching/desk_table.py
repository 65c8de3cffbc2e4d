# SPDX-License-Identifier: EUPL-1.2
"""Which desk comes first for each kind of question in each discipline; `desk_rules` adds single words.

Cells read `desk points`; rows add up over the kinds and disciplines of a question. The row without a kind
counts in full when the kind is unclear. Professional knowledge; a soil adviser should read it.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Cell(NamedTuple):
    """How strongly one kind of question in one discipline belongs to one desk."""

    kind: str
    discipline: str
    desk: str
    points: float


TABLE: Final = """
    - archeologie: gemeente .5, rijk .3
    - ontplofbare-oorlogsresten: gemeente .55, kenniscentrum .4
    - bodemverontreiniging: omgevingsdienst .6
    - ondergrondse-infrastructuur: gemeente .5, netbeheerder .1
    - grondwaterbeheer: waterschap .5, gemeente .3
    - bodemvruchtbaarheid-biodiversiteit: kennisinstelling .5, gemeente .3
    - ondergrondse-ordening: gemeente .4, kenniscentrum .3, schakelpunt .25
    - bodemenergie: omgevingsdienst .5, provincie .2
    - bodemdaling-draagkracht: kenniscentrum .6, gemeente .15
    - diepe-ondergrond: rijk .9

    regel archeologie: gemeente 1.0, iplo .4, rijk .2
    regel ontplofbare-oorlogsresten: gemeente .8, kenniscentrum .5, iplo .45
    regel bodemverontreiniging: omgevingsdienst .85, iplo .65
    regel ondergrondse-infrastructuur: gemeente .75, iplo .4
    regel grondwaterbeheer: waterschap .8, iplo .5, gemeente .2, provincie .15
    regel bodemvruchtbaarheid-biodiversiteit: gemeente .55, iplo .5, rijk .3
    regel ondergrondse-ordening: iplo .65, gemeente .55
    regel bodemenergie: omgevingsdienst .75, iplo .5, provincie .15
    regel bodemdaling-draagkracht: gemeente .55, kenniscentrum .45, iplo .4
    regel diepe-ondergrond: rijk 1.0, iplo .3

    lokaal archeologie: gemeente 1.0
    lokaal ontplofbare-oorlogsresten: gemeente 1.0
    lokaal bodemverontreiniging: gemeente .9, omgevingsdienst .5
    lokaal ondergrondse-infrastructuur: gemeente 1.0
    lokaal grondwaterbeheer: gemeente .8, waterschap .4
    lokaal bodemvruchtbaarheid-biodiversiteit: gemeente .9, kennisinstelling .2
    lokaal ondergrondse-ordening: gemeente .9, schakelpunt .5
    lokaal bodemenergie: gemeente .9, omgevingsdienst .4
    lokaal bodemdaling-draagkracht: gemeente .9, kenniscentrum .3
    lokaal diepe-ondergrond: rijk .9, gemeente .8

    technisch archeologie: rijk .6, gemeente .5, kennisinstelling .4
    technisch ontplofbare-oorlogsresten: kenniscentrum .9, gemeente .4
    technisch bodemverontreiniging: omgevingsdienst .7, kennisinstelling .45
    technisch ondergrondse-infrastructuur: kenniscentrum .5, gemeente .45, netbeheerder .4
    technisch grondwaterbeheer: kennisinstelling .6, waterschap .55, gemeente .15
    technisch bodemvruchtbaarheid-biodiversiteit: kennisinstelling 1.0
    technisch ondergrondse-ordening: kenniscentrum .7, kennisinstelling .5
    technisch bodemenergie: kennisinstelling .5, omgevingsdienst .5
    technisch bodemdaling-draagkracht: kenniscentrum .9, kennisinstelling .7
    technisch diepe-ondergrond: rijk .8, kennisinstelling .6

    bevoegdheid archeologie: gemeente 1.1, rijk .25
    bevoegdheid ontplofbare-oorlogsresten: gemeente 1.1
    bevoegdheid bodemverontreiniging: omgevingsdienst .9, gemeente .6, provincie .25
    bevoegdheid ondergrondse-infrastructuur: gemeente 1.0
    bevoegdheid grondwaterbeheer: waterschap .9, provincie .45, gemeente .3
    bevoegdheid bodemvruchtbaarheid-biodiversiteit: gemeente .65, provincie .6
    bevoegdheid ondergrondse-ordening: gemeente .8, provincie .45
    bevoegdheid bodemenergie: omgevingsdienst .7, gemeente .4, provincie .4
    bevoegdheid bodemdaling-draagkracht: gemeente .7, kenniscentrum .4, waterschap .3
    bevoegdheid diepe-ondergrond: rijk 1.2

    proces archeologie: gemeente .8, schakelpunt .8
    proces ontplofbare-oorlogsresten: schakelpunt .8, gemeente .7
    proces bodemverontreiniging: schakelpunt .9, omgevingsdienst .4
    proces ondergrondse-infrastructuur: schakelpunt .9, gemeente .6
    proces grondwaterbeheer: schakelpunt .9, waterschap .35, gemeente .3
    proces bodemvruchtbaarheid-biodiversiteit: schakelpunt .9, gemeente .3
    proces ondergrondse-ordening: schakelpunt 1.2, gemeente .5
    proces bodemenergie: schakelpunt .9, gemeente .4
    proces bodemdaling-draagkracht: schakelpunt .9, gemeente .3
    proces diepe-ondergrond: rijk .8, schakelpunt .8

    geld archeologie: gemeente .9, rijk .3
    geld ontplofbare-oorlogsresten: gemeente .8, rijk .7
    geld bodemverontreiniging: omgevingsdienst .6, rijk .45, provincie .4, gemeente .4
    geld ondergrondse-infrastructuur: gemeente .9, netbeheerder .3
    geld grondwaterbeheer: waterschap .5, gemeente .5, provincie .35
    geld bodemvruchtbaarheid-biodiversiteit: rijk .5, provincie .5, gemeente .3
    geld ondergrondse-ordening: rijk .4, gemeente .4, schakelpunt .4
    geld bodemenergie: rijk .5, gemeente .4
    geld bodemdaling-draagkracht: kenniscentrum .6, rijk .45, gemeente .4
    geld diepe-ondergrond: rijk 1.1

    data archeologie: rijk .7, gemeente .5, kennisinstelling .3
    data ontplofbare-oorlogsresten: gemeente .7, kenniscentrum .6
    data bodemverontreiniging: omgevingsdienst 1.05, kennisinstelling .3
    data ondergrondse-infrastructuur: rijk .6, gemeente .4, netbeheerder .4
    data grondwaterbeheer: kennisinstelling .8, waterschap .4, provincie .2
    data bodemvruchtbaarheid-biodiversiteit: kennisinstelling .9
    data ondergrondse-ordening: kennisinstelling .7, gemeente .2
    data bodemenergie: kennisinstelling .7, omgevingsdienst .5, provincie .3
    data bodemdaling-draagkracht: kennisinstelling .7, kenniscentrum .6
    data diepe-ondergrond: kennisinstelling .8, rijk .7

    praktijk -: schakelpunt 1.2
"""
# The sentence for a cell: by kind and desk where that says more than the desk alone.
KIND_REASONS: Final = {
    ("regel", "iplo"): "regel-vraag",
    ("lokaal", "gemeente"): "lokaal-vraag",
    ("proces", "schakelpunt"): "proces-vraag",
    ("praktijk", "schakelpunt"): "praktijk-vraag",
    ("data", "kennisinstelling"): "data-vraag",
    ("data", "omgevingsdienst"): "data-dienst",
    ("technisch", "omgevingsdienst"): "advies-dienst",
    ("technisch", "gemeente"): "werk-gemeente",
    ("data", "gemeente"): "werk-gemeente",
    ("geld", "gemeente"): "geld-gemeente",
    ("technisch", "rijk"): "kennis-rijk",
    ("data", "rijk"): "kennis-rijk",
    ("geld", "rijk"): "geld-rijk",
    ("technisch", "waterschap"): "kennis-waterschap",
    ("data", "waterschap"): "kennis-waterschap",
}
DESK_REASONS: Final = {
    "gemeente": "gemeente-vraag",
    "omgevingsdienst": "dienst-vraag",
    "provincie": "provincie-vraag",
    "waterschap": "water-vraag",
    "rijk": "rijk-vraag",
    "iplo": "regel-vraag",
    "kennisinstelling": "technisch-vraag",
    "kenniscentrum": "centrum-vraag",
    "netbeheerder": "net-vraag",
    "schakelpunt": "proces-vraag",
}


def _cells(table: str) -> tuple[Cell, ...]:
    """The table as cells; an empty kind or discipline is written "-"."""
    found = []
    for line in table.strip().splitlines():
        head, _, desks = line.strip().partition(":")
        if not head:
            continue
        kind, discipline = ("" if part == "-" else part for part in head.split())
        for cell in desks.split(","):
            desk, points = cell.split()
            found.append(Cell(kind, discipline, desk, float(points)))
    return tuple(found)


CELLS: Final = _cells(TABLE)


def reason_of(cell: Cell) -> str:
    """Which sentence tells why this cell counts."""
    return KIND_REASONS.get((cell.kind, cell.desk), DESK_REASONS[cell.desk])
