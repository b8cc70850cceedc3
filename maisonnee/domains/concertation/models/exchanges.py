"""Corridor talk: two professionals, a patient, something decided."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.concertation.enums import Theme
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class InformalExchange(TenantModel):
    """An exchange noted by one of the two; the other may complete it. Never a formal meeting."""

    patient = models.ForeignKey(
        Patient, on_delete=models.PROTECT, related_name="informal_exchanges", verbose_name="patient"
    )
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", verbose_name="noté par")
    other = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", verbose_name="avec")
    held_on = models.DateField("jour")
    subject = models.TextField("ce dont vous avez parlé")
    decision = models.TextField("ce que vous avez décidé", blank=True)
    theme = models.CharField("thème", max_length=30, choices=Theme.choices)
    noted_at = models.DateTimeField()
    completion = models.TextField("complément", blank=True)
    completed_at = models.DateTimeField(null=True)
    corrected_at = models.DateTimeField(null=True)
    entry = models.OneToOneField(
        Entry, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="au dossier"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-held_on", "-noted_at", "-id")
        constraints = (
            models.CheckConstraint(name="exchange_between_two", condition=~Q(noted_by=F("other"))),
            models.CheckConstraint(name="exchange_theme_known", condition=Q(theme__in=Theme.values)),
            models.CheckConstraint(name="exchange_about_something", condition=~Q(subject="")),
            models.CheckConstraint(
                name="exchange_completed_at_a_time",
                condition=Q(completion="", completed_at__isnull=True)
                | (~Q(completion="") & Q(completed_at__isnull=False)),
            ),
        )
        indexes = (models.Index(fields=("structure", "held_on"), name="exchange_by_day"),)
