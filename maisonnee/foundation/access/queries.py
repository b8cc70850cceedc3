"""What a user may enter, and as what."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.access.models import Invitation, RoleGrant
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
        RoleGrant.objects.filter(user_id=user_id, starts_on__lte=on, withdrawn_at__isnull=True)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))
        .select_related("structure")
    )
    roles: dict[uuid.UUID, set[Role]] = {}
    structures = {}
    for grant in grants:
        roles.setdefault(grant.structure_id, set()).add(Role(grant.role))
        structures[grant.structure_id] = grant.structure
    seats = [
        Seat(
            structure_id,
            structures[structure_id].name,
            StructureKind(structures[structure_id].kind),
            frozenset(held),
        )
        for structure_id, held in roles.items()
    ]
    return sorted(seats, key=lambda seat: (seat.structure_name.casefold(), seat.structure_id))


def actor_for_seat(seat: Seat, *, user_id: uuid.UUID, name: str, now: datetime) -> Actor:
    """Return the actor of a user sitting in one of their structures."""
    return Actor(name=name, structure_id=seat.structure_id, now=now, user_id=user_id, roles=seat.roles)


def holds_role(*, actor: Actor, user_id: uuid.UUID, role: Role) -> bool:
    """Tell whether somebody holds a role today in the actor's structure."""
    return (
        RoleGrant.objects.filter(
            structure_id=actor.structure_id, user_id=user_id, role=role, starts_on__lte=actor.today
        )
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=actor.today), withdrawn_at__isnull=True)
        .exists()
    )


def role_grants(*, actor: Actor) -> QuerySet[RoleGrant]:
    """Return every role given in the structure, past ones included, by person. Raises `PermissionMissing`."""
    require(actor, AccessPermission.SEE_ROLES)
    return (
        RoleGrant.objects.filter(structure_id=actor.structure_id)
        .select_related("user")
        .order_by("user__family_name", "user__given_name", "user_id", "-starts_on", "role")
    )


def current_roles(*, actor: Actor) -> QuerySet[RoleGrant]:
    """Return the roles held today."""
    return role_grants(actor=actor).filter(_held_on(actor.today))


def role_grant(*, actor: Actor, grant_id: uuid.UUID) -> RoleGrant:
    """Return one role of the structure. Raises `RoleGrant.DoesNotExist`."""
    return role_grants(actor=actor).get(pk=grant_id)


def people(*, actor: Actor) -> list[tuple[uuid.UUID, str]]:
    """Return the accounts that hold or held a role here, by name: (id, full name)."""
    rows = role_grants(actor=actor)
    seen = {grant.user_id: grant.user.full_name for grant in rows}
    return sorted(seen.items(), key=lambda item: item[1].casefold())


def invitations(*, actor: Actor) -> QuerySet[Invitation]:
    """Return the structure's invitations, latest first. Raises `PermissionMissing`."""
    require(actor, AccessPermission.INVITE)
    return Invitation.objects.filter(structure_id=actor.structure_id)


def invitation(*, actor: Actor, invitation_id: uuid.UUID) -> Invitation:
    """Return one invitation of the structure. Raises `Invitation.DoesNotExist`."""
    return invitations(actor=actor).get(pk=invitation_id)


def _held_on(day: date) -> Q:
    return Q(starts_on__lte=day, withdrawn_at__isnull=True) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
