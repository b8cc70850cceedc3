"""Pure decisions of concertation: how it is counted (`counting`), when people can meet (`slots`), what each kind of
meeting is by default (`kinds`), the time spent (`hours`)."""

from __future__ import annotations

from maisonnee.domains.concertation.rules.counting import (
    FIRST_PLAUSIBLE_YEAR,
    PLANNED_YEARS_AHEAD,
    SOURCE,
    TARGET_RATE,
    Counting,
    Discussion,
    Gauge,
    Judged,
    files_needed,
    gauge,
    is_plausible_day,
    judged,
    rate,
)
from maisonnee.domains.concertation.rules.hours import (
    Hours,
    has_left_before_arriving,
    minutes_present,
    rounded,
)

__all__ = [
    "FIRST_PLAUSIBLE_YEAR",
    "PLANNED_YEARS_AHEAD",
    "SOURCE",
    "TARGET_RATE",
    "Counting",
    "Discussion",
    "Gauge",
    "Hours",
    "Judged",
    "files_needed",
    "gauge",
    "has_left_before_arriving",
    "is_plausible_day",
    "judged",
    "minutes_present",
    "rate",
    "rounded",
]
