"""Opening the invented structures of the demonstration, and seating their invented people."""

from __future__ import annotations

from datetime import date

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure


@operation(AccessPermission.OPEN_STRUCTURE)
def open_demonstration(*, actor: Actor, name: str, kind: StructureKind) -> Structure:
    """Create the actor's structure (whose id the context already bears), marked as a demonstration."""
    structure = Structure(
        id=actor.structure_id, name=name, kind=kind, is_demonstration=True, created_at=actor.now
    )
    structure.save(force_insert=True)
    note(label=name)
    return structure


@operation(AccessPermission.OPEN_STRUCTURE)
def seat_in_demonstration(*, actor: Actor, user: User, role: Role, starts_on: date) -> RoleGrant:
    """Give a role in a demonstration to one of its invented people. Raises `Structure.DoesNotExist` elsewhere."""
    Structure.objects.get(pk=actor.structure_id, is_demonstration=True)
    note(label=user.full_name, role=role.label)
    return RoleGrant.objects.create(
        structure_id=actor.structure_id, user=user, role=role, starts_on=starts_on
    )
