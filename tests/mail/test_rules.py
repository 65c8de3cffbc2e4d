# SPDX-License-Identifier: EUPL-1.2
"""When letters go, how long they are tried, and what may go again."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.mail.rules import (
    LASTING,
    OWN_ACTS,
    Fate,
    goes_at,
    is_refusal,
    may_resend,
    next_try,
)

HERE = ZoneInfo("Europe/Amsterdam")
MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=HERE)


@pytest.mark.parametrize(
    ("written", "leaves"),
    [
        ("2026-11-23 12:05", "2026-11-23 12:05"),
        ("2026-11-23 06:30", "2026-11-23 08:00"),
        ("2026-11-23 18:00", "2026-11-24 08:00"),
        ("2026-11-27 19:00", "2026-11-30 08:00"),
        ("2026-11-28 12:00", "2026-11-30 08:00"),
        ("2026-11-29 03:00", "2026-11-30 08:00"),
    ],
)
def test_a_letter_leaves_in_working_hours(written: str, leaves: str) -> None:
    moment, wanted = (datetime.fromisoformat(word).replace(tzinfo=HERE) for word in (written, leaves))
    assert goes_at("verzoek", moment) == wanted


@pytest.mark.parametrize("purpose", sorted(OWN_ACTS))
def test_an_own_act_leaves_at_once_when_it_is_night(purpose: str) -> None:
    night = datetime(2026, 11, 29, 3, tzinfo=HERE)
    assert goes_at(purpose, night) == night


def test_a_letter_is_tried_ever_more_slowly_when_the_post_is_away() -> None:
    waits, now, tries = [], MONDAY_NOON, 1
    while again := next_try("verzoek", tries, MONDAY_NOON, now):
        waits.append(int((again - now).total_seconds() // 60))
        now, tries = again, tries + 1
    assert waits[:6] == [1, 5, 15, 60, 240, 240]
    assert MONDAY_NOON + LASTING - timedelta(minutes=240) < now <= MONDAY_NOON + LASTING


def test_a_code_is_not_tried_any_more_after_half_an_hour() -> None:
    assert next_try("inlogcode", 1, MONDAY_NOON, MONDAY_NOON + timedelta(minutes=29)) is not None
    assert next_try("inlogcode", 1, MONDAY_NOON, MONDAY_NOON + timedelta(minutes=30)) is None


@given(st.integers(400, 599))
def test_only_a_reply_in_the_five_hundreds_is_a_refusal(code: int) -> None:
    assert is_refusal(code) == (code // 100 == 5)


def test_only_a_failed_or_doubtful_letter_without_a_key_may_go_again() -> None:
    found = {(fate.value, p) for fate in Fate for p in ("verzoek", "inlogcode") if may_resend(fate, p)}
    assert found == {("mislukt", "verzoek"), ("twijfelachtig", "verzoek")}
