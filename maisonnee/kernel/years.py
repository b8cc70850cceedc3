"""What counts in a calendar year, and what does not, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


def bounds(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def days_within(year: int, starts_on: date, ends_on: date | None) -> int:
    """Return how many days of a year a period covers, bounds included."""
    first, last = bounds(year)
    start, end = max(first, starts_on), min(last, ends_on or last)
    return max(0, (end - start).days + 1)


def days_of(year: int) -> int:
    """Return 365 or 366."""
    return days_within(year, date(year, 1, 1), None)


@dataclass(frozen=True, slots=True)
class LeftOut(Generic[T]):
    """A row that does not count, and the code of the reason (its sentence is in the pages)."""

    row: T
    code: str


@dataclass(frozen=True, kw_only=True)
class YearRows(Generic[T]):
    """The rows of a register that count for a calendar year, those that do not, and the source of the rule."""

    year: int
    counted: tuple[T, ...]
    left_out: tuple[LeftOut[T], ...] = ()
    source: str = ""

    @property
    def total(self) -> int:
        """How many rows count."""
        return len(self.counted)
