"""Who may give or withdraw which role. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, RANK, TEAM_ROLES, Role
from maisonnee.foundation.tenancy.enums import StructureKind

ROLES_OF_KIND: Mapping[StructureKind, frozenset[Role]] = {
    StructureKind.TEAM: TEAM_ROLES,
    StructureKind.ARS: frozenset({Role.ARS_OFFICER}),
    StructureKind.CPAM: frozenset({Role.CPAM_OFFICER}),
    StructureKind.FEDERATION: frozenset({Role.FACILITATOR}),
}


def rank_of(roles: Iterable[Role]) -> int:
    """Return the rank of the highest role, -1 without any."""
    return max((RANK[role] for role in roles), default=-1)


def may_handle(own: Iterable[Role], role: Role) -> bool:
    """Tell whether the holder of `own` roles may give or withdraw `role`: nobody reaches above their own."""
    held = frozenset(own)
    if role in OUTSIDE_ROLES:
        return role in held
    return rank_of(held & TEAM_ROLES) >= RANK[role]


def roles_within_reach(own: Iterable[Role], kind: StructureKind) -> list[Role]:
    """Return the roles that the holder of `own` may give in a structure of this kind, highest first."""
    held = frozenset(own)
    found = [role for role in Role if role in ROLES_OF_KIND[kind] and may_handle(held, role)]
    return sorted(found, key=lambda role: -RANK[role])
