"""Who sees which protocols: everyone in the team."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.domains.protocols.models import ProtocolOffer
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.models import TenantModel

R = TypeVar("R", bound=TenantModel)


def visible(actor: Actor, model: type[R]) -> QuerySet[R]:
    """Return the rows of the actor's team in one of these registers. Raises `PermissionMissing`."""
    require(actor, ProtocolPermission.SEE)
    return model._default_manager.filter(structure_id=actor.structure_id)


def offered_to(actor: Actor) -> QuerySet[ProtocolOffer]:
    """Return what other teams offer to the actor's, and did not withdraw. Raises `PermissionMissing`."""
    require(actor, ProtocolPermission.SEE)
    return ProtocolOffer.objects.filter(recipient_id=actor.structure_id, withdrawn_at__isnull=True)
