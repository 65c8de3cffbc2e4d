# SPDX-License-Identifier: EUPL-1.2
"""What may stand in a parameter, how fast may be asked, and who is asking."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.api.rules import Pace, asker_address, first_unreadable, pace


@pytest.mark.parametrize(
    ("words", "read"), [("60/m", Pace(60, 60)), ("2/d", Pace(2, 86_400)), ("5/u", Pace(5, 3600))]
)
def test_pace_is_read_when_well_written(words: str, read: Pace) -> None:
    assert pace(words) == read


@pytest.mark.parametrize("words", ["", "60", "m/60", "60/week"])
def test_pace_is_refused_when_unreadable(words: str) -> None:
    with pytest.raises(ValueError, match=r"pace|int"):
        pace(words)


@pytest.mark.parametrize(
    ("forwarded", "behind", "address"),
    [
        ("", True, "10.0.0.1"),
        ("1.1.1.1, 2.2.2.2", True, "2.2.2.2"),
        ("1.1.1.1", False, "10.0.0.1"),
    ],
)
def test_address_is_the_one_our_own_proxy_wrote_down(forwarded: str, behind: bool, address: str) -> None:
    assert asker_address("10.0.0.1", forwarded, behind_proxy=behind) == address


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_plain_text_is_readable(text: str) -> None:
    assert first_unreadable(text) is None


@given(
    st.text(alphabet=st.characters(categories=["L", "N"])), st.characters(categories=["Cc"]), st.booleans()
)
def test_control_character_is_found_at_its_place(before: str, sign: str, lines: bool) -> None:
    expected = None if lines and sign in "\n\r\t" else len(before) + 1
    assert unicodedata.category(sign) == "Cc"
    assert first_unreadable(before + sign + sign, lines=lines) == expected
