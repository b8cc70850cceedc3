"""Time as something handed in: rules never ask what time it is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


class Clock(Protocol):
    """Tells the instant, with its time zone."""

    def now(self) -> datetime:
        """The present instant, aware."""
        ...


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock stopped at an aware instant: for tests, and for work replayed at its own date."""

    instant: datetime

    def __post_init__(self) -> None:
        if self.instant.tzinfo is None:
            raise ValueError("a clock needs a time zone")

    def now(self) -> datetime:
        """Always the same instant."""
        return self.instant


def today(clock: Clock) -> date:
    """The calendar date in France at the clock's instant."""
    return clock.now().astimezone(PARIS).date()
