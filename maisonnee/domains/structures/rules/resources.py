"""Which trainees, outside professionals and software count for a contract year (CNAM 2022).

Each function returns the code of the reason why a row does not count, or None when it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from maisonnee.kernel import professions
from maisonnee.kernel.periods import Period, days_of_year

TRAINEES_SOURCE = "CNAM 2022, p. 33–34"
VACATIONS_SOURCE = "CNAM 2022, p. 12–13"
CSTM_SOURCE = "CNAM 2022, p. 14–15"
COORDINATION_SOURCE = "CNAM 2022, p. 21–23"
SOFTWARE_SOURCE = "CNAM 2022, p. 45–49"

VISITING_PROFESSIONS = frozenset(
    {professions.DOCTOR, professions.MIDWIFE, professions.DENTIST, professions.PHARMACIST}
)
WEEKS_BY_MONTH = Decimal(52) / Decimal(12)
HUNDREDTH = Decimal("0.01")


def year_of_placement(period: Period) -> int:
    """Return the one year in which a placement counts: that of most of its days, the earlier when equal.

    The guide asks for different trainees and says nothing of a placement over two years: counting it once is
    our reading.
    """
    end = period.end or period.start
    return max(range(period.start.year, end.year + 1), key=lambda year: (period.days_in(year), -year))


def trainee_reason(
    *, year: int, period: Period, is_apprenticeship: bool, already_counted: bool
) -> str | None:
    """A placement of a health student, without apprenticeship, of a trainee not yet counted this year."""
    if is_apprenticeship:
        return "structures.apprenticeship"
    if year_of_placement(period) != year:
        return "structures.placement_of_another_year"
    return "structures.same_trainee" if already_counted else None


def vacation_reason(*, profession: str, specialty: str, is_associate: bool) -> str | None:
    """A specialist other than a general practitioner, midwife, dentist or pharmacist who is not an associate."""
    if is_associate:
        return "structures.vacation_of_an_associate"
    if profession not in VISITING_PROFESSIONS:
        return "structures.vacation_of_another_profession"
    if profession == professions.DOCTOR and not specialty.strip():
        return "structures.vacation_without_specialty"
    return None


def cstm_reason(*, in_under_dense_zone: bool, is_associate: bool) -> str | None:
    """A doctor who is not an associate, in an under-dense zone."""
    if is_associate:
        return "structures.cstm_of_an_associate"
    return None if in_under_dense_zone else "structures.cstm_outside_under_dense_zone"


def software_reason(*, label: str) -> str | None:
    """Software that bears the label standard or advanced."""
    return "structures.software_without_label" if label == "none" else None


@dataclass(frozen=True, slots=True)
class Presence:
    """Days of presence, by the week or by the month, over a period."""

    days: Decimal
    by_week: bool
    period: Period


@dataclass(frozen=True, slots=True)
class MeanPresence:
    """Mean days over a year: by the week when every presence is said so, else by the month."""

    days_per_week: Decimal | None = None
    days_per_month: Decimal | None = None


def mean_presence(year: int, presences: Sequence[Presence]) -> MeanPresence:
    """Return the mean days of presence over the whole year, never rounded up.

    Each presence weighs the share of the year it lasts. Weeks become months (52 / 12) only when both units
    are met, because the guide compares 2 days a month and 2.5 days a week, each in its own unit.
    """
    if not presences:
        return MeanPresence()
    by_week = all(presence.by_week for presence in presences)
    total = Decimal(0)
    for presence in presences:
        share = Decimal(presence.period.days_in(year)) / Decimal(days_of_year(year))
        unit = WEEKS_BY_MONTH if presence.by_week and not by_week else Decimal(1)
        total += presence.days * unit * share
    mean = total.quantize(HUNDREDTH, rounding=ROUND_DOWN)
    return MeanPresence(days_per_week=mean) if by_week else MeanPresence(days_per_month=mean)


def earliest(days: Iterable[date]) -> date | None:
    """Return the first of some days, or None."""
    return min(days, default=None)
