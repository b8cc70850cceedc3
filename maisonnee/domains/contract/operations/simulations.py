"""Simulations kept by the team."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Simulation
from maisonnee.domains.contract.queries import simulations as queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

LONGEST_NAME = 120


@operation(ContractPermission.SIMULATE)
def save_simulation(*, actor: Actor, year: int, name: str, changes: Mapping[str, Any]) -> Simulation:
    """Keep a simulation of a year under a name, for the team.

    Refuses with `contract.simulation_unnamed`, `contract.simulation_name_too_long`,
    `contract.simulation_changes_nothing`,
    `contract.simulation_name_taken`, `contract.simulation_impossible` (its `sentence` names the field).
    """
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    if not name:
        raise Refusal("contract.simulation_unnamed", field="name")
    if len(name) > LONGEST_NAME:
        raise Refusal("contract.simulation_name_too_long", field="name", limit=LONGEST_NAME)
    if not changes:
        raise Refusal("contract.simulation_changes_nothing", field="name")
    if queries.simulations_in(actor=actor, year=year).filter(name=name).exists():
        raise Refusal("contract.simulation_name_taken", field="name", name=name)
    found = queries.imagined(queries.base_of(actor=actor, year=year), changes)
    if found.faults:
        raise Refusal("contract.simulation_impossible", field="name", sentence=str(found.faults[0]))
    note(year=year, name=name)
    return Simulation.objects.create(
        structure_id=actor.structure_id,
        year=year,
        name=name,
        changes=dict(changes),
        created_by=actor.name,
        created_by_user_id=actor.user_id,
        created_at=actor.now,
    )


@operation(ContractPermission.SIMULATE)
def remove_simulation(*, actor: Actor, simulation: Simulation) -> None:
    """Remove a simulation nobody needs any more."""
    note(year=simulation.year, name=simulation.name)
    simulation.delete()
