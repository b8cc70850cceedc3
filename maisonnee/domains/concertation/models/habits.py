"""What the team decided once and for all: each kind of meeting, and which rules point at cases. Dated, never edited."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import MeetingKind
from maisonnee.domains.concertation.rules.kinds import Habits
from maisonnee.foundation.tenancy.models import TenantModel


class KindSetting(TenantModel):
    """How a kind of meeting is held, from a day on. A new decision is a new row; the latest one in force holds."""

    kind = models.CharField("nature", max_length=20, choices=MeetingKind.choices)
    starts_on = models.DateField("à partir du")
    minutes = models.PositiveSmallIntegerField("durée habituelle (minutes)")
    minutes_by_case = models.PositiveSmallIntegerField("minutes par sujet")
    place = models.CharField("lieu habituel", max_length=200, blank=True)
    remote_link = models.URLField("lien pour participer à distance", max_length=500, blank=True)
    has_cases = models.BooleanField("des cas de patients à l’ordre du jour")
    is_paid = models.BooleanField("temps indemnisé")
    decided_by = models.CharField("décidé par", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on", "-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(name="kind_setting_known", condition=Q(kind__in=MeetingKind.values)),
            models.CheckConstraint(name="kind_setting_decided", condition=~Q(decided_by="")),
            models.CheckConstraint(
                name="kind_setting_lasts",
                condition=Q(minutes__gte=5, minutes__lte=720, minutes_by_case__gte=1),
            ),
            models.CheckConstraint(
                name="concertation_has_cases",
                condition=~Q(kind=MeetingKind.CONCERTATION) | Q(has_cases=True),
            ),
        )

    @property
    def habits(self) -> Habits:
        """The rule's view of this setting."""
        return Habits(
            minutes=self.minutes,
            minutes_by_case=self.minutes_by_case,
            place=self.place,
            remote_link=self.remote_link,
            has_cases=self.has_cases,
            is_paid=self.is_paid,
        )


class CaseRuleSetting(TenantModel):
    """Which rules point at cases, from a day on. They propose to a list; a person accepts or declines."""

    starts_on = models.DateField("à partir du")
    discharged = models.BooleanField("patients sortis d’hôpital", default=True)
    overdue = models.BooleanField("date de revue passée", default=True)
    never_discussed = models.BooleanField("jamais discutés ensemble", default=True)
    months_before_asking_again = models.PositiveSmallIntegerField("reproposer après (mois)", default=6)
    decided_by = models.CharField("décidé par", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-starts_on", "-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(name="case_rules_decided", condition=~Q(decided_by="")),
            models.CheckConstraint(
                name="case_rules_ask_again",
                condition=Q(months_before_asking_again__gte=1, months_before_asking_again__lte=60),
            ),
        )
