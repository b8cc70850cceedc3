"""Which roles a user holds in which structures, with dates."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import TenantModel


class RoleGrant(TenantModel):
    """A role held by a user in a structure, from a day to a day (open when `ends_on` is empty)."""

    readable_by_person: ClassVar[tuple[str, ...]] = ("user_id",)

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="role_grants")
    role = models.CharField("rôle", max_length=20, choices=Role.choices)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    class Meta:
        ordering = ("structure_id", "role")
        constraints = (
            models.UniqueConstraint(fields=("structure", "user", "role", "starts_on"), name="role_granted_once"),
            models.CheckConstraint(name="role_known", condition=models.Q(role__in=Role.values)),
            models.CheckConstraint(
                name="role_grant_dates_in_order",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
        )
