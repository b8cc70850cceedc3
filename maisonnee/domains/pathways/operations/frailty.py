"""The frailty pathway: opening it, its visit and file, what is set aside, its end."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from maisonnee.domains.pathways.enums import (
    CheckState,
    PathwayOutcome,
    PathwayPermission,
    SheetKind,
    StepKind,
    StepState,
)
from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway, PathwayStep
from maisonnee.domains.pathways.queries import frailty as queries
from maisonnee.domains.pathways.queries import sheets as sheet_queries
from maisonnee.domains.pathways.rules import files
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.domains.records import operations as record_operations
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


def standing(actor: Actor, pathway_id: uuid.UUID) -> tuple[FrailtyPathway, Access]:
    """Return a pathway the actor reads, locked, under way, and their access to the record."""
    found = queries.readable_pathway(actor=actor, pathway_id=pathway_id)
    access = patient_policies.access_to(actor, patient_id=found.patient_id, for_writing=True)
    pathway = FrailtyPathway.objects.select_for_update(of=("self",)).select_related("lead").get(pk=found.pk)
    if not pathway.is_open:
        raise Refusal("pathways.pathway_over")
    return pathway, access


def step_of(pathway: FrailtyPathway, kind: StepKind) -> PathwayStep:
    """Return a step of a pathway, locked. Raises `Refusal` when the team does not keep it."""
    step = PathwayStep.objects.select_for_update(of=("self",)).filter(pathway=pathway, kind=kind).first()
    if step is None:
        raise Refusal("pathways.step_not_kept")
    return step


def carer(actor: Actor, access: Access, member_id: uuid.UUID, field: str = "member_id") -> Member:
    """Return a member of the patient's care team. Raises `Refusal`."""
    member = structure_queries.member(actor=actor, member_id=member_id)
    if not patient_policies.in_care_team(member_id=member.pk, patient_id=access.patient.pk, on=actor.today):
        raise Refusal("pathways.outside_care_team", field=field, name=str(member))
    return member


def opened(actor: Actor, access: Access, *, lead: Member) -> FrailtyPathway:
    """Open a pathway inside an operation, with the steps the team keeps. Raises `Refusal`."""
    if access.patient.died_on is not None:
        raise Refusal("pathways.patient_died")
    under_way = FrailtyPathway.objects.filter(
        structure_id=actor.structure_id, patient=access.patient, ended_on__isnull=True
    )
    if under_way.exists():
        raise Refusal("pathways.already_under_way")
    pathway = FrailtyPathway.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        section=Section.PROBLEMS,
        author=access.member,
        author_group=group_of(access.member.profession),
        lead=lead,
        opened_at=actor.now,
    )
    kept = sheet_queries.sheet_in_force(actor=actor, kind=SheetKind.FRAILTY).steps
    for kind in kept:
        PathwayStep.objects.create(structure_id=actor.structure_id, pathway=pathway, kind=kind, member=lead)
    return pathway


def planned_visit(actor: Actor, pathway: FrailtyPathway, *, on: date, member: Member) -> PathwayStep | None:
    """Plan the visit inside an operation; none when the team keeps no visit in its pathway."""
    step = (
        PathwayStep.objects.select_for_update(of=("self",))
        .filter(pathway=pathway, kind=StepKind.VISIT)
        .first()
    )
    if step is None or step.state == StepState.DONE:
        return step
    step.state, step.planned_on, step.member, step.reason = StepState.PLANNED, on, member, ""
    step.save(update_fields=["state", "planned_on", "member", "reason"])
    return step


@operation(PathwayPermission.ANSWER)
def open_pathway(*, actor: Actor, patient_id: uuid.UUID) -> FrailtyPathway:
    """Open a pathway for a patient one takes care of, without a report. Raises `Refusal`."""
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    return opened(actor, access, lead=access.member)


@operation(PathwayPermission.ANSWER)
def hand_over_pathway(
    *, actor: Actor, pathway_id: uuid.UUID, version: int | None, member_id: uuid.UUID
) -> FrailtyPathway:
    """Give a pathway to a colleague of the care team, with what is left to do in it. Raises `Refusal`."""
    pathway, access = standing(actor, pathway_id)
    member = carer(actor, access, member_id)
    before = pathway.lead
    changed = change_versioned(pathway, version, lead=member)
    for step in PathwayStep.objects.filter(pathway=pathway, member=before).exclude(state=StepState.DONE):
        step.member = member
        step.save(update_fields=["member"])
    for check in FollowUpCheck.objects.filter(pathway=pathway, member=before, state=CheckState.DUE):
        check.member = member
        check.save(update_fields=["member"])
    note(member=str(member))
    return changed


