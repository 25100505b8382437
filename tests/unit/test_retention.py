"""The time for keeping is over on the same day for everybody who counts it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.retention import last_day, state

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
MONTHS = st.integers(1, 120)


@pytest.mark.parametrize(
    ("since", "months", "last"),
    [
        (date(2026, 5, 21), 6, date(2026, 11, 21)),
        (date(2026, 11, 21), 1, date(2026, 12, 21)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 120, date(2036, 12, 31)),
    ],
)
def test_months_are_counted_as_in_a_calendar(since: date, months: int, last: date) -> None:
    assert last_day(since, months) == last


@pytest.mark.parametrize(
    ("days_left", "said"),
    [(400, "kept"), (15, "kept"), (14, "soon"), (1, "soon"), (0, "over"), (-90, "over")],
)
def test_two_weeks_before_it_is_told(days_left: int, said: str) -> None:
    last = date(2026, 11, 21)
    assert state(last, last - timedelta(days=days_left)) == said


@given(DAYS, MONTHS)
def test_the_time_is_never_shorter_than_promised_by_more_than_the_end_of_a_month(since, months) -> None:
    last = last_day(since, months)
    assert (last.year - since.year) * 12 + last.month - since.month == months
    assert last.day == since.day or (last + timedelta(days=1)).day == 1


@given(DAYS, DAYS, MONTHS)
def test_a_later_meeting_never_ends_the_time_earlier(one: date, other: date, months: int) -> None:
    assert last_day(min(one, other), months) <= last_day(max(one, other), months)
