"""How the team counts its concertations: visible, dated, decided."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import CountMethod
from maisonnee.domains.concertation.rules import Counting
from maisonnee.foundation.tenancy.models import TenantModel


class CountingSetting(TenantModel):
    """A way of counting, from a year on. Never edited: a new decision is a new row, the latest one holds."""

    applies_from = models.PositiveSmallIntegerField("à partir de l’année")
    method = models.CharField(
        "dossiers", max_length=20, choices=CountMethod.choices, default=CountMethod.EACH_DISCUSSION
    )
    informal_counts_as_files = models.BooleanField(
        "les échanges informels comptent comme dossiers discutés", default=False
    )
    informal_counts_as_meetings = models.BooleanField(
        "les échanges informels sont aussi montrés comme rencontres", default=False
    )
    decided_on = models.DateField("décidé le")
    decided_by = models.CharField("par", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-applies_from", "-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(name="counting_method_known", condition=Q(method__in=CountMethod.values)),
            models.CheckConstraint(name="counting_decided_by_someone", condition=~Q(decided_by="")),
            models.CheckConstraint(
                name="counting_year_plausible", condition=Q(applies_from__gte=2015, applies_from__lte=2100)
            ),
        )

    @property
    def counting(self) -> Counting:
        """The rule's view of this setting."""
        return Counting(
            informal_counts_as_files=self.informal_counts_as_files,
            informal_counts_as_meetings=self.informal_counts_as_meetings,
            method=CountMethod(self.method),
        )
