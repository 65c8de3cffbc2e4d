# SPDX-License-Identifier: EUPL-1.2
"""Working hours: letters wait for people, over years, summer time and holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.questions.rules.hours import (
    AMSTERDAM,
    CLOSES,
    OPENS,
    easter,
    holidays,
    is_expired,
    is_overdue,
    is_working_day,
    next_working_moment,
)

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
# By the tables of others.
EASTERS = {
    2000: date(2000, 4, 23),
    2019: date(2019, 4, 21),
    2024: date(2024, 3, 31),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2038: date(2038, 4, 25),
    2049: date(2049, 4, 18),
}


def test_easter_falls_where_the_church_says() -> None:
    assert {year: easter(year) for year in EASTERS} == EASTERS


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_between_its_bounds(year: int) -> None:
    day = easter(year)
    assert (day.weekday(), date(year, 3, 22) <= day <= date(year, 4, 25)) == (6, True)


def test_holidays_of_a_lustrum_year_with_king_on_sunday() -> None:
    assert sorted(holidays(2025)) == [
        date(2025, month, day)
        for month, day in [
            (1, 1),
            (4, 20),
            (4, 21),
            (4, 26),
            (5, 5),
            (5, 29),
            (6, 8),
            (6, 9),
            (12, 25),
            (12, 26),
        ]
    ]
    assert date(2026, 5, 5) not in holidays(2026)


@given(MOMENTS)
def test_moment_is_at_work_and_never_earlier(at: datetime) -> None:
    found = next_working_moment(at)
    local = found.astimezone(AMSTERDAM)
    assert found >= at
    assert is_working_day(local.date()) and OPENS <= local.time() < CLOSES
    assert next_working_moment(found) == found
    assert found - at < timedelta(days=6)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_later_letter_never_overtakes_an_earlier_one(at: datetime, more: timedelta) -> None:
    assert next_working_moment(at) <= next_working_moment(at + more)


@pytest.mark.parametrize(
    ("at", "goes"),
    [
        ("2026-11-24T10:00", "2026-11-24T10:00"),
        ("2026-11-24T08:29", "2026-11-24T08:30"),
        ("2026-11-24T17:30", "2026-11-25T08:30"),
        ("2026-11-27T18:00", "2026-11-30T08:30"),
        ("2026-04-03T20:00", "2026-04-07T08:30"),
        ("2026-04-26T12:00", "2026-04-28T08:30"),
        ("2026-05-05T12:00", "2026-05-05T12:00"),
        ("2025-05-05T12:00", "2025-05-06T08:30"),
        ("2026-03-28T23:00", "2026-03-30T08:30"),
        ("2026-12-24T17:31", "2026-12-28T08:30"),
    ],
)
def test_letter_goes_when_people_are_at_work(at: str, goes: str) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=AMSTERDAM)
    assert next_working_moment(moment) == datetime.fromisoformat(goes).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("due", "late", "expired"),
    [
        (None, False, False),
        (date(2026, 11, 24), False, False),
        (date(2026, 11, 23), True, False),
        (date(2026, 11, 10), True, False),
        (date(2026, 11, 9), True, True),
    ],
)
def test_day_is_late_after_it_and_expired_two_weeks_later(
    due: date | None, late: bool, expired: bool
) -> None:
    today = date(2026, 11, 24)
    assert (is_overdue(due, today), is_expired(due, today)) == (late, expired)
