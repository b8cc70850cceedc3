"""Protocols, adhesions to national cooperation protocols, and pathways: the registers of the contract."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.protocols.enums import (
    LOCAL_THEME,
    CooperationTheme,
    PathwayKind,
    ProtocolTheme,
)
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodModel

PATHWAY_COUNTS = 3


@pghistory.track()
class Protocol(TenantModel):
    """What the team agreed to do together on a theme. Its text and its life are in its versions."""

    code = models.CharField("code", max_length=20)
    title = models.CharField("titre", max_length=200)
    theme = models.CharField("thème", max_length=30, choices=ProtocolTheme.choices)
    local_theme = models.CharField("thème local", max_length=200, blank=True)
    review_on = models.DateField("à revoir le", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ("code", "id")
        constraints = (
            models.UniqueConstraint(fields=("structure", "code"), name="protocol_code_once"),
            models.CheckConstraint(name="protocol_theme_known", condition=Q(theme__in=ProtocolTheme.values)),
            models.CheckConstraint(name="protocol_titled", condition=~Q(title="") & ~Q(code="")),
            models.CheckConstraint(
                name="protocol_local_theme_named",
                condition=(Q(theme=LOCAL_THEME) & ~Q(local_theme=""))
                | (~Q(theme=LOCAL_THEME) & Q(local_theme="")),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_local(self) -> bool:
        return self.theme == LOCAL_THEME

    @property
    def theme_words(self) -> str:
        """The theme as the team says it."""
        return self.local_theme or ProtocolTheme(self.theme).label


@pghistory.track()
class CooperationProtocol(PeriodModel):
    """The team's adhesion to a national cooperation protocol, from a day to a day."""

    theme = models.CharField("protocole national", max_length=30, choices=CooperationTheme.choices)
    delegate_professions = models.JSONField("professions délégataires", default=list)
    declared_on = models.DateField("déclaré à l’ARS le", null=True, blank=True)
    note = models.TextField("remarque", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="cooperation_theme_known", condition=Q(theme__in=CooperationTheme.values)
            ),
            models.UniqueConstraint(
                fields=("structure", "theme"), condition=Q(ends_on__isnull=True), name="cooperation_open_once"
            ),
        )

    def __str__(self) -> str:
        return CooperationTheme(self.theme).label


@pghistory.track()
class Pathway(PeriodModel):
    """A pathway the team follows, with the protocol that describes it."""

    kind = models.CharField("parcours", max_length=20, choices=PathwayKind.choices)
    protocol = models.ForeignKey(
        Protocol,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pathways",
        verbose_name="protocole",
    )
    sworn_on = models.DateField("attestation sur l’honneur signée le", null=True, blank=True)
    note = models.TextField("organisation", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="pathway_kind_known", condition=Q(kind__in=PathwayKind.values)),
            models.UniqueConstraint(
                fields=("structure", "kind"), condition=Q(ends_on__isnull=True), name="pathway_open_once"
            ),
        )

    def __str__(self) -> str:
        return PathwayKind(self.kind).label


@pghistory.track()
class PathwayCount(TenantModel):
    """One of the three counts a year declares for a pathway, in the words of the contract's form."""

    pathway = models.ForeignKey(Pathway, on_delete=models.PROTECT, related_name="counts")
    year = models.PositiveSmallIntegerField("année")
    position = models.PositiveSmallIntegerField()
    label = models.CharField("ce qui est compté", max_length=200)
    value = models.PositiveIntegerField("nombre")

    class Meta:
        ordering = ("pathway", "-year", "position")
        constraints = (
            models.UniqueConstraint(fields=("pathway", "year", "position"), name="pathway_count_once"),
            models.CheckConstraint(
                name="pathway_counts_are_three",
                condition=Q(position__gte=1) & Q(position__lte=PATHWAY_COUNTS),
            ),
            models.CheckConstraint(name="pathway_count_labelled", condition=~Q(label="")),
        )
