"""Structures, people and actors for tests. Every identity is invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from uuid import UUID

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id

NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 12)
PASSWORD = "une phrase de passe d’essai"
_number = count(1)


@dataclass(frozen=True)
class Seated:
    """A user sitting in a structure with a role, and the actor they are there."""

    user: User
    actor: Actor


def make_structure(name: str = "", kind: StructureKind = StructureKind.TEAM) -> Structure:
    """Create a structure. The context must not be entered yet; it is left as it was."""
    structure = Structure(id=new_id(), name=name or f"Maison {next(_number)}", kind=kind, created_at=NOW)
    with context.entered(structure_id=structure.id):
        structure.save(force_insert=True)
    return structure


def make_user(email: str = "", *, password: str | None = None) -> User:
    """Create an account (without a usable password unless one is given: hashing is slow)."""
    number = next(_number)
    return User.objects.create_user(
        email or f"personne{number}@exemple.test",
        password,
        family_name=f"Essai{number}",
        given_name="Camille",
    )


def user_of(actor: Actor) -> User:
    """Return the account behind an actor."""
    assert actor.user_id is not None
    return User.objects.get(pk=actor.user_id)


def seat(structure_id: UUID, role: Role = Role.MANAGER, *, user: User | None = None) -> Seated:
    """Give a user (a new one by default) a role in a structure, and return their actor there."""
    user = user or make_user()
    with context.entered(structure_id=structure_id):
        RoleGrant.objects.create(structure_id=structure_id, user=user, role=role, starts_on=date(2020, 1, 1))
    actor = Actor(
        name=user.full_name,
        structure_id=structure_id,
        now=NOW,
        user_id=user.pk,
        roles=frozenset({role}),
    )
    return Seated(user, actor)
