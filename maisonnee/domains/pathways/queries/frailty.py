"""Reading the frailty pathways."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.concertation import queries as concertation_queries
from maisonnee.domains.concertation.enums import CaseState
from maisonnee.domains.concertation.models import PatientInformation
from maisonnee.domains.concertation.queries import CaseView, contributions
from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import (
    CheckState,
    PathwayPermission,
    ReportState,
    SheetKind,
    StepKind,
    StepState,
)
from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway, PathwayStep, SignReport
from maisonnee.domains.pathways.rules import steps as rules
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient, SharedRow
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.policies import standing_entries
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until


@dataclass(frozen=True)
class StepView:
    """A step as it is shown: who acts, where it stands, whether it is the next one."""

    step: PathwayStep
    is_next: bool
    is_late: bool
    entry: Entry | None = None
    case: CaseView | None = None
    invited: Sequence[PatientInformation] = ()

    @property
    def kind(self) -> StepKind:
        return StepKind(self.step.kind)

    @property
    def state(self) -> StepState:
        return state_of(self.step)

    @property
    def is_over(self) -> bool:
        return self.state in (StepState.DONE, StepState.SET_ASIDE)


@dataclass(frozen=True)
class CheckView:
    """A check of the follow-up; `entry` is what was seen, for those who read it in the record."""

    check: FollowUpCheck
    is_late: bool
    entry: Entry | None


@dataclass(frozen=True)
class PathwayView:
    """A pathway in a list: its next step, and the next check due."""

    pathway: FrailtyPathway
    next_step: StepKind | None
    next_check: FollowUpCheck | None
    is_late: bool

    @property
    def id(self) -> uuid.UUID:
        return self.pathway.pk

    @property
    def patient(self) -> Patient:
        return self.pathway.patient


@dataclass(frozen=True)
class PathwayPage:
    """Everything the page of a pathway shows to its reader."""

    access: Access
    pathway: FrailtyPathway
    steps: Sequence[StepView]
    checks: Sequence[CheckView]
    reports: Sequence[SignReport]
    next_step: StepKind | None
    plan_id: uuid.UUID | None = field(default=None)

    @property
    def patient(self) -> Patient:
        return self.access.patient

    @property
    def next_check(self) -> CheckView | None:
        return next((one for one in self.checks if one.check.state == CheckState.DUE), None)


def state_of(step: PathwayStep) -> StepState:
    """Return where a step stands: the concertation is done once its case is discussed, wherever that is written."""
    if step.case is not None and step.state == StepState.PLANNED and step.case.state == CaseState.DISCUSSED:
        return StepState.DONE
    return StepState(step.state)


def _stages(steps: Iterable[PathwayStep]) -> list[rules.Stage]:
    return [rules.Stage(StepKind(step.kind), state_of(step)) for step in steps]


def _ordered(pathway: FrailtyPathway) -> list[PathwayStep]:
    return sorted(pathway.steps.all(), key=lambda step: rules.ORDER[StepKind(step.kind)])


def viewed(actor: Actor, rows: QuerySet[FrailtyPathway]) -> list[PathwayView]:
    """Return pathways, already readable, with where they stand (three queries)."""
    views = []
    for pathway in rows.select_related("patient", "lead").prefetch_related("steps__case", "checks"):
        ordered = _ordered(pathway)
        due = next((one for one in pathway.checks.all() if one.state == CheckState.DUE), None)
        late_visit = any(_is_late(step, actor.today) for step in ordered)
        views.append(
            PathwayView(
                pathway,
                rules.next_step(_stages(ordered)),
                due,
                pathway.is_open and (late_visit or (due is not None and due.due_on < actor.today)),
            )
        )
    return views


def _is_late(step: PathwayStep, today: date) -> bool:
    return step.state == StepState.PLANNED and step.planned_on is not None and step.planned_on < today


def under_way(*, actor: Actor) -> list[PathwayView]:
    """Return the pathways under way that the actor reads, those late first; the list leaves its trace."""
    rows = policies.readable_pathways(actor).filter(ended_on__isnull=True).order_by("patient__sort_key", "id")
    views = sorted(viewed(actor, rows), key=lambda view: not view.is_late)
    parts = {view.patient: [part_of(view.pathway.section, "").key] for view in views}
    patient_queries.leave_list_trace(actor=actor, place="list_pathways", parts_read=parts)
    return views


def count_under_way(*, actor: Actor) -> int:
    """Count the pathways of the team that are under way: a number only."""
    require(actor, PathwayPermission.SEE)
    return FrailtyPathway.objects.filter(structure_id=actor.structure_id, ended_on__isnull=True).count()


def pathway_page(*, actor: Actor, pathway_id: uuid.UUID) -> PathwayPage:
    """Return a pathway with its steps and checks, and leave the trace. Raises `FrailtyPathway.DoesNotExist`."""
    pathway = readable_pathway(actor=actor, pathway_id=pathway_id)
    access = patient_queries.access(actor=actor, patient_id=pathway.patient_id)
    steps = list(pathway.steps.select_related("member", "done_by", "case"))
    steps.sort(key=lambda step: rules.ORDER[StepKind(step.kind)])
    shown_checks = pathway.checks.exclude(state=CheckState.REPLACED)
    checks = list(shown_checks.select_related("member", "closed_by"))
    known = [*(one.entry_id for one in steps), *(one.entry_id for one in checks)]
    wanted = [pk for pk in known if pk is not None]
    entries = {row.pk: row for row in standing_entries(actor).filter(pk__in=wanted)} if wanted else {}
    following = rules.next_step(_stages(steps)) if pathway.is_open else None
    reports = list(
        policies.readable_reports(actor).filter(pathway=pathway).select_related("author", "patient")
    )
    found = PathwayPage(
        access,
        pathway,
        [_step_view(actor, step, following, entries) for step in steps],
        [
            CheckView(
                check,
                check.state == CheckState.DUE and check.due_on < actor.today,
                entries.get(check.entry_id) if check.entry_id else None,
            )
            for check in checks
        ],
        reports,
        following,
        policies.readable_plans(actor)
        .filter(patient_id=pathway.patient_id, ended_on__isnull=True)
        .values_list("pk", flat=True)
        .first(),
    )
    shown = [pathway, *entries.values(), *reports]
    parts = {part_of(row.section, row.author_group).key for row in shown}
    patient_queries.leave_trace(actor=actor, access=access, place="pathway", parts=parts)
    return found


def _step_view(
    actor: Actor, step: PathwayStep, following: StepKind | None, entries: dict[uuid.UUID, Entry]
) -> StepView:
    case = None
    invited: Sequence[PatientInformation] = ()
    if step.case is not None and step.case_id is not None:
        case = concertation_queries.case_view(actor=actor, case_id=step.case_id)
        invited = contributions.information_of(actor=actor, case=step.case)
    return StepView(
        step,
        step.kind == following,
        _is_late(step, actor.today),
        entries.get(step.entry_id) if step.entry_id else None,
        case,
        invited,
    )


def readable_pathway(*, actor: Actor, pathway_id: uuid.UUID) -> FrailtyPathway:
    """Return a pathway the actor reads. Raises `FrailtyPathway.DoesNotExist`."""
    require(actor, PathwayPermission.OPEN)
    rows = policies.readable_pathways(actor).select_related("patient", "lead", "author", "ended_by")
    return rows.get(pk=pathway_id)


def pathways_of_patient(*, actor: Actor, patient_id: uuid.UUID) -> list[PathwayView]:
    """Return the pathways of a patient that the actor reads, the latest first."""
    require(actor, PathwayPermission.OPEN)
    return viewed(actor, policies.readable_pathways(actor).filter(patient_id=patient_id))


def check(*, actor: Actor, pathway_id: uuid.UUID, check_id: uuid.UUID) -> FollowUpCheck:
    """Return a check of a pathway the actor reads. Raises `DoesNotExist`."""
    pathway = readable_pathway(actor=actor, pathway_id=pathway_id)
    return pathway.checks.select_related("member").get(pk=check_id)


def step(*, actor: Actor, pathway_id: uuid.UUID, kind: StepKind) -> PathwayStep:
    """Return a step of a pathway the actor reads. Raises `PathwayStep.DoesNotExist`."""
    pathway = readable_pathway(actor=actor, pathway_id=pathway_id)
    return pathway.steps.select_related("member").get(kind=kind)


def carers(*, actor: Actor, patient_id: uuid.UUID) -> list[tuple[uuid.UUID, str]]:
    """Return the care team of a patient who may act: identifier and name, by name."""
    found = {
        one.member.pk: str(one.member)
        for one in patient_queries.care_team(actor=actor, patient_id=patient_id)
    }
    reached = policies.reached_team(actor).members
    return sorted(((pk, name) for pk, name in found.items() if pk in reached), key=lambda one: one[1])


@dataclass(frozen=True)
class ToDo:
    """What a person has to do in pathways: visits planned, checks due."""

    visits: Sequence[PathwayStep]
    checks: Sequence[FollowUpCheck]
    meetings: Sequence[SignReport]


@nothing_kept_until("pathways", "patients", "structures")
def to_do(*, actor: Actor) -> ToDo:
    """Return the visits and checks that are due for the actor, in the pathways they read."""
    member = patient_policies.own_reader(actor)
    if member is None or not actor.may(PathwayPermission.ANSWER):
        return ToDo([], [], [])
    mine = policies.readable_pathways(actor).filter(ended_on__isnull=True).values("pk")
    visits = PathwayStep.objects.filter(
        structure_id=actor.structure_id,
        member=member,
        kind=StepKind.VISIT,
        state=StepState.PLANNED,
        planned_on__lte=actor.today,
        pathway__in=mine,
    )
    checks = FollowUpCheck.objects.filter(
        structure_id=actor.structure_id,
        member=member,
        state=CheckState.DUE,
        due_on__lte=actor.today,
        pathway__in=mine,
    )
    meetings = policies.readable_reports(actor).filter(
        kind=SheetKind.DEPRESSION,
        state=ReportState.PLANNED,
        assigned_to=member,
        meets_on__lte=actor.today,
    )
    return ToDo(
        list(visits.select_related("pathway__patient").order_by("planned_on")[:20]),
        list(checks.select_related("pathway__patient").order_by("due_on")[:20]),
        list(meetings.select_related("patient").order_by("meets_on")[:20]),
    )


def leave_patient_trace(*, actor: Actor, access: Access, shown: Sequence[SharedRow]) -> None:
    """Write that what there is about one patient was read."""
    if shown:
        parts = {part_of(row.section, row.author_group).key for row in shown}
        patient_queries.leave_trace(actor=actor, access=access, place="pathway", parts=parts)
