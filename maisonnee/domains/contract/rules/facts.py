"""The figures of an exercise as the team's records give them, each with the rows it counts.

A figure is named by its path in the public exercise format (`patients.registered`). `exercise_data` puts
figures together into data that `parse_exercise` accepts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from maisonnee.domains.contract.rules.faults import Fault

FigureValue = Any
"""A JSON value of the exercise format; None when the team's records say nothing."""


class FigureKind(Enum):
    """What a figure is made of."""

    COUNT = "count"
    RATE = "rate"
    """A fraction of 1, said in percent."""
    HOURS = "hours"
    WEEKS = "weeks"
    DAYS = "days"
    FLAG = "flag"
    DATE = "date"
    MONEY = "money"
    MISSIONS = "missions"


FIGURES: Mapping[str, FigureKind] = {
    "patients.registered": FigureKind.COUNT,
    "patients.ald_or_over_75": FigureKind.COUNT,
    "patients.c2s_rate": FigureKind.RATE,
    "patients.ame_rate": FigureKind.RATE,
    "patients.national_c2s_rate": FigureKind.RATE,
    "patients.national_ame_rate": FigureKind.RATE,
    "associates": FigureKind.COUNT,
    "has_ipa": FigureKind.FLAG,
    "access.unscheduled_care": FigureKind.FLAG,
    "access.weekday_hours": FigureKind.HOURS,
    "access.saturday_morning": FigureKind.FLAG,
    "access.closed_weeks_school_holidays": FigureKind.WEEKS,
    "access.closed_weeks_other": FigureKind.WEEKS,
    "access.pdsa_derogation": FigureKind.FLAG,
    "crisis.plan": FigureKind.FLAG,
    "crisis.declared": FigureKind.FLAG,
    "crisis.actions": FigureKind.FLAG,
    "diversity.medical_professions": FigureKind.COUNT,
    "diversity.specialties": FigureKind.COUNT,
    "diversity.pharmacists": FigureKind.COUNT,
    "diversity.auxiliary_professions": FigureKind.COUNT,
    "vacations.days_per_month": FigureKind.DAYS,
    "vacations.days_per_week": FigureKind.DAYS,
    "cstm.doctors": FigureKind.COUNT,
    "cstm.under_dense_zone": FigureKind.FLAG,
    "missions": FigureKind.MISSIONS,
    "users.level_1": FigureKind.FLAG,
    "users.level_2": FigureKind.FLAG,
    "sas.doctors": FigureKind.COUNT,
    "sas.engaged": FigureKind.COUNT,
    "sas.takes_all_requests": FigureKind.FLAG,
    "coordination.in_place": FigureKind.FLAG,
    "protocols": FigureKind.COUNT,
    "concertation.meetings": FigureKind.COUNT,
    "concertation.files": FigureKind.COUNT,
    "concertation.minimum_meetings": FigureKind.COUNT,
    "trainees": FigureKind.COUNT,
    "external_coordination": FigureKind.FLAG,
    "quality.level_1": FigureKind.FLAG,
    "quality.level_2": FigureKind.FLAG,
    "quality.level_3": FigureKind.FLAG,
    "cooperation_protocols": FigureKind.COUNT,
    "heart_failure_pathway": FigureKind.FLAG,
    "child_obesity_pathway": FigureKind.FLAG,
    "information_system.standard": FigureKind.FLAG,
    "information_system.advanced": FigureKind.FLAG,
    "information_system.acquired_on": FigureKind.DATE,
    "payments.advance_paid": FigureKind.MONEY,
}
"""Every figure of the exercise format, in its order, with its kind."""

# Two ways of saying the same thing: giving one takes the other away.
_ALTERNATIVES = {
    "vacations.days_per_month": "vacations.days_per_week",
    "vacations.days_per_week": "vacations.days_per_month",
}


BEFORE_THE_EXERCISE = frozenset({"age_rule", "first_year_minimum"})


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row that a figure counts: what to call it, a precision, the object to open (`app.model`, id), its days."""

    label: str
    detail: str = ""
    kind: str = ""
    id: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class UncountedRow:
    """A row that a figure does not count, with the code of the reason."""

    row: CountedRow
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A figure, the day it is measured (None: over the whole year), its rows, and what its sentence needs.

    `rows_elsewhere`: the rows are too many, or too private, to come with the year; they are asked for one by one.
    """

    key: str
    value: FigureValue
    on: date | None = None
    rows: tuple[CountedRow, ...] = ()
    left_out: tuple[UncountedRow, ...] = ()
    rows_elsewhere: bool = False
    says: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class YearFacts:
    """Every figure of a year."""

    year: int
    on: date
    facts: Mapping[str, Fact]

    @property
    def values(self) -> dict[str, FigureValue]:
        """The figures known, by key."""
        return {key: fact.value for key, fact in self.facts.items() if fact.value is not None}


def by_key(facts: Iterable[Fact]) -> dict[str, Fact]:
    """Facts under their keys; a key given twice is a mistake of ours."""
    known: dict[str, Fact] = {}
    for fact in facts:
        if fact.key in known or fact.key not in FIGURES:
            raise ValueError(fact.key)
        known[fact.key] = fact
    return known


def replaced(values: Mapping[str, FigureValue], changes: Mapping[str, FigureValue]) -> dict[str, FigureValue]:
    """Figures with some of them given otherwise. Of two ways of saying the same thing the new one stays."""
    merged = dict(values)
    for key, value in changes.items():
        merged.pop(_ALTERNATIVES.get(key, ""), None)
        merged[key] = value
    return merged


def without(values: Mapping[str, FigureValue], faults: Iterable[Fault]) -> dict[str, FigureValue]:
    """Figures less those that faults name (`missions[0].theme` names `missions`)."""
    named = {fault.path.partition("[")[0] for fault in faults}
    return {key: value for key, value in values.items() if key not in named}


def exercise_data(
    *, year: int, regime: str, options: Mapping[str, Any], values: Mapping[str, FigureValue]
) -> dict[str, Any]:
    """The exercise in the public format, from figures by key; those that are None are left out."""
    data: dict[str, Any] = {"year": year, "regime": regime, "options": exercise_options(options)}
    for key in FIGURES:
        value = values.get(key)
        if value is None:
            continue
        *sections, name = key.split(".")
        target = data
        for section in sections:
            target = target.setdefault(section, {})
        target[name] = value
    return data


def exercise_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that the exercise format carries: the others say how a figure is drawn, before the exercise
    (`age_rule`, who counts in A; `first_year_minimum`, the meetings asked)."""
    return {name: value for name, value in options.items() if name not in BEFORE_THE_EXERCISE}
