"""Lists imported from clinical software: the file, how its columns were read, what became of each line."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.patients.enums import ConflictChoice, ImportState, LineOutcome
from maisonnee.domains.patients.models.identity import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy.models import TenantModel


class ImportMapping(TenantModel):
    """How the columns of a source were read, remembered by the signature of its titles."""

    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)
    used_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("structure", "signature"), name="one_mapping_by_source"),
        )


class ImportBatch(TenantModel):
    """One import: `columns` maps a target to a column title, `preview` holds what applying would do
    (counts and first lines), `counts` what was done, both by outcome."""

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    sheet = models.CharField(max_length=120, blank=True)
    signature = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)
    as_of_on = models.DateField("situation au", null=True)
    default_doctor = models.ForeignKey(
        Member,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="médecin traitant",
    )
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.UPLOADED)
    preview = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    line_count = models.PositiveIntegerField(default=0)
    job = models.ForeignKey(Job, null=True, on_delete=models.PROTECT, related_name="+")
    created_by = models.CharField(max_length=200)
    created_by_user_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(name="import_state_known", condition=Q(state__in=ImportState.values)),
        )

    def __str__(self) -> str:
        return self.file_name


class ImportLine(TenantModel):
    """What became of one line. `reasons` holds codes with parameters; `differences` the fields in conflict,
    each `{"field", "ours", "file"}`."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.PROTECT, related_name="lines")
    line = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, choices=LineOutcome.choices)
    patient = models.ForeignKey(Patient, null=True, on_delete=models.PROTECT, related_name="+")
    reasons = models.JSONField(default=list)
    differences = models.JSONField(default=list)
    choice = models.CharField(max_length=5, blank=True, choices=ConflictChoice.choices)

    class Meta:
        ordering = ("line",)
        constraints = (
            models.UniqueConstraint(fields=("batch", "line"), name="import_line_once"),
            models.CheckConstraint(name="import_outcome_known", condition=Q(outcome__in=LineOutcome.values)),
        )
        indexes = (
            models.Index(fields=("structure", "batch", "outcome", "line"), name="import_line_by_outcome"),
        )
