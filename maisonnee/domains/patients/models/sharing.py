"""Sharing: the team's grid, what patients object to, emergency access, and who read what."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.enums import (
    AccessGround,
    EmergencyMotive,
    InformationMeans,
    ReviewVerdict,
    Section,
)
from maisonnee.domains.patients.models.identity import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet


class SharedRow(TenantModel):
    """A row of the shared record: `policies.readable` says who reads it.

    `author_group` is the author's line of the grid when it was written. `restricted_to` holds the members to whom
    the author keeps the row (with themselves); none: no restriction.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="+", db_index=False)
    section = models.CharField("rubrique", max_length=20, choices=Section.choices)
    author = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    author_group = models.CharField(max_length=20)
    restricted_to = ArrayField(models.UUIDField(), null=True, blank=True, editable=False)
    restriction_reason = models.CharField("motif de la restriction", max_length=200, blank=True)

    class Meta:
        abstract = True


@pghistory.track()
class GridDecision(TenantModel):
    """The grid the team voted, from a day on: for each profession, the parts of the record it reads.

    `reads`: `{"60": ["problems", "notes:60", …]}` (`rules.sharing.Grid`).
    """

    starts_on = models.DateField("à partir du")
    decided_on = models.DateField("votée le")
    decision = models.CharField("décision de l’équipe", max_length=300)
    reads = models.JSONField()
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "starts_on"), name="one_grid_a_day"),
            models.CheckConstraint(
                name="grid_voted_before_it_starts", condition=Q(decided_on__lte=F("starts_on"))
            ),
            models.CheckConstraint(name="grid_decision_said", condition=~Q(decision="")),
        )


@pghistory.track()
class SharingObjection(TenantModel):
    """What a patient keeps from somebody. It hides and never erases; it is lifted, never deleted."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="objections", db_index=False)
    section = models.CharField("rubrique", max_length=20, choices=Section.choices, blank=True)
    author_group = models.CharField("notes de la profession", max_length=20, blank=True)
    reader_group = models.CharField("profession", max_length=20, blank=True)
    reader = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="objections_against"
    )
    stays_in_emergency = models.BooleanField("même en urgence", default=False)
    said_on = models.DateField("dite le")
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    lifted_on = models.DateField("levée le", null=True, blank=True)
    lifted_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="objection_to_something",
                condition=~Q(section="") | ~Q(reader_group="") | Q(reader__isnull=False),
            ),
            models.CheckConstraint(
                name="objection_author_only_for_notes",
                condition=Q(author_group="") | Q(section=Section.NOTES),
            ),
            models.CheckConstraint(
                name="objection_one_kind_of_reader", condition=Q(reader_group="") | Q(reader__isnull=True)
            ),
            models.CheckConstraint(
                name="objection_lifted_after_said",
                condition=Q(lifted_on__isnull=True) | Q(lifted_on__gte=F("said_on")),
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="objection_of_patient"),)


@pghistory.track()
class EmergencyAccess(TenantModel):
    """A record opened for a short time outside the care team, or beyond what is shared, with its motive."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="emergency_accesses", db_index=False
    )
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="emergency_accesses")
    motive = models.CharField("motif", max_length=20, choices=EmergencyMotive.choices)
    explanation = models.CharField("ce qui se passe", max_length=300)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ("-starts_at", "-id")
        constraints = (
            models.CheckConstraint(name="emergency_dates_in_order", condition=Q(ends_at__gt=F("starts_at"))),
            models.CheckConstraint(
                name="emergency_motive_known", condition=Q(motive__in=EmergencyMotive.values)
            ),
            models.CheckConstraint(name="emergency_explained", condition=~Q(explanation="")),
        )
        indexes = (
            models.Index(fields=("structure", "patient", "-starts_at"), name="emergency_of_patient"),
            models.Index(fields=("structure", "member", "ends_at"), name="emergency_of_member"),
        )


class Reading(TenantModel):
    """Who read which parts of whose record, when and on what ground. Written with an entry of the journal."""

    append_only = True

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="readings", db_index=False)
    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    reader_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    ground = models.CharField(max_length=20, choices=AccessGround.choices)
    place = models.CharField(max_length=40)
    parts = ArrayField(models.CharField(max_length=40))
    is_same_name = models.BooleanField(default=False)
    entry_sequence = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("structure", "patient", "-at"), name="reading_of_patient"),
            models.Index(fields=("structure", "member", "-at"), name="reading_by_member"),
            models.Index(
                fields=("structure", "-at"),
                name="reading_to_review",
                condition=Q(ground="emergency") | Q(is_same_name=True),
            ),
        )


@pghistory.track()
class ReadingReviewer(TenantModel):
    """Somebody the team chose to look at the unusual readings, from a day to a day."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    decision = models.CharField("décision de l’équipe", max_length=300)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="reviewer_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
            models.UniqueConstraint(
                fields=("structure", "member"), condition=Q(ends_on__isnull=True), name="reviewer_once"
            ),
        )


@pghistory.track()
class ReadingReview(TenantModel):
    """What a reviewer found about an unusual reading."""

    reading = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="review")
    reviewer = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField("avis", max_length=20, choices=ReviewVerdict.choices)
    comment = models.CharField("commentaire", max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        constraints = (
            models.CheckConstraint(
                name="reading_review_verdict_known", condition=Q(verdict__in=ReviewVerdict.values)
            ),
        )


@pghistory.track()
class InformationGiven(TenantModel):
    """The patient was told how their data are shared, and that they may object (L1110-4)."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="information_given", db_index=False
    )
    given_on = models.DateField("informé le")
    means = models.CharField("comment", max_length=10, choices=InformationMeans.choices)
    told_to = models.CharField("à qui, si ce n’est le patient", max_length=200, blank=True)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-given_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="information_means_known", condition=Q(means__in=InformationMeans.values)
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="information_of_patient"),)
