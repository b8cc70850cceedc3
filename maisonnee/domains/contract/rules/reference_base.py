"""Who counts in the concertation base A, and the meetings a first year asks for (CNAM 2022, p. 27–31)."""

from datetime import date
from fractions import Fraction
from math import floor

from maisonnee.domains.contract.rules.regimes import Grid
from maisonnee.domains.contract.rules.vocabulary import AgeRule

SEVENTY_FIVE = 75


def counts_as_ald_or_aged(*, has_ald: bool, born_on: date | None, year: int, age_rule: AgeRule) -> bool:
    """Whether a registered patient counts on 31 December: ALD or age, a union, nobody counted twice."""
    if has_ald:
        return True
    if born_on is None:
        return False
    age = year - born_on.year
    return age > SEVENTY_FIVE or (age == SEVENTY_FIVE and age_rule is AgeRule.FROM_75)


def minimum_meetings_in(grid: Grid, year: int, effective_on: date | None) -> int:
    """Meetings asked in a year: prorated by days from the contract's effective date in its first year.

    The source does not say how to round the share: a meeting that is not due in full is not asked.
    """
    minimum = int(grid.indicator("B3").figures["minimum_meetings"])
    if effective_on is None or effective_on.year != year:
        return minimum
    last_day = date(year, 12, 31)
    share = Fraction((last_day - effective_on).days + 1, last_day.timetuple().tm_yday)
    return floor(minimum * share)
