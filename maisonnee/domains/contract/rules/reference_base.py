"""Who counts in the concertation base A, and the meetings a first year asks for (CNAM 2022, p. 27–31)."""

from datetime import date
from fractions import Fraction
from math import ceil, floor

from maisonnee.domains.contract.rules.regimes import Grid
from maisonnee.domains.contract.rules.vocabulary import AgeRule, FirstYearMinimum

SEVENTY_FIVE = 75


def counts_as_ald_or_aged(*, has_ald: bool, born_on: date | None, year: int, age_rule: AgeRule) -> bool:
    """Whether a registered patient counts on 31 December: ALD or age, a union, nobody counted twice."""
    if has_ald:
        return True
    if born_on is None:
        return False
    age = year - born_on.year
    return age > SEVENTY_FIVE or (age == SEVENTY_FIVE and age_rule is AgeRule.FROM_75)


def minimum_meetings_in(
    grid: Grid, year: int, effective_on: date | None, rounding: FirstYearMinimum | None = None
) -> int:
    """Meetings asked in a year: none before the contract, prorated by days from the day it takes effect in its
    first year, rounded as `rounding` says (None: as the regime does)."""
    minimum = int(grid.indicator("B3").figures["minimum_meetings"])
    if effective_on is None or effective_on.year < year:
        return minimum
    if effective_on.year > year:
        return 0
    last_day = date(year, 12, 31)
    share = Fraction((last_day - effective_on).days + 1, last_day.timetuple().tm_yday)
    chosen = rounding or grid.defaults.first_year_minimum
    return ceil(minimum * share) if chosen is FirstYearMinimum.ROUNDED_UP else floor(minimum * share)
