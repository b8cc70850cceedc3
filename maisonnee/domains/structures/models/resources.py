"""Means of the team: trainees, outside professionals, coordination, shared software."""

from __future__ import annotations

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.structures.enums import AnsLabel, CoordinationKind, VacationRhythm
from maisonnee.domains.structures.models.team import Member
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class Traineeship(PeriodModel):
    """A placement of a health student in the house. The end is always known."""

    family_name = models.CharField("nom", max_length=100)
    given_name = models.CharField("prénom", max_length=100)
    profession = models.CharField("profession préparée", max_length=20)
    school = models.CharField("école ou faculté", max_length=200, blank=True)
    tutor = models.ForeignKey(
        Member,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="maître de stage",
    )
    agreement_signed_on = models.DateField("convention signée le", null=True, blank=True)
    is_apprenticeship = models.BooleanField("contrat d’apprentissage", default=False)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="traineeship_has_an_end", condition=Q(ends_on__isnull=False)),
            models.CheckConstraint(name="trainee_named", condition=~Q(family_name="") & ~Q(profession="")),
        )

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


class OutsideProfessional(PeriodModel):
    """Who the contract asks to name when somebody from outside comes to work in the house."""

    family_name = models.CharField("nom", max_length=100)
    given_name = models.CharField("prénom", max_length=100)
    profession = models.CharField("profession", max_length=20)
    specialty = models.CharField("spécialité", max_length=120, blank=True)
    rpps = models.CharField("numéro RPPS", max_length=11, blank=True)
    am_number = models.CharField("numéro Assurance Maladie", max_length=9, blank=True)

    class Meta(PeriodModel.Meta):
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="%(class)s_named", condition=~Q(family_name="") & ~Q(profession="")),
        )

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@pghistory.track()
class OutsideVacation(OutsideProfessional):
    """Regular presence of an outside professional: `days` a week or a month, on average."""

    days = models.DecimalField("jours de présence", max_digits=4, decimal_places=2)
    rhythm = models.CharField("rythme", max_length=10, choices=VacationRhythm.choices)

    class Meta(OutsideProfessional.Meta):
        abstract = False
        constraints = (
            *OutsideProfessional.Meta.constraints,
            models.CheckConstraint(
                name="vacation_rhythm_known", condition=Q(rhythm__in=VacationRhythm.values)
            ),
            models.CheckConstraint(name="vacation_days_possible", condition=Q(days__gt=0) & Q(days__lte=31)),
        )


@pghistory.track()
class CstmContract(OutsideProfessional):
    """A doctor who comes under a *contrat de solidarité territoriale médecin* (CSTM)."""

    signed_on = models.DateField("contrat signé le", null=True, blank=True)
    in_under_dense_zone = models.BooleanField("la maison est en zone sous-dense", default=False)
    zone = models.CharField("zone", max_length=200, blank=True)
    days_per_week = models.DecimalField(
        "jours par semaine", max_digits=4, decimal_places=2, null=True, blank=True
    )

    class Meta(OutsideProfessional.Meta):
        abstract = False
        constraints = (
            *OutsideProfessional.Meta.constraints,
            models.CheckConstraint(
                name="cstm_days_possible",
                condition=Q(days_per_week__isnull=True) | (Q(days_per_week__gt=0) & Q(days_per_week__lte=7)),
            ),
        )


@pghistory.track()
class CoordinationFunction(PeriodModel):
    """Who coordinates the team: an employee, or a professional with dedicated time."""

    holder = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="coordination_functions", verbose_name="qui coordonne"
    )
    kind = models.CharField("cadre", max_length=20, choices=CoordinationKind.choices)
    hours_per_week = models.DecimalField("heures par semaine", max_digits=4, decimal_places=2)
    contract_signed_on = models.DateField("contrat signé le", null=True, blank=True)
    job_described_on = models.DateField("fiche de poste du", null=True, blank=True)
    missions = models.TextField("missions", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="coordination_kind_of_ours", condition=Q(kind__in=CoordinationKind.values)
            ),
            models.CheckConstraint(
                name="coordination_hours_possible",
                condition=Q(hours_per_week__gt=0) & Q(hours_per_week__lte=60),
            ),
        )

    def __str__(self) -> str:
        return str(self.holder)


@pghistory.track()
class SharedSoftware(PeriodModel):
    """Software the team shares, with its ANS label. `starts_on` is the day it was acquired."""

    name = models.CharField("logiciel", max_length=120)
    publisher = models.CharField("éditeur", max_length=120, blank=True)
    label = models.CharField("label de l’ANS", max_length=10, choices=AnsLabel.choices)
    label_proved_on = models.DateField("attestation du label du", null=True, blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="software_label_known", condition=Q(label__in=AnsLabel.values)),
            models.CheckConstraint(name="software_named", condition=~Q(name="")),
        )

    def __str__(self) -> str:
        return self.name
