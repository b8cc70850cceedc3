"""Opening hours and closures as the contract reads them."""

from __future__ import annotations

import itertools
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.agenda import rules
from maisonnee.kernel.periods import Period

YEAR = Period.of_year(2026)
MORNING, AFTERNOON = (time(8), time(12)), (time(14), time(20))


def _week(opens: time, closes: time, period: Period, days: range = range(5)) -> list[rules.Span]:
    return [rules.Span(day, opens, closes, period) for day in days]


@pytest.mark.parametrize(
    ("spans", "hours"),
    [
        ([], "0"),
        ([(time(8), time(20))], "12"),
        ([MORNING, AFTERNOON], "12"),
        ([(time(8), time(11)), AFTERNOON], "9"),
        ([(time(8), time(12)), (time(15), time(20))], "9"),
        ([(time(8), time(13)), (time(12), time(18))], "10"),
        ([(time(8, 20), time(12)), (time(14), time(18, 30))], "10.16"),
    ],
)
def test_hours_of_a_day(spans: list[tuple[time, time]], hours: str) -> None:
    assert rules.daily_hours(spans) == Decimal(hours)


@pytest.mark.parametrize(
    ("spans", "is_open"),
    [
        ([(time(8), time(12))], True),
        ([(time(8), time(10)), (time(10), time(12))], True),
        ([(time(8, 30), time(12))], False),
        ([(time(8), time(10)), (time(10, 15), time(12))], False),
        ([], False),
    ],
)
def test_saturday_morning(spans: list[tuple[time, time]], *, is_open: bool) -> None:
    assert rules.covers_saturday_morning(spans) is is_open


def test_the_weakest_weekday_decides() -> None:
    spans = [*_week(time(8), time(20), YEAR, range(4)), rules.Span(4, time(8), time(18), YEAR)]
    (part,) = rules.stretches(YEAR, spans)
    assert (part.weekday_hours, part.weakest_weekday) == (Decimal(10), 4)


def test_the_worst_moment_of_the_year_decides() -> None:
    summer = Period(date(2026, 7, 1), date(2026, 8, 31))
    spans = (
        _week(time(8), time(20), Period(date(2020, 1, 1), date(2026, 6, 30)))
        + _week(time(8), time(16), summer)
        + _week(time(8), time(20), Period(date(2026, 9, 1)))
    )
    parts = rules.stretches(YEAR, spans)
    assert [part.weekday_hours for part in parts] == [Decimal(12), Decimal(8), Decimal(12)]
    worst = rules.worst_hours(parts)
    assert (worst.starts_on, worst.ends_on) == (date(2026, 7, 1), date(2026, 8, 31))


def test_days_without_hours_count_as_closed() -> None:
    parts = rules.stretches(YEAR, _week(time(8), time(20), Period(date(2026, 3, 1))))
    assert [(part.starts_on, part.weekday_hours) for part in parts] == [
        (date(2026, 1, 1), Decimal(0)),
        (date(2026, 3, 1), Decimal(12)),
    ]


def test_a_part_of_a_week_counts_for_its_days() -> None:
    closures = [
        rules.Closed(Period(date(2026, 8, 3), date(2026, 8, 16)), in_school_holidays=True),
        rules.Closed(Period(date(2026, 5, 14), date(2026, 5, 17)), in_school_holidays=False),
    ]
    assert rules.closed_weeks(YEAR, closures) == rules.ClosedWeeks(Decimal(2), Decimal("0.4"))


def test_a_day_closed_twice_counts_once_and_out_of_holidays() -> None:
    days = Period(date(2026, 2, 9), date(2026, 2, 13))
    closures = [rules.Closed(days, in_school_holidays=True), rules.Closed(days, in_school_holidays=False)]
    assert rules.closed_weeks(YEAR, closures) == rules.ClosedWeeks(Decimal(0), Decimal(1))


def test_a_closure_over_new_year_counts_in_each_year() -> None:
    closure = rules.Closed(Period(date(2025, 12, 29), date(2026, 1, 2)), in_school_holidays=True)
    assert rules.closed_weeks(YEAR, [closure]).school_holidays == Decimal("0.4")
    assert rules.closed_weeks(Period.of_year(2025), [closure]).school_holidays == Decimal("0.6")


@pytest.mark.parametrize(
    ("periods", "gap"),
    [
        ([], date(2026, 1, 1)),
        ([Period(date(2020, 1, 1))], None),
        ([Period(date(2026, 2, 1))], date(2026, 1, 1)),
        ([Period(date(2025, 1, 1), date(2026, 6, 30)), Period(date(2026, 7, 1))], None),
        ([Period(date(2025, 1, 1), date(2026, 6, 30)), Period(date(2026, 7, 2))], date(2026, 7, 1)),
        ([Period(date(2025, 1, 1), date(2026, 12, 30))], date(2026, 12, 31)),
    ],
)
def test_first_day_not_covered(periods: list[Period], gap: date | None) -> None:
    assert rules.first_uncovered(YEAR, periods) == gap


@given(
    st.lists(
        st.tuples(st.integers(0, 23), st.integers(0, 23)).filter(lambda pair: pair[0] < pair[1]), max_size=6
    )
)
def test_one_more_span_never_shortens_a_day(pairs: list[tuple[int, int]]) -> None:
    spans = [(time(opens), time(closes)) for opens, closes in pairs]
    hours = [rules.daily_hours(spans[:count]) for count in range(len(spans) + 1)]
    assert all(before <= after for before, after in itertools.pairwise(hours))
    assert hours[-1] <= 24
