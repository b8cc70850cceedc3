"""Regimes of the contract: dated data, one TOML file each, read once.

A new grid is a new file. Nothing in the engine asks which year it is: it asks the regime.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from maisonnee.domains.contract.rules.vocabulary import (
    AgeRule,
    FewMeetings,
    FirstYearMinimum,
    PdsaDerogation,
    RateRounding,
    Requirement,
)
from maisonnee.kernel.decimal_text import Number

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the grid and where it was read."""

    value: Number
    source: str


@dataclass(frozen=True, slots=True)
class NationalRates:
    """National reference rates of precarity, in force from a year on."""

    from_year: int
    c2s: Fraction
    ame: Fraction
    official: bool
    source: str


@dataclass(frozen=True, slots=True)
class DefaultOptions:
    """The regime's reading where the sources disagree."""

    rate_rounding: RateRounding
    few_meetings: FewMeetings
    pdsa_derogation: PdsaDerogation
    crisis_in_advance_base: bool
    age_rule: AgeRule
    first_year_minimum: FirstYearMinimum


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorRule:
    """One line of the grid: what a page shows, and the figures that the computation uses. Compared by identity.

    `figures` holds the values by name, `sources` the source of each figure under the same name.
    """

    code: str
    label: str
    axis: str
    requirement: Requirement
    requirement_by_year: Mapping[int, Requirement]
    not_payable_years: frozenset[int]
    computed_by: str
    rule: str
    source: str
    inputs: tuple[str, ...]
    figures: Mapping[str, Number]
    sources: Mapping[str, str]

    def requirement_in(self, year: int) -> Requirement:
        """What the indicator weighs in a year (A2a is optional for 2022 only)."""
        return self.requirement_by_year.get(year, self.requirement)


@dataclass(frozen=True, slots=True)
class Grid:
    """What a complete regime needs to compute."""

    point_value: Figure
    reference_patients: Figure
    precarity_cap: Figure
    advance_share: Figure
    advance_minimum: Figure
    defaults: DefaultOptions
    national_rates: tuple[NationalRates, ...]
    indicators: tuple[IndicatorRule, ...]

    def national_rates_in(self, year: int) -> NationalRates:
        """The latest national rates known for a year."""
        return max(
            (rates for rates in self.national_rates if rates.from_year <= year),
            key=lambda rates: rates.from_year,
        )

    def indicator(self, code: str) -> IndicatorRule:
        """The line of the grid that bears a code."""
        return next(rule for rule in self.indicators if rule.code == code)


@dataclass(frozen=True, slots=True)
class Regime:
    """A dated regime; `grid` is None when figures are missing from the sources, as `missing` says."""

    id: str
    title: str
    first_year: int
    last_year: int | None
    missing: tuple[str, ...]
    sources: Mapping[str, str]
    grid: Grid | None

    def covers(self, year: int) -> bool:
        """Whether the regime governs a calendar year."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


class UnknownRegime(LookupError):
    """No regime bears this name."""


class IncompleteRegime(ValueError):
    """The regime lacks figures and refuses to compute."""

    def __init__(self, regime: Regime) -> None:
        self.regime = regime
        super().__init__(f"{regime.id}: {'; '.join(regime.missing)}")


@cache
def all_regimes() -> tuple[Regime, ...]:
    """Every regime shipped, oldest first."""
    regimes = (_regime(tomllib.loads(path.read_text("utf-8"))) for path in _FOLDER.glob("*.toml"))
    return tuple(sorted(regimes, key=lambda regime: regime.first_year))


@cache
def named(regime_id: str) -> Regime:
    """The regime that bears a name; raises UnknownRegime."""
    for regime in all_regimes():
        if regime.id == regime_id:
            return regime
    raise UnknownRegime(regime_id)


@cache
def in_force(year: int) -> Regime | None:
    """The regime that governs a calendar year, None before the first one."""
    return next((regime for regime in all_regimes() if regime.covers(year)), None)


@cache
def grid_of(regime_id: str) -> Grid:
    """The grid of a complete regime; raises UnknownRegime or IncompleteRegime."""
    regime = named(regime_id)
    if regime.grid is None:
        raise IncompleteRegime(regime)
    return regime.grid


def _regime(data: Mapping[str, Any]) -> Regime:
    return Regime(
        id=data["id"],
        title=data["title"],
        first_year=data["first_year"],
        last_year=data.get("last_year"),
        missing=tuple(data["missing"]),
        sources=data["sources"],
        grid=_grid(data) if data["complete"] else None,
    )


def _grid(data: Mapping[str, Any]) -> Grid:
    options = {name: option["default"] for name, option in data["options"].items()}
    figures = {
        name: Figure(_number(entry["value"]), entry["source"]) for name, entry in data["figures"].items()
    }
    return Grid(
        **figures,
        defaults=DefaultOptions(
            rate_rounding=RateRounding(options["rate_rounding"]),
            few_meetings=FewMeetings(options["few_meetings"]),
            pdsa_derogation=PdsaDerogation(options["pdsa_derogation"]),
            crisis_in_advance_base=options["crisis_in_advance_base"],
            age_rule=AgeRule(options["age_rule"]),
            first_year_minimum=FirstYearMinimum(options["first_year_minimum"]),
        ),
        national_rates=tuple(
            NationalRates(
                from_year=rates["from_year"],
                c2s=Fraction(rates["c2s"]),
                ame=Fraction(rates["ame"]),
                official=rates["official"],
                source=rates["source"],
            )
            for rates in data["national_rates"]
        ),
        indicators=tuple(_indicator(entry) for entry in data["indicators"]),
    )


def _indicator(data: Mapping[str, Any]) -> IndicatorRule:
    figures = data["figures"]
    return IndicatorRule(
        code=data["code"],
        label=data["label"],
        axis=data["axis"],
        requirement=Requirement(data["requirement"]),
        requirement_by_year={
            int(year): Requirement(name) for year, name in data.get("requirement_by_year", {}).items()
        },
        not_payable_years=frozenset(data.get("not_payable_years", ())),
        computed_by=data["computed_by"],
        rule=data["rule"],
        source=data["source"],
        inputs=tuple(data["inputs"]),
        figures={name: _number(entry["value"]) for name, entry in figures.items()},
        sources={name: entry["source"] for name, entry in figures.items()},
    )


def _number(value: int | str) -> Number:
    if isinstance(value, int):
        return value
    numerator, _, denominator = value.partition("/")
    return Fraction(numerator) / Fraction(denominator or 1)
