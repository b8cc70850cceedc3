"""The people around a patient, and two identities found to be one person."""

from __future__ import annotations

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.enums import MergeState, RelativeKind
from maisonnee.domains.patients.models.identity import Patient
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Relative(TenantModel):
    """Somebody close to a patient. The trusted person is the one of article L1111-6."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="relatives", db_index=False)
    name = models.CharField("nom", max_length=150)
    kind = models.CharField("qui", max_length=20, choices=RelativeKind.choices)
    link = models.CharField("lien", max_length=80, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    note = models.CharField("précision", max_length=200, blank=True)
    designated_on = models.DateField("désigné le", null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("kind", "name", "id")
        constraints = (
            models.CheckConstraint(name="relative_kind_known", condition=Q(kind__in=RelativeKind.values)),
            models.CheckConstraint(name="relative_named", condition=~Q(name="")),
            models.UniqueConstraint(
                fields=("patient",),
                condition=Q(kind=RelativeKind.TRUSTED_PERSON) & Q(ended_on__isnull=True),
                name="one_trusted_person",
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="relative_of_patient"),)


@pghistory.track()
class IdentityMerge(TenantModel):
    """Two identities that are one person: proposed by one reader, confirmed by another, undone if wrong.

    `moved` lists the rows that went from one to the other (`[["records.entry", "<id>"], …]`): undoing gives back
    exactly those.
    """

    kept = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="+", db_index=False)
    absorbed = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=MergeState.choices, default=MergeState.PROPOSED)
    reason = models.CharField("ce qui le montre", max_length=300)
    proposed_by_id = models.UUIDField()
    proposed_by_name = models.CharField(max_length=200)
    proposed_at = models.DateTimeField()
    decided_by_id = models.UUIDField(null=True, blank=True)
    decided_by_name = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    undone_by_name = models.CharField(max_length=200, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.CharField("pourquoi l’annuler", max_length=300, blank=True)
    moved = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("-proposed_at", "-id")
        constraints = (
            models.CheckConstraint(name="merge_of_two", condition=~Q(kept=F("absorbed"))),
            models.CheckConstraint(name="merge_state_known", condition=Q(state__in=MergeState.values)),
            models.CheckConstraint(
                name="merge_by_two_readers",
                condition=Q(decided_by_id__isnull=True) | ~Q(decided_by_id=F("proposed_by_id")),
            ),
            models.UniqueConstraint(
                fields=("absorbed",), condition=Q(state__in=("proposed", "done")), name="merge_once"
            ),
        )

    @property
    def patient_id(self) -> uuid.UUID:
        """The patient whose history tells the merge: the identity kept."""
        return self.kept_id
