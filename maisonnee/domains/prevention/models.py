"""Public-health missions with what was done, and what users took part in."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.prevention.enums import LEVEL_TWO, InvolvementKind, MissionKind, MissionTheme
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class Mission(PeriodModel):
    """A public-health mission: on a theme of annex 2, or of the regional project and written in an annex."""

    title = models.CharField("titre", max_length=200)
    kind = models.CharField("cadre", max_length=20, choices=MissionKind.choices)
    theme = models.CharField("thème national", max_length=30, choices=MissionTheme.choices, blank=True)
    prs_theme = models.CharField("thème du projet régional", max_length=200, blank=True)
    annex_mention = models.CharField("mention dans l’annexe du contrat", max_length=300, blank=True)
    content = models.TextField("contenu")
    terms = models.TextField("modalités", blank=True)
    referent = models.ForeignKey(
        "structures.Member",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="référent",
    )

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="mission_kind_known", condition=Q(kind__in=MissionKind.values)),
            models.CheckConstraint(
                name="mission_theme_of_its_kind",
                condition=(Q(kind=MissionKind.NATIONAL) & Q(theme__in=MissionTheme.values) & Q(prs_theme=""))
                | (Q(kind=MissionKind.PRS) & Q(theme="") & ~Q(prs_theme="")),
            ),
            models.CheckConstraint(name="mission_titled", condition=~Q(title="")),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def theme_words(self) -> str:
        """The theme as the team says it."""
        return self.prs_theme or MissionTheme(self.theme).label


@pghistory.track()
class MissionAction(TenantModel):
    """What was done for a mission, on a day."""

    mission = models.ForeignKey(Mission, on_delete=models.PROTECT, related_name="actions")
    held_on = models.DateField("le")
    what = models.CharField("ce qui a été fait", max_length=300)
    participants = models.PositiveIntegerField("personnes touchées", null=True, blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = (models.CheckConstraint(name="mission_action_described", condition=~Q(what="")),)


@pghistory.track()
class UserInvolvement(PeriodModel):
    """Something users took part in, and what came of it."""

    title = models.CharField("titre", max_length=200)
    kind = models.CharField("forme", max_length=20, choices=InvolvementKind.choices)
    content = models.TextField("contenu", blank=True)
    participants = models.PositiveIntegerField("personnes consultées", null=True, blank=True)
    outcome = models.TextField("ce qui en est sorti", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="involvement_kind_known", condition=Q(kind__in=InvolvementKind.values)
            ),
            models.CheckConstraint(name="involvement_titled", condition=~Q(title="")),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def level(self) -> int:
        """1: survey, consultation, information; 2: co-construction, co-decision (CNAM 2022, p. 18)."""
        return 2 if self.kind in LEVEL_TWO else 1
