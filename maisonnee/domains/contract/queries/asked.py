"""What the contract asks of concertation in a year: the port of that domain is answered here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from maisonnee.domains.concertation.ports import YearAsked
from maisonnee.domains.contract.models import Contract, Exercise
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.reference_base import minimum_meetings_in
from maisonnee.domains.contract.rules.vocabulary import AgeRule, FirstYearMinimum
from maisonnee.domains.patients.rules.registers import AgeRule as RegisterAgeRule
from maisonnee.foundation.access.actors import Actor

REGISTER_AGE: Mapping[AgeRule, RegisterAgeRule] = {
    AgeRule.OVER_75: "over_75",
    AgeRule.FROM_75: "75_and_over",
}


def asked_in(*, actor: Actor, year: int) -> YearAsked:
    """Return the meetings asked and who counts as aged, for whoever reads the gauge of concertation.

    The first year is that of the earliest contract: one that renews another asks for a full year.
    """
    exercise = Exercise.objects.filter(structure_id=actor.structure_id, year=year).first()
    regime = regimes.named(exercise.regime) if exercise else regimes.in_force(year)
    if regime is None or regime.grid is None:
        return YearAsked()
    options = exercise.options if exercise else {}
    rounding = options.get("first_year_minimum")
    return YearAsked(
        minimum_meetings=minimum_meetings_in(
            regime.grid,
            year,
            _effective_on(actor),
            FirstYearMinimum(rounding) if rounding else None,
        ),
        age_rule=REGISTER_AGE[AgeRule(options.get("age_rule") or regime.grid.defaults.age_rule)],
    )


def _effective_on(actor: Actor) -> date | None:
    starts = Contract.objects.filter(structure_id=actor.structure_id).order_by("starts_on")
    return starts.values_list("starts_on", flat=True).first()
