"""What people choose to show of their presence."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.exchanges.enums.questions import PresenceState
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


class Presence(TenantModel):
    """What a member shows until an instant. One row each, written over on purpose: no history is kept of it."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField("je suis", max_length=12, choices=PresenceState.choices)
    ends_at = models.DateTimeField("jusqu’à")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("member",), name="one_presence_a_member"),
            models.CheckConstraint(name="presence_state_known", condition=Q(state__in=PresenceState.values)),
        )
