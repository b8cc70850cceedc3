"""Opening hours and closures as the contract reads them (A1; CNAM 2022, p. 3–6). Pure.

Readings of ours, where the guide is silent, all said here:
- the hours of a weekday are those of its spans, merged; a pause which lies between 11:30 and 14:30 counts as
  open (« la pause méridienne peut ne pas être couverte »), any other gap does not;
- the amplitude of a site is that of its weakest day from Monday to Friday, at the worst moment of the year;
- Saturday morning is open when 8:00–12:00 is covered all year;
- a week closed is five days from Monday to Friday, a part of a week counts for its days (2 days: 0.4 week);
  a day closed twice counts once, as out of the school holidays unless every closure says it is in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from itertools import pairwise

from maisonnee.kernel.periods import Period

ACCESS_SOURCE = "CNAM 2022, p. 3–6"
CRISIS_SOURCE = "CNAM 2022, p. 7–8"
SAS_SOURCE = "CNAM 2022, p. 19–20"

LUNCH_FROM, LUNCH_TO = time(11, 30), time(14, 30)
SATURDAY, SATURDAY_FROM, SATURDAY_TO = 5, time(8), time(12)
WORKING_DAYS = range(5)
HUNDREDTH = Decimal("0.01")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of opening on a weekday (0 is Monday), in force over a period."""

    weekday: int
    opens_at: time
    closes_at: time
    period: Period


@dataclass(frozen=True, slots=True)
class Closed:
    """Days closed, in school holidays or not."""

    period: Period
    in_school_holidays: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the year over which the week does not change: its weakest weekday, and Saturday morning."""

    starts_on: date
    ends_on: date
    weekday_hours: Decimal
    weakest_weekday: int
    saturday_morning: bool


@dataclass(frozen=True, slots=True)
class ClosedWeeks:
    """Weeks closed in a year, in school holidays and out of them."""

    school_holidays: Decimal
    other: Decimal


def merged(spans: Iterable[tuple[time, time]]) -> list[tuple[time, time]]:
    """Return spans in order, without overlaps."""
    result: list[tuple[time, time]] = []
    for opens, closes in sorted(spans):
        if result and opens <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], closes))
        else:
            result.append((opens, closes))
    return result


def daily_hours(spans: Iterable[tuple[time, time]]) -> Decimal:
    """Return the hours of a day, lunch included, never rounded up (hundredths of an hour)."""
    day = merged(spans)
    minutes = sum(_minutes(closes) - _minutes(opens) for opens, closes in day)
    for (_, closes), (opens, _) in pairwise(day):
        if closes >= LUNCH_FROM and opens <= LUNCH_TO:
            minutes += _minutes(opens) - _minutes(closes)
    return (Decimal(minutes) / 60).quantize(HUNDREDTH, rounding=ROUND_DOWN)


def covers_saturday_morning(spans: Iterable[tuple[time, time]]) -> bool:
    """Tell whether 8:00–12:00 is covered without a break."""
    return any(opens <= SATURDAY_FROM and closes >= SATURDAY_TO for opens, closes in merged(spans))


def stretches(within: Period, spans: Sequence[Span]) -> list[Stretch]:
    """Cut a closed period into stretches over which the week does not change, in order."""
    last = within.end
    if last is None:
        raise ValueError("the period must have an end")
    cuts = {within.start}
    for span in spans:
        cuts.add(span.period.start)
        if span.period.end is not None:
            cuts.add(span.period.end + ONE_DAY)
    starts = sorted(cut for cut in cuts if within.start <= cut <= last)
    ends = [start - ONE_DAY for start in starts[1:]] + [last]
    return _joined([_stretch(start, end, spans) for start, end in zip(starts, ends, strict=True)])


def worst_hours(parts: Sequence[Stretch]) -> Stretch:
    """Return the stretch with the fewest hours, the earliest when equal. There is one at least."""
    return min(parts, key=lambda part: (part.weekday_hours, part.starts_on))


def closed_weeks(within: Period, closures: Iterable[Closed]) -> ClosedWeeks:
    """Return the weeks closed within a period, in hundredths, rounded up."""
    days: dict[date, bool] = {}
    for closure in closures:
        shared = closure.period.intersection(within)
        if shared is None or shared.end is None:
            continue
        for number in range((shared.end - shared.start).days + 1):
            day = shared.start + timedelta(days=number)
            if day.weekday() in WORKING_DAYS:
                days[day] = days.get(day, True) and closure.in_school_holidays
    in_holidays = sum(days.values())
    return ClosedWeeks(_weeks(in_holidays), _weeks(len(days) - in_holidays))


def first_uncovered(within: Period, periods: Iterable[Period]) -> date | None:
    """Return the first day of a closed period that no period covers, or None when all are."""
    last = within.end
    if last is None:
        raise ValueError("the period must have an end")
    day = within.start
    for period in sorted(periods, key=lambda one: one.start):
        if period.start > day:
            return day
        if period.end is None or period.end >= last:
            return None
        day = max(day, period.end + ONE_DAY)
    return day if day <= last else None


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def _weeks(days: int) -> Decimal:
    return (Decimal(days) / 5).quantize(HUNDREDTH, rounding=ROUND_UP)


def _stretch(start: date, end: date, spans: Sequence[Span]) -> Stretch:
    held = [span for span in spans if span.period.contains(start)]

    def of_day(weekday: int) -> list[tuple[time, time]]:
        return [(span.opens_at, span.closes_at) for span in held if span.weekday == weekday]

    hours = {weekday: daily_hours(of_day(weekday)) for weekday in WORKING_DAYS}
    weakest = min(WORKING_DAYS, key=lambda weekday: (hours[weekday], weekday))
    return Stretch(start, end, hours[weakest], weakest, covers_saturday_morning(of_day(SATURDAY)))


def _joined(parts: list[Stretch]) -> list[Stretch]:
    result: list[Stretch] = []
    for part in parts:
        before = result[-1] if result else None
        if before is not None and _week(before) == _week(part):
            result[-1] = Stretch(before.starts_on, part.ends_on, *_week(part))
        else:
            result.append(part)
    return result


def _week(part: Stretch) -> tuple[Decimal, int, bool]:
    return part.weekday_hours, part.weakest_weekday, part.saturday_morning
