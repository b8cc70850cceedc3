"""Reading tasks."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.domains.concertation.models import Meeting, Task
from maisonnee.domains.concertation.policies import visible_tasks
from maisonnee.domains.concertation.queries import labels
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class TaskView:
    """A task with how its patient is named to the actor."""

    task: Task
    patient_label: str
    meeting: Meeting | None
    is_late: bool

    @property
    def id(self) -> uuid.UUID:
        return self.task.pk


def viewed_tasks(actor: Actor, tasks: Iterable[Task]) -> list[TaskView]:
    """Return tasks, already visible, with their patient and meeting."""
    items = list(tasks)
    known = labels.identified(actor, (_patient(task).pk for task in items))
    return [
        TaskView(
            task=task,
            patient_label=labels.label(_patient(task), is_identified=_patient(task).pk in known),
            meeting=task.case.meeting if task.case is not None else None,
            is_late=task.is_open and task.due_on is not None and task.due_on < actor.today,
        )
        for task in items
    ]


def _patient(task: Task) -> Patient:
    source = task.case or task.exchange
    assert source is not None
    return source.patient


def tasks_list(*, actor: Actor) -> QuerySet[Task]:
    """Return the tasks the actor may see."""
    return visible_tasks(actor).select_related(
        "member", "case__patient", "case__meeting", "exchange__patient"
    )
