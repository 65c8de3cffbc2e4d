# SPDX-License-Identifier: EUPL-1.2
"""Working hours in the Netherlands: when a letter that nobody waits for may go."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OPENS, CLOSES = time(8, 30), time(17, 30)
SATURDAY = 5
LUSTRUM = 5
# An offer whose day passed this long ago is no longer waited for.
OFFER_PATIENCE = timedelta(days=14)


def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian reckoning."""
    century, golden = year // 100, year % 19
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + skipped + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    day = epact - weekday
    return date(year, 3, 28) + timedelta(days=day)


@lru_cache(maxsize=64)
def holidays(year: int) -> frozenset[date]:
    """The days on which Dutch governments are closed.

    Liberation day counts in lustrum years only, as most collective agreements have it; Good Friday does not.
    """
    sunday, king = easter(year), date(year, 4, 27)
    found = {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)}
    found |= {sunday + timedelta(days=days) for days in (0, 1, 39, 49, 50)}
    found.add(king if king.weekday() != 6 else king - timedelta(days=1))
    if year % LUSTRUM == 0:
        found.add(date(year, 5, 5))
    return frozenset(found)


def is_working_day(day: date) -> bool:
    """Whether people are at work: Monday to Friday and no holiday."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def next_working_moment(at: datetime) -> datetime:
    """This moment when people are at work, else the next morning that they are (local time)."""
    local = at.astimezone(AMSTERDAM)
    if is_working_day(local.date()) and OPENS <= local.time() < CLOSES:
        return local
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, AMSTERDAM)


def local_date(at: datetime) -> date:
    """The day of a moment, on the calendar of the people here."""
    return at.astimezone(AMSTERDAM).date()


def is_overdue(due: date | None, today: date) -> bool:
    """Whether a day has passed; never stored, always asked."""
    return due is not None and due < today


def is_expired(due: date | None, today: date) -> bool:
    """Whether an offer's day passed so long ago that nobody waits for it."""
    return due is not None and due + OFFER_PATIENCE < today
