from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as known_easter

from coaching.working_day import days_off, easter, is_working_day, next_working_day


def test_easter_is_where_the_calendar_has_it() -> None:
    assert [year for year in range(1900, 2200) if easter(year) != known_easter(year)] == []


@pytest.mark.parametrize(
    ("day", "following"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 24), id="in the week"),
        pytest.param(date(2026, 11, 20), date(2026, 11, 23), id="over the weekend"),
        pytest.param(date(2026, 4, 2), date(2026, 4, 7), id="over Easter"),
        pytest.param(date(2026, 6, 18), date(2026, 6, 22), id="over Midsummer"),
        pytest.param(date(2026, 12, 23), date(2026, 12, 28), id="over Christmas"),
        pytest.param(date(2026, 12, 31), date(2027, 1, 4), id="over New Year"),
        pytest.param(date(2026, 5, 13), date(2026, 5, 15), id="over Ascension Day"),
    ],
)
def test_the_next_working_day_is_no_day_off(day: date, following: date) -> None:
    assert next_working_day(day) == following


def test_a_working_day_is_never_far() -> None:
    for number in range(0, 3660, 7):
        day = date(2026, 1, 1) + timedelta(days=number)
        following = next_working_day(day)
        assert is_working_day(following)
        assert 1 <= (following - day).days <= 6


def test_midsummer_eve_is_the_friday_before_the_longest_days() -> None:
    assert date(2026, 6, 19) in days_off(2026)
    assert date(2027, 6, 25) in days_off(2027)
