"""Reading the team: its members (`team`) and the means it gives itself (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.queries.accounts import members_without_account
from maisonnee.domains.structures.queries.resources import (
    coordination_functions_in,
    professions_in,
    sas_doctors_on,
    shared_software_in,
    sites_in,
    trainees_in,
    training_doctors_in,
    vacations_in,
)
from maisonnee.domains.structures.queries.team import contract_doctors_on, member, members_on, own_member

__all__ = [
    "contract_doctors_on",
    "coordination_functions_in",
    "member",
    "members_on",
    "members_without_account",
    "own_member",
    "professions_in",
    "sas_doctors_on",
    "shared_software_in",
    "sites_in",
    "trainees_in",
    "training_doctors_in",
    "vacations_in",
]
