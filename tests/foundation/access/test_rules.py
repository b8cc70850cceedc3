"""Who may give or withdraw which role."""

from __future__ import annotations

import pytest

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, TEAM_ROLES, Role
from maisonnee.foundation.access.rules import ROLES_OF_KIND, may_handle, rank_of, roles_within_reach
from maisonnee.foundation.tenancy.enums import StructureKind


@pytest.mark.parametrize(
    ("roles", "rank"),
    [
        ((), -1),
        ((Role.PARTNER,), 0),
        ((Role.TRAINEE, Role.SECRETARY), 1),
        ((Role.PROFESSIONAL, Role.COORDINATOR), 2),
        ((Role.COORDINATOR, Role.MANAGER, Role.PARTNER), 3),
    ],
)
def test_the_rank_is_that_of_the_highest_role(roles: tuple[Role, ...], rank: int) -> None:
    assert rank_of(roles) == rank


@pytest.mark.parametrize(
    ("own", "handled"),
    [
        ((), set()),
        ((Role.PARTNER,), {Role.PARTNER, Role.TRAINEE}),
        ((Role.PROFESSIONAL,), {Role.PARTNER, Role.TRAINEE, Role.SECRETARY, Role.PROFESSIONAL}),
        ((Role.COORDINATOR,), TEAM_ROLES - {Role.MANAGER}),
        ((Role.SECRETARY, Role.COORDINATOR), TEAM_ROLES - {Role.MANAGER}),
        ((Role.MANAGER,), TEAM_ROLES),
        ((Role.ARS_OFFICER,), {Role.ARS_OFFICER}),
        ((Role.CPAM_OFFICER, Role.PARTNER), {Role.CPAM_OFFICER, Role.PARTNER, Role.TRAINEE}),
    ],
)
def test_nobody_reaches_above_their_own_role(own: tuple[Role, ...], handled: set[Role]) -> None:
    assert {role for role in Role if may_handle(own, role)} == handled


@pytest.mark.parametrize("role", sorted(OUTSIDE_ROLES))
def test_an_officers_rank_opens_nothing_in_a_team(role: Role) -> None:
    assert not any(may_handle({role}, other) for other in TEAM_ROLES)
    assert not may_handle({Role.MANAGER}, role)


def test_every_role_belongs_to_one_kind_of_structure() -> None:
    assert sorted(role for roles in ROLES_OF_KIND.values() for role in roles) == sorted(Role)
    assert set(ROLES_OF_KIND) == set(StructureKind)


def test_the_roles_offered_are_those_of_the_kind_highest_first() -> None:
    offered = roles_within_reach({Role.COORDINATOR}, StructureKind.TEAM)
    assert offered[0] == Role.COORDINATOR
    assert set(offered[1:3]) == {Role.PROFESSIONAL, Role.SECRETARY}
    assert set(offered[3:]) == {Role.TRAINEE, Role.PARTNER}
    assert roles_within_reach({Role.ARS_OFFICER}, StructureKind.ARS) == [Role.ARS_OFFICER]
    assert roles_within_reach({Role.MANAGER}, StructureKind.CPAM) == []
    assert roles_within_reach({Role.CPAM_OFFICER}, StructureKind.TEAM) == []
