"""The dossier as it was built, and what was checked in the files it takes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.contract.enums import ReviewVerdict
from maisonnee.domains.contract.models.exercise import Exercise
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


class Attestation(TenantModel):
    """The figures a manager attested, as they were shown. The latest of an exercise holds."""

    append_only = True

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="attestations")
    statement = models.JSONField()
    attested_by = models.CharField(max_length=200)
    attested_at = models.DateTimeField()

    class Meta:
        ordering = ("-attested_at", "-id")


class Dossier(TenantModel):
    """A dossier built from the records at a moment. Never changed: building again makes another one.

    `fingerprint` is that of everything that went in: equal to the present one, the dossier is up to date.
    `patients_fingerprint` is that of the identities searched for in its files, `findings` what was found
    (file, patient, place: never a name), `unread` the files that no machine could read in full.
    """

    append_only = True

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="dossiers")
    year = models.PositiveSmallIntegerField()
    statement = models.JSONField()
    manifest = models.JSONField()
    manifest_sha256 = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    findings = models.JSONField(default=list)
    unread = models.JSONField(default=list)
    patients_fingerprint = models.CharField(max_length=64, blank=True)
    archive = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    built_by = models.CharField(max_length=200)
    built_at = models.DateTimeField()

    class Meta:
        ordering = ("-built_at", "-id")
        indexes = (models.Index(fields=("structure", "year", "-built_at"), name="dossier_by_year"),)


class FileReading(TenantModel):
    """The text read in a file, kept (encrypted, as every file) so that a file is read once.

    `reason` says why something of it may remain unread.
    """

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    text = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    is_complete = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)
    read_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="unread_file_says_why", condition=Q(is_complete=True) | ~Q(reason="")
            ),
        )


class FileReview(TenantModel):
    """What a person decided of a file: a name found in it is not that of a patient, or they looked at it."""

    append_only = True

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=15, choices=ReviewVerdict.choices)
    patient_id = models.UUIDField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    reviewed_by = models.CharField(max_length=200)
    reviewed_at = models.DateTimeField()

    class Meta:
        ordering = ("reviewed_at", "id")
        constraints = (
            models.CheckConstraint(
                name="review_verdict_known", condition=Q(verdict__in=ReviewVerdict.values)
            ),
            models.CheckConstraint(
                name="not_a_patient_says_why",
                condition=Q(verdict=ReviewVerdict.LOOKED_AT, patient_id__isnull=True)
                | (Q(verdict=ReviewVerdict.NOT_A_PATIENT, patient_id__isnull=False) & ~Q(reason="")),
            ),
        )
