"""Periods of whole days, and the clock."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.kernel.clock import FixedClock, SystemClock, today
from maisonnee.kernel.periods import Period, days_of_year

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
PERIODS = st.builds(
    lambda start, end: Period(start, max(start, end) if end else None), DAYS, st.none() | DAYS
)


def test_both_ends_are_included():
    march = Period(date(2025, 3, 1), date(2025, 3, 31))
    assert march.days == 31
    assert march.contains(date(2025, 3, 31))
    assert not march.contains(date(2025, 4, 1))
    assert not march.is_open


def test_an_open_period_runs_on():
    running = Period(date(2025, 3, 1))
    assert running.is_open
    assert running.days is None
    assert running.contains(date(2099, 1, 1))
    assert running.days_in(2025) == 306
    assert running.days_in(2024) == 0


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end before"):
        Period(date(2025, 3, 2), date(2025, 3, 1))


@given(PERIODS, PERIODS, DAYS)
def test_the_intersection_holds_the_days_of_both(one, other, day):
    shared = one.intersection(other)
    assert shared == other.intersection(one)
    assert one.overlaps(other) is (shared is not None)
    assert (shared is not None and shared.contains(day)) is (one.contains(day) and other.contains(day))


def test_leap_years():
    assert (days_of_year(2024), days_of_year(2025), days_of_year(2100)) == (366, 365, 365)
    assert Period.of_year(2024).days == 366


def test_today_is_the_date_in_france():
    assert today(FixedClock(datetime(2025, 12, 31, 23, 30, tzinfo=UTC))) == date(2026, 1, 1)


def test_a_clock_needs_a_time_zone():
    with pytest.raises(ValueError, match="time zone"):
        FixedClock(datetime(2025, 1, 1))  # noqa: DTZ001 - the mistake under test
    assert SystemClock().now().tzinfo is not None
