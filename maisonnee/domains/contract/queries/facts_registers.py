"""Facts drawn from the team's registers: each takes a lower domain's yearly reading, with its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from maisonnee.domains.agenda import queries as agenda
from maisonnee.domains.contract.rules import exercise as shapes
from maisonnee.domains.contract.rules.facts import CountedRow, Fact, UncountedRow
from maisonnee.domains.contract.rules.facts_access import weakest_site
from maisonnee.domains.contract.rules.facts_team import TeamMember, team_facts
from maisonnee.domains.exchanges import queries as exchanges
from maisonnee.domains.prevention import queries as prevention
from maisonnee.domains.prevention.enums import MissionKind
from maisonnee.domains.protocols import queries as protocols
from maisonnee.domains.protocols.enums import PathwayKind
from maisonnee.domains.quality import queries as quality
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Membership
from maisonnee.domains.structures.policies import visible_members
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions
from maisonnee.kernel.years import LeftOut, YearRows

Detail = Callable[[Any], str]


def _row(row: Any, detail: str = "") -> CountedRow:
    return CountedRow(
        str(row),
        detail,
        row._meta.label_lower,
        str(row.pk),
        getattr(row, "starts_on", None),
        getattr(row, "ends_on", None),
    )


def _nothing(row: Any) -> str:
    return ""


def rows_of(rows: Iterable[models.Model], detail: Detail = _nothing) -> tuple[CountedRow, ...]:
    """Rows of a register as rows of a figure."""
    return tuple(_row(row, detail(row)) for row in rows)


def left_out_of(rows: Iterable[LeftOut[Any]], detail: Detail = _nothing) -> tuple[UncountedRow, ...]:
    """Rows that do not count, each with the code of the reason."""
    return tuple(UncountedRow(_row(left.row, detail(left.row)), left.code) for left in rows)


def _register(key: str, value: Any, year_rows: YearRows[Any], detail: Detail = _nothing) -> Fact:
    return Fact(
        key=key,
        value=value,
        rows=rows_of(year_rows.counted, detail),
        left_out=left_out_of(year_rows.left_out, detail),
    )


def _profession(row: Any) -> str:
    return professions.label(row.profession)


def team(actor: Actor, on: date) -> list[Fact]:
    """Associates, IPA, diversity, from the memberships of a day."""
    current: Any = Membership.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=on),
        structure_id=actor.structure_id,
        starts_on__lte=on,
        member__in=visible_members(actor),
    ).select_related("member")
    memberships = list(current.order_by("member__family_name", "member__given_name", "starts_on"))
    doctors = {
        row.member_id
        for row in memberships
        if row.status == MemberStatus.ASSOCIATE and row.member.profession == professions.DOCTOR
    }
    members: dict[Any, TeamMember] = {}
    for row in sorted(memberships, key=lambda row: row.status != MemberStatus.ASSOCIATE):
        members.setdefault(
            row.member_id,
            TeamMember(
                id=str(row.member_id),
                name=str(row.member),
                profession=row.member.profession,
                know_how=tuple(row.member.know_how),
                status=row.status,
                status_label=str(MemberStatus(row.status).label).lower(),
                collaborates_with_associate_doctor=row.collaborator_of_id in doctors,
            ),
        )
    ordered = sorted(members.values(), key=lambda member: member.name.split(" ")[-1].casefold())
    return [
        Fact(key=fact.key, value=fact.value, on=on, rows=fact.rows, left_out=fact.left_out)
        for fact in team_facts(ordered)
    ]


def access(actor: Actor, year: int, *, regime: str, options: shapes.Options) -> list[Fact]:
    """Opening hours of the site that decides, closures, unscheduled care, derogation (A1)."""
    found = agenda.access_in(actor=actor, year=year)
    shaped = [
        shapes.Access(
            unscheduled_care=site.unscheduled_care,
            weekday_hours=site.weekday_hours,
            saturday_morning=site.saturday_morning,
            closed_weeks_school_holidays=site.closed_weeks_school_holidays,
            closed_weeks_other=site.closed_weeks_other,
            pdsa_derogation=found.pdsa_derogation,
        )
        for site in found.sites
    ]
    weakest = weakest_site(shaped, year=year, regime=regime, options=options)
    derogation = Fact(
        key="access.pdsa_derogation", value=found.pdsa_derogation, rows=rows_of(found.derogations)
    )
    if weakest is None:
        return [derogation, *(Fact(key=f"access.{name}", value=None) for name in _ACCESS)]
    site = found.sites[weakest]
    decides = CountedRow(site.site.name, "", site.site._meta.label_lower, str(site.site.pk))
    says = {"site": site.site.name, "sites": len(found.sites), "gap_from": site.unscheduled_gap_from}
    figures = {
        "unscheduled_care": (site.unscheduled_care, rows_of(site.unscheduled_rows)),
        "weekday_hours": (format(site.weekday_hours, "f"), (decides,)),
        "saturday_morning": (site.saturday_morning, (decides,)),
        "closed_weeks_school_holidays": (
            format(site.closed_weeks_school_holidays, "f"),
            rows_of(row for row in site.closures if row.in_school_holidays),
        ),
        "closed_weeks_other": (
            format(site.closed_weeks_other, "f"),
            rows_of(row for row in site.closures if not row.in_school_holidays),
        ),
    }
    left_out = {"unscheduled_care": left_out_of(found.unscheduled_left_out)}
    facts = [
        Fact(key=f"access.{name}", value=value, rows=rows, left_out=left_out.get(name, ()), says=says)
        for name, (value, rows) in figures.items()
    ]
    return [*facts, derogation]


_ACCESS = (
    "unscheduled_care",
    "weekday_hours",
    "saturday_morning",
    "closed_weeks_school_holidays",
    "closed_weeks_other",
)


def crisis(actor: Actor, year: int) -> list[Fact]:
    """The plan, the crises declared, what was done (A2)."""
    found = agenda.crisis_plan_in(actor=actor, year=year)
    crises = tuple(
        CountedRow(row.what, row.declared_by, "", "", row.declared_on, row.ended_on) for row in found.crises
    )
    led = tuple(
        CountedRow(row.what, row.actions, "", "", row.declared_on, row.ended_on)
        for row in found.crises
        if row.actions.strip()
    )
    return [
        _register("crisis.plan", found.plan, found),
        Fact(key="crisis.declared", value=found.declared, rows=crises),
        Fact(key="crisis.actions", value=found.actions, rows=led),
    ]


def sas(actor: Actor, year: int) -> list[Fact]:
    """Doctors, those engaged with the SAS, the house as a whole (A8)."""
    found = agenda.sas_in(actor=actor, year=year)
    whole = tuple(row for row in found.counted if row.member_id is None)
    by_doctor = tuple(row for row in found.counted if row.member_id is not None)
    return [
        Fact(
            key="sas.doctors", value=len(found.doctors), on=found.on, rows=rows_of(found.doctors, _profession)
        ),
        Fact(
            key="sas.engaged",
            value=len(found.engaged),
            on=found.on,
            rows=rows_of(by_doctor),
            left_out=left_out_of(found.left_out),
        ),
        Fact(key="sas.takes_all_requests", value=found.takes_all_requests, on=found.on, rows=rows_of(whole)),
    ]


def presence(actor: Actor, year: int) -> list[Fact]:
    """Outside vacations and doctors under a CSTM (A4, A5)."""
    vacations = structures.vacations_in(actor=actor, year=year)
    mean = vacations.presence
    in_weeks = mean.days_per_week is not None
    days = mean.days_per_week if in_weeks else mean.days_per_month
    key = "vacations.days_per_week" if in_weeks else "vacations.days_per_month"
    doctors = structures.training_doctors_in(actor=actor, year=year)
    return [
        _register(key, None if days is None else format(days, "f"), vacations, _vacation),
        _register("cstm.doctors", doctors.total, doctors, _profession),
        Fact(
            key="cstm.under_dense_zone",
            value=any(row.in_under_dense_zone for row in doctors.counted),
            rows=rows_of((row for row in doctors.counted if row.in_under_dense_zone), lambda row: row.zone),
        ),
    ]


def _vacation(row: Any) -> str:
    days = format(row.days.normalize(), "f").replace(".", ",")
    return f"{_profession(row)}, {days}\u00a0j {row.get_rhythm_display()}"


def public_health(actor: Actor, year: int) -> list[Fact]:
    """Missions and users' involvement (A6, A7)."""
    missions = prevention.missions_in(actor=actor, year=year)
    users = prevention.involvement_in(actor=actor, year=year)
    declared = [
        {"theme": row.theme, "kind": "national"}
        if row.kind == MissionKind.NATIONAL
        else {"theme": " ".join(row.prs_theme.split()), "kind": "prs"}
        for row in missions.counted
    ]
    first = [row for row in users.counted if row.level == 1]
    second = [row for row in users.counted if row.level == 2]
    return [
        _register("missions", declared, missions, lambda row: row.theme_words),
        Fact(key="users.level_1", value=users.level_1, rows=rows_of(first, _kind)),
        Fact(
            key="users.level_2",
            value=users.level_2,
            rows=rows_of(second, _kind),
            left_out=left_out_of(users.left_out, _kind),
        ),
    ]


