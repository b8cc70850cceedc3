"""The quality approach: one row by step, each with what its level asks for."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.quality.enums import QualityLevel, QualityTheme
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class QualityStep(PeriodModel):
    """A step of the approach on a theme: a diagnosis, a plan, or a balance with its revision."""

    level = models.PositiveSmallIntegerField("niveau", choices=QualityLevel.choices)
    theme = models.CharField("thème", max_length=20, choices=QualityTheme.choices)
    referent = models.ForeignKey(
        "structures.Member",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="référent",
    )
    state_of_play = models.TextField("état des lieux", blank=True)
    objective = models.TextField("objectif argumenté", blank=True)
    plan = models.TextField("plan d’action", blank=True)
    balance = models.TextField("bilan", blank=True)
    revision = models.TextField("révision", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="quality_level_known", condition=Q(level__in=QualityLevel.values)),
            models.CheckConstraint(name="quality_theme_known", condition=Q(theme__in=QualityTheme.values)),
            models.CheckConstraint(
                name="quality_step_complete",
                condition=(Q(level=1) & Q(referent__isnull=False) & ~Q(state_of_play="") & ~Q(objective=""))
                | (Q(level=2) & ~Q(plan=""))
                | (Q(level=3) & ~Q(balance="") & ~Q(revision="")),
            ),
        )

    def __str__(self) -> str:
        return f"{QualityLevel(self.level).label} : {QualityTheme(self.theme).label}"
