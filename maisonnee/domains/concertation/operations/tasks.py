"""What somebody is to do, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingState, TaskState, TaskUnit
from maisonnee.domains.concertation.models import Case, InformalExchange, Task
from maisonnee.domains.concertation.policies import (
    may_see_task,
    may_write_notes,
    readable_cases,
    readable_exchanges,
)
from maisonnee.domains.concertation.rules import repeating
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class NewTask:
    """A task as it is given: what, by whom, for when."""

    what: str
    member: Member
    due_on: date | None = None


def create_tasks(
    actor: Actor,
    tasks: Iterable[NewTask],
    *,
    case: Case | None = None,
    exchange: InformalExchange | None = None,
) -> list[Task]:
    """Write tasks inside an operation. Raises `Refusal` `concertation.task_says_nothing`."""
    created = []
    for task in tasks:
        if not task.what.strip():
            raise Refusal("concertation.task_says_nothing", field="what")
        created.append(
            Task.objects.create(
                structure_id=actor.structure_id,
                case=case,
                exchange=exchange,
                what=task.what.strip(),
                member=task.member,
                due_on=task.due_on,
                given_by=actor.name,
                given_at=actor.now,
                written_by_id=actor.user_id,
            )
        )
    return created


@operation(ConcertationPermission.FOLLOW_TASKS)
def add_task(
    *,
    actor: Actor,
    what: str,
    member: Member,
    due_on: date | None = None,
    case: Case | None = None,
    exchange: InformalExchange | None = None,
) -> Task:
    """Give somebody something to do after a case or an exchange (exactly one of the two).

    Raises `Refusal` `concertation.task_says_nothing`, `.task_of_nothing`, `.meeting_not_open`.
    """
    if (case is None) is (exchange is None):
        raise Refusal("concertation.task_of_nothing")
    if case is not None:
        case = readable_cases(actor).select_related("meeting__secretary").get(pk=case.pk)
        if case.meeting is None or case.meeting.state == MeetingState.PLANNED:
            raise Refusal("concertation.meeting_not_open")
        if not may_write_notes(actor, case.meeting):
            raise PermissionMissing(ConcertationPermission.READ_CLINICAL)
    if exchange is not None:
        exchange = readable_exchanges(actor).get(pk=exchange.pk)
    task = create_tasks(
        actor, [NewTask(what=what, member=member, due_on=due_on)], case=case, exchange=exchange
    )[0]
    note(member=str(member))
    return task


def _locked(actor: Actor, task: Task) -> Task:
    if not may_see_task(actor, task.pk):
        raise Task.DoesNotExist
    return (
        Task.objects.select_for_update(of=("self",))
        .select_related("member", "case", "exchange")
        .get(pk=task.pk, structure_id=actor.structure_id)
    )


@operation(ConcertationPermission.FOLLOW_TASKS)
def complete_task(*, actor: Actor, task: Task) -> Task:
    """Say that it is done; a recurring one makes the next. Raises `Refusal` `concertation.task_over`."""
    task = _ended(actor, task, TaskState.DONE, "")
    if task.repeats_every is not None:
        _create_next(actor, task)
    return task


def _create_next(actor: Actor, task: Task) -> Task:
    """Make the next task of a series, with whoever did this one."""
    assert task.repeats_every is not None and task.due_on is not None
    return Task.objects.create(
        structure_id=actor.structure_id,
        case=task.case,
        exchange=task.exchange,
        subject_id=task.subject_id,
        what=task.what,
        member=task.member,
        due_on=repeating.next_due(
            task.due_on,
            every=task.repeats_every,
            unit=TaskUnit(task.repeats_unit),
            done_on=actor.today,
        ),
        repeats_every=task.repeats_every,
        repeats_unit=task.repeats_unit,
        follows=task,
        giver_id=task.giver_id,
        given_by=task.given_by,
        given_at=actor.now,
        written_by_id=task.written_by_id,
    )


@operation(ConcertationPermission.FOLLOW_TASKS)
def drop_task(*, actor: Actor, task: Task, reason: str) -> Task:
    """Give it up, and say why; a series ends there. Raises `Refusal` `concertation.task_over`, `.reason_missing`."""
    if not reason.strip():
        raise Refusal("concertation.reason_missing", field="reason")
    return _ended(actor, task, TaskState.DROPPED, reason.strip())


def _ended(actor: Actor, task: Task, state: TaskState, reason: str) -> Task:
    task = _locked(actor, task)
    if not task.is_open:
        raise Refusal("concertation.task_over")
    task.state, task.ended_on, task.ended_by, task.ending_reason = state, actor.today, actor.name, reason
    task.proposed_to = None
    task.save()
    note(member=str(task.member))
    return task


@operation(ConcertationPermission.FOLLOW_TASKS)
def reopen_task(*, actor: Actor, task: Task) -> Task:
    """Put it back on the list: it was ticked by mistake, or is to do again.

    Raises `Refusal` `concertation.task_goes_on` for a recurring one: the next one is on the list already.
    """
    task = _locked(actor, task)
    if Task.objects.filter(structure_id=actor.structure_id, follows=task).exists():
        raise Refusal("concertation.task_goes_on")
    task.state, task.ended_on, task.ended_by, task.ending_reason = TaskState.OPEN, None, "", ""
    task.save()
    note(member=str(task.member))
    return task
