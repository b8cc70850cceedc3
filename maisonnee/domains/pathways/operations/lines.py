"""The lines of a plan: written, taken up from what exists, changed, settled. Each change is a version, signed."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any

from maisonnee.domains.pathways.enums import LineState, PathwayPermission, PlanPart
from maisonnee.domains.pathways.models import CarePlan, PlanLine
from maisonnee.domains.pathways.operations.frailty import carer
from maisonnee.domains.pathways.operations.plans import standing_plan
from maisonnee.domains.pathways.policies import readable_lines
from maisonnee.domains.pathways.queries.sources import sources
from maisonnee.domains.pathways.rules import plans as rules
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


def _created(
    actor: Actor, access: Access, plan: CarePlan, part: PlanPart, section: str, **values: Any
) -> PlanLine:
    return PlanLine.objects.create(
        structure_id=actor.structure_id,
        patient_id=plan.patient_id,
        plan=plan,
        part=part,
        section=section,
        author=access.member,
        author_group=group_of(access.member.profession),
        written_at=actor.now,
        changed_at=actor.now,
        changed_by=access.member,
        **values,
    )


@operation(PathwayPermission.WRITE_PLANS)
def add_line(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    part: PlanPart,
    text: str,
    objective: str = "",
    member_id: uuid.UUID | None = None,
    who_else: str = "",
    due_on: date | None = None,
    section: str = "",
) -> PlanLine:
    """Write a line in a part of the plan; an action has an objective, somebody, a day. Raises `Refusal`."""
    plan, access = standing_plan(actor, plan_id)
    if not seen(text):
        raise Refusal("pathways.line_says_nothing", field="text")
    is_action = part is PlanPart.ACTION
    return _created(
        actor,
        access,
        plan,
        part,
        rules.section_of(part, section),
        text=seen(text),
        objective=seen(objective) if is_action else "",
        member=carer(actor, access, member_id) if is_action and member_id is not None else None,
        who_else=seen(who_else) if is_action else "",
        due_on=due_on if is_action else None,
    )


@operation(PathwayPermission.WRITE_PLANS)
def take_up(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    entry_ids: Collection[uuid.UUID] = (),
    note_ids: Collection[uuid.UUID] = (),
    task_ids: Collection[uuid.UUID] = (),
) -> tuple[PlanLine, ...]:
    """Take up facts of the record, decisions of concertations and tasks: linked, so that nothing is typed again.

    Raises `Refusal` when nothing is chosen, or when what is chosen is not offered any more.
    """
    plan, access = standing_plan(actor, plan_id)
    offered = sources(actor=actor, plan=plan)
    problems = {entry.pk: entry for entry in offered.problems}
    situations = {entry.pk: entry for entry in offered.situations}
    decisions, tasks = {one.pk: one for one in offered.decisions}, {one.pk: one for one in offered.tasks}
    if not (set(entry_ids) <= {*problems, *situations} and set(note_ids) <= set(decisions)) or not set(
        task_ids
    ) <= set(tasks):
        raise Refusal("pathways.source_taken")
    made = []
    for pk in entry_ids:
        entry = problems.get(pk) or situations[pk]
        part = PlanPart.PROBLEM if pk in problems else PlanPart.SURROUNDINGS
        made.append(_created(actor, access, plan, part, entry.section, entry=entry))
    for pk in note_ids:
        made.append(_created(actor, access, plan, PlanPart.ACTION, Section.PROBLEMS, note=decisions[pk]))
    for pk in task_ids:
        made.append(_created(actor, access, plan, PlanPart.ACTION, Section.PROBLEMS, task=tasks[pk]))
    if not made:
        raise Refusal("pathways.nothing_taken_up")
    note(count=len(made))
    return tuple(made)


def _line(actor: Actor, plan: CarePlan, line_id: uuid.UUID) -> PlanLine:
    found = readable_lines(actor, plan).get(pk=line_id)
    line = PlanLine.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if line.state == LineState.WITHDRAWN:
        raise Refusal("pathways.line_withdrawn")
    return line


@operation(PathwayPermission.WRITE_PLANS)
def change_line(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    line_id: uuid.UUID,
    version: int | None,
    text: str,
    objective: str = "",
    member_id: uuid.UUID | None = None,
    who_else: str = "",
    due_on: date | None = None,
) -> PlanLine:
    """Rewrite a line; the version before stays readable. Of one that comes from elsewhere, only what is its own.

    Raises `Refusal`, `StaleVersion`.
    """
    plan, access = standing_plan(actor, plan_id)
    line = _line(actor, plan, line_id)
    has_source = line.entry_id is not None or line.task_id is not None or line.note_id is not None
    if not has_source and not seen(text):
        raise Refusal("pathways.line_says_nothing", field="text")
    is_action = line.part == PlanPart.ACTION
    values: dict[str, Any] = {"text": "" if has_source else seen(text)}
    if is_action:
        member = carer(actor, access, member_id) if member_id is not None else None
        values |= {
            "objective": seen(objective),
            "member": member,
            "who_else": seen(who_else),
            "due_on": due_on,
        }
    return change_versioned(line, version, **values, changed_at=actor.now, changed_by=access.member)


@operation(PathwayPermission.WRITE_PLANS, keeps_reason=False)
def settle_line(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    line_id: uuid.UUID,
    version: int | None,
    state: LineState,
    reason: str = "",
) -> PlanLine:
    """Say that a line is reached, not reached (and why), to do again, or out of the plan (and why).

    What comes from a task or the record is settled there; it may leave the plan. Raises `Refusal`, `StaleVersion`.
    """
    plan, access = standing_plan(actor, plan_id)
    line = _line(actor, plan, line_id)
    comes_from = (line.task_id, line.entry_id, line.note_id)
    if any(comes_from) and state is not LineState.WITHDRAWN:
        raise Refusal("pathways.settled_elsewhere")
    if state in (LineState.NOT_REACHED, LineState.WITHDRAWN) and not seen(reason):
        raise Refusal("pathways.reason_missing", field="reason")
    return change_versioned(
        line,
        version,
        state=state,
        state_on=None if state is LineState.OPEN else actor.today,
        state_reason=seen(reason),
        changed_at=actor.now,
        changed_by=access.member,
    )
