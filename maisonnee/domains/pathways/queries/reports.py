"""Reading reports: what waits for an answer, what one reported oneself, one report."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import PathwayPermission, ReportState
from maisonnee.domains.pathways.models import SignReport
from maisonnee.domains.pathways.rules.routing import Responders
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import nothing_kept_until

MOST_ROUTED = 300


@dataclass(frozen=True)
class ReportView:
    """A report as an actor knows it. `is_readable`: signs and text may be shown; else only that it exists."""

    report: SignReport
    responders: Responders
    is_readable: bool
    is_own: bool
    may_answer: bool
    may_join: bool = False

    @property
    def id(self) -> uuid.UUID:
        return self.report.pk

    @property
    def patient(self) -> Patient:
        return self.report.patient


def _whole(rows: QuerySet[SignReport]) -> QuerySet[SignReport]:
    return rows.select_related("patient", "author", "assigned_to", "answered_by", "pathway")


def _viewed(actor: Actor, reports: Iterable[SignReport], readable: set[uuid.UUID]) -> list[ReportView]:
    member = patient_policies.own_reader(actor)
    own = member.pk if member is not None else None
    items = list(reports)
    routes = policies.routes(actor, [report for report in items if not report.is_closed])
    nobody = Responders(frozenset(), frozenset(), fell_back=False, is_late=False)
    return [
        ReportView(
            report,
            found := routes.get(report.pk, nobody),
            is_readable=report.pk in readable,
            is_own=report.author_id == own,
            may_answer=own is not None and own in found.may_answer and actor.may(PathwayPermission.ANSWER),
        )
        for report in items
    ]


def waiting_for(*, actor: Actor) -> list[ReportView]:
    """Return the reports that wait for the actor today, the oldest first: cheap when none waits in the team."""
    member = patient_policies.own_reader(actor)
    if member is None or not actor.may(PathwayPermission.ANSWER):
        return []
    rows = list(_whole(policies.waiting_reports(actor)).order_by("reported_at", "id")[:MOST_ROUTED])
    routes = policies.routes(actor, rows)
    mine = [row for row in rows if member.pk in routes[row.pk].told]
    return [
        ReportView(
            row,
            routes[row.pk],
            is_readable=False,
            is_own=row.author_id == member.pk,
            may_answer=True,
        )
        for row in mine
    ]


def to_answer(*, actor: Actor) -> list[ReportView]:
    """Return the reports that the actor may answer, those that wait for them first, then the oldest."""
    member = patient_policies.own_reader(actor)
    if member is None or not actor.may(PathwayPermission.ANSWER):
        return []
    rows = list(_whole(policies.waiting_reports(actor)).order_by("reported_at", "id")[:MOST_ROUTED])
    views = [view for view in _viewed(actor, rows, set()) if view.may_answer]
    return sorted(views, key=lambda view: member.pk not in view.responders.told)


def own_reports(*, actor: Actor, limit: int = 10) -> list[SignReport]:
    """Return what the actor reported, the latest first, with what came of it."""
    return list(_whole(policies.own_reports(actor))[:limit])


@nothing_kept_until("pathways", "patients", "structures")
def news_of_own(*, actor: Actor) -> list[SignReport]:
    """Return the reports of the actor that were answered, and whose answer they did not open yet."""
    rows = policies.own_reports(actor).filter(answered_at__isnull=False, read_back_at__isnull=True)
    member = patient_policies.own_reader(actor)
    return list(_whole(rows.exclude(answered_by=member)).order_by("answered_at")[:10])


def reports_of_patient(*, actor: Actor, patient_id: uuid.UUID) -> list[ReportView]:
    """Return the reports about a patient that the actor reads, the latest first."""
    rows = list(_whole(policies.readable_reports(actor).filter(patient_id=patient_id)))
    return _viewed(actor, rows, {row.pk for row in rows})


def report(*, actor: Actor, report_id: uuid.UUID) -> ReportView:
    """Return a report as the actor knows it, and leave the trace when its content is read.

    Readable by the care team as its section is; its author and whoever is in charge know that it exists.
    Raises `SignReport.DoesNotExist` for everybody else.
    """
    require(actor, PathwayPermission.REPORT)
    found = _whole(policies.readable_reports(actor)).filter(pk=report_id).first()
    if found is not None:
        access = patient_queries.access(actor=actor, patient_id=found.patient_id)
        parts = [part_of(found.section, found.author_group).key]
        patient_queries.leave_trace(actor=actor, access=access, place="report", parts=parts)
        return _viewed(actor, [found], {found.pk})[0]
    known = policies.own_reports(actor).filter(pk=report_id).values("pk")
    waiting = policies.waiting_reports(actor).filter(pk=report_id).values("pk")
    row = _whole(SignReport.objects.filter(structure_id=actor.structure_id)).get(
        Q(pk__in=known) | Q(pk__in=waiting), pk=report_id
    )
    view = _viewed(actor, [row], set())[0]
    if not (view.is_own or view.may_answer):
        raise SignReport.DoesNotExist
    joins = view.may_answer and not patient_queries.has_access(actor=actor, patient_id=row.patient_id)
    return replace(view, may_join=joins)


@dataclass(frozen=True)
class ReportCounts:
    """How many reports wait, and how many wait for nobody: numbers only, for whoever organises."""

    waiting: int
    late: int
    nobodys: int


def counts(*, actor: Actor) -> ReportCounts:
    """Count the reports of the team that wait for an answer."""
    rows = list(policies.waiting_reports(actor).filter(state=ReportState.OPEN)[:MOST_ROUTED])
    routes = policies.routes(actor, rows)
    return ReportCounts(
        len(rows),
        sum(found.is_late for found in routes.values()),
        sum(not found.told for found in routes.values()),
    )


def totals(*, actor: Actor) -> dict[str, int]:
    """Count the team's reports by state."""
    require(actor, PathwayPermission.SEE)
    rows = SignReport.objects.filter(structure_id=actor.structure_id)
    return dict(rows.values_list("state").annotate(count=Count("pk")).order_by())
