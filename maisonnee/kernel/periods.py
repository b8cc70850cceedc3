"""Periods of whole days, both ends included; a missing end means "still running"."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included; `end` is None while it runs."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError("a period cannot end before it starts")

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """1 January to 31 December."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_open(self) -> bool:
        """Whether the period has no end yet."""
        return self.end is None

    @property
    def days(self) -> int | None:
        """Count of days, both ends included; None while the period runs."""
        return None if self.end is None else (self.end - self.start).days + 1

    def contains(self, day: date) -> bool:
        """Whether a day falls in the period."""
        return self.start <= day and (self.end is None or day <= self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two periods share at least one day."""
        return self.intersection(other) is not None

    def intersection(self, other: "Period") -> "Period | None":
        """The days that both periods hold, None when there is none."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends) if ends else None
        return None if end is not None and end < start else Period(start, end)

    def days_in(self, year: int) -> int:
        """Days of a calendar year that the period holds."""
        shared = self.intersection(Period.of_year(year))
        return (shared.days or 0) if shared else 0


def days_of_year(year: int) -> int:
    """365, or 366 in a leap year."""
    return 366 if isleap(year) else 365
