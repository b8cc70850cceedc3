"""Reading tasks."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission, TaskState, TaskUnit
from maisonnee.domains.concertation.models import Meeting, Task
from maisonnee.domains.concertation.policies import tasks_left_behind, visible_tasks
from maisonnee.domains.concertation.queries import labels
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until


@dataclass(frozen=True)
class TaskView:
    """A task with how its patient is named to the actor (empty: about nobody).

    `is_readable` is false for a task that is only to be handed over: what it says is not shown.
    """

    task: Task
    patient_label: str
    meeting: Meeting | None
    is_late: bool
    is_readable: bool
    is_mine: bool
    is_proposed_to_me: bool

    @property
    def id(self) -> uuid.UUID:
        return self.task.pk

    @property
    def what(self) -> str:
        return self.task.what if self.is_readable else "Tâche à reprendre"

    @property
    def rhythm(self) -> str:
        """« toutes les 2 semaines », « tous les mois », or nothing."""
        every, unit = self.task.repeats_every, self.task.repeats_unit
        if not every:
            return ""
        if unit == TaskUnit.WEEKS:
            return "toutes les semaines" if every == 1 else f"toutes les {every} semaines"
        return "tous les mois" if every == 1 else f"tous les {every} mois"


def viewed_tasks(actor: Actor, tasks: Iterable[Task]) -> list[TaskView]:
    """Return tasks, already visible, with their patient and meeting."""
    return _viewed(actor, list(tasks), None)


def _viewed(actor: Actor, items: list[Task], readable: frozenset[uuid.UUID] | None) -> list[TaskView]:
    known = labels.identified(actor, (task.patient.pk for task in items if task.patient is not None))
    me = own_member(actor=actor)
    return [
        TaskView(
            task=task,
            patient_label=(
                labels.label(task.patient, is_identified=task.patient.pk in known) if task.patient else ""
            ),
            meeting=task.case.meeting if task.case is not None else None,
            is_late=task.is_open and task.due_on is not None and task.due_on < actor.today,
            is_readable=readable is None or task.pk in readable,
            is_mine=me is not None and task.member_id == me.pk,
            is_proposed_to_me=me is not None and task.proposed_to_id == me.pk,
        )
        for task in items
    ]


def tasks_list(*, actor: Actor) -> QuerySet[Task]:
    """Return the tasks the actor may see."""
    return visible_tasks(actor).select_related(*_NAMED)


_NAMED = (
    "member",
    "giver",
    "proposed_to",
    "subject",
    "case__patient",
    "case__meeting",
    "exchange__patient",
)


def _named(actor: Actor) -> QuerySet[Task]:
    """Return tasks to be narrowed to those one has, gave or is proposed: visible by what they are."""
    require(actor, ConcertationPermission.SEE)
    return Task.objects.filter(structure_id=actor.structure_id).select_related(*_NAMED)


def task_view(*, actor: Actor, task_id: uuid.UUID) -> TaskView:
    """Return a task the actor sees, or one of somebody who left. Raises `Task.DoesNotExist`."""
    found = tasks_list(actor=actor).filter(pk=task_id).first()
    if found is not None:
        return viewed_tasks(actor, [found])[0]
    return _viewed(actor, [tasks_left_behind(actor).select_related(*_NAMED).get(pk=task_id)], frozenset())[0]


def tasks_of_member(*, actor: Actor) -> QuerySet[Task]:
    """Return the actor's own tasks; those proposed to them are not theirs yet."""
    me = own_member(actor=actor)
    return _named(actor).filter(member=me) if me is not None else Task.objects.none()


@nothing_kept_until("concertation", "patients", "structures")
def tasks_proposed(*, actor: Actor) -> list[TaskView]:
    """Return the tasks that colleagues propose to the actor."""
    me = own_member(actor=actor)
    if me is None:
        return []
    return viewed_tasks(actor, _named(actor).filter(proposed_to=me, state=TaskState.OPEN))


def tasks_given(*, actor: Actor) -> QuerySet[Task]:
    """Return the tasks the actor gave and follows: accepted by somebody else, or waiting for their answer."""
    me = own_member(actor=actor)
    if me is None:
        return Task.objects.none()
    given = Q(giver=me) & ~Q(member=me) | Q(member=me, proposed_to__isnull=False)
    return _named(actor).filter(given)


def tasks_left(*, actor: Actor) -> list[TaskView]:
    """Return the open tasks of people who left the team, to be handed over (three queries)."""
    items = list(tasks_left_behind(actor).select_related(*_NAMED))
    readable = frozenset(
        visible_tasks(actor).filter(pk__in=[task.pk for task in items]).values_list("pk", flat=True)
        if items
        else ()
    )
    return _viewed(actor, items, readable)


def open_tasks_of(*, actor: Actor, member_id: uuid.UUID) -> int:
    """Return how many tasks somebody still has to do: they are to be handed over when they leave."""
    return Task.objects.filter(
        structure_id=actor.structure_id, member_id=member_id, state=TaskState.OPEN
    ).count()
