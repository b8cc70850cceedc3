"""Trainees, vacations and software: what counts for a year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maisonnee.domains.exchanges import rules as exchanges
from maisonnee.domains.prevention import rules as prevention
from maisonnee.domains.quality import rules as quality
from maisonnee.domains.structures.rules import resources as rules
from maisonnee.kernel.periods import Period

YEAR = Period.of_year(2026)


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period(date(2025, 11, 3), date(2026, 4, 30)), 2026),
        (Period(date(2025, 11, 3), date(2026, 1, 9)), 2025),
        (Period(date(2026, 5, 1), date(2026, 10, 31)), 2026),
    ],
)
def test_a_placement_counts_in_one_year(period: Period, year: int) -> None:
    assert rules.year_of_placement(period) == year


def test_different_trainees_without_apprenticeship() -> None:
    period = Period(date(2026, 2, 1), date(2026, 3, 1))

    def reason(*, year: int = 2026, apprentice: bool = False, known: bool = False) -> str | None:
        return rules.trainee_reason(
            year=year, period=period, is_apprenticeship=apprentice, already_counted=known
        )

    assert reason() is None
    assert reason(apprentice=True) == "structures.apprenticeship"
    assert reason(known=True) == "structures.same_trainee"
    assert reason(year=2025) == "structures.placement_of_another_year"


def test_mean_presence_keeps_the_unit_it_is_said_in() -> None:
    monthly = rules.Presence(Decimal(2), by_week=False, period=YEAR)
    weekly = rules.Presence(Decimal("2.5"), by_week=True, period=YEAR)
    assert rules.mean_presence(2026, [monthly]) == rules.MeanPresence(days_per_month=Decimal(2))
    assert rules.mean_presence(2026, [weekly]) == rules.MeanPresence(days_per_week=Decimal("2.5"))
    assert rules.mean_presence(2026, [monthly, weekly]).days_per_month == Decimal("12.83")
    assert rules.mean_presence(2026, []) == rules.MeanPresence()


def test_half_a_year_of_presence_counts_half() -> None:
    half = rules.Presence(Decimal(4), by_week=False, period=Period(date(2026, 1, 1), date(2026, 7, 2)))
    assert rules.mean_presence(2026, [half]).days_per_month == Decimal("2.00")


@pytest.mark.parametrize(
    ("profession", "specialty", "associate", "code"),
    [
        ("10", "Cardiologie", False, None),
        ("10", "", False, "structures.vacation_without_specialty"),
        ("50", "", False, None),
        ("60", "", False, "structures.vacation_of_another_profession"),
        ("50", "", True, "structures.vacation_of_an_associate"),
    ],
)
def test_who_counts_as_visiting(
    profession: str, specialty: str, *, associate: bool, code: str | None
) -> None:
    assert rules.vacation_reason(profession=profession, specialty=specialty, is_associate=associate) == code


def test_quality_levels_need_the_lower_ones() -> None:
    assert quality.held_levels({1, 3}) == (True, False, False)
    assert quality.held_levels({1, 2, 3}) == (True, True, True)
    assert quality.step_reason(3, {1, 3}) == "quality.lower_level_missing"
    assert quality.step_reason(1, {1, 3}) is None


def test_a_mission_is_carried_out_and_written_in_the_annex() -> None:
    assert prevention.mission_reason(is_regional=False, annex_mention="", actions_in_year=1) is None
    assert (
        prevention.mission_reason(is_regional=True, annex_mention=" ", actions_in_year=1)
        == "prevention.regional_without_annex"
    )
    assert (
        prevention.mission_reason(is_regional=True, annex_mention="Annexe 4", actions_in_year=0)
        == "prevention.nothing_done"
    )
    assert prevention.levels({2}) == (False, False)
    assert prevention.levels({1, 2}) == (True, True)


def test_coordination_with_a_partner_holds_three_things() -> None:
    day = date(2026, 5, 1)

    def reason(year: int = 2026, **changes: date | None) -> str | None:
        facts = {
            "procedure_written_on": day,
            "convention_signed_on": None,
            "vsm_sent_since": day,
            "dmp_fed_since": day,
        }
        return exchanges.coordination_reason(year, **{**facts, **changes})

    assert reason() is None
    assert reason(procedure_written_on=None, convention_signed_on=day) is None
    assert reason(procedure_written_on=None) == "exchanges.no_written_procedure"
    assert reason(vsm_sent_since=None) == "exchanges.vsm_not_sent"
    assert reason(dmp_fed_since=None) == "exchanges.dmp_not_fed"
    assert reason(2025) == "exchanges.no_written_procedure"
