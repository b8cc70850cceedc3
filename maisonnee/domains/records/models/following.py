"""What is followed: thresholds and their alerts, recalls, the visits people plan."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.patients.models import Patient, SharedRow
from maisonnee.domains.records.enums import RecallState, WatchRule
from maisonnee.domains.records.models.entries import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodQuerySet


@pghistory.track()
class Watch(SharedRow):
    """A threshold a prescriber sets for one patient: which measure, which limit, whom to alert.

    `window_days` holds for rises and falls: +3 kg in 7 days. The software alerts; it never changes a dose.
    """

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="watches", db_index=False)
    item = models.CharField("mesure", max_length=40)
    rule = models.CharField("alerte", max_length=10, choices=WatchRule.choices)
    threshold = models.DecimalField("seuil", max_digits=12, decimal_places=4)
    window_days = models.PositiveSmallIntegerField("en combien de jours", null=True, blank=True)
    alerted = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="watches")
    instruction = models.CharField("consigne", max_length=300, blank=True)
    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ("item", "-starts_on", "id")
        constraints = (
            models.CheckConstraint(name="watch_rule_known", condition=Q(rule__in=WatchRule.values)),
            models.CheckConstraint(
                name="watch_window_for_changes",
                condition=(Q(rule__in=("rise", "fall")) & Q(window_days__gte=1))
                | (Q(rule__in=("above", "below")) & Q(window_days__isnull=True)),
            ),
            models.CheckConstraint(
                name="watch_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        )
        indexes = (models.Index(fields=("structure", "patient"), name="watch_of_patient"),)


@pghistory.track()
class Alert(TenantModel):
    """A measure went past a threshold: sent to the person named by the watch, acknowledged, acted on."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="alerts", db_index=False)
    watch = models.ForeignKey(Watch, on_delete=models.PROTECT, related_name="alerts")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="alerts")
    compared_with = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    alerted = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="alerts", db_index=False)
    raised_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    answer = models.CharField("ce qui est décidé", max_length=300, blank=True)

    class Meta:
        ordering = ("-raised_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("watch", "entry"), name="one_alert_by_watch_and_entry"),
            models.CheckConstraint(
                name="alert_acknowledged_whole",
                condition=(Q(acknowledged_at__isnull=True) & Q(acknowledged_by__isnull=True))
                | (Q(acknowledged_at__isnull=False) & Q(acknowledged_by__isnull=False)),
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "alerted", "-raised_at"),
                name="alert_open",
                condition=Q(acknowledged_at__isnull=True),
            ),
            models.Index(fields=("structure", "patient", "-raised_at"), name="alert_of_patient"),
        )


@pghistory.track()
class Recall(TenantModel):
    """Somebody is asked to call a patient back, for a due date or another reason."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="recalls", db_index=False)
    entry = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="recalls")
    reason = models.CharField("motif, sans détail clinique", max_length=120)
    assigned_to = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="recalls")
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField()
    due_on = models.DateField("à faire avant le")
    state = models.CharField(max_length=10, choices=RecallState.choices, default=RecallState.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.CharField(max_length=200, blank=True)
    comment = models.CharField("commentaire", max_length=200, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.CheckConstraint(name="recall_state_known", condition=Q(state__in=RecallState.values)),
            models.CheckConstraint(
                name="recall_closed_whole",
                condition=(Q(state="open") & Q(closed_at__isnull=True))
                | (~Q(state="open") & Q(closed_at__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=("patient", "entry"),
                condition=Q(state="open") & Q(entry__isnull=False),
                name="one_open_recall_by_entry",
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "assigned_to", "due_on"), name="recall_open", condition=Q(state="open")
            ),
            models.Index(fields=("structure", "patient"), name="recall_of_patient"),
        )


@pghistory.track()
class PlannedVisit(TenantModel):
    """A patient that a professional is to see on a day: what the degraded-mode pack is made from."""

    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="planned_visits", db_index=False
    )
    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="planned_visits", db_index=False
    )
    on = models.DateField("le")

    class Meta:
        ordering = ("on", "id")
        constraints = (
            models.UniqueConstraint(fields=("member", "patient", "on"), name="planned_visit_once"),
        )
        indexes = (
            models.Index(fields=("structure", "member", "on"), name="planned_visit_of_member"),
            models.Index(fields=("structure", "patient"), name="planned_visit_of_patient"),
        )
