"""What holds for a patient from a day to a day: médecin traitant, ALD, coverage, the professionals who follow."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.enums import CareGround, CoverageKind
from maisonnee.domains.patients.models.identity import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet


def _in_order(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name, condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on"))
    )


@pghistory.track()
class AttendingDoctor(TenantModel):
    """The médecin traitant declared by a patient, from a day to a day (bounds included)."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="attending_doctors", db_index=False
    )
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="attended_patients")
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            _in_order("attending_doctor_dates_in_order"),
            models.UniqueConstraint(
                fields=("patient",), condition=Q(ends_on__isnull=True), name="one_current_attending_doctor"
            ),
            models.UniqueConstraint(fields=("patient", "starts_on"), name="one_attending_doctor_a_day"),
        )
        indexes = (
            models.Index(fields=("structure", "member", "patient"), name="attended_by_member"),
            models.Index(fields=("structure", "patient"), name="attending_doctor_of_patient"),
        )


@pghistory.track()
class LongTermIllness(TenantModel):
    """A period of exemption for a long-term illness (ALD). Which illness is not said here."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="long_term_illnesses", db_index=False
    )
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            _in_order("long_term_illness_dates_in_order"),
            models.UniqueConstraint(
                fields=("patient",), condition=Q(ends_on__isnull=True), name="one_current_long_term_illness"
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="long_term_illness_of_patient"),)


@pghistory.track()
class Coverage(TenantModel):
    """A period of C2S or AME."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="coverages", db_index=False)
    kind = models.CharField("couverture", max_length=3, choices=CoverageKind.choices)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            models.CheckConstraint(name="coverage_kind_known", condition=Q(kind__in=CoverageKind.values)),
            _in_order("coverage_dates_in_order"),
            models.UniqueConstraint(
                fields=("patient",), condition=Q(ends_on__isnull=True), name="one_current_coverage"
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="coverage_of_patient"),)


@pghistory.track()
class FollowUp(TenantModel):
    """A professional who follows a patient: together they make each profession's own active file.

    With the médecin traitant they are the patient's care team (art. L1110-12): the boundary of the shared record.
    `ground` and `reason` say why; `ends_on` may be a day to come, when the reason is known to end.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="follow_ups", db_index=False)
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="followed_patients")
    ground = models.CharField(
        "à quel titre", max_length=20, choices=CareGround.choices, default=CareGround.DECLARED
    )
    reason = models.CharField("pourquoi", max_length=200, blank=True)
    added_by = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "-id")
        constraints = (
            _in_order("follow_up_dates_in_order"),
            models.CheckConstraint(name="follow_up_ground_known", condition=Q(ground__in=CareGround.values)),
            models.UniqueConstraint(
                fields=("patient", "member"),
                condition=Q(ends_on__isnull=True),
                name="followed_once_by_a_member",
            ),
        )
        indexes = (
            models.Index(fields=("structure", "member", "patient"), name="followed_by_member"),
            models.Index(fields=("structure", "patient"), name="follow_up_of_patient"),
        )


@pghistory.track()
class IdentityVisibility(TenantModel):
    """The team's decision, from a day on: does the coordination read the patients' identities?"""

    coordination_sees = models.BooleanField("la coordination voit les identités")
    starts_on = models.DateField("à partir du")
    reason = models.CharField("décision de l’équipe", max_length=200)
    decided_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "starts_on"), name="one_visibility_a_day"),
        )
