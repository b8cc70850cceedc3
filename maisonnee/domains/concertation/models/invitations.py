"""Who is asked to a meeting besides the concertation's usual members, and calendars by a secret address."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.models.meetings import Meeting
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


class MeetingInvitee(TenantModel):
    """A member asked to a meeting that is not for everybody. No row: all who take part in the concertation."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="invitees")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("meeting", "member"), name="invited_once"),)


@pghistory.track()
class Guest(TenantModel):
    """Somebody from outside, named freely: hospital, EHPAD, home help… They see nothing of the product."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="guests")
    name = models.CharField("nom", max_length=200)
    organisation = models.CharField("fonction ou organisme", max_length=200, blank=True)
    has_come = models.BooleanField("présent", null=True)
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (models.CheckConstraint(name="guest_named", condition=~Q(name="")),)


class CalendarFeed(TenantModel):
    """A calendar read at a secret address: a member's, or the structure's. Only a hash of the secret is kept."""

    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="calendar_feeds")
    token_hash = models.CharField(max_length=64)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    revoked_by = models.CharField(max_length=200, blank=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("token_hash",), name="feed_address_once"),
            models.CheckConstraint(
                name="feed_revoked_by_someone",
                condition=Q(revoked_at__isnull=True, revoked_by="")
                | (Q(revoked_at__isnull=False) & ~Q(revoked_by="")),
            ),
        )
