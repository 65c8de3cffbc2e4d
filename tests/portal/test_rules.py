# SPDX-License-Identifier: EUPL-1.2
"""What may be typed and how fast."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.portal.rules import (
    ADDRESS_LIMIT,
    Claim,
    Pace,
    asker_address,
    fits_address,
    meetings,
    pace,
)
from schakelpunt.questions.rules.texts import plain


def test_pace_is_read_when_well_written() -> None:
    assert [pace("60/m"), pace("5/s"), pace("100/u")] == [Pace(60, 60), Pace(5, 1), Pace(100, 3600)]


@pytest.mark.parametrize("words", ["60", "60/x", "veel/m", ""])
def test_pace_is_refused_when_unreadable(words: str) -> None:
    with pytest.raises(ValueError):
        pace(words)


def test_address_of_the_asker_when_behind_our_proxy() -> None:
    assert asker_address("10.0.0.1", "6.6.6.6, 192.0.2.7", True) == "192.0.2.7"


def test_forwarded_address_is_not_believed_when_there_is_no_proxy() -> None:
    assert asker_address("192.0.2.9", "6.6.6.6", False) == "192.0.2.9"


def test_text_loses_control_characters_and_keeps_lines() -> None:
    assert plain("\x00Mag\x07 dit?\r\nIk\x1b denk\tvan wel \x7f") == "Mag dit?\nIk denk\tvan wel"


@given(st.text())
def test_text_is_plain_already_when_cleaned_twice(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_question_fits_an_address_up_to_the_limit() -> None:
    exact = "x" * ADDRESS_LIMIT
    assert [fits_address(exact, "", False), fits_address(exact, "y", False), fits_address("", "", True)] == [
        True,
        False,
        False,
    ]


def test_conflicts_meet_when_they_want_the_same_depth() -> None:
    claims = [
        Claim(1, "conflict", "archeologie", 0, 5),
        Claim(2, "conflict", "bodemenergie", 3, 200),
        Claim(3, "kans", "grondwaterbeheer", 0, 100),
        Claim(4, "conflict", "archeologie", 0, 5),
        Claim(5, "conflict", "diepe-ondergrond", 500, 5000),
    ]
    assert meetings(claims) == {1: (2,), 2: (1, 4), 4: (2,), 5: ()}
