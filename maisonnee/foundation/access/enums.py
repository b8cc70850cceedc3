"""Roles, and the base of the named permissions that each domain declares in its own `enums.py`."""

from __future__ import annotations

from enum import Enum
from typing import Self

from maisonnee.kernel.choices import TextChoices


class Role(TextChoices):
    """What a person is in one structure; a person may hold several roles, in several structures."""

    PROFESSIONAL = "professional", "Professionnel de santé"
    COORDINATOR = "coordinator", "Coordination"
    SECRETARY = "secretary", "Secrétariat"
    MANAGER = "manager", "Gérance"
    TRAINEE = "trainee", "Stagiaire"
    PARTNER = "partner", "Partenaire"
    ARS_OFFICER = "ars_officer", "Agent de l’ARS"
    CPAM_OFFICER = "cpam_officer", "Agent de la CPAM"
    FACILITATOR = "facilitator", "Facilitateur de fédération"


OUTSIDE_ROLES = frozenset({Role.ARS_OFFICER, Role.CPAM_OFFICER, Role.FACILITATOR})
TEAM_ROLES = frozenset(Role) - OUTSIDE_ROLES
STAFF = frozenset({Role.PROFESSIONAL, Role.COORDINATOR, Role.SECRETARY, Role.MANAGER})
LEADS = frozenset({Role.COORDINATOR, Role.MANAGER})
NOBODY: frozenset[Role] = frozenset()

# Nobody grants a role above their own: the larger number grants the smaller or equal ones.
RANK = {
    Role.PARTNER: 0,
    Role.TRAINEE: 0,
    Role.SECRETARY: 1,
    Role.PROFESSIONAL: 1,
    Role.COORDINATOR: 2,
    Role.MANAGER: 3,
    Role.ARS_OFFICER: 3,
    Role.CPAM_OFFICER: 3,
    Role.FACILITATOR: 3,
}


class Permission(Enum):
    """A named right and the roles that hold it.

    Each domain subclasses it: `SEE_TEAM = "structures.see_team", TEAM_ROLES`. The value is the name; `holders`
    the roles. Permissions that concern patients also depend on the care team (`patients.policies`).
    """

    holders: frozenset[Role]

    def __new__(cls, name: str, holders: frozenset[Role]) -> Self:
        permission = object.__new__(cls)
        permission._value_ = name
        permission.holders = frozenset(holders)
        return permission


class AccessPermission(Permission):
    ENTER_STRUCTURE = "access.enter_structure", frozenset(Role)
    SEE_ROLES = "access.see_roles", LEADS
    MANAGE_ROLES = "access.manage_roles", LEADS
    INVITE = "access.invite", LEADS
    # Held by nobody: given for one act by a link of ours, or by the first start of an installation.
    ACCEPT_INVITATION = "access.accept_invitation", NOBODY
    OPEN_STRUCTURE = "access.open_structure", NOBODY
