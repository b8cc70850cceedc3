"""Reading simulations: a year imagined otherwise, beside the real one."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Simulation
from maisonnee.domains.contract.policies import visible
from maisonnee.domains.contract.queries.year import YearView, data_of, year_view
from maisonnee.domains.contract.rules.facts_projection import projected
from maisonnee.domains.contract.rules.facts_simulation import ComparedLine, compared, simulated
from maisonnee.domains.contract.rules.faults import Fault
from maisonnee.domains.contract.rules.statement import Statement
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True, kw_only=True)
class Imagined:
    """A simulation computed: `statement` is None when the changes make an impossible year (`faults`)."""

    changes: Mapping[str, Any]
    statement: Statement | None
    lines: tuple[ComparedLine, ...]
    difference: Decimal
    faults: tuple[Fault, ...] = ()


def simulations_in(*, actor: Actor, year: int) -> QuerySet[Simulation]:
    """Return the simulations saved by the team for a year, the latest first."""
    return visible(actor, Simulation).filter(year=year)


def simulation(*, actor: Actor, simulation_id: uuid.UUID) -> Simulation:
    """Return a simulation. Raises `Simulation.DoesNotExist`."""
    return visible(actor, Simulation).get(pk=simulation_id)


def base_of(*, actor: Actor, year: int) -> YearView:
    """Return the real year that simulations start from. Raises `Exercise.DoesNotExist`."""
    return year_view(actor=actor, year=year)


def imagined(base: YearView, changes: Mapping[str, Any]) -> Imagined:
    """Return a real year with changes, beside what is planned on 31 December."""
    real = projected(base.figures.values, base.projection)
    data = data_of(base.exercise, simulated(real, changes))
    try:
        statement = rules.compute(rules.parse_exercise(data))
    except rules.ExerciseFaults as refused:
        return Imagined(
            changes=changes, statement=None, lines=(), difference=Decimal(0), faults=refused.faults
        )
    return Imagined(
        changes=changes,
        statement=statement,
        lines=compared(base.planned, statement),
        difference=statement.total - base.planned.total,
    )
