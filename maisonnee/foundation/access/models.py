"""Which roles a user holds in which structures, with dates."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import TenantModel


class RoleGrant(TenantModel):
    """A role held by a user in a structure, from a day to a day (open when `ends_on` is empty).

    `withdrawn_at` ends it at once, whatever `ends_on` says: a day's end is too late to take a right back.
    """

    readable_by_person: ClassVar[tuple[str, ...]] = ("user_id",)

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="role_grants")
    role = models.CharField("rôle", max_length=20, choices=Role.choices)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    withdrawn_at = models.DateTimeField("retiré le", null=True, blank=True)

    class Meta:
        ordering = ("structure_id", "role")
        constraints = (
            models.UniqueConstraint(
                fields=("structure", "user", "role", "starts_on"),
                condition=models.Q(withdrawn_at__isnull=True),
                name="role_granted_once",
            ),
            models.CheckConstraint(name="role_known", condition=models.Q(role__in=Role.values)),
            models.CheckConstraint(
                name="role_grant_dates_in_order",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
        )


class Invitation(TenantModel):
    """A link sent to an address, to join the structure with roles. The link's secret is kept hashed.

    `member_id` names the team member the account will be; `rpps` their number, for the account's opening.
    """

    email = models.EmailField("adresse e-mail")
    family_name = models.CharField("nom", max_length=100, blank=True)
    given_name = models.CharField("prénom", max_length=100, blank=True)
    roles = models.JSONField("rôles", default=list)
    member_id = models.UUIDField(null=True)
    rpps = models.CharField(max_length=11, blank=True)
    secret_hash = models.CharField(max_length=64)
    invited_by = models.CharField(max_length=200)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-sent_at", "-id")
        constraints = (
            models.CheckConstraint(name="invitation_has_roles", condition=~models.Q(roles=[])),
            models.CheckConstraint(
                name="invitation_expires_after_sending",
                condition=models.Q(expires_at__gt=models.F("sent_at")),
            ),
            models.CheckConstraint(
                name="invitation_accepted_by_someone",
                condition=models.Q(accepted_at__isnull=True, accepted_by__isnull=True)
                | models.Q(accepted_at__isnull=False, accepted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="invitation_accepted_or_revoked",
                condition=models.Q(accepted_at__isnull=True) | models.Q(revoked_at__isnull=True),
            ),
        )
        indexes = (models.Index(fields=("structure", "-sent_at"), name="invitation_by_time"),)

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip() or self.email

    @property
    def role_labels(self) -> str:
        return ", ".join(Role(role).label for role in self.roles)

    def is_open_at(self, moment: datetime) -> bool:
        """Tell whether the link still works."""
        return self.accepted_at is None and self.revoked_at is None and moment < self.expires_at
