"""What left the house: frozen, hashed, and what the authorities asked and answered.

Each side writes in its own structure; the other reads what is addressed to it (`recipient_id`).
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from maisonnee.domains.contract.enums import Verdict
from maisonnee.domains.contract.models.exercise import Exercise
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


class Transmission(TenantModel):
    """A version of the dossier given to one authority. Never changed: a correction is the next version."""

    readable_also_by: ClassVar[tuple[str, ...]] = ("recipient_id",)
    append_only = True

    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="transmissions")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    recipient_id = models.UUIDField()
    recipient_name = models.CharField(max_length=200)
    sender_name = models.CharField(max_length=200)
    statement = models.JSONField()
    manifest = models.JSONField()
    archive = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    attested_by = models.CharField(max_length=200)
    attested_at = models.DateTimeField()
    transmitted_by = models.CharField(max_length=200)
    transmitted_at = models.DateTimeField()
    correction_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-transmitted_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("exercise", "recipient_id", "number"), name="transmission_number_once"
            ),
            models.CheckConstraint(
                name="later_transmission_says_why", condition=Q(number=1) | ~Q(correction_reason="")
            ),
        )


class Message(TenantModel):
    """A question or a reply about an indicator of a transmitted dossier (empty indicator: the whole)."""

    readable_also_by: ClassVar[tuple[str, ...]] = ("recipient_id",)
    crosses_tenants: ClassVar[tuple[str, ...]] = ("transmission",)
    append_only = True

    transmission = models.ForeignKey(Transmission, on_delete=models.PROTECT, related_name="messages")
    recipient_id = models.UUIDField()
    indicator = models.CharField(max_length=6, blank=True)
    body = models.TextField("message")
    author_name = models.CharField(max_length=200)
    author_structure_name = models.CharField(max_length=200)
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ("sent_at", "id")
        constraints = (models.CheckConstraint(name="message_not_empty", condition=~Q(body="")),)


class IndicatorAnswer(TenantModel):
    """What an authority decides on an indicator; the latest one holds."""

    readable_also_by: ClassVar[tuple[str, ...]] = ("recipient_id",)
    crosses_tenants: ClassVar[tuple[str, ...]] = ("transmission",)
    append_only = True

    transmission = models.ForeignKey(Transmission, on_delete=models.PROTECT, related_name="answers")
    recipient_id = models.UUIDField()
    indicator = models.CharField(max_length=6)
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    reason = models.TextField(blank=True)
    author_name = models.CharField(max_length=200)
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ("answered_at", "id")
        constraints = (
            models.CheckConstraint(name="verdict_known", condition=Q(verdict__in=Verdict.values)),
            models.CheckConstraint(
                name="verdict_other_than_accepted_says_why",
                condition=Q(verdict=Verdict.ACCEPTED) | ~Q(reason=""),
            ),
        )
