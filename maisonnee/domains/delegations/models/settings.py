"""What the team decides of these follow-ups: intervals, criteria, fields of an examination. Dated, with a source."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.delegations.enums import CriterionKind, Scheme
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class RecallInterval(PeriodModel):
    """How often something is done again under a theme of Asalée, as the team decides."""

    theme = models.CharField("thème", max_length=30)
    item = models.CharField("ce qui est à refaire", max_length=40)
    months = models.PositiveSmallIntegerField("tous les (mois)")
    source = models.CharField("source ou décision", max_length=300)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="recall_interval_in_months", condition=Q(months__gte=1) & Q(months__lte=120)
            ),
            models.CheckConstraint(name="recall_interval_explained", condition=~Q(source="")),
            models.UniqueConstraint(
                fields=("structure", "theme", "item", "starts_on"), name="recall_interval_once_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.item}, {self.theme}"


@pghistory.track()
class Criterion(PeriodModel):
    """A criterion to tick before a patient is included under a scheme."""

    scheme = models.CharField("dispositif", max_length=20, choices=Scheme.choices)
    theme = models.CharField("thème", max_length=30, blank=True)
    kind = models.CharField("nature", max_length=10, choices=CriterionKind.choices)
    text = models.CharField("critère", max_length=200)
    source = models.CharField("source", max_length=300)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="scheme_criterion_scheme_known", condition=Q(scheme__in=Scheme.values)
            ),
            models.CheckConstraint(
                name="scheme_criterion_kind_known", condition=Q(kind__in=CriterionKind.values)
            ),
            models.CheckConstraint(name="scheme_criterion_said", condition=~Q(text="") & ~Q(source="")),
        )

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class ExaminationField(PeriodModel):
    """Something the team writes of an examination, besides what the sources name (ch. 6, §12)."""

    act = models.CharField("acte", max_length=40)
    label = models.CharField("champ", max_length=120)
    source = models.CharField("source ou décision", max_length=300)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="examination_field_said", condition=~Q(act="") & ~Q(label="") & ~Q(source="")
            ),
        )

    def __str__(self) -> str:
        return self.label
