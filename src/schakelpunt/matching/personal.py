# SPDX-License-Identifier: EUPL-1.2
"""Places in a text that look like personal data, for a gentle warning; silence goes before false alarms."""

from __future__ import annotations

import re
from typing import Final

from schakelpunt.matching.shapes import PersonalHint

READ_MAX: Final = 20_000
HINTS_MAX: Final = 50
EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
PHONE: Final = re.compile(
    r"(?<![\w.,-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?[1-9]|0[1-9])(?:[\s-]?\d){8}(?![\w-]|[.,]\d)"
)
NINE_DIGITS: Final = re.compile(
    r"(?<![\w.,-])(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3})(?![\w-]|[.,]\d)"
)
IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2} ?(?:[A-Z]{4}) ?(?:\d{4} ?){2}\d{2}\b")
PLATE: Final = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|"
    r"[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|"
    r"[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w-])"
)
PERSON: Final = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]hr\.|[Dd]e heer|[Ff]amilie|[Ff]am\.)\s+"
    r"(?:(?:[A-Z]\.\s?){1,4})?(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|het|’t|'t|in|[Ee]l|[Aa]l)\s+){0,3}[A-Z][\w'’-]{1,30}"
)
POSTCODE: Final = r"[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}"
STREET: Final = (
    r"\b[A-Z][\w'’.-]{0,30}(?:\s[A-Z][\w'’.-]{0,30}){0,3}(?:straat|laan|weg|plein|dijk|kade|singel|gracht|pad|hof|dreef|steeg|"
    r"park|plantsoen|dam|wal|ring|baan|steenweg|markt|brink|es|kamp|veld)?"
)
ADDRESS: Final = re.compile(
    rf"{STREET}\s\d{{1,5}}\s?[a-zA-Z]?(?:-\d{{1,4}})?,?\s+{POSTCODE}\b|\b{POSTCODE},?\s+(?:nr\.?\s*)?\d{{1,5}}\b"
)
ROWS: Final = (
    ("e-mail", EMAIL),
    ("iban", IBAN),
    ("adres", ADDRESS),
    ("kenteken", PLATE),
    ("naam", PERSON),
    ("telefoon", PHONE),
    ("bsn", NINE_DIGITS),
)
# Addresses of desks are no personal data.
DESK_ADDRESS: Final = re.compile(
    r"^(?:info|bodem|contact|post|postbus|gemeente|helpdesk|loket|secretariaat|algemeen)@", re.IGNORECASE
)


def personal_hints(text: str) -> list[PersonalHint]:
    """What looks like personal data, in order of kind, each once."""
    text = text[:READ_MAX]
    found: dict[PersonalHint, None] = {}
    taken: list[tuple[int, int]] = []
    for kind, pattern in ROWS:
        for match in pattern.finditer(text):
            words = " ".join(match.group().split())
            # The tail of an account number may look like a telephone number: one place is one hint.
            inside = any(start < match.end() and match.start() < end for start, end in taken[:HINTS_MAX])
            if not inside and _personal(kind, words):
                taken.append(match.span())
                found[PersonalHint(kind, words)] = None
    return list(found)[:HINTS_MAX]


def _personal(kind: str, words: str) -> bool:
    """Whether the words are personal at a second look: no desk's address, no number that fails its test."""
    if kind == "bsn":
        return passes_eleven_test(re.sub(r"\D", "", words))
    return not (kind == "e-mail" and DESK_ADDRESS.match(words))


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits can be a citizen service number: weighed by 9 to 2 and -1 they divide by eleven."""
    if len(digits) != 9 or not digits.isascii() or not digits.isdigit() or set(digits) == {"0"}:
        return False
    return (
        sum(int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        % 11
        == 0
    )
