"""Each option of a regime, both ways."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.domains.contract.rules.builders import points, statement


@pytest.mark.parametrize(
    ("option", "expected"), [("truncate", Fraction(1844)), ("exact", Fraction(24000, 13))]
)
def test_rate_rounding(option, expected):
    patients = {"registered": 8000, "ald_or_over_75": 650}
    held = {"meetings": 6, "files": 30}
    assert points("B3", patients=patients, concertation=held, options={"rate_rounding": option}) == expected


@pytest.mark.parametrize(("option", "expected"), [("zero", 0), ("prorata", Fraction(2000, 3))])
def test_few_meetings(option, expected):
    assert points("B3", concertation__meetings=4, options={"few_meetings": option}) == expected


@pytest.mark.parametrize("option", ["zero", "prorata"])
def test_few_meetings_does_not_matter_once_the_minimum_of_a_first_year_is_held(option):
    held = {"meetings": 3, "files": 20, "minimum_meetings": 3}
    assert points("B3", concertation=held, options={"few_meetings": option}) == 1000


@pytest.mark.parametrize(("option", "expected"), [("tree", 660), ("cancels_reductions", 800)])
def test_pdsa_derogation(option, expected):
    access = {"unscheduled_care": True, "closed_weeks_school_holidays": "2", "pdsa_derogation": True}
    assert points("A1", access=access, options={"pdsa_derogation": option}) == expected


@pytest.mark.parametrize(("option", "expected"), [(False, "35700.00"), (True, "37170.00")])
def test_crisis_in_advance_base(option, expected):
    assert statement(options={"crisis_in_advance_base": option}).advance_due == Decimal(expected)


def test_crisis_actions_never_payable_for_2022_stay_out_of_its_advance():
    assert statement(year=2022, options={"crisis_in_advance_base": True}).advance_due == Decimal("35280.00")


def test_options_left_out_follow_the_regime():
    said = {
        "rate_rounding": "truncate",
        "few_meetings": "zero",
        "pdsa_derogation": "tree",
        "crisis_in_advance_base": False,
    }
    spoken, silent = statement(options=said), statement()
    assert (spoken.points, spoken.total, spoken.advance_due) == (
        silent.points,
        silent.total,
        silent.advance_due,
    )
