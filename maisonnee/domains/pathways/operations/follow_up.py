"""The follow-up of a frail patient over weeks: its checks, done or missed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from maisonnee.domains.pathways.enums import CheckState, PathwayPermission, StepKind, StepState, Trend
from maisonnee.domains.pathways.models import FollowUpCheck, FrailtyPathway, PathwayStep
from maisonnee.domains.pathways.operations.frailty import carer, standing, step_of
from maisonnee.domains.pathways.rules import steps as rules
from maisonnee.domains.pathways.rules.files import CHECK_LABEL
from maisonnee.domains.records import operations as record_operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


@operation(PathwayPermission.ANSWER)
def set_follow_up(
    *,
    actor: Actor,
    pathway_id: uuid.UUID,
    starts_on: date,
    weeks: int,
    every_days: int,
    member_id: uuid.UUID,
) -> FrailtyPathway:
    """Set the checks of the follow-up: every so many days, for so many weeks. Those still due are replaced.

    Raises `Refusal`.
    """
    pathway, access = standing(actor, pathway_id)
    member = carer(actor, access, member_id)
    days = rules.check_days(starts_on, weeks=weeks, every_days=every_days)
    if starts_on < actor.today:
        raise Refusal("pathways.day_to_come", field="starts_on")
    step = step_of(pathway, StepKind.FOLLOW_UP)
    _arrange(actor, pathway, days, member)
    step.state, step.planned_on, step.member, step.reason = StepState.PLANNED, days[-1], member, ""
    step.done_on, step.done_by = None, None
    step.save()
    note(count=len(days))
    return pathway


def _arrange(actor: Actor, pathway: FrailtyPathway, days: Sequence[date], member: Member) -> None:
    """Make the checks still due those of these days; what was done or missed stays, what is due no more is replaced."""
    known = {
        check.due_on: check
        for check in FollowUpCheck.objects.select_for_update(of=("self",)).filter(pathway=pathway)
    }
    for day, check in known.items():
        if check.state in (CheckState.DUE, CheckState.REPLACED):
            check.state, check.member = (CheckState.DUE if day in days else CheckState.REPLACED), member
            check.save(update_fields=["state", "member"])
    for day in days:
        if day not in known:
            FollowUpCheck.objects.create(
                structure_id=actor.structure_id, pathway=pathway, due_on=day, member=member
            )


def _locked(actor: Actor, pathway: FrailtyPathway, check_id: uuid.UUID) -> FollowUpCheck:
    check = FollowUpCheck.objects.select_for_update(of=("self",)).get(pathway=pathway, pk=check_id)
    if check.state != CheckState.DUE:
        raise Refusal("pathways.check_over")
    return check


@operation(PathwayPermission.ANSWER)
def record_check(
    *,
    actor: Actor,
    pathway_id: uuid.UUID,
    check_id: uuid.UUID,
    done_on: date,
    trend: Trend,
    seen_text: str,
) -> FrailtyPathway:
    """Record a check: how the person goes, and what was seen, written in the shared record. Raises `Refusal`."""
    pathway, access = standing(actor, pathway_id)
    check = _locked(actor, pathway, check_id)
    if done_on > actor.today:
        raise Refusal("pathways.seen_another_day", field="done_on")
    if not seen(seen_text):
        raise Refusal("pathways.check_says_nothing", field="seen_text")
    draft = Draft(
        kind=EntryKind.ACT,
        label=CHECK_LABEL,
        text=f"{trend.label}. {seen(seen_text)}",
        happened_on=done_on,
        name="seen_text",
    )
    entry = record_operations.write_entries(
        actor=replace(actor, submission=None),
        patient_id=pathway.patient_id,
        drafts=[draft],
        form_key="frailty_check",
    )[0]
    check.state, check.done_on, check.trend, check.entry = CheckState.DONE, done_on, trend, entry
    check.closed_by = access.member
    check.save()
    _close_when_over(pathway, actor, check)
    return pathway


@operation(PathwayPermission.ANSWER, keeps_reason=False)
def miss_check(*, actor: Actor, pathway_id: uuid.UUID, check_id: uuid.UUID, reason: str) -> FrailtyPathway:
    """Say that a check did not take place, and why. Raises `Refusal`."""
    pathway, access = standing(actor, pathway_id)
    check = _locked(actor, pathway, check_id)
    if not seen(reason):
        raise Refusal("pathways.reason_missing", field="reason")
    check.state, check.reason, check.closed_by = CheckState.MISSED, seen(reason), access.member
    check.save(update_fields=["state", "reason", "closed_by"])
    _close_when_over(pathway, actor, check)
    return pathway


def _close_when_over(pathway: FrailtyPathway, actor: Actor, check: FollowUpCheck) -> None:
    """The follow-up is done once no check is due any more; the pathway still waits for its outcome."""
    if FollowUpCheck.objects.filter(pathway=pathway, state=CheckState.DUE).exists():
        return
    step = (
        PathwayStep.objects.select_for_update(of=("self",))
        .filter(pathway=pathway, kind=StepKind.FOLLOW_UP)
        .first()
    )
    if step is not None and step.state == StepState.PLANNED:
        step.state, step.done_on, step.done_by = StepState.DONE, actor.today, check.closed_by
        step.save(update_fields=["state", "done_on", "done_by"])
