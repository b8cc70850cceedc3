"""What comes in from other software, what goes out, and the packs for the days without a server."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.enums import (
    EntryKind,
    ImportSource,
    ImportState,
    ItemChoice,
    ItemOutcome,
)
from maisonnee.domains.records.models.entries import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class RecordImport(TenantModel):
    """A file of another software: received, read, settled by a person, applied, and undone if need be."""

    source = models.CharField(max_length=12, choices=ImportSource.choices)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", db_index=False)
    name = models.CharField("fichier", max_length=200)
    software = models.CharField("logiciel d’origine", max_length=100, blank=True)
    patient = models.ForeignKey(
        Patient, null=True, blank=True, on_delete=models.PROTECT, related_name="record_imports"
    )
    columns = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=ImportState.choices, default=ImportState.RECEIVED)
    received_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    received_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.CharField("motif de l’annulation", max_length=200, blank=True)
    job_id = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-received_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="record_import_source_known", condition=Q(source__in=ImportSource.values)
            ),
            models.CheckConstraint(
                name="record_import_state_known", condition=Q(state__in=ImportState.values)
            ),
        )


@pghistory.track()
class ImportItem(TenantModel):
    """One fact read in a file, and what became of it. `values` are those an entry takes."""

    batch = models.ForeignKey(RecordImport, on_delete=models.PROTECT, related_name="items", db_index=False)
    number = models.PositiveIntegerField()
    patient = models.ForeignKey(
        Patient, null=True, blank=True, on_delete=models.PROTECT, related_name="import_items"
    )
    patient_said = models.CharField("patient dans le fichier", max_length=200, blank=True)
    kind = models.CharField(max_length=20, choices=EntryKind.choices, blank=True)
    values = models.JSONField(default=dict)
    outcome = models.CharField(max_length=16, choices=ItemOutcome.choices)
    reason = models.CharField(max_length=60, blank=True)
    reason_text = models.CharField(max_length=200, blank=True)
    known = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    choice = models.CharField(max_length=8, choices=ItemChoice.choices, blank=True)
    chosen_by = models.CharField(max_length=200, blank=True)
    made = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("batch", "number"), name="import_item_once"),
            models.CheckConstraint(
                name="import_item_outcome_known", condition=Q(outcome__in=ItemOutcome.values)
            ),
        )


@pghistory.track()
class RecordMapping(TenantModel):
    """The columns of a software's export, as they were confirmed: remembered for the next file."""

    signature = models.CharField(max_length=64)
    columns = models.JSONField()
    confirmed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("structure", "signature"), name="record_mapping_once"),
        )


@pghistory.track()
class OutsideShare(TenantModel):
    """A part of a record given to a colleague outside the team, with the patient's consent, by a link that expires.

    Only the hash of the link's token is kept. `contents` holds what was given, frozen, in an encrypted file.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="outside_shares")
    recipient = models.CharField("destinataire", max_length=200)
    purpose = models.CharField("pour quoi", max_length=200)
    consent_on = models.DateField("consentement recueilli le")
    consent_how = models.CharField("comment", max_length=200)
    parts = ArrayField(models.CharField(max_length=40))
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", db_index=False)
    token_hash = models.CharField(max_length=64)
    created_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    first_opened_at = models.DateTimeField(null=True, blank=True)
    times_opened = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("token_hash",), name="outside_share_token_once"),
            models.CheckConstraint(
                name="outside_share_expires_later", condition=Q(expires_at__gt=F("created_at"))
            ),
            models.CheckConstraint(name="outside_share_consented", condition=~Q(consent_how="")),
        )


@pghistory.track()
class DailyPack(TenantModel):
    """The encrypted syntheses of the patients a professional sees in the next days, readable without the server."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="packs")
    made_at = models.DateTimeField()
    first_on = models.DateField()
    last_on = models.DateField()
    patients = models.PositiveIntegerField()
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    downloaded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(name="pack_dates_in_order", condition=Q(last_on__gte=F("first_on"))),
        )
