"""What is known of a stored file. Its bytes lie encrypted in the data folder (`storage`)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from maisonnee.foundation.tenancy.models import TenantModel


class StoredFile(TenantModel):
    """A file: name shown, real content type, size and SHA-256 of the clear content.

    `recipient_id` is the outside structure it was transmitted to, if any: that structure may read it.
    """

    readable_also_by: ClassVar[tuple[str, ...]] = ("recipient_id",)

    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    purpose = models.CharField(max_length=60)
    recipient_id = models.UUIDField(null=True)
    created_by = models.CharField(max_length=200)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (models.CheckConstraint(name="file_named", condition=~models.Q(name="")),)

    def __str__(self) -> str:
        return self.name


class Attachment(TenantModel):
    """A file joined to a row of a register, named by its model and its key. Withdrawn, never erased."""

    owner_type = models.CharField(max_length=100)
    owner_id = models.UUIDField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="attachments")
    title = models.CharField("ce que c’est", max_length=200, blank=True)
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=200)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)
    withdrawal_reason = models.CharField("motif", max_length=200, blank=True)

    class Meta:
        ordering = ("-added_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="attachment_withdrawn_with_a_name",
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(withdrawn_by=""),
            ),
        )
        indexes = (models.Index(fields=("structure", "owner_type", "owner_id"), name="attachment_by_owner"),)

    def __str__(self) -> str:
        return self.title or self.file.name
