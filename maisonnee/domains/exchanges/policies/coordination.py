"""Who sees which coordination with partners: everyone in the team."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.exchanges.enums.coordination import ExchangePermission
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of the actor's team in one of these registers. Raises `PermissionMissing`."""
    require(actor, ExchangePermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)
