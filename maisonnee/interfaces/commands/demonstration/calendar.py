"""When things happened, counted from the day of the loading."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from maisonnee.foundation.access.actors import PARIS

# Before 1 May, what usually ends in April is drawn together so that last year's exercise is finished all the same.
_SETTLED = 121


class Calendar:
    """Moments of the current year (never in the future), of last year, and before."""

    def __init__(self, now: datetime) -> None:
        self.now = now.astimezone(PARIS)
        self.today: date = self.now.date()
        self.year = self.today.year

    def last(self, month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
        """A moment of last year."""
        return self._moment(date(self.year - 1, month, day), hour, minute)

    def settled(self, month: int, day: int, hour: int = 10, minute: int = 0) -> datetime:
        """A moment of this year at which last year's exercise went forward (January to April)."""
        meant, elapsed = date(self.year, month, day), self.today.timetuple().tm_yday
        if elapsed <= _SETTLED:
            ahead = (meant.timetuple().tm_yday - 1) * (elapsed - 1) // _SETTLED
            meant = date(self.year, 1, 1) + timedelta(days=ahead)
        return min(self._moment(meant, hour, minute), self.now)

    def this(self, month: int, day: int, hour: int = 10, minute: int = 0) -> datetime | None:
        """A moment of this year, or None when it has not come."""
        moment = self._moment(date(self.year, month, day), hour, minute)
        return moment if moment < self.now - timedelta(hours=1) else None

    def ago(self, days: int, hour: int = 10, minute: int = 0) -> datetime:
        return min(self._moment(self.today - timedelta(days=days), hour, minute), self.now)

    def before(self, years: int, month: int = 1, day: int = 1) -> date:
        return date(self.year - years, month, day)

    def _moment(self, day: date, hour: int, minute: int) -> datetime:
        return datetime.combine(day, time(hour, minute), tzinfo=PARIS)
