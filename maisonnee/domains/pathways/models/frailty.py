"""The pathway of a frail patient: its steps, the checks of its follow-up."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.models import Case
from maisonnee.domains.pathways.enums import CheckState, PathwayOutcome, StepKind, StepState, Trend
from maisonnee.domains.patients.models import SharedRow
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class FrailtyPathway(SharedRow):
    """What the team does about a patient found frail, led by one of its members, until it ends with a reason."""

    lead = models.ForeignKey(
        Member,
        on_delete=models.PROTECT,
        related_name="led_pathways",
        db_index=False,
        verbose_name="qui le mène",
    )
    opened_at = models.DateTimeField()
    ended_on = models.DateField("terminé le", null=True, blank=True)
    outcome = models.CharField("issue", max_length=10, choices=PathwayOutcome.choices, blank=True)
    ending_note = models.CharField("précisions", max_length=500, blank=True)
    ended_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-opened_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="frailty_outcome_known", condition=Q(outcome__in=PathwayOutcome.values)
            ),
            models.CheckConstraint(
                name="frailty_ended_with_an_outcome",
                condition=(Q(ended_on__isnull=True) & Q(outcome=""))
                | (Q(ended_on__isnull=False) & ~Q(outcome="")),
            ),
            models.UniqueConstraint(
                fields=("structure", "patient"),
                condition=Q(ended_on__isnull=True),
                name="one_frailty_pathway_under_way",
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="frailty_of_patient"),
            models.Index(
                fields=("structure", "lead"), name="frailty_led_by", condition=Q(ended_on__isnull=True)
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.ended_on is None


@pghistory.track()
class PathwayStep(TenantModel):
    """A step the team keeps in its pathway: who acts, when, or why it was set aside.

    For the concertation: the case proposed, whether the patient is invited, and which relatives (`patients.Relative`).
    """

    pathway = models.ForeignKey(
        FrailtyPathway, on_delete=models.PROTECT, related_name="steps", db_index=False
    )
    kind = models.CharField(max_length=15, choices=StepKind.choices)
    state = models.CharField(max_length=10, choices=StepState.choices, default=StepState.TODO)
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="qui agit"
    )
    planned_on = models.DateField("prévu le", null=True, blank=True)
    done_on = models.DateField("fait le", null=True, blank=True)
    done_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    reason = models.CharField("pourquoi autrement", max_length=300, blank=True)
    entry = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    patient_invited = models.BooleanField("patient invité", null=True)
    relative_ids = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        ordering = ("pathway", "kind")
        constraints = (
            models.UniqueConstraint(fields=("pathway", "kind"), name="pathway_step_once"),
            models.CheckConstraint(name="pathway_step_kind_known", condition=Q(kind__in=StepKind.values)),
            models.CheckConstraint(name="pathway_step_state_known", condition=Q(state__in=StepState.values)),
            models.CheckConstraint(
                name="pathway_step_done_on_a_day",
                condition=~Q(state=StepState.DONE) | Q(done_on__isnull=False, done_by__isnull=False),
            ),
            models.CheckConstraint(
                name="pathway_step_planned_on_a_day",
                condition=~Q(state=StepState.PLANNED)
                | Q(planned_on__isnull=False)
                | Q(kind__in=[StepKind.CONCERTATION, StepKind.FOLLOW_UP]),
            ),
            models.CheckConstraint(
                name="pathway_step_set_aside_with_a_reason",
                condition=~Q(state=StepState.SET_ASIDE) | ~Q(reason=""),
            ),
        )


@pghistory.track()
class FollowUpCheck(TenantModel):
    """A check of the follow-up: due on a day, done (what was seen is an entry of the record) or missed, and why."""

    pathway = models.ForeignKey(
        FrailtyPathway, on_delete=models.PROTECT, related_name="checks", db_index=False
    )
    due_on = models.DateField("à faire le")
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="qui"
    )
    state = models.CharField(max_length=10, choices=CheckState.choices, default=CheckState.DUE)
    done_on = models.DateField("fait le", null=True, blank=True)
    closed_by = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    trend = models.CharField("évolution", max_length=10, choices=Trend.choices, blank=True)
    reason = models.CharField("pourquoi", max_length=300, blank=True)
    entry = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(fields=("pathway", "due_on"), name="one_check_a_day"),
            models.CheckConstraint(name="check_state_known", condition=Q(state__in=CheckState.values)),
            models.CheckConstraint(
                name="check_done_on_a_day",
                condition=(~Q(state=CheckState.DONE) & Q(done_on__isnull=True))
                | (Q(state=CheckState.DONE, done_on__isnull=False) & ~Q(trend="")),
            ),
            models.CheckConstraint(
                name="check_missed_with_a_reason", condition=~Q(state=CheckState.MISSED) | ~Q(reason="")
            ),
        )
        indexes = (
            models.Index(
                fields=("structure", "member", "due_on"),
                name="check_to_do",
                condition=Q(state=CheckState.DUE),
            ),
        )
