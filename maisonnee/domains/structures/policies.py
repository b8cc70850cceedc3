"""Who sees which members."""

from __future__ import annotations

from django.db.models import QuerySet

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require


def visible_members(actor: Actor) -> QuerySet[Member]:
    """Return the members of the actor's own team. Raises `PermissionMissing`."""
    require(actor, StructurePermission.SEE_TEAM)
    return Member.objects.filter(structure_id=actor.structure_id)