@operation(PathwayPermission.ANSWER)
def plan_visit(*, actor: Actor, pathway_id: uuid.UUID, on: date, member_id: uuid.UUID) -> FrailtyPathway:
    """Say when the visit takes place and who makes it. Raises `Refusal`."""
    pathway, access = standing(actor, pathway_id)
    if on < actor.today:
        raise Refusal("pathways.day_to_come", field="on")
    step = step_of(pathway, StepKind.VISIT)
    if step.state == StepState.DONE:
        raise Refusal("pathways.step_done")
    planned_visit(actor, pathway, on=on, member=carer(actor, access, member_id))
    return pathway


@operation(PathwayPermission.ANSWER)
def record_visit(
    *,
    actor: Actor,
    pathway_id: uuid.UUID,
    visited_on: date,
    note_text: str,
    signs: Collection[str] = (),
    added: Mapping[str, str] | None = None,
    file_is_complete: bool = False,
) -> FrailtyPathway:
    """Record the visit and what it adds to the coordination file, written in the shared record at once.

    Done again to complete the file later: it then writes only what is added. Raises `Refusal`.
    """
    pathway, access = standing(actor, pathway_id)
    visit = (
        PathwayStep.objects.select_for_update(of=("self",))
        .filter(pathway=pathway, kind=StepKind.VISIT)
        .first()
    )
    is_first = visit is not None and visit.state != StepState.DONE
    if visited_on > actor.today:
        raise Refusal("pathways.seen_another_day", field="visited_on")
    if is_first and not seen(note_text):
        raise Refusal("pathways.visit_says_nothing", field="note_text")
    if is_first or seen(note_text):
        drafts = files.visit_drafts(on=visited_on, note=seen(note_text), signs=signs, added=added or {})
    else:
        drafts = files.file_drafts(on=visited_on, added=added or {})
    if not drafts and not file_is_complete:
        raise Refusal("pathways.nothing_to_write", field="note_text")
    if drafts:
        entries = record_operations.write_entries(
            actor=replace(actor, submission=None),
            patient_id=pathway.patient_id,
            drafts=drafts,
            form_key="frailty_visit",
            is_typed=True,
        )
        if is_first and visit is not None:
            visit.entry = entries[0]
    if is_first and visit is not None:
        _done(visit, access.member, visited_on)
    if file_is_complete:
        file = (
            PathwayStep.objects.select_for_update(of=("self",))
            .filter(pathway=pathway, kind=StepKind.FILE)
            .first()
        )
        if file is not None:
            _done(file, access.member, visited_on)
    return pathway


def _done(step: PathwayStep, member: Member, on: date) -> None:
    step.state, step.done_on, step.done_by, step.reason = StepState.DONE, on, member, ""
    step.save()


@operation(PathwayPermission.ANSWER, keeps_reason=False)
def set_step_aside(*, actor: Actor, pathway_id: uuid.UUID, kind: StepKind, reason: str) -> FrailtyPathway:
    """Do without a step, and say why: nothing is imposed. Raises `Refusal`."""
    pathway, access = standing(actor, pathway_id)
    step = step_of(pathway, kind)
    if step.state == StepState.DONE:
        raise Refusal("pathways.step_done")
    if not seen(reason):
        raise Refusal("pathways.reason_missing", field="reason")
    step.state, step.reason = StepState.SET_ASIDE, seen(reason)
    step.save(update_fields=["state", "reason"])
    if kind is StepKind.FOLLOW_UP:
        miss_left(pathway, seen(reason), access.member)
    note(label=str(kind.label).lower())
    return pathway


def miss_left(pathway: FrailtyPathway, reason: str, member: Member) -> None:
    """Close the checks that are still due, with the reason, inside an operation."""
    for check in FollowUpCheck.objects.select_for_update(of=("self",)).filter(
        pathway=pathway, state=CheckState.DUE
    ):
        check.state, check.reason, check.closed_by = CheckState.MISSED, reason, member
        check.save(update_fields=["state", "reason", "closed_by"])


@operation(PathwayPermission.ANSWER)
def end_pathway(
    *,
    actor: Actor,
    pathway_id: uuid.UUID,
    version: int | None,
    outcome: PathwayOutcome,
    ending_note: str = "",
) -> FrailtyPathway:
    """End a pathway with its outcome; what was still due is closed with it. Raises `Refusal`, `StaleVersion`."""
    pathway, access = standing(actor, pathway_id)
    if outcome is PathwayOutcome.NONE:
        raise Refusal("pathways.outcome_missing", field="outcome")
    if outcome is PathwayOutcome.OTHER and not seen(ending_note):
        raise Refusal("pathways.reason_missing", field="ending_note")
    miss_left(pathway, f"Parcours terminé\u00a0: {outcome.label.lower()}", access.member)
    return change_versioned(
        pathway,
        version,
        ended_on=actor.today,
        outcome=outcome,
        ending_note=seen(ending_note),
        ended_by=access.member,
    )
