# SPDX-License-Identifier: EUPL-1.2
"""Which organisation stands for a kind of desk in a discipline, when it is not simply the asker's own."""

from __future__ import annotations

from typing import Final

# Which organisation stands for a kind of desk in a discipline: the first that the list of knowers also
# named, else the first of the row. "" is the row for all other disciplines. Ids as in the reference data.
ORGANISATIONS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "iplo": {"": ("iplo",)},
    "rijk": {
        "": ("ienw", "rvo"),
        "archeologie": ("rce",),
        "ontplofbare-oorlogsresten": ("eod", "ienw"),
        "ondergrondse-infrastructuur": ("rdi", "kadaster"),
        "bodemvruchtbaarheid-biodiversiteit": ("rvo", "lvvn"),
        "ondergrondse-ordening": ("vro", "ienw"),
        "bodemenergie": ("kgg", "rvo"),
        "bodemdaling-draagkracht": ("rvo", "vro"),
        "diepe-ondergrond": ("kgg",),
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
# Who supervises where another body decides: told beside it.
SUPERVISORS: Final = {("rijk", "diepe-ondergrond"): "Staatstoezicht op de Mijnen"}
