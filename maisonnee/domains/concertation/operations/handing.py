"""Tasks that go from one to another: free ones, proposed, accepted or declined, taken over when somebody left."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.concertation.enums import ConcertationPermission, TaskUnit
from maisonnee.domains.concertation.models import Task
from maisonnee.domains.concertation.policies import tasks_left_behind, visible_tasks
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

LONGEST_RHYTHM = 60


@operation(ConcertationPermission.FOLLOW_TASKS)
def create_task(
    *,
    actor: Actor,
    what: str,
    member: Member | None = None,
    patient: Patient | None = None,
    due_on: date | None = None,
    repeats_every: int | None = None,
    repeats_unit: TaskUnit | None = None,
) -> Task:
    """Note something to do, about a patient or nobody: for oneself, or proposed to a colleague who accepts it.

    Until they accept it stays with whoever wrote it; somebody without a sheet in the team (a coordinator…) gives it
    at once. Raises `Refusal` `concertation.task_says_nothing`, `.task_of_nobody`, `.rhythm_without_a_day`,
    `.implausible_rhythm`, `.task_for_a_leaver`; `Patient.DoesNotExist`.
    """
    if not what.strip():
        raise Refusal("concertation.task_says_nothing", field="what")
    _check_rhythm(due_on, repeats_every, repeats_unit)
    me = own_member(actor=actor)
    holder = me or member
    if holder is None:
        raise Refusal("concertation.task_of_nobody", field="member")
    asked = member if member is not None and member.pk != holder.pk else None
    _refuse_leaver(actor, asked or holder)
    task = Task.objects.create(
        structure_id=actor.structure_id,
        subject=visible_patients(actor).get(pk=patient.pk) if patient is not None else None,
        what=what.strip(),
        member=holder,
        proposed_to=asked,
        due_on=due_on,
        repeats_every=repeats_every,
        repeats_unit=repeats_unit or "",
        given_by=actor.name,
        given_at=actor.now,
        written_by_id=actor.user_id,
    )
    note(member=str(asked or holder))
    return task


def _check_rhythm(due_on: date | None, every: int | None, unit: TaskUnit | None) -> None:
    if every is None and unit is None:
        return
    if every is None or unit is None or not 1 <= every <= LONGEST_RHYTHM:
        raise Refusal("concertation.implausible_rhythm", field="repeats_every")
    if due_on is None:
        raise Refusal("concertation.rhythm_without_a_day", field="due_on")


def _refuse_leaver(actor: Actor, member: Member) -> None:
    here = Membership.objects.on(actor.today).filter(structure_id=actor.structure_id, member=member)
    if not here.exists():
        raise Refusal("concertation.task_for_a_leaver", field="member", member=str(member))


def _locked(actor: Actor, task: Task) -> Task:
    found = (
        Task.objects.select_for_update(of=("self",))
        .select_related("member", "proposed_to", "case", "exchange")
        .get(pk=task.pk, structure_id=actor.structure_id)
    )
    if not found.is_open:
        raise Refusal("concertation.task_over")
    return found


@operation(ConcertationPermission.FOLLOW_TASKS)
def propose_task(*, actor: Actor, task: Task, member: Member) -> Task:
    """Ask a colleague to take one's task; it stays with oneself until they accept.

    Raises `Refusal` `concertation.task_of_somebody_else`, `.task_already_theirs`, `.task_for_a_leaver`, `.task_over`.
    """
    task = _locked(actor, visible_tasks(actor).get(pk=task.pk))
    me = own_member(actor=actor)
    if me is None or task.member_id != me.pk:
        raise Refusal("concertation.task_of_somebody_else", member=str(task.member))
    if member.pk == me.pk:
        raise Refusal("concertation.task_already_theirs", field="member", member=str(member))
    _refuse_leaver(actor, member)
    task.proposed_to, task.declined_by, task.declining_reason = member, "", ""
    task.save()
    note(member=str(member))
    return task


@operation(ConcertationPermission.FOLLOW_TASKS)
def accept_task(*, actor: Actor, task: Task) -> Task:
    """Take a task one was proposed; who gave it follows it. Raises `Refusal` `concertation.not_proposed_to_you`."""
    task = _proposed_to(actor, task)
    assert task.proposed_to is not None
    task.giver, task.member, task.proposed_to = task.member, task.proposed_to, None
    task.save()
    note(member=str(task.giver))
    return task


@operation(ConcertationPermission.FOLLOW_TASKS, keeps_reason=False)
def decline_task(*, actor: Actor, task: Task, reason: str) -> Task:
    """Say that one cannot, and why: it stays with who proposed it. Raises `Refusal` as `accept_task`, `.reason_missing`."""
    task = _proposed_to(actor, task)
    if not reason.strip():
        raise Refusal("concertation.reason_missing", field="reason")
    task.declined_by, task.declining_reason, task.proposed_to = actor.name, reason.strip(), None
    task.save()
    note(member=str(task.member))
    return task


def _proposed_to(actor: Actor, task: Task) -> Task:
    task = _locked(actor, visible_tasks(actor).get(pk=task.pk))
    me = own_member(actor=actor)
    if me is None or task.proposed_to_id != me.pk:
        raise Refusal("concertation.not_proposed_to_you")
    return task


@operation(ConcertationPermission.ORGANISE)
def hand_over_task(*, actor: Actor, task: Task, member: Member) -> Task:
    """Give the task of somebody who left to somebody who is there, without reading it if one may not.

    Raises `Refusal` `concertation.task_has_its_person`, `.task_for_a_leaver`, `.task_over`; `Task.DoesNotExist`.
    """
    found = _locked(actor, task)
    if not tasks_left_behind(actor).filter(pk=found.pk).exists():
        visible_tasks(actor).get(pk=found.pk)
        raise Refusal("concertation.task_has_its_person", member=str(found.member))
    _refuse_leaver(actor, member)
    left = found.member
    found.giver, found.member, found.proposed_to = left, member, None
    found.save()
    note(left=str(left), member=str(member))
    return found
