"""The time each one spent in a meeting, and how it is rounded. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from maisonnee.domains.concertation.enums import Rounding

FOLLOW_UP_DAYS = 30
"""After how long one asks what became of a decision without a date, until the team says (our choice, to confirm)."""


@dataclass(frozen=True, kw_only=True)
class Hours:
    """How a team rounds. By default to the minute: nothing is given nor taken."""

    rounded_to: int = 1
    rounding: Rounding = Rounding.NEAREST


def minutes_between(starts_at: time, ends_at: time) -> int:
    """Return the whole minutes from an hour to a later one of the same day; none when it is earlier."""
    return max((ends_at.hour - starts_at.hour) * 60 + ends_at.minute - starts_at.minute, 0)


def minutes_present(
    *, starts_at: time, ends_at: time, arrived_at: time | None = None, left_at: time | None = None
) -> int:
    """Return the minutes somebody spent in a meeting: what falls outside its hours is not counted."""
    return minutes_between(max(arrived_at or starts_at, starts_at), min(left_at or ends_at, ends_at))


def rounded(minutes: int, hours: Hours) -> int:
    """Return minutes rounded as the team decided; halves go up. Nobody who came is rounded down to nothing."""
    if minutes <= 0:
        return 0
    step = hours.rounded_to
    whole, rest = divmod(minutes, step)
    if rest and (hours.rounding is Rounding.UP or rest * 2 >= step or whole == 0):
        whole += 1
    return whole * step


def has_left_before_arriving(
    *, starts_at: time, ends_at: time, arrived_at: time | None, left_at: time | None
) -> bool:
    """Whether the hours said go backwards, those of the meeting standing for what is not said."""
    return (left_at or ends_at) < (arrived_at or starts_at)
