"""The entries of a record: one fact each, whatever the profession that writes it."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import Patient, SharedRow
from maisonnee.domains.records.enums import CodeSystem, DueState, EntryKind
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Entry(SharedRow):
    """A fact about a patient: problem, treatment, measure, act, document, note…

    `item` is its key in the catalogue (`rules.catalogue`) when it has one; `label` is always readable by itself.
    Measures hold `value` (and `value_2`: diastolic pressure) in the `unit` of the catalogue. `next_due_on` is the
    day the same thing is to be done again: computed or said once, acted on once (`due_state`).
    Entries are corrected (each version stays in the history) or withdrawn with a reason, never deleted.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="entries", db_index=False)
    kind = models.CharField("nature", max_length=20, choices=EntryKind.choices)
    item = models.CharField(max_length=40, blank=True, db_collation="C")
    label = models.CharField("intitulé", max_length=200)
    text = models.TextField("précisions", blank=True)
    code_system = models.CharField("nomenclature", max_length=10, choices=CodeSystem.choices, blank=True)
    code = models.CharField("code", max_length=20, blank=True)
    happened_on = models.DateField("date")
    happened_at = models.DateTimeField("heure", null=True, blank=True)
    ends_on = models.DateField("terminé le", null=True, blank=True)
    value = models.DecimalField("valeur", max_digits=12, decimal_places=4, null=True, blank=True)
    value_2 = models.DecimalField("seconde valeur", max_digits=12, decimal_places=4, null=True, blank=True)
    unit = models.CharField("unité", max_length=20, blank=True)
    details = models.JSONField(default=dict, blank=True)
    next_due_on = models.DateField("à refaire le", null=True, blank=True)
    due_state = models.CharField(max_length=10, choices=DueState.choices, blank=True)
    due_closed_on = models.DateField(null=True, blank=True)
    due_closed_by = models.CharField(max_length=200, blank=True)
    due_closed_reason = models.CharField(max_length=200, blank=True)
    answered_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="answers", db_index=False
    )
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    series = models.CharField("suivi", max_length=100, blank=True)
    visit_id = models.UUIDField(null=True, blank=True, editable=False)
    form_key = models.CharField(max_length=40, blank=True)
    batch = models.ForeignKey(
        "records.RecordImport",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="entries",
        db_index=False,
    )
    source = models.CharField("provenance", max_length=200, blank=True)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    change_reason = models.CharField("motif de la correction", max_length=200, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)
    withdrawal_reason = models.CharField("motif du retrait", max_length=200, blank=True)
    moved_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="moved_to", db_index=False
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-happened_on", "-written_at", "-id")
        constraints = (
            models.CheckConstraint(name="entry_kind_known", condition=Q(kind__in=EntryKind.values)),
            models.CheckConstraint(name="entry_section_known", condition=Q(section__in=Section.values)),
            models.CheckConstraint(name="entry_labelled", condition=~Q(label="")),
            models.CheckConstraint(
                name="entry_measure_has_a_value",
                condition=~Q(kind=EntryKind.MEASURE) | Q(value__isnull=False),
            ),
            models.CheckConstraint(
                name="entry_file_when_document",
                condition=~Q(kind__in=(EntryKind.DOCUMENT, EntryKind.PHOTO)) | Q(file__isnull=False),
            ),
            models.CheckConstraint(
                name="entry_ends_after_it_begins",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("happened_on")),
            ),
            models.CheckConstraint(
                name="entry_due_after_it_happened",
                condition=Q(next_due_on__isnull=True) | Q(next_due_on__gt=F("happened_on")),
            ),
            models.CheckConstraint(
                name="entry_due_state_with_its_date",
                condition=(Q(next_due_on__isnull=True) & Q(due_state=""))
                | (Q(next_due_on__isnull=False) & ~Q(due_state="")),
            ),
            models.CheckConstraint(
                name="entry_restriction_has_a_reason",
                condition=Q(restricted_to__isnull=True) | ~Q(restriction_reason=""),
            ),
            models.CheckConstraint(
                name="entry_withdrawal_has_a_reason",
                condition=(Q(withdrawn_at__isnull=True) & Q(withdrawal_reason=""))
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawal_reason="")),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient", "-happened_on"), name="entry_of_patient"),
            models.Index(
                fields=("structure", "item", "patient", "-happened_on"),
                name="entry_by_item",
                condition=~Q(item=""),
            ),
            models.Index(
                fields=("structure", "next_due_on"), name="entry_due", condition=Q(due_state="open")
            ),
            models.Index(fields=("structure", "changed_at"), name="entry_by_change"),
            models.Index(fields=("structure", "author", "patient", "-happened_on"), name="entry_by_author"),
            models.Index(fields=("batch",), name="entry_of_import", condition=Q(batch__isnull=False)),
        )

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class Clarification(TenantModel):
    """« Pouvez-vous préciser… ? »: a question about an entry, answered in place. Read by whoever reads the entry."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="clarifications")
    question = models.CharField("question", max_length=300)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    answer = models.CharField("réponse", max_length=500, blank=True)
    answered_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(name="clarification_asked", condition=~Q(question="")),
            models.CheckConstraint(
                name="clarification_answered_whole",
                condition=(Q(answered_at__isnull=True) & Q(answer="") & Q(answered_by__isnull=True))
                | (Q(answered_at__isnull=False) & ~Q(answer="") & Q(answered_by__isnull=False)),
            ),
        )
