"""When the house is open, who answers without an appointment, and what is ready for a crisis."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.agenda.enums import ArrangementKind, Weekday
from maisonnee.foundation.tenancy.models import TenantModel
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class OpeningHours(PeriodModel):
    """A span of opening of a site on a weekday, from a day to a day. A day may hold several spans."""

    site = models.ForeignKey(
        "structures.Site", on_delete=models.PROTECT, related_name="opening_hours", verbose_name="site"
    )
    weekday = models.PositiveSmallIntegerField("jour", choices=Weekday.choices)
    opens_at = models.TimeField("de")
    closes_at = models.TimeField("à")

    class Meta(PeriodModel.Meta):
        ordering = ("site", "weekday", "opens_at", "starts_on")
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="opening_weekday_known", condition=Q(weekday__in=Weekday.values)),
            models.CheckConstraint(name="opening_hours_in_order", condition=Q(closes_at__gt=F("opens_at"))),
        )

    def __str__(self) -> str:
        return f"{Weekday(self.weekday).label} {self.opens_at:%H:%M}–{self.closes_at:%H:%M}"


@pghistory.track()
class Closure(PeriodModel):
    """Days on which the house, or one of its sites, is closed. The end is always known."""

    site = models.ForeignKey(
        "structures.Site",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="closures",
        verbose_name="site",
    )
    in_school_holidays = models.BooleanField("pendant les vacances scolaires", default=False)
    reason = models.CharField("motif", max_length=200)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="closure_has_an_end", condition=Q(ends_on__isnull=False)),
            models.CheckConstraint(name="closure_has_a_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return self.reason


@pghistory.track()
class UnscheduledCare(PeriodModel):
    """How a person without an appointment is received."""

    site = models.ForeignKey(
        "structures.Site",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="unscheduled_care",
        verbose_name="site",
    )
    kind = models.CharField("organisation", max_length=20, choices=ArrangementKind.choices)
    slots_per_day = models.PositiveSmallIntegerField("créneaux par jour", null=True, blank=True)
    who = models.CharField("qui répond", max_length=300)
    description = models.TextField("comment cela se passe", blank=True)
    doctor_present = models.BooleanField("un médecin peut intervenir sur place", default=False)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(
                name="unscheduled_kind_known", condition=Q(kind__in=ArrangementKind.values)
            ),
            models.CheckConstraint(name="unscheduled_someone_answers", condition=~Q(who="")),
        )

    def __str__(self) -> str:
        return ArrangementKind(self.kind).label


@pghistory.track()
class PdsaDerogation(PeriodModel):
    """A derogation written in the contract because out-of-hours care is organised otherwise."""

    contract_mention = models.CharField("mention dans le contrat", max_length=300)
    description = models.TextField("organisation de la permanence", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="derogation_written_in_contract", condition=~Q(contract_mention="")),
        )

    def __str__(self) -> str:
        return self.contract_mention


@pghistory.track()
class SasEngagement(PeriodModel):
    """The engagement of a doctor with the SAS, or of the whole house (no member) which takes all requests."""

    member = models.ForeignKey(
        "structures.Member",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sas_engagements",
        verbose_name="médecin",
    )
    note = models.CharField("précision", max_length=300, blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.UniqueConstraint(
                fields=("structure", "member"),
                condition=Q(ends_on__isnull=True) & Q(member__isnull=False),
                name="sas_open_once_by_doctor",
            ),
            models.UniqueConstraint(
                fields=("structure",),
                condition=Q(ends_on__isnull=True) & Q(member__isnull=True),
                name="sas_open_once_by_house",
            ),
        )

    @property
    def takes_all_requests(self) -> bool:
        return self.member_id is None

    def __str__(self) -> str:
        return "La maison prend toutes les demandes du SAS" if self.member is None else str(self.member)


@pghistory.track()
class CrisisPlan(PeriodModel):
    """The written plan for a grave health crisis."""

    title = models.CharField("titre", max_length=200)
    review_on = models.DateField("à revoir le", null=True, blank=True)
    content = models.TextField("ce que prévoit le plan", blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="crisis_plan_titled", condition=~Q(title="")),
        )

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class DeclaredCrisis(TenantModel):
    """A crisis declared by the authorities during a plan, and what the team did."""

    plan = models.ForeignKey(CrisisPlan, on_delete=models.PROTECT, related_name="crises")
    what = models.CharField("crise", max_length=200)
    declared_by = models.CharField("déclarée par", max_length=200)
    declared_on = models.DateField("le")
    ended_on = models.DateField("terminée le", null=True, blank=True)
    actions = models.TextField("ce que l’équipe a fait", blank=True)
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("-declared_on", "-id")
        constraints = (
            models.CheckConstraint(
                name="crisis_dates_in_order",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("declared_on")),
            ),
            models.CheckConstraint(name="crisis_named", condition=~Q(what="") & ~Q(declared_by="")),
        )
