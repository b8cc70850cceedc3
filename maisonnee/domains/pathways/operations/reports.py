"""Reporting signs, taking a report in hand, acting on it. A report is never lost: it ends with what came of it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import (
    SECTION_OF_SHEET,
    PathwayPermission,
    ReportOutcome,
    ReportState,
    SheetKind,
)
from maisonnee.domains.pathways.models import FrailtyPathway, SignReport
from maisonnee.domains.pathways.operations.frailty import opened, planned_visit
from maisonnee.domains.pathways.queries import reports as report_queries
from maisonnee.domains.pathways.queries import sheets as sheet_queries
from maisonnee.domains.pathways.rules import signs as rules
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import CareGround
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen

SAME_SENDING = timedelta(minutes=10)
JOINING_REASON = "Répond à un signalement de l’équipe"


def own_member(actor: Actor) -> Member:
    """Return the member who acts. Raises `Refusal` `pathways.not_a_member`."""
    member = patient_policies.own_reader(actor)
    if member is None:
        raise Refusal("pathways.not_a_member")
    return member


@operation(PathwayPermission.REPORT)
def report_signs(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    kind: SheetKind,
    signs: Collection[str],
    text: str = "",
    seen_on: date | None = None,
) -> SignReport:
    """Report signs about a patient whose identity one reads, also from outside their care team.

    Joins the pathway under way, if there is one. Raises `Refusal`; `Patient.DoesNotExist`.
    """
    member = own_member(actor)
    patient = patient_policies.visible_patients(actor).select_for_update(no_key=True).get(pk=patient_id)
    sheet = sheet_queries.sheet_in_force(actor=actor, kind=kind)
    if not sheet.is_offered:
        raise Refusal("pathways.sheet_not_written")
    on = seen_on or actor.today
    if on > actor.today or on < patient.born_on:
        raise Refusal("pathways.seen_another_day", field="seen_on")
    if patient.died_on is not None:
        raise Refusal("pathways.patient_died", field="patient")
    kept = rules.chosen(sheet.signs, signs, text)
    just_sent = SignReport.objects.filter(
        structure_id=actor.structure_id,
        patient=patient,
        author=member,
        kind=kind,
        signs=kept,
        text=seen(text),
        reported_at__gt=actor.now - SAME_SENDING,
    )
    if just_sent.exists():
        raise Refusal("pathways.just_reported")
    pathway = None
    if kind is SheetKind.FRAILTY:
        pathway = FrailtyPathway.objects.filter(
            structure_id=actor.structure_id, patient=patient, ended_on__isnull=True
        ).first()
    return SignReport.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        section=SECTION_OF_SHEET[kind],
        author=member,
        author_group=group_of(member.profession),
        kind=kind,
        signs=kept,
        text=seen(text),
        seen_on=on,
        reported_at=actor.now,
        pathway=pathway,
        # (Whoever leads the pathway under way answers it.)
        assigned_to=pathway.lead if pathway is not None else None,
    )


def _locked(actor: Actor, report_id: uuid.UUID) -> SignReport:
    """Return a report that the actor may answer or reads, locked, not answered yet."""
    view = report_queries.report(actor=actor, report_id=report_id)
    if not (view.may_answer or view.is_readable):
        raise SignReport.DoesNotExist
    report = (
        SignReport.objects.select_for_update(of=("self",))
        .select_related("patient", "author", "assigned_to", "pathway")
        .get(pk=report_id)
    )
    if report.is_closed:
        raise Refusal("pathways.already_answered", by=str(report.answered_by))
    return report


@operation(PathwayPermission.ANSWER)
def take_report(*, actor: Actor, report_id: uuid.UUID) -> SignReport:
    """Say that one has it in hand: the first who does, does for all; the reporter knows it.

    Whoever is in charge and outside the care team enters it, on the ground of the report: the care team sees it.
    """
    member = own_member(actor)
    report = _locked(actor, report_id)
    if report.state != ReportState.OPEN and report.assigned_to_id != member.pk:
        raise Refusal("pathways.already_taken", by=str(report.assigned_to))
    if not patient_queries.has_access(actor=actor, patient_id=report.patient_id):
        patient_operations.join_care_team(
            actor=replace(actor, submission=None),
            patient_id=report.patient_id,
            ground=CareGround.REFERRAL,
            reason=JOINING_REASON,
            starts_on=actor.today,
        )
    if report.state == ReportState.OPEN:
        report.state = ReportState.TAKEN
    report.assigned_to, report.taken_at = member, actor.now
    report.save(update_fields=["state", "assigned_to", "taken_at"])
    return report


@operation(PathwayPermission.ANSWER)
def hand_over_report(*, actor: Actor, report_id: uuid.UUID, member_id: uuid.UUID) -> SignReport:
    """Give a report to a colleague who may answer it; it waits for them from now on. Raises `Refusal`."""
    report = _locked(actor, report_id)
    member = structure_queries.member(actor=actor, member_id=member_id)
    if not policies.may_be_in_charge(actor, member, SheetKind(report.kind)):
        raise Refusal("pathways.cannot_be_in_charge", field="member_id", name=str(member))
    report.assigned_to, report.state, report.taken_at = member, ReportState.OPEN, None
    report.meets_on = None
    report.save(update_fields=["assigned_to", "state", "taken_at", "meets_on"])
    # (They have to be told that it waits: unless the patient keeps it from them.)
    if member.pk not in policies.routes(actor, [report])[report.pk].told:
        raise Refusal("pathways.cannot_be_told", field="member_id", name=str(member))
    note(member=str(member))
    return report


@operation(PathwayPermission.ANSWER, keeps_reason=False)
def answer_report(
    *,
    actor: Actor,
    report_id: uuid.UUID,
    outcome: ReportOutcome,
    on: date | None = None,
    reason: str = "",
    reply: str = "",
) -> SignReport:
    """Act on a report: a visit on a day (it opens the pathway), an interview on a day, or nothing with its reason.

    `reply` is read by the reporter, even outside the care team. Raises `Refusal`.
    """
    member = own_member(actor)
    report = _locked(actor, report_id)
    access = patient_policies.access_to(actor, patient_id=report.patient_id, for_writing=True)
    if not access.reads(report):
        raise SignReport.DoesNotExist
    is_frailty = report.kind == SheetKind.FRAILTY
    offered = ReportOutcome.VISIT if is_frailty else ReportOutcome.MEETING
    if outcome not in (offered, ReportOutcome.NOTHING):
        raise Refusal("pathways.outcome_of_another_sheet", field="outcome")
    if outcome is ReportOutcome.NOTHING and not seen(reason):
        raise Refusal("pathways.nothing_without_reason", field="reason")
    if outcome is not ReportOutcome.NOTHING and (on is None or on < actor.today):
        raise Refusal("pathways.day_to_come", field="on")
    if outcome is ReportOutcome.VISIT:
        assert on is not None
        pathway = report.pathway
        if pathway is None or not pathway.is_open:
            pathway = opened(actor, access, lead=member)
        else:
            outcome = ReportOutcome.PATHWAY
        planned_visit(actor, pathway, on=on, member=member)
        report.pathway = pathway
        _gather(actor, report, pathway)
    return _answered(actor, report, member, outcome, on=on, reason=reason, reply=reply)


def _answered(
    actor: Actor,
    report: SignReport,
    member: Member,
    outcome: ReportOutcome,
    *,
    on: date | None,
    reason: str,
    reply: str,
) -> SignReport:
    is_over = outcome is not ReportOutcome.MEETING
    report.state = ReportState.CLOSED if is_over else ReportState.PLANNED
    report.assigned_to = member
    report.taken_at = report.taken_at or actor.now
    report.outcome, report.reason, report.reply = outcome, seen(reason), seen(reply)
    report.meets_on = None if outcome is ReportOutcome.NOTHING else on
    report.answered_at, report.answered_by, report.read_back_at = actor.now, member, None
    report.save()
    return report


def _gather(actor: Actor, answered: SignReport, pathway: FrailtyPathway) -> None:
    """Join to a pathway the other reports of the patient that wait and that the actor reads: one visit answers all."""
    others = policies.readable_reports(actor).filter(
        patient_id=answered.patient_id,
        kind=SheetKind.FRAILTY,
        state__in=(ReportState.OPEN, ReportState.TAKEN),
    )
    for other in SignReport.objects.select_for_update(of=("self",)).filter(
        pk__in=others.exclude(pk=answered.pk).values("pk")
    ):
        other.pathway = pathway
        _answered(actor, other, pathway.lead, ReportOutcome.PATHWAY, on=None, reason="", reply="")


@operation(PathwayPermission.ANSWER, keeps_reason=False)
def conclude_report(
    *, actor: Actor, report_id: uuid.UUID, met_on: date, reason: str, reply: str = ""
) -> SignReport:
    """Say what the interview proposed after a report of depression led to. Raises `Refusal`.

    (« diagnostic et prévention, orienter si besoin vers des structures adaptées », thesis, ch. 4, L2164.)
    """
    member = own_member(actor)
    report = _locked(actor, report_id)
    access = patient_policies.access_to(actor, patient_id=report.patient_id, for_writing=True)
    if not access.reads(report):
        raise SignReport.DoesNotExist
    if report.state != ReportState.PLANNED:
        raise Refusal("pathways.no_interview_planned")
    if met_on > actor.today or met_on < report.seen_on:
        raise Refusal("pathways.seen_another_day", field="met_on")
    if not seen(reason):
        raise Refusal("pathways.conclusion_missing", field="reason")
    report.state = ReportState.CLOSED
    report.meets_on, report.reason = met_on, seen(reason)
    report.reply = seen(reply) or report.reply
    report.answered_at, report.answered_by, report.read_back_at = actor.now, member, None
    report.save()
    return report


@operation(PathwayPermission.REPORT)
def read_back(*, actor: Actor, report_id: uuid.UUID) -> SignReport:
    """Say that the reporter knows what came of their report: it leaves their page of the day."""
    own = policies.own_reports(actor).get(pk=report_id)
    report = SignReport.objects.select_for_update(of=("self",)).get(pk=own.pk)
    if report.answered_at is not None and report.read_back_at is None:
        report.read_back_at = actor.now
        report.save(update_fields=["read_back_at"])
    return report
