"""Regimes as dated data: complete, sourced, and every figure of theirs counts."""

from dataclasses import replace
from fractions import Fraction

import pytest

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.exercise import Exercise, Patients
from maisonnee.domains.contract.rules.indicators import REGISTRY
from tests.domains.contract.rules.builders import MINIMAL, data, faults

GRID = regimes.grid_of("aci-2022")
GENERAL = ["point_value", "reference_patients", "precarity_cap", "advance_share", "advance_minimum"]
FIGURES = [(rule.code, name) for rule in GRID.indicators for name in rule.figures]


def _closed(saturday: bool, weeks: str, **more):
    access = {"unscheduled_care": True, "saturday_morning": saturday, "closed_weeks_school_holidays": weeks}
    return data(access=access | more)


SAMPLE = [
    data(has_ipa=True, patients__c2s_rate="0.9", crisis={"plan": True, "declared": True, "actions": True}),
    data(MINIMAL),
    data(patients__registered=12_000, associates=20, sas={"doctors": 4, "engaged": 2}),
    data(diversity={"auxiliary_professions": 2}, vacations={"days_per_month": "10.84"}, trainees=2),
    data(
        trainees=3, missions=[{"theme": "elderly"}], vacations={"days_per_month": 3}, concertation__files=10
    ),
    data(vacations={"days_per_week": "0.5"}, diversity={"medical_professions": 1}, protocols=9),
    _closed(True, "0", closed_weeks_other="0.5", weekday_hours="12"),
    *(
        _closed(saturday, weeks, **opened)
        for saturday in (True, False)
        for weeks in ("0", "2")
        for opened in ({"weekday_hours": hours} for hours in ("12", "10", "8"))
    ),
    *(_closed(saturday, weeks, pdsa_derogation=True) for saturday in (True, False) for weeks in ("0", "2")),
]


def _published():
    return [rules.statement_to_json(rules.compute(rules.parse_exercise(one))) for one in SAMPLE]


def _changed(monkeypatch, grid):
    monkeypatch.setattr(regimes, "grid_of", lambda regime_id: grid)
    return _published()


@pytest.mark.parametrize(("code", "name"), FIGURES)
def test_every_figure_of_an_indicator_counts(monkeypatch, code, name):
    before = _published()
    rule = GRID.indicator(code)
    for factor in (10, 0):
        altered = replace(rule, figures={**rule.figures, name: rule.figures[name] * factor})
        lines = tuple(altered if line is rule else line for line in GRID.indicators)
        if _changed(monkeypatch, replace(GRID, indicators=lines)) != before:
            return
    pytest.fail(f"{code}.{name} changes nothing")


@pytest.mark.parametrize("name", GENERAL)
def test_every_general_figure_counts(monkeypatch, name):
    before = _published()
    figure = getattr(GRID, name)
    altered = replace(
        GRID,
        **{
            name: replace(
                figure, value=figure.value * 10 if name == "advance_minimum" else Fraction(figure.value, 2)
            )
        },
    )
    assert _changed(monkeypatch, altered) != before


def test_the_minimum_of_the_advance_holds(monkeypatch):
    minimum = replace(GRID.advance_minimum, value=50_000)
    published = _changed(monkeypatch, replace(GRID, advance_minimum=minimum))
    assert published[1]["advance_due"] == "50000.00"


def test_the_national_rates_of_a_year_are_the_latest_known(monkeypatch):
    later = replace(GRID.national_rates[0], from_year=2026, c2s=GRID.national_rates[0].c2s * 2)
    grid = replace(GRID, national_rates=(later, *GRID.national_rates))
    assert grid.national_rates_in(2025).c2s == GRID.national_rates[0].c2s
    assert grid.national_rates_in(2027).c2s == later.c2s


def test_every_figure_has_its_source():
    for rule in GRID.indicators:
        assert rule.computed_by in REGISTRY
        assert set(rule.sources) == set(rule.figures)
        assert all(source.startswith("CNAM 2022, p. ") for source in rule.sources.values())
    assert all(getattr(GRID, name).source for name in GENERAL)
    assert not GRID.national_rates[0].official


def test_every_computation_is_used_by_the_regime():
    assert {rule.computed_by for rule in GRID.indicators} == set(REGISTRY)


@pytest.mark.parametrize(
    ("year", "regime"),
    [
        (2014, None),
        (2015, "aci-2015"),
        (2017, "aci-2017"),
        (2021, "aci-2017"),
        (2022, "aci-2022"),
        (2040, "aci-2022"),
    ],
)
def test_the_regime_in_force(year, regime):
    found = regimes.in_force(year)
    assert (found.id if found else None) == regime


@pytest.mark.parametrize("regime", ["aci-2015", "aci-2017"])
def test_an_incomplete_regime_refuses_to_compute_and_says_what_is_missing(regime):
    year = 2016 if regime == "aci-2015" else 2019
    title = regimes.named(regime).title
    missing = "\u202f; ".join(regimes.named(regime).missing)
    expected = (
        f"regime\u00a0: le régime {regime} ({title}) ne peut pas être calculé, il manque\u00a0: {missing}."
    )
    assert faults(MINIMAL, year=year, regime=regime) == [expected]
    assert faults(MINIMAL, year=year) == [expected]
    with pytest.raises(regimes.IncompleteRegime):
        rules.compute(Exercise(year=year, regime=regime, patients=Patients(4000), associates=13))


def test_an_unknown_regime_is_not_guessed():
    with pytest.raises(regimes.UnknownRegime):
        regimes.named("aci-2030")
