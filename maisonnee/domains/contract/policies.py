"""Who sees the contract: the team's staff. Money and dossiers are the team's own business."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the structure's rows of one of the contract's tables. Raises `PermissionMissing`."""
    require(actor, ContractPermission.SEE_CONTRACT)
    return model._default_manager.filter(structure_id=actor.structure_id)
