"""What a user may enter, and as what."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.tenancy.enums import StructureKind


@dataclass(frozen=True)
class Seat:
    """A structure a user may enter, and the roles held there."""

    structure_id: uuid.UUID
    structure_name: str
    kind: StructureKind
    roles: frozenset[Role]

    @property
    def role_labels(self) -> str:
        return ", ".join(role.label for role in sorted(self.roles))


def seats_of_user(user_id: uuid.UUID, *, on: date) -> list[Seat]:
    """Return the structures a user may enter on a day, by name (one query; needs the person's context)."""
    grants = (
        RoleGrant.objects.filter(user_id=user_id, starts_on__lte=on)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))
        .select_related("structure")
    )
    roles: dict[uuid.UUID, set[Role]] = {}
    structures = {}
    for grant in grants:
        roles.setdefault(grant.structure_id, set()).add(Role(grant.role))
        structures[grant.structure_id] = grant.structure
    seats = [
        Seat(structure_id, structures[structure_id].name, StructureKind(structures[structure_id].kind), frozenset(held))
        for structure_id, held in roles.items()
    ]
    return sorted(seats, key=lambda seat: (seat.structure_name.casefold(), seat.structure_id))


def actor_for_seat(seat: Seat, *, user_id: uuid.UUID, name: str, now: datetime) -> Actor:
    """Return the actor of a user sitting in one of their structures."""
    return Actor(name=name, structure_id=seat.structure_id, now=now, user_id=user_id, roles=seat.roles)
