"""What a medical assistant prepared of a consultation, and the doctor who validated it."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Preparation(TenantModel):
    """A consultation prepared for a doctor: acts of the matrix ticked, nothing clinical (that is in the record)."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="preparations", db_index=False
    )
    prepared_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="preparations")
    doctor = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="prepared_consultations", verbose_name="médecin"
    )
    prepared_on = models.DateField("le")
    acts = models.JSONField(default=list)
    validated_at = models.DateTimeField(null=True, blank=True)
    validated_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ("-prepared_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="preparation_validated_whole",
                condition=(Q(validated_at__isnull=True) & Q(validated_by__isnull=True))
                | (Q(validated_at__isnull=False) & Q(validated_by__isnull=False)),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="preparation_of_patient"),
            models.Index(
                fields=("structure", "doctor"),
                name="preparation_to_validate",
                condition=Q(validated_at__isnull=True),
            ),
        )
