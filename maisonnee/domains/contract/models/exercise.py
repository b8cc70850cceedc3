"""The contract signed with the CPAM and the ARS, its yearly exercises, and what was paid."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.contract.enums import ExerciseState, PaymentKind
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Contract(TenantModel):
    """The tripartite contract (structure, CPAM, ARS): five years from its effective date. The derogation it may
    mention is a row of the agenda's register, with its own dates.

    `cpam_id` and `ars_id` name the outside structures that receive the dossier.
    """

    signed_on = models.DateField("signé le")
    starts_on = models.DateField("prend effet le")
    ends_on = models.DateField("prend fin le")
    cpam_id = models.UUIDField("caisse", null=True, blank=True)
    ars_id = models.UUIDField("agence", null=True, blank=True)
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-starts_on",)
        constraints = (
            models.CheckConstraint(name="contract_dates_in_order", condition=Q(ends_on__gte=F("starts_on"))),
            models.UniqueConstraint(fields=("structure", "starts_on"), name="one_contract_by_start"),
        )


@pghistory.track()
class Exercise(TenantModel):
    """A calendar year of the contract: regime and options chosen, and how far its dossier is."""

    year = models.PositiveSmallIntegerField("année")
    regime = models.CharField(max_length=20, default="aci-2022")
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=15, choices=ExerciseState.choices, default=ExerciseState.OPEN)
    attested_by = models.CharField(max_length=200, blank=True)
    attested_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-year",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "year"), name="one_exercise_by_year"),
            models.CheckConstraint(name="exercise_state_known", condition=Q(state__in=ExerciseState.values)),
            models.CheckConstraint(name="exercise_year_plausible", condition=Q(year__range=(2015, 2100))),
            models.CheckConstraint(
                name="exercise_attested_by_somebody",
                condition=Q(attested_at__isnull=True) | ~Q(attested_by=""),
            ),
        )

    def __str__(self) -> str:
        return str(self.year)


@pghistory.track()
class FigureOverride(TenantModel):
    """A figure of the exercise given by somebody else (the CPAM), kept beside ours with its reason.

    `key` is a path of the exercise file (`patients.registered`); `value` its JSON value.
    """

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="overrides")
    key = models.CharField(max_length=80)
    value = models.JSONField()
    origin = models.CharField("d’où vient ce chiffre", max_length=200)
    received_on = models.DateField("reçu le")
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("key", "-received_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="override_withdrawn_with_a_reason",
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawal_reason=""),
            ),
            models.UniqueConstraint(
                fields=("exercise", "key"),
                condition=Q(withdrawn_at__isnull=True),
                name="one_override_by_figure",
            ),
        )


@pghistory.track()
class Payment(TenantModel):
    """Money received from (or given back to) the CPAM for an exercise."""

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="payments")
    kind = models.CharField("nature", max_length=12, choices=PaymentKind.choices)
    amount = models.DecimalField("montant (€)", max_digits=12, decimal_places=2)
    paid_on = models.DateField("versé le")
    reference = models.CharField("référence", max_length=100, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawal_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("paid_on", "id")
        constraints = (
            models.CheckConstraint(
                name="payment_withdrawn_with_a_reason",
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawal_reason=""),
            ),
            models.CheckConstraint(
                name="payment_positive_unless_correction",
                condition=Q(amount__gt=0) | Q(kind=PaymentKind.CORRECTION),
            ),
        )


class Simulation(TenantModel):
    """A year imagined otherwise: the changes to the exercise, saved and shared with the team."""

    year = models.PositiveSmallIntegerField()
    name = models.CharField("nom", max_length=120)
    changes = models.JSONField(default=dict)
    created_by = models.CharField(max_length=200)
    created_by_user_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "year", "name"), name="simulation_name_once"),
        )
