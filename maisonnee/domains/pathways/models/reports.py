"""What the team ticks, and what somebody ticked about a patient."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.pathways.enums import ReportOutcome, ReportState, SheetKind
from maisonnee.domains.pathways.models.frailty import FrailtyPathway
from maisonnee.domains.pathways.rules.signs import LONGEST_SIGN
from maisonnee.domains.pathways.rules.steps import USUAL_ANSWER_DAYS, USUAL_EVERY_DAYS, USUAL_WEEKS
from maisonnee.domains.patients.models import SharedRow
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class SignSheet(TenantModel):
    """What the team decided about a kind of report, from a day on. Never edited: a new decision is a new row."""

    kind = models.CharField("fiche", max_length=12, choices=SheetKind.choices)
    starts_on = models.DateField("à partir du")
    signs = ArrayField(models.CharField(max_length=LONGEST_SIGN), default=list, blank=True)
    referent = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="qui répond"
    )
    deputy = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="qui supplée"
    )
    answer_within_days = models.PositiveSmallIntegerField("sous combien de jours", default=USUAL_ANSWER_DAYS)
    steps = ArrayField(models.CharField(max_length=15), default=list, blank=True)
    weeks = models.PositiveSmallIntegerField("semaines de suivi", default=USUAL_WEEKS)
    every_days = models.PositiveSmallIntegerField("tous les … jours", default=USUAL_EVERY_DAYS)
    decision = models.CharField("décision de l’équipe", max_length=300)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("kind", "-starts_on", "-id")
        constraints = (
            models.UniqueConstraint(fields=("structure", "kind", "starts_on"), name="one_sign_sheet_a_day"),
            models.CheckConstraint(name="sign_sheet_kind_known", condition=Q(kind__in=SheetKind.values)),
            models.CheckConstraint(name="sign_sheet_decision_said", condition=~Q(decision="")),
            models.CheckConstraint(
                name="sign_sheet_deputy_is_another",
                condition=Q(deputy__isnull=True) | Q(referent__isnull=True) | ~Q(deputy=F("referent")),
            ),
        )


@pghistory.track()
class SignReport(SharedRow):
    """Signs that somebody ticked about a patient. It waits until it is answered; `assigned_to` has it in hand.

    `reply` is written for the reporter, who may be outside the care team: nothing clinical in it.
    """

    kind = models.CharField("fiche", max_length=12, choices=SheetKind.choices)
    signs = ArrayField(models.CharField(max_length=LONGEST_SIGN), default=list, blank=True)
    text = models.CharField("précisions", max_length=500, blank=True)
    seen_on = models.DateField("constaté le")
    reported_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=ReportState.choices, default=ReportState.OPEN)
    assigned_to = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField("suite", max_length=10, choices=ReportOutcome.choices, blank=True)
    reason = models.CharField("pourquoi", max_length=500, blank=True)
    reply = models.CharField("mot à la personne qui a signalé", max_length=300, blank=True)
    meets_on = models.DateField("rendez-vous le", null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    pathway = models.ForeignKey(
        FrailtyPathway, null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    read_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-reported_at", "-id")
        constraints = (
            models.CheckConstraint(name="sign_report_kind_known", condition=Q(kind__in=SheetKind.values)),
            models.CheckConstraint(name="sign_report_state_known", condition=Q(state__in=ReportState.values)),
            models.CheckConstraint(
                name="sign_report_outcome_known", condition=Q(outcome__in=ReportOutcome.values)
            ),
            models.CheckConstraint(
                name="sign_report_in_hand_once_taken",
                condition=Q(state=ReportState.OPEN) | Q(assigned_to__isnull=False),
            ),
            models.CheckConstraint(
                name="sign_report_closed_with_an_outcome",
                condition=~Q(state=ReportState.CLOSED)
                | (~Q(outcome="") & Q(answered_at__isnull=False, answered_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="sign_report_nothing_with_a_reason",
                condition=~Q(outcome=ReportOutcome.NOTHING) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="sign_report_planned_on_a_day",
                condition=~Q(state=ReportState.PLANNED) | Q(meets_on__isnull=False),
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "reported_at"),
                name="sign_report_waiting",
                condition=~Q(state=ReportState.CLOSED),
            ),
            models.Index(fields=("structure", "author", "-reported_at"), name="sign_report_of_author"),
            models.Index(fields=("structure", "patient", "-reported_at"), name="sign_report_of_patient"),
        )

    @property
    def is_open(self) -> bool:
        return self.state == ReportState.OPEN

    @property
    def is_closed(self) -> bool:
        return self.state == ReportState.CLOSED