def _kind(row: Any) -> str:
    return str(row.get_kind_display())


def teamwork(actor: Actor, year: int) -> list[Fact]:
    """Coordination, protocols, cooperation, pathways, trainees, outside coordination, quality (B1 to B9)."""
    coordination = structures.coordination_functions_in(actor=actor, year=year)
    written = protocols.protocols_in(actor=actor, year=year)
    cooperation = protocols.cooperation_protocols_in(actor=actor, year=year)
    trainees = structures.trainees_in(actor=actor, year=year)
    outside = exchanges.external_coordination_in(actor=actor, year=year)
    return [
        _register("coordination.in_place", bool(coordination.counted), coordination, _kind),
        _register("protocols", written.total, written, lambda row: str(row.get_theme_display())),
        _register("cooperation_protocols", cooperation.total, cooperation),
        _register("trainees", trainees.total, trainees, lambda row: row.school),
        _register("external_coordination", bool(outside.counted), outside, _kind),
        *_pathways(actor, year),
        *_quality(actor, year),
    ]


def _pathways(actor: Actor, year: int) -> list[Fact]:
    found = protocols.pathways_in(actor=actor, year=year)
    kinds = (
        ("heart_failure_pathway", PathwayKind.HEART_FAILURE, found.heart_failure),
        ("child_obesity_pathway", PathwayKind.CHILD_OVERWEIGHT, found.child_overweight),
    )
    return [
        Fact(
            key=key,
            value=value,
            rows=rows_of(row for row in found.counted if row.kind == kind),
            left_out=left_out_of(left for left in found.left_out if left.row.kind == kind),
        )
        for key, kind, value in kinds
    ]


def _quality(actor: Actor, year: int) -> list[Fact]:
    found = quality.levels_in(actor=actor, year=year)
    return [
        Fact(
            key=f"quality.level_{level}",
            value=held,
            rows=rows_of(row for row in found.counted if row.level == level),
            left_out=left_out_of(left for left in found.left_out if left.row.level == level),
        )
        for level, held in ((1, found.level_1), (2, found.level_2), (3, found.level_3))
    ]


def information_system(actor: Actor, year: int) -> list[Fact]:
    """The labelled software the team shares (C1, C2)."""
    found = structures.shared_software_in(actor=actor, year=year)
    acquired_on = found.acquired_on.isoformat() if found.acquired_on else None
    rows = rows_of(found.counted, _label)
    advanced = tuple(row for row in found.counted if row.label == "advanced")
    return [
        _register("information_system.standard", found.standard, found, _label),
        Fact(key="information_system.advanced", value=found.advanced, rows=rows_of(advanced, _label)),
        Fact(key="information_system.acquired_on", value=acquired_on, rows=rows),
    ]


def _label(row: Any) -> str:
    return str(row.get_label_display())
