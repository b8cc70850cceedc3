"""What somebody is to do after a case or an exchange."""

from __future__ import annotations

import uuid

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.concertation.enums import TaskState
from maisonnee.domains.concertation.models.cases import Case
from maisonnee.domains.concertation.models.exchanges import InformalExchange
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Task(TenantModel):
    """Something to do, by someone, from a case or from an exchange."""

    case = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="tasks")
    exchange = models.ForeignKey(InformalExchange, null=True, on_delete=models.PROTECT, related_name="tasks")
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

    class Meta:
        ordering = (F("due_on").asc(nulls_last=True), "given_at", "id")
        constraints = (
            models.CheckConstraint(name="task_state_known", condition=Q(state__in=TaskState.values)),
            models.CheckConstraint(name="task_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="task_of_a_case_or_an_exchange",
                condition=Q(case__isnull=False, exchange__isnull=True)
                | Q(case__isnull=True, exchange__isnull=False),
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
        indexes = (models.Index(fields=("structure", "member", "state"), name="task_by_member"),)

    @property
    def patient_id(self) -> uuid.UUID:
        source = self.case or self.exchange
        assert source is not None
        return source.patient_id

    @property
    def is_open(self) -> bool:
        return self.state == TaskState.OPEN
