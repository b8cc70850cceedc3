"""Who reads which reports, pathways and plans: `patients.policies` decides, everything here goes through it.

A report belongs to a section of the record, as a pathway, a plan and each of its lines do: the care team, the grid and
the patient's objections hold for them. Two people outside the care team know that a report exists without reading it:
who made it, who then learns what came of it, and who is in charge of answering it, who enters the care team to read it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from maisonnee.domains.concertation.policies import readable_cases, visible_tasks
from maisonnee.domains.exchanges.enums.questions import PresenceState
from maisonnee.domains.exchanges.models import Presence
from maisonnee.domains.pathways.enums import SECTION_OF_SHEET, PathwayPermission, ReportState, SheetKind
from maisonnee.domains.pathways.models import CarePlan, FrailtyPathway, PlanLine, SignReport, SignSheet
from maisonnee.domains.pathways.rules import routing
from maisonnee.domains.pathways.rules.routing import Responders
from maisonnee.domains.pathways.rules.steps import USUAL_ANSWER_DAYS
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.models import AttendingDoctor, FollowUp, SharingObjection
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Grid, Objection, Part, Reader, group_of
from maisonnee.domains.records.policies import standing_entries
from maisonnee.domains.records.rules.watches import prescribes
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel.remembering import remembered


def readable_reports(actor: Actor) -> QuerySet[SignReport]:
    """Return the reports, of any patients, whose content the actor reads."""
    return patient_policies.readable(actor, SignReport.objects.all())


def own_reports(actor: Actor) -> QuerySet[SignReport]:
    """Return what the actor reported: that it was, and what came of it. Its content is for `readable_reports`."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return SignReport.objects.none()
    return SignReport.objects.filter(
        structure_id=actor.structure_id,
        author=member,
        patient__in=patient_policies.visible_patients(actor).values("pk"),
    )


def waiting_reports(actor: Actor) -> QuerySet[SignReport]:
    """Return the reports that are not answered yet, as something to route: never shown by themselves."""
    require(actor, PathwayPermission.SEE)
    return SignReport.objects.filter(
        structure_id=actor.structure_id, patient__merged_into__isnull=True
    ).exclude(state=ReportState.CLOSED)


def readable_pathways(actor: Actor) -> QuerySet[FrailtyPathway]:
    return patient_policies.readable(actor, FrailtyPathway.objects.all())


def readable_plans(actor: Actor) -> QuerySet[CarePlan]:
    return patient_policies.readable(actor, CarePlan.objects.all())


def readable_lines(actor: Actor, plan: CarePlan) -> QuerySet[PlanLine]:
    """Return the lines of a plan that the actor reads: a line never says more than the source it comes from."""
    return patient_policies.readable(actor, PlanLine.objects.filter(plan=plan)).filter(
        Q(entry__isnull=True) | Q(entry__in=standing_entries(actor).filter(patient_id=plan.patient_id)),
        Q(note__isnull=True) | Q(note__case__in=readable_cases(actor).filter(patient_id=plan.patient_id)),
        Q(task__isnull=True) | Q(task__in=visible_tasks(actor)),
    )


@remembered
def sheets_in_force(actor: Actor) -> dict[str, SignSheet]:
    """Return what the team decided about each kind of report that holds today, by kind."""
    found: dict[str, SignSheet] = {}
    rows = SignSheet.objects.filter(structure_id=actor.structure_id, starts_on__lte=actor.today)
    for row in rows.select_related("referent", "deputy").order_by("kind", "-starts_on"):
        found.setdefault(row.kind, row)
    return found


@dataclass(frozen=True)
class Team:
    """The members who take part today and have an account, by identifier."""

    members: Mapping[uuid.UUID, Member]

    @property
    def prescribers(self) -> frozenset[uuid.UUID]:
        return frozenset(pk for pk, one in self.members.items() if prescribes(one.profession, one.know_how))


@remembered
def reached_team(actor: Actor) -> Team:
    taking_part = Membership.objects.on(actor.today).filter(structure_id=actor.structure_id)
    members = Member.objects.filter(
        structure_id=actor.structure_id, user__isnull=False, pk__in=taking_part.values("member_id")
    )
    return Team({member.pk: member for member in members})


def care_teams(actor: Actor, patient_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, set[uuid.UUID]]:
    """Return who takes part today in the care of each of these patients."""
    found: dict[uuid.UUID, set[uuid.UUID]] = {pk: set() for pk in patient_ids}
    for model in (AttendingDoctor, FollowUp):
        rows = model.objects.on(actor.today).filter(
            structure_id=actor.structure_id, patient_id__in=list(found)
        )
        for patient_id, member_id in rows.values_list("patient_id", "member_id"):
            found[patient_id].add(member_id)
    return found


def _objections(actor: Actor, patient_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[Objection]]:
    found: dict[uuid.UUID, list[Objection]] = {pk: [] for pk in patient_ids}
    rows = SharingObjection.objects.filter(
        structure_id=actor.structure_id, patient_id__in=list(found), lifted_on__isnull=True
    )
    for row in rows:
        found[row.patient_id].append(
            Objection(row.section, row.author_group, row.reader_group, row.reader_id, row.stays_in_emergency)
        )
    return found


def routes(actor: Actor, reports: Sequence[SignReport]) -> dict[uuid.UUID, Responders]:
    """Return who answers each report: six queries whatever their number."""
    if not reports:
        return {}
    patient_ids = {report.patient_id for report in reports}
    team, grid = reached_team(actor), patient_policies.grid_in_force(actor)
    cared, objected = care_teams(actor, patient_ids), _objections(actor, patient_ids)
    sheets, away = sheets_in_force(actor), _absent(actor)
    found = {}
    for report in reports:
        sheet = sheets.get(report.kind)
        reached = [
            pk
            for pk, member in team.members.items()
            if _reads(member, report, grid, objected[report.patient_id])
        ]
        found[report.pk] = routing.responders(
            routing.Route(
                assigned=report.assigned_to_id,
                referent=sheet.referent_id if sheet else None,
                deputy=sheet.deputy_id if sheet else None,
                care_team=cared[report.patient_id],
                prescribers=cared[report.patient_id] & team.prescribers,
                reached=reached,
                waited_days=(actor.now - report.reported_at).days,
                answer_within_days=sheet.answer_within_days if sheet else USUAL_ANSWER_DAYS,
                is_taken=report.state != ReportState.OPEN,
                absent=away,
            )
        )
    return found


def _absent(actor: Actor) -> frozenset[uuid.UUID]:
    """Return who chose to show that they are away now (`exchanges`): nothing is deduced."""
    rows = Presence.objects.filter(
        structure_id=actor.structure_id, ends_at__gt=actor.now, state=PresenceState.ABSENT
    )
    return frozenset(rows.values_list("member_id", flat=True))


def _reads(member: Member, report: SignReport, grid: Grid, objections: Sequence[Objection]) -> bool:
    part, reader = Part(report.section), Reader(member.pk, group_of(member.profession))
    if report.author_id == member.pk:
        return True
    return grid.opens(reader.group, part) and not sharing.is_objected(part, reader, objections)


def may_be_in_charge(actor: Actor, member: Member, kind: SheetKind) -> bool:
    """Whether a member can be in charge of a kind of report: an account, and a profession that reads its section."""
    if member.pk not in reached_team(actor).members:
        return False
    grid = patient_policies.grid_in_force(actor)
    return grid.opens(group_of(member.profession), Part(SECTION_OF_SHEET[kind]))
