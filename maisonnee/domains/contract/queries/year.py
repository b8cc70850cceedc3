"""A year of the contract as its page shows it: what is proved, what is planned, what is possible, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Exercise, FigureOverride
from maisonnee.domains.contract.queries import exercises, vault
from maisonnee.domains.contract.queries.facts import facts_for, projection_of
from maisonnee.domains.contract.queries.vault import Coverage
from maisonnee.domains.contract.rules.facts import FigureValue, YearFacts, exercise_data, replaced, without
from maisonnee.domains.contract.rules.facts_projection import Projection, projected
from maisonnee.domains.contract.rules.facts_worth import (
    Deadline,
    ProvedWorth,
    UsefulStep,
    deadlines,
    proved_worth,
    useful_steps,
)
from maisonnee.domains.contract.rules.faults import Fault
from maisonnee.domains.contract.rules.next_steps import next_steps
from maisonnee.domains.contract.rules.statement import Ceiling, Statement
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.keeping import kept_until


@dataclass(frozen=True, kw_only=True)
class YearFigures:
    """The figures of a year: ours, those given by others, and those that hold (`values`).

    `faults`: the figures given no longer agree with ours, or one of ours is absurd; they are set aside until
    somebody corrects them.
    """

    exercise: Exercise
    facts: YearFacts
    overrides: Mapping[str, FigureOverride]
    values: Mapping[str, FigureValue]
    data: Mapping[str, Any]
    parsed: rules.Exercise
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, kw_only=True)
class YearView:
    """A year of the contract. `statement` is what is recorded, `planned` the same on 31 December."""

    figures: YearFigures
    statement: Statement
    projection: Projection
    planned: Statement
    possible: Ceiling
    coverage: Mapping[str, Coverage]
    deadlines: tuple[Deadline, ...]

    @property
    def exercise(self) -> Exercise:
        return self.figures.exercise

    def is_proved(self, code: str) -> bool:
        """Tell whether nothing is missing in the proofs of an indicator (it may ask for none)."""
        found = self.coverage.get(code)
        return found is None or found.is_complete

    @cached_property
    def proved(self) -> ProvedWorth:
        """What is held and proved."""
        return proved_worth(self.statement, self.is_proved)

    @cached_property
    def steps(self) -> list[UsefulStep]:
        """What to do, best first, beyond what is recorded and planned."""
        missing = {code: found.missing for code, found in self.coverage.items() if not found.is_complete}
        return useful_steps(self.planned, next_steps(self.planned.exercise), missing)

    @property
    def within_reach(self) -> Decimal:
        """Euros between what is planned and what is possible."""
        return max(self.possible.total - self.planned.total, Decimal(0))


def figures_of(*, actor: Actor, exercise: Exercise) -> YearFigures:
    """Return the figures of an exercise, those given by others in the place of ours."""
    facts = facts_for(actor=actor, year=exercise.year, exercise=exercise)
    given = {row.key: row for row in exercises.overrides_of(actor=actor, exercise=exercise)}
    values = replaced(facts.values, {key: row.value for key, row in given.items()})
    faults = faults_in(data_of(exercise, values))
    if faults:
        # Our own figures hold; one of them that the engine refuses is left out: the year stays readable.
        values = without(facts.values, faults_in(data_of(exercise, facts.values)))
    data = data_of(exercise, values)
    return YearFigures(
        exercise=exercise,
        facts=facts,
        overrides=given,
        values=values,
        data=data,
        parsed=rules.parse_exercise(data),
        faults=faults,
    )


def faults_in(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what the engine refuses in an exercise."""
    try:
        rules.parse_exercise(data)
    except rules.ExerciseFaults as refused:
        return refused.faults
    return ()


def data_of(exercise: Exercise, values: Mapping[str, FigureValue]) -> dict[str, Any]:
    """Return an exercise in the public format, with these figures."""
    return exercise_data(year=exercise.year, regime=exercise.regime, options=exercise.options, values=values)


def total_with(view: YearView, *, ours: str | None = None) -> Decimal:
    """Return the year's recorded amount, with our own figure for one key instead of the one given."""
    if ours is None:
        return view.statement.total
    given = {key: row.value for key, row in view.figures.overrides.items() if key != ours}
    data = data_of(view.exercise, replaced(view.figures.facts.values, given))
    try:
        return rules.compute(rules.parse_exercise(data)).total
    except rules.ExerciseFaults:
        return view.statement.total


def public_exercise(*, actor: Actor, year: int) -> Mapping[str, Any]:
    """Return the exercise of a year in the public format: `aci compute` gives the same statement.

    Raises `Exercise.DoesNotExist`.
    """
    exercise = exercises.exercise_of(actor=actor, year=year)
    return rules.exercise_to_json(figures_of(actor=actor, exercise=exercise).parsed)


@kept_until(
    "contract",
    "concertation",
    "agenda",
    "prevention",
    "quality",
    "protocols",
    "exchanges",
    "patients",
    "structures",
)
def year_view(*, actor: Actor, year: int) -> YearView:
    """Return a year as its page shows it. Raises `Exercise.DoesNotExist`."""
    exercise = exercises.exercise_of(actor=actor, year=year)
    figures = figures_of(actor=actor, exercise=exercise)
    to_come = projection_of(actor=actor, facts=figures.facts)
    statement = rules.compute(figures.parsed)
    planned = statement
    if to_come.adds_something:
        data = data_of(exercise, projected(figures.values, to_come))
        planned = rules.compute(rules.parse_exercise(data))
    return YearView(
        figures=figures,
        statement=statement,
        projection=to_come,
        planned=planned,
        possible=rules.ceiling(planned.exercise),
        coverage=vault.coverage(actor, year, regime=exercise.regime),
        deadlines=deadlines(year, actor.today),
    )


@dataclass(frozen=True, kw_only=True)
class HomeGauge:
    """The contract in a few figures, for the home page; `year` is the one that matters today."""

    year: int
    proved: Decimal
    planned: Decimal
    is_payable: bool
    prerequisites_missing: tuple[str, ...]
    missing_proofs: int
    deadlines: tuple[Deadline, ...]


def gauge_for_home(*, actor: Actor) -> HomeGauge | None:
    """Return the contract's gauge for the home page, or None when no exercise is open.

    Until 31 January it is last year's, whose proofs are due; then this year's.
    """
    year = actor.today.year
    opened = {row.year: row for row in exercises.exercises(actor=actor).filter(year__in=(year - 1, year))}
    if year - 1 in opened and (actor.today.month == 1 or year not in opened):
        year -= 1
    if year not in opened:
        return None
    view = year_view(actor=actor, year=year)
    held = {line.code for line in view.planned.lines if line.attained}
    missing = sum(len(found.missing) for code, found in view.coverage.items() if code in held)
    return HomeGauge(
        year=year,
        proved=view.proved.total,
        planned=view.planned.total,
        is_payable=view.proved.is_payable,
        prerequisites_missing=(*view.proved.prerequisites_not_held, *view.proved.prerequisites_not_proved),
        missing_proofs=missing,
        deadlines=view.deadlines,
    )
