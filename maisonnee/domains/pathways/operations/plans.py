"""The personal coordination plan: opening it, its one referent, the person's consent, its reviews, its end."""

from __future__ import annotations

import uuid
from datetime import date

from maisonnee.domains.pathways.enums import ConsentBy, PathwayPermission, RefereeState
from maisonnee.domains.pathways.models import CarePlan, PlanReview
from maisonnee.domains.pathways.operations.frailty import carer
from maisonnee.domains.pathways.policies import readable_pathways
from maisonnee.domains.pathways.queries import plans as queries
from maisonnee.domains.pathways.rules import plans as rules
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.domains.records.enums import ConsentMeans
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


def standing_plan(actor: Actor, plan_id: uuid.UUID) -> tuple[CarePlan, Access]:
    """Return a plan the actor reads, locked, under way, and their access to the record. Raises `Refusal`."""
    found = queries.readable_plan(actor=actor, plan_id=plan_id)
    access = patient_policies.access_to(actor, patient_id=found.patient_id, for_writing=True)
    plan = CarePlan.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if not plan.is_open:
        raise Refusal("pathways.plan_over")
    return plan, access


def _changed(actor: Actor, access: Access, plan: CarePlan, version: int | None, **values: object) -> CarePlan:
    return change_versioned(plan, version, **values, changed_by=access.member, changed_at=actor.now)


@operation(PathwayPermission.WRITE_PLANS)
def open_plan(*, actor: Actor, patient_id: uuid.UUID, review_on: date) -> CarePlan:
    """Open the plan of a patient one takes care of; it keeps the pathway it comes from. Raises `Refusal`."""
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    if access.patient.died_on is not None:
        raise Refusal("pathways.patient_died")
    rules.check_review(review_on, today=actor.today)
    if CarePlan.objects.filter(
        structure_id=actor.structure_id, patient=access.patient, ended_on__isnull=True
    ).exists():
        raise Refusal("pathways.plan_under_way")
    return CarePlan.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        section=Section.SOCIAL,
        author=access.member,
        author_group=group_of(access.member.profession),
        opened_at=actor.now,
        pathway=readable_pathways(actor).filter(patient=access.patient).order_by("-opened_at").first(),
        review_on=review_on,
        changed_by=access.member,
        changed_at=actor.now,
    )


@operation(PathwayPermission.WRITE_PLANS)
def ask_referent(*, actor: Actor, plan_id: uuid.UUID, version: int | None, member_id: uuid.UUID) -> CarePlan:
    """Ask one of the care team to be the referent; oneself accepts by asking. Raises `Refusal`, `StaleVersion`."""
    plan, access = standing_plan(actor, plan_id)
    member = carer(actor, access, member_id)
    is_own = member.pk == access.member.pk
    note(member=str(member))
    return _changed(
        actor,
        access,
        plan,
        version,
        referent=member,
        referent_state=RefereeState.ACCEPTED if is_own else RefereeState.ASKED,
        referent_said_on=actor.today if is_own else None,
        referent_reason="",
    )


@operation(PathwayPermission.WRITE_PLANS, keeps_reason=False)
def answer_as_referent(
    *, actor: Actor, plan_id: uuid.UUID, version: int | None, accepts: bool, reason: str = ""
) -> CarePlan:
    """Accept to be the referent of a plan, or decline and say why. Raises `Refusal`, `StaleVersion`."""
    plan, access = standing_plan(actor, plan_id)
    if plan.referent_id != access.member.pk:
        raise Refusal("pathways.not_asked")
    if not accepts and not seen(reason):
        raise Refusal("pathways.reason_missing", field="reason")
    return _changed(
        actor,
        access,
        plan,
        version,
        referent_state=RefereeState.ACCEPTED if accepts else RefereeState.DECLINED,
        referent_said_on=actor.today,
        referent_reason="" if accepts else seen(reason),
    )


@operation(PathwayPermission.WRITE_PLANS)
def record_consent(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    version: int | None,
    consent_on: date,
    consent_how: ConsentMeans,
    consent_by: ConsentBy,
) -> CarePlan:
    """Record the person's consent to the plan: when, how, by whom. Raises `Refusal`, `StaleVersion`."""
    plan, access = standing_plan(actor, plan_id)
    if consent_on > actor.today:
        raise Refusal("pathways.seen_another_day", field="consent_on")
    return _changed(
        actor,
        access,
        plan,
        version,
        consent_on=consent_on,
        consent_how=consent_how,
        consent_by=consent_by,
    )


@operation(PathwayPermission.WRITE_PLANS)
def review_plan(
    *,
    actor: Actor,
    plan_id: uuid.UUID,
    version: int | None,
    reviewed_on: date,
    with_patient: bool,
    review_on: date,
    summary: str = "",
) -> CarePlan:
    """Say that the plan was reviewed, with the person or not, and when it will be again. Raises `Refusal`."""
    plan, access = standing_plan(actor, plan_id)
    if reviewed_on > actor.today:
        raise Refusal("pathways.seen_another_day", field="reviewed_on")
    rules.check_review(review_on, today=actor.today)
    PlanReview.objects.create(
        structure_id=actor.structure_id,
        plan=plan,
        reviewed_on=reviewed_on,
        reviewed_by=access.member,
        with_patient=with_patient,
        summary=seen(summary),
        next_review_on=review_on,
        recorded_at=actor.now,
    )
    return _changed(actor, access, plan, version, review_on=review_on)


@operation(PathwayPermission.WRITE_PLANS, keeps_reason=False)
def end_plan(*, actor: Actor, plan_id: uuid.UUID, version: int | None, reason: str) -> CarePlan:
    """End a plan, with its reason; it stays readable. Raises `Refusal`, `StaleVersion`."""
    plan, access = standing_plan(actor, plan_id)
    if not seen(reason):
        raise Refusal("pathways.reason_missing", field="reason")
    return _changed(actor, access, plan, version, ended_on=actor.today, ending_reason=seen(reason))
