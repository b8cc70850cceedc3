"""Cases that a rule of the team points at, and what somebody decided of each."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import CaseOrigin, SuggestionState
from maisonnee.domains.concertation.models.cases import Case
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.tenancy.models import TenantModel


class Suggestion(TenantModel):
    """A patient to discuss perhaps. What is found by a rule has a row once somebody decides of it; a discharge has
    one as soon as it is said."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="case_suggestions")
    origin = models.CharField(max_length=20, choices=CaseOrigin.choices)
    state = models.CharField(max_length=10, choices=SuggestionState.choices, default=SuggestionState.OPEN)
    said_by_id = models.UUIDField(null=True)
    said_by = models.CharField(max_length=200, blank=True)
    said_at = models.DateTimeField()
    settled_by = models.CharField(max_length=200, blank=True)
    settled_at = models.DateTimeField(null=True)
    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="suggestions")

    class Meta:
        ordering = ("-said_at", "-id")
        constraints = (
            models.CheckConstraint(name="suggestion_by_a_rule", condition=~Q(origin=CaseOrigin.PERSON)),
            models.CheckConstraint(
                name="suggestion_settled_at_a_time",
                condition=Q(state=SuggestionState.OPEN, settled_at__isnull=True)
                | (~Q(state=SuggestionState.OPEN) & Q(settled_at__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=("structure", "patient", "origin"),
                condition=Q(state=SuggestionState.OPEN),
                name="one_open_suggestion_by_origin",
            ),
        )
        indexes = (models.Index(fields=("structure", "state", "origin"), name="suggestion_by_state"),)
