"""A long piece of work as people see it; the queue itself is procrastinate's."""

from __future__ import annotations

from django.db import models

from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.tenancy.models import TenantModel


class Job(TenantModel):
    """Work asked for by a person: how far it is, where to resume, what came out.

    `parameters` holds ids only. `checkpoint` is what the work needs to go on after an interruption. `result`
    holds figures for the page; the line-by-line report is `report`, a file. `error` is the code of the refusal
    that stopped the work (`unexpected` otherwise), with what its sentence needs in `error_params`.
    """

    kind = models.CharField(max_length=80)
    title = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.QUEUED)
    parameters = models.JSONField(default=dict)
    checkpoint = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    error = models.TextField(blank=True)
    error_params = models.JSONField(default=dict)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    report = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.CharField(max_length=200)
    asked_by_user_id = models.UUIDField(null=True)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (
            models.CheckConstraint(name="job_state_known", condition=models.Q(state__in=JobState.values)),
        )
        indexes = (models.Index(fields=("structure", "-asked_at"), name="job_by_time"),)

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        return self.state in {JobState.DONE, JobState.FAILED}

    @property
    def percent(self) -> int:
        return 100 if self.state == JobState.DONE else (self.done * 100 // self.total if self.total else 0)
