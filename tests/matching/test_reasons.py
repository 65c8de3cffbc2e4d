# SPDX-License-Identifier: EUPL-1.2
"""Reasons are told in plain sentences."""

from __future__ import annotations

import re
from pathlib import Path

import schakelpunt.matching
from schakelpunt.matching.reasons import SENTENCES, told
from schakelpunt.matching.shapes import Reason

FOLDER = Path(schakelpunt.matching.__file__).parent


def test_sentence_is_filled_when_reason_is_told() -> None:
    assert told(Reason("eigen-gemeente", ("Almelo",))) == "Uit uw eigen gemeente Almelo"
    assert told(Reason("actueel")) == "Nog actueel"


def test_words_are_shown_when_kind_is_unknown() -> None:
    assert told(Reason("iets", ("een", "woord"))) == "een woord"
    assert told(Reason("iets")) == "iets"


def test_no_braces_are_shown_when_values_are_missing() -> None:
    assert told(Reason("bevoegd", ("archeologie",))) == "Gaat over"


def test_every_kind_has_a_sentence_when_code_gives_it() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    given = set(re.findall(r'Reason\(\s*"([\w-]+)"', code))
    assert given - set(SENTENCES) == set()
