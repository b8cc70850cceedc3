"""Pure decisions of concertation: how it is counted (`counting`), when people can meet (`slots`), what each kind of
meeting is by default (`kinds`)."""

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

__all__ = [
    "FIRST_PLAUSIBLE_YEAR",
    "PLANNED_YEARS_AHEAD",
    "SOURCE",
    "TARGET_RATE",
    "Counting",
    "Discussion",
    "Gauge",
    "Judged",
    "files_needed",
    "gauge",
    "is_plausible_day",
    "judged",
    "rate",
]
