"""Reading the personal coordination plans."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet, prefetch_related_objects

from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import LineState, PathwayPermission, PlanPart, RefereeState
from maisonnee.domains.pathways.models import CarePlan, PlanLine, PlanReview
from maisonnee.domains.pathways.rules import plans as rules
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient, Relative
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.queries import Participant
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until


@dataclass(frozen=True)
class LineView:
    """A line as it reads today: what comes from a task, a decision or the record is read there."""

    line: PlanLine
    today: date

    @property
    def id(self) -> uuid.UUID:
        return self.line.pk

    @property
    def text(self) -> str:
        line = self.line
        if line.task is not None:
            return line.task.what
        if line.note is not None:
            return line.note.decision
        if line.entry is not None:
            return ", ".join(filter(None, (line.entry.label, line.entry.text)))
        return line.text

    @property
    def who(self) -> str:
        line = self.line
        member: Member | None = line.member
        if line.task is not None:
            member = line.task.member
        elif line.note is not None and member is None:
            member = line.note.decider
        return ", ".join(filter(None, (str(member) if member else "", line.who_else)))

    @property
    def due_on(self) -> date | None:
        if self.line.task is not None:
            return self.line.task.due_on
        if self.line.note is not None and self.line.due_on is None:
            return self.line.note.next_review_on
        return self.line.due_on

    @property
    def state(self) -> LineState:
        if self.line.state == LineState.WITHDRAWN:
            return LineState.WITHDRAWN
        if self.line.task is not None:
            return rules.state_of_task(self.line.task.state)
        if self.line.note is not None:
            return rules.state_of_decision(self.line.note.outcome)
        if self.line.entry is not None and self.line.entry.ends_on is not None:
            return LineState.DONE if self.line.entry.ends_on <= self.today else LineState.OPEN
        return LineState(self.line.state)

    @property
    def reason(self) -> str:
        if self.line.task is not None and self.line.state != LineState.WITHDRAWN:
            return self.line.task.ending_reason
        if self.line.note is not None and self.line.state != LineState.WITHDRAWN:
            return str(self.line.note.get_outcome_display()) if self.line.note.outcome else ""
        return self.line.state_reason

    @property
    def source(self) -> str:
        """Where it comes from: `task`, `decision`, `record`, or nothing when it was written here."""
        if self.line.task_id is not None:
            return "task"
        if self.line.note_id is not None:
            return "decision"
        return "record" if self.line.entry_id is not None else ""

    @property
    def is_settled_here(self) -> bool:
        return not self.source

    @property
    def is_late(self) -> bool:
        return self.state is LineState.OPEN and self.due_on is not None and self.due_on < self.today


@dataclass(frozen=True)
class PlanPage:
    """A plan as its reader reads it: its lines by part, the objectives not reached apart."""

    access: Access
    plan: CarePlan
    lines: Sequence[LineView]
    reviews: Sequence[PlanReview]
    relatives: Sequence[Relative]
    team: Sequence[Participant]
    today: date

    @property
    def patient(self) -> Patient:
        return self.access.patient

    def of_part(self, part: PlanPart) -> list[LineView]:
        """Lines of a part that hold; those not reached and those withdrawn are apart."""
        return [
            line
            for line in self.lines
            if line.line.part == part and line.state in (LineState.OPEN, LineState.DONE)
        ]

    @property
    def parts(self) -> list[tuple[PlanPart, list[LineView]]]:
        return [(part, self.of_part(part)) for part in PlanPart]

    @property
    def not_reached(self) -> list[LineView]:
        return [line for line in self.lines if line.state is LineState.NOT_REACHED]

    @property
    def withdrawn(self) -> list[LineView]:
        return [line for line in self.lines if line.state is LineState.WITHDRAWN]

    @property
    def is_review_late(self) -> bool:
        return self.plan.is_open and self.plan.review_on < self.today

    @property
    def is_referent(self) -> bool:
        return self.plan.referent_id == self.access.member.pk


def readable_plan(*, actor: Actor, plan_id: uuid.UUID) -> CarePlan:
    """Return a plan the actor reads. Raises `CarePlan.DoesNotExist`."""
    require(actor, PathwayPermission.OPEN)
    rows = policies.readable_plans(actor).select_related("patient", "referent", "author", "changed_by")
    return rows.get(pk=plan_id)


def lines_of(actor: Actor, plan: CarePlan) -> list[LineView]:
    """Return the lines of a plan that the actor reads (one query)."""
    rows = policies.readable_lines(actor, plan).select_related(
        "member", "author", "changed_by", "entry", "task__member", "note__decider", "note__case__meeting"
    )
    return [LineView(row, actor.today) for row in rows]


def plan_page(*, actor: Actor, plan_id: uuid.UUID, place: str = "care_plan") -> PlanPage:
    """Return a plan with its lines and reviews, and leave the trace. Raises `CarePlan.DoesNotExist`."""
    plan = readable_plan(actor=actor, plan_id=plan_id)
    access = patient_queries.access(actor=actor, patient_id=plan.patient_id)
    lines = lines_of(actor, plan)
    relatives = patient_queries.relatives(actor=actor, patient_id=plan.patient_id)
    parts = {part_of(row.section, row.author_group).key for row in (plan, *(view.line for view in lines))}
    patient_queries.leave_trace(actor=actor, access=access, place=place, parts=parts)
    return PlanPage(
        access,
        plan,
        lines,
        list(plan.reviews.select_related("reviewed_by")),
        list(relatives.filter(ended_on__isnull=True)),
        patient_queries.care_team(actor=actor, patient_id=plan.patient_id),
        actor.today,
    )


def line(*, actor: Actor, plan_id: uuid.UUID, line_id: uuid.UUID) -> LineView:
    """Return a line the actor reads. Raises `DoesNotExist`."""
    plan = readable_plan(actor=actor, plan_id=plan_id)
    rows = policies.readable_lines(actor, plan).select_related(
        "plan__patient", "member", "author", "entry", "task__member", "note__decider"
    )
    return LineView(rows.get(pk=line_id), actor.today)


@dataclass(frozen=True)
class PlanVersion:
    """A version of a plan or of one of its lines: when, who, what it said then."""

    at: datetime
    by: str
    line: PlanLine | None
    row: Any
    is_first: bool


def versions(*, actor: Actor, plan_id: uuid.UUID) -> tuple[PlanPage, list[PlanVersion]]:
    """Return a plan and its versions, the latest first: each line as it was, for those who read it as it was."""
    page = plan_page(actor=actor, plan_id=plan_id, place="care_plan_versions")
    found = []
    known = [view.line for view in page.lines]
    prefetch_related_objects(known, "events__changed_by")
    for line in known:
        events: Any = line.events.all()  # type: ignore[attr-defined]
        found += [
            PlanVersion(event.changed_at, str(event.changed_by), line, event, event.version == 1)
            for event in events
            if page.access.reads(event)
        ]
    plan_events: Any = page.plan.events.select_related("changed_by", "referent")  # type: ignore[attr-defined]
    found += [
        PlanVersion(event.changed_at, str(event.changed_by), None, event, event.version == 1)
        for event in plan_events
    ]
    return page, sorted(found, key=lambda version: version.at, reverse=True)


def under_way(*, actor: Actor) -> list[CarePlan]:
    """Return the plans under way that the actor reads, the first to review first; the list leaves its trace."""
    rows = policies.readable_plans(actor).filter(ended_on__isnull=True)
    found = list(rows.select_related("patient", "referent").order_by("review_on", "id"))
    parts = {plan.patient: [part_of(plan.section, "").key] for plan in found}
    patient_queries.leave_list_trace(actor=actor, place="list_plans", parts_read=parts)
    return found


def count_under_way(*, actor: Actor) -> int:
    """Count the plans of the team under way: a number only."""
    require(actor, PathwayPermission.SEE)
    return CarePlan.objects.filter(structure_id=actor.structure_id, ended_on__isnull=True).count()


def plans_of_patient(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[CarePlan]:
    """Return the plans of a patient that the actor reads, the latest first."""
    require(actor, PathwayPermission.OPEN)
    return policies.readable_plans(actor).filter(patient_id=patient_id).select_related("referent")


@nothing_kept_until("pathways", "patients", "structures")
def waiting_for(*, actor: Actor) -> list[CarePlan]:
    """Return the plans whose referent the actor is, asked and not answered yet, or whose review is near or late."""
    member = patient_policies.own_reader(actor)
    if member is None or not actor.may(PathwayPermission.WRITE_PLANS):
        return []
    soon = actor.today + timedelta(days=rules.SOON_DAYS)
    rows = policies.readable_plans(actor).filter(
        Q(referent_state=RefereeState.ASKED) | Q(referent_state=RefereeState.ACCEPTED, review_on__lte=soon),
        ended_on__isnull=True,
        referent=member,
    )
    return list(rows.select_related("patient").order_by("review_on")[:20])
