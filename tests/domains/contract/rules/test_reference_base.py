"""Who counts in the concertation base, and the meetings of a first year."""

from datetime import date

import pytest

from maisonnee.domains.concertation.ports import MINIMUM_MEETINGS
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.reference_base import counts_as_ald_or_aged, minimum_meetings_in
from maisonnee.domains.contract.rules.vocabulary import AgeRule, FirstYearMinimum

GRID = regimes.grid_of("aci-2022")


@pytest.mark.parametrize(
    ("has_ald", "born_on", "over_75", "from_75"),
    [
        (True, None, True, True),
        (True, date(2000, 1, 1), True, True),
        (False, None, False, False),
        (False, date(1949, 12, 31), True, True),
        (False, date(1950, 1, 1), False, True),
        (False, date(1950, 12, 31), False, True),
        (False, date(1951, 1, 1), False, False),
    ],
)
def test_age_is_counted_on_31_december(has_ald, born_on, over_75, from_75):
    person = {"has_ald": has_ald, "born_on": born_on, "year": 2025}
    assert counts_as_ald_or_aged(**person, age_rule=AgeRule.OVER_75) is over_75
    assert counts_as_ald_or_aged(**person, age_rule=AgeRule.FROM_75) is from_75


def test_the_regime_reads_over_75_as_76_or_more():
    assert GRID.defaults.age_rule is AgeRule.OVER_75


@pytest.mark.parametrize(
    ("effective_on", "rounded_up", "rounded_down"),
    [
        (None, 6, 6),
        (date(2024, 6, 1), 6, 6),
        (date(2025, 1, 1), 6, 6),
        (date(2025, 1, 2), 6, 5),
        (date(2025, 7, 1), 4, 3),
        (date(2025, 12, 31), 1, 0),
        (date(2026, 1, 1), 0, 0),
    ],
)
def test_meetings_of_a_first_year(effective_on, rounded_up, rounded_down):
    assert minimum_meetings_in(GRID, 2025, effective_on) == rounded_up
    assert minimum_meetings_in(GRID, 2025, effective_on, FirstYearMinimum.ROUNDED_UP) == rounded_up
    assert minimum_meetings_in(GRID, 2025, effective_on, FirstYearMinimum.ROUNDED_DOWN) == rounded_down


def test_without_a_contract_concertation_asks_what_the_regime_asks_for_a_full_year():
    assert minimum_meetings_in(GRID, 2025, None) == MINIMUM_MEETINGS
