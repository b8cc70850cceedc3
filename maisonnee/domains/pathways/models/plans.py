"""The personal coordination plan: its referent and consent, its lines, its reviews."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.concertation.models import CaseNote, Task
from maisonnee.domains.pathways.enums import ConsentBy, LineState, PlanPart, RefereeState
from maisonnee.domains.pathways.models.frailty import FrailtyPathway
from maisonnee.domains.patients.models import SharedRow
from maisonnee.domains.records.enums import ConsentMeans
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class CarePlan(SharedRow):
    """The plan of a person whose situation is complex (PPCS). One at a time; it ends with a reason."""

    opened_at = models.DateTimeField()
    pathway = models.ForeignKey(
        FrailtyPathway, null=True, blank=True, on_delete=models.PROTECT, related_name="plans", db_index=False
    )
    referent = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="referred_plans", db_index=False
    )
    referent_state = models.CharField(max_length=10, choices=RefereeState.choices, blank=True)
    referent_said_on = models.DateField(null=True, blank=True)
    referent_reason = models.CharField("pourquoi", max_length=300, blank=True)
    consent_on = models.DateField("accord donné le", null=True, blank=True)
    consent_how = models.CharField("comment", max_length=12, choices=ConsentMeans.choices, blank=True)
    consent_by = models.CharField("par qui", max_length=10, choices=ConsentBy.choices, blank=True)
    review_on = models.DateField("à revoir le")
    changed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    changed_at = models.DateTimeField()
    ended_on = models.DateField("terminé le", null=True, blank=True)
    ending_reason = models.CharField("pourquoi", max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("-opened_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("structure", "patient"), condition=Q(ended_on__isnull=True), name="one_care_plan"
            ),
            models.CheckConstraint(
                name="care_plan_referent_state",
                condition=(Q(referent__isnull=True) & Q(referent_state=""))
                | (Q(referent__isnull=False) & ~Q(referent_state="")),
            ),
            models.CheckConstraint(
                name="care_plan_consent_whole",
                condition=(Q(consent_on__isnull=True) & Q(consent_how="") & Q(consent_by=""))
                | (Q(consent_on__isnull=False) & ~Q(consent_how="") & ~Q(consent_by="")),
            ),
            models.CheckConstraint(
                name="care_plan_ended_with_a_reason",
                condition=Q(ended_on__isnull=True) | ~Q(ending_reason=""),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "patient"), name="care_plan_of_patient"),
            models.Index(
                fields=("structure", "referent"),
                name="care_plan_by_referent",
                condition=Q(ended_on__isnull=True),
            ),
        )

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def has_referent(self) -> bool:
        return self.referent_state == RefereeState.ACCEPTED


@pghistory.track()
class PlanLine(SharedRow):
    """A line of a plan. One that comes from an entry of the record, a task or a decision says what these say.

    `text` is empty then: it is read where it was written, and its state follows.
    """

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="lines", db_index=False)
    part = models.CharField("partie", max_length=15, choices=PlanPart.choices)
    text = models.TextField("texte", blank=True)
    objective = models.CharField("objectif", max_length=300, blank=True)
    member = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    who_else = models.CharField("qui d’autre", max_length=150, blank=True)
    due_on = models.DateField("pour le", null=True, blank=True)
    state = models.CharField(max_length=12, choices=LineState.choices, default=LineState.OPEN)
    state_on = models.DateField(null=True, blank=True)
    state_reason = models.CharField("pourquoi", max_length=300, blank=True)
    entry = models.ForeignKey(
        Entry, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    task = models.ForeignKey(
        Task, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    note = models.ForeignKey(
        CaseNote, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("written_at", "id")
        constraints = (
            models.CheckConstraint(name="plan_line_part_known", condition=Q(part__in=PlanPart.values)),
            models.CheckConstraint(name="plan_line_state_known", condition=Q(state__in=LineState.values)),
            models.CheckConstraint(
                name="plan_line_from_one_source",
                condition=Q(entry__isnull=True, task__isnull=True)
                | Q(entry__isnull=True, note__isnull=True)
                | Q(task__isnull=True, note__isnull=True),
            ),
            models.CheckConstraint(
                name="plan_line_says_something",
                condition=~Q(text="")
                | Q(entry__isnull=False)
                | Q(task__isnull=False)
                | Q(note__isnull=False),
            ),
            models.CheckConstraint(
                name="plan_line_not_reached_with_a_reason",
                condition=Q(state__in=[LineState.OPEN, LineState.DONE]) | ~Q(state_reason=""),
            ),
        )
        indexes = (models.Index(fields=("structure", "plan"), name="plan_line_of_plan"),)


class PlanReview(TenantModel):
    """A review of a plan with the person: when, by whom, what changed, the next one. Never edited."""

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="reviews", db_index=False)
    reviewed_on = models.DateField("revu le")
    reviewed_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    with_patient = models.BooleanField("avec la personne")
    summary = models.CharField("ce qui a changé", max_length=500, blank=True)
    next_review_on = models.DateField("prochaine revue")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ("-reviewed_on", "-recorded_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="plan_reviewed_again_later", condition=Q(next_review_on__gt=models.F("reviewed_on"))
            ),
        )
        indexes = (models.Index(fields=("structure", "plan"), name="plan_review_of_plan"),)
