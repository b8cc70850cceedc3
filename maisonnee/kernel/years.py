"""What counts in a calendar year, and what does not, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


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

    def reason(self, row: T) -> str | None:
        """Return the code of the reason for which a row does not count, or None."""
        return next((left.code for left in self.left_out if left.row == row), None)
