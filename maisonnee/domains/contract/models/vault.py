"""The evidence vault: each proof covers a period and an indicator, and may carry an earlier one forward."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Proof(TenantModel):
    """A proof of an indicator over a period.

    `kind` is a requirement of the regime (`rules.proofs`); `subject_type` and `subject_id` name the row it
    proves (a protocol, a placement) when there is one. A proof carried to the next year keeps the same file,
    names the one it continues, and is attested by a person at a date. `subject_version` is the version of the
    thing proved when the proof was given (a protocol's text), when it has versions.
    """

    indicator = models.CharField(max_length=6)
    kind = models.CharField(max_length=60)
    title = models.CharField("intitulé", max_length=200)
    starts_on = models.DateField("vaut à partir du")
    ends_on = models.DateField("vaut jusqu’au")
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    comment = models.TextField("commentaire", blank=True)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.UUIDField(null=True, blank=True)
    subject_version = models.PositiveIntegerField(null=True, blank=True)
    carried_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="carried_to"
    )
    attested_by = models.CharField(max_length=200)
    attested_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("indicator", "kind", "-starts_on", "id")
        constraints = (
            models.CheckConstraint(name="proof_dates_in_order", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="proof_attested_by_somebody", condition=~Q(attested_by="")),
            models.CheckConstraint(
                name="proof_withdrawn_with_a_reason",
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawal_reason=""),
            ),
            models.UniqueConstraint(
                fields=("carried_from", "starts_on"),
                condition=Q(withdrawn_at__isnull=True, carried_from__isnull=False),
                name="proof_carried_once",
            ),
        )
        indexes = (models.Index(fields=("structure", "indicator", "starts_on"), name="proof_by_indicator"),)

    def __str__(self) -> str:
        return self.title
