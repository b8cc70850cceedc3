"""What delegations rest on: adhesions of doctors, authorisations of nurses, declarations to the ARS."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.delegations.enums import Scheme
from maisonnee.domains.protocols.models import CooperationProtocol
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class Adhesion(PeriodModel):
    """A doctor adheres to Asalée, from a day to a day: without one, no act of a nurse has a basis."""

    doctor = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="asalee_adhesions", verbose_name="médecin"
    )
    is_carrier = models.BooleanField("médecin porteur", default=False)
    note = models.CharField("remarque", max_length=300, blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.UniqueConstraint(
                fields=("structure", "doctor"), condition=Q(ends_on__isnull=True), name="adheres_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.doctor)


@pghistory.track()
class Authorisation(PeriodModel):
    """The ARS's authorisation of a nurse for one act, with its reference."""

    nurse = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="authorisations", verbose_name="infirmier"
    )
    act = models.CharField("acte", max_length=40)
    reference = models.CharField("référence de l’autorisation", max_length=100)
    decided_on = models.DateField("décision du", null=True, blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="authorisation_referenced", condition=~Q(reference="") & ~Q(act="")),
            models.UniqueConstraint(
                fields=("structure", "nurse", "act"),
                condition=Q(ends_on__isnull=True),
                name="authorised_once_for_an_act",
            ),
        )

    def __str__(self) -> str:
        return f"{self.nurse}, {self.act_words.lower()}"

    @property
    def act_words(self) -> str:
        known = competences.acts_by_key().get(self.act)
        return known.label if known else self.act


@pghistory.track()
class Declaration(PeriodModel):
    """A member declared to the ARS: for a national protocol the team adheres to, or as an IPA."""

    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="declarations", verbose_name="professionnel"
    )
    scheme = models.CharField("dispositif", max_length=20, choices=Scheme.choices)
    cooperation = models.ForeignKey(
        CooperationProtocol,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="declarations",
        verbose_name="protocole national",
    )
    reference = models.CharField("référence", max_length=100, blank=True)
    declared_on = models.DateField("déclaré à l’ARS le")
    training = models.CharField("formation", max_length=200, blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="declaration_scheme_known",
                condition=(Q(scheme=Scheme.NATIONAL_PROTOCOL) & Q(cooperation__isnull=False))
                | (Q(scheme=Scheme.ADVANCED_PRACTICE) & Q(cooperation__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=("structure", "member", "cooperation"),
                condition=Q(ends_on__isnull=True),
                name="declared_once",
            ),
        )

    def __str__(self) -> str:
        what = str(self.cooperation) if self.cooperation is not None else Scheme(self.scheme).label
        return f"{self.member}, {what}"
