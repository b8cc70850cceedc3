"""Cases a meeting did not decide, and how its time is counted."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.enums import Leftover, Rounding
from maisonnee.domains.concertation.models.cases import Case
from maisonnee.domains.concertation.models.meetings import Meeting
from maisonnee.domains.concertation.rules.hours import Hours
from maisonnee.foundation.tenancy.models import TenantModel


class LeftCase(TenantModel):
    """A case that was on a meeting's agenda and was not decided there, and what was done of it."""

    append_only = True

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="left_cases")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="times_left")
    became = models.CharField(max_length=20, choices=Leftover.choices)
    to_meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField("motif", max_length=300, blank=True)
    noted_by = models.CharField(max_length=200)
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ("noted_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "case"), name="case_left_once"),
            models.CheckConstraint(name="left_case_known", condition=Q(became__in=Leftover.values)),
            models.CheckConstraint(
                name="case_left_for_good_with_a_reason",
                condition=~Q(became=Leftover.WITHDRAWN) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="case_left_for_a_meeting",
                condition=Q(became=Leftover.NEXT_MEETING, to_meeting__isnull=False)
                | (~Q(became=Leftover.NEXT_MEETING) & Q(to_meeting__isnull=True)),
            ),
        )


class HoursSetting(TenantModel):
    """How the time spent in meetings is rounded, and when one asks what became of a decision, from a day on.

    Never edited: a new decision is a new row, the latest one holds.
    """

    applies_from = models.DateField("à partir du")
    rounded_to = models.PositiveSmallIntegerField("arrondi à (minutes)")
    rounding = models.CharField("arrondi", max_length=10, choices=Rounding.choices)
    follow_up_days = models.PositiveSmallIntegerField("demander ce qu’une décision est devenue après (jours)")
    decided_on = models.DateField("décidé le")
    decided_by = models.CharField("par", max_length=200)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-applies_from", "-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="hours_rounded_plausibly", condition=Q(rounded_to__gte=1, rounded_to__lte=60)
            ),
            models.CheckConstraint(name="hours_rounding_known", condition=Q(rounding__in=Rounding.values)),
            models.CheckConstraint(
                name="follow_up_delay_plausible",
                condition=Q(follow_up_days__gte=1, follow_up_days__lte=365),
            ),
            models.CheckConstraint(name="hours_decided_by_someone", condition=~Q(decided_by="")),
        )

    @property
    def hours(self) -> Hours:
        """The rule's view of this setting."""
        return Hours(rounded_to=self.rounded_to, rounding=Rounding(self.rounding))
