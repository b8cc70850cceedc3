"""Who sees which steps of the quality approach: everyone in the team."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.quality.enums import QualityPermission
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of the actor's team in one of these registers. Raises `PermissionMissing`."""
    require(actor, QualityPermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)
