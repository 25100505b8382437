"""Days on which offices are open in Finland, so that a reminder never falls on a day off."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

SATURDAY, FRIDAY = 5, 4


def easter(year: int) -> date:
    """Return Easter Sunday.

    Source: the anonymous Gregorian rule as J. Meeus gives it, Astronomical Algorithms (1991), chapter 8.
    """
    golden = year % 19
    century = year // 100
    correction = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = correction - (correction // 28) * (1 - (29 // (correction + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    after = moon - sunday
    month = 3 + (after + 40) // 44
    return date(year, month, after + 28 - 31 * (month // 4))


@lru_cache(maxsize=8)
def days_off(year: int) -> frozenset[date]:
    """Return the Finnish days off that can fall on a weekday, Midsummer Eve and Christmas Eve with them."""
    paschal = easter(year)
    moving = (paschal + timedelta(days=days) for days in (-2, 1, 39))
    fixed = (date(year, *day) for day in ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)))
    first = date(year, 6, 19)
    midsummer_eve = first + timedelta(days=(FRIDAY - first.weekday()) % 7)
    return frozenset((*moving, *fixed, midsummer_eve))


def is_working_day(day: date) -> bool:
    """Tell whether offices are open."""
    return day.weekday() < SATURDAY and day not in days_off(day.year)


def next_working_day(day: date) -> date:
    """Return the first working day after this day."""
    day += timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
