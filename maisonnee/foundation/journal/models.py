"""The journal's tables. Triggers (first migration) refuse any change but the next link of the chain."""

from __future__ import annotations

from django.db import models

from maisonnee.foundation.tenancy.models import Structure, TenantModel


class Entry(TenantModel):
    """One thing done or read: who, what, on which object, about which patient, why. References only."""

    append_only = True

    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor_name = models.CharField(max_length=200)
    actor_user_id = models.UUIDField(null=True)
    action = models.CharField(max_length=100)
    object_type = models.CharField(max_length=100, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    patient_id = models.UUIDField(null=True)
    reason = models.TextField(blank=True)
    details = models.JSONField(default=dict)
    submission = models.UUIDField(null=True)
    previous_mac = models.CharField(max_length=64)
    mac = models.CharField(max_length=64)

    class Meta:
        ordering = ("-sequence",)
        constraints = (
            models.UniqueConstraint(fields=("structure", "sequence"), name="journal_sequence_once"),
            models.UniqueConstraint(
                fields=("structure", "submission", "action"), name="journal_submission_once"
            ),
        )
        indexes = (
            models.Index(fields=("structure", "object_type", "object_id"), name="journal_by_object"),
            models.Index(fields=("structure", "patient_id"), name="journal_by_patient"),
            models.Index(fields=("structure", "at"), name="journal_by_time"),
            models.Index(fields=("structure", "actor_user_id", "-sequence"), name="journal_by_person"),
            models.Index(fields=("structure", "action", "-sequence"), name="journal_by_action"),
        )


class Head(models.Model):
    """The end of a structure's chain. `seal` authenticates it, so that cutting the tail off is seen."""

    structure = models.OneToOneField(Structure, on_delete=models.PROTECT, primary_key=True, related_name="+")
    sequence = models.PositiveBigIntegerField(default=0)
    mac = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64, blank=True)
