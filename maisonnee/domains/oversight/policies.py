"""What an officer sees: what was transmitted to their structure, and nothing else (row-level security holds it)."""

from __future__ import annotations

from django.db.models import QuerySet

from maisonnee.domains.contract.models import Transmission
from maisonnee.domains.oversight.enums import OversightPermission
from maisonnee.foundation.access.actors import Actor, require


def received(actor: Actor) -> QuerySet[Transmission]:
    """Return the dossiers transmitted to the officer's structure. Raises `PermissionMissing`."""
    require(actor, OversightPermission.READ)
    return Transmission.objects.filter(recipient_id=actor.structure_id)
