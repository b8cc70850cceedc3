"""What somebody is to do: after a case, after an exchange, or of itself."""

from __future__ import annotations

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.concertation.enums import TaskState, TaskUnit
from maisonnee.domains.concertation.models.cases import Case
from maisonnee.domains.concertation.models.exchanges import InformalExchange
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Task(TenantModel):
    """Something to do, by someone: from a case, from an exchange, or free, about a patient (`subject`) or none.

    `proposed_to` is a colleague asked to take it: the task stays with `member` until they accept; then `giver`
    is who gave it, and follows it. A recurring task makes its next one when it is done (`follows`).
    """

    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="tasks")
    exchange = models.ForeignKey(InformalExchange, null=True, on_delete=models.PROTECT, related_name="tasks")
    subject = models.ForeignKey(
        Patient,
        null=True,
        on_delete=models.PROTECT,
        related_name="concertation_tasks",
        verbose_name="patient",
    )
    what = models.CharField("quoi", max_length=300)
    member = models.ForeignKey(
        Member, on_delete=models.PROTECT, related_name="concertation_tasks", verbose_name="qui"
    )
    due_on = models.DateField("pour le", null=True, blank=True)
    state = models.CharField(max_length=10, choices=TaskState.choices, default=TaskState.OPEN)
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=200, blank=True)
    ending_reason = models.CharField("motif", max_length=300, blank=True)
    given_by = models.CharField(max_length=200)
    given_at = models.DateTimeField()
    written_by_id = models.UUIDField(null=True)
    giver = models.ForeignKey(
        Member, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="confiée par"
    )
    proposed_to = models.ForeignKey(
        Member, null=True, on_delete=models.PROTECT, related_name="+", verbose_name="proposée à"
    )
    declined_by = models.CharField(max_length=200, blank=True)
    declining_reason = models.CharField("motif du refus", max_length=300, blank=True)
    repeats_every = models.PositiveSmallIntegerField("toutes les", null=True)
    repeats_unit = models.CharField(max_length=10, choices=TaskUnit.choices, blank=True)
    follows = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="next", verbose_name="suit"
    )

    class Meta:
        ordering = (F("due_on").asc(nulls_last=True), "given_at", "id")
        constraints = (
            models.CheckConstraint(name="task_state_known", condition=Q(state__in=TaskState.values)),
            models.CheckConstraint(name="task_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="task_of_one_thing",
                condition=Q(case__isnull=True, exchange__isnull=True)
                | Q(case__isnull=True, subject__isnull=True)
                | Q(exchange__isnull=True, subject__isnull=True),
            ),
            models.CheckConstraint(
                name="task_repeats_with_its_unit",
                condition=Q(repeats_every__isnull=True, repeats_unit="")
                | Q(repeats_every__gte=1, repeats_every__lte=60, repeats_unit__in=TaskUnit.values),
            ),
            models.CheckConstraint(
                name="task_repeats_from_a_day",
                condition=Q(repeats_every__isnull=True) | Q(due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="task_proposed_to_somebody_else",
                condition=Q(proposed_to__isnull=True)
                | (Q(state=TaskState.OPEN) & ~Q(proposed_to=F("member"))),
            ),
            models.CheckConstraint(
                name="task_ended_on_a_day",
                condition=Q(state=TaskState.OPEN, ended_on__isnull=True)
                | (~Q(state=TaskState.OPEN) & Q(ended_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="task_dropped_with_a_reason",
                condition=~Q(state=TaskState.DROPPED) | ~Q(ending_reason=""),
            ),
        )
        indexes = (
            models.Index(fields=("structure", "member", "state"), name="task_by_member"),
            models.Index(
                fields=("structure", "proposed_to"),
                name="task_by_proposal",
                condition=Q(proposed_to__isnull=False),
            ),
        )

    @property
    def patient(self) -> Patient | None:
        """Whom it is about, if anybody."""
        source = self.case or self.exchange
        return source.patient if source is not None else self.subject

    @property
    def patient_id(self) -> uuid.UUID | None:
        source = self.case or self.exchange
        return source.patient_id if source is not None else self.subject_id

    @property
    def is_open(self) -> bool:
        return self.state == TaskState.OPEN
