"""Who sees which members."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.structures.enums import ResourcePermission, StructurePermission
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible_members(actor: Actor) -> QuerySet[Member]:
    """Return the members of the actor's own team. Raises `PermissionMissing`."""
    require(actor, StructurePermission.SEE_TEAM)
    return Member.objects.filter(structure_id=actor.structure_id)


def visible_resources(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of one of the team's registers (trainees, vacations…). Raises `PermissionMissing`."""
    require(actor, ResourcePermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)
