"""Reading opening hours, closures, unscheduled care, the SAS and the crisis plan."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TypeVar

from django.db.models import Q, QuerySet

from maisonnee.domains.agenda import rules
from maisonnee.domains.agenda.models import (
    Closure,
    CrisisPlan,
    DeclaredCrisis,
    OpeningHours,
    PdsaDerogation,
    SasEngagement,
    UnscheduledCare,
)
from maisonnee.domains.agenda.policies import visible
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.models import Member, Site
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.foundation.tenancy.periods import PeriodModel
from maisonnee.kernel.periods import Period
from maisonnee.kernel.years import LeftOut, YearRows

R = TypeVar("R", bound=PeriodModel)
ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class SiteAccess:
    """What a site offers over a year, at its worst, and the rows behind each figure."""

    site: Site
    period: Period
    weekday_hours: Decimal
    weakest: rules.Stretch
    saturday_morning: bool
    stretches: tuple[rules.Stretch, ...]
    closed_weeks_school_holidays: Decimal
    closed_weeks_other: Decimal
    closures: tuple[Closure, ...]
    unscheduled_care: bool
    unscheduled_rows: tuple[UnscheduledCare, ...]
    unscheduled_gap_from: date | None


@dataclass(frozen=True, kw_only=True)
class AccessInYear:
    """The facts of A1 for a year, site by site.

    The figures at the top are the worst of each kind over the sites: each site must satisfy the rule
    (CNAM 2022, p. 3–6), so a contract that weighs each site by itself reads `sites`.
    """

    year: int
    source: str
    sites: tuple[SiteAccess, ...]
    weekday_hours: Decimal
    saturday_morning: bool
    closed_weeks_school_holidays: Decimal
    closed_weeks_other: Decimal
    unscheduled_care: bool
    pdsa_derogation: bool
    derogations: tuple[PdsaDerogation, ...]
    weakest_site: Site | None
    unscheduled_left_out: tuple[LeftOut[UnscheduledCare], ...]


@dataclass(frozen=True, kw_only=True)
class SasInYear(YearRows[SasEngagement]):
    """Engagements with the SAS, measured on `on`; `doctors` are those whose engagement counts (A8)."""

    on: date
    takes_all_requests: bool
    doctors: tuple[Member, ...]
    engaged: tuple[Member, ...]


@dataclass(frozen=True, kw_only=True)
class CrisisInYear(YearRows[CrisisPlan]):
    """The crisis plans of a year, the crises declared, and whether something was done (A2)."""

    crises: tuple[DeclaredCrisis, ...]
    plan: bool
    declared: bool
    actions: bool


def opening_hours(*, actor: Actor) -> QuerySet[OpeningHours]:
    """Return every span of opening."""
    return visible(actor, OpeningHours).select_related("site")


def opening_hours_row(*, actor: Actor, row_id: uuid.UUID) -> OpeningHours:
    """Return a span of opening. Raises `DoesNotExist`."""
    return opening_hours(actor=actor).get(pk=row_id)


def closures(*, actor: Actor) -> QuerySet[Closure]:
    """Return every closure."""
    return visible(actor, Closure).select_related("site")


def closure(*, actor: Actor, row_id: uuid.UUID) -> Closure:
    """Return a closure. Raises `DoesNotExist`."""
    return closures(actor=actor).get(pk=row_id)


def unscheduled_care(*, actor: Actor) -> QuerySet[UnscheduledCare]:
    """Return every arrangement for unscheduled care."""
    return visible(actor, UnscheduledCare).select_related("site")


def unscheduled_care_row(*, actor: Actor, row_id: uuid.UUID) -> UnscheduledCare:
    """Return an arrangement. Raises `DoesNotExist`."""
    return unscheduled_care(actor=actor).get(pk=row_id)


def derogations(*, actor: Actor) -> QuerySet[PdsaDerogation]:
    """Return every derogation written in the contract."""
    return visible(actor, PdsaDerogation)


def derogation(*, actor: Actor, row_id: uuid.UUID) -> PdsaDerogation:
    """Return a derogation. Raises `DoesNotExist`."""
    return derogations(actor=actor).get(pk=row_id)


def sas_engagements(*, actor: Actor) -> QuerySet[SasEngagement]:
    """Return every engagement with the SAS."""
    return visible(actor, SasEngagement).select_related("member")


def sas_engagement(*, actor: Actor, row_id: uuid.UUID) -> SasEngagement:
    """Return an engagement with the SAS. Raises `DoesNotExist`."""
    return sas_engagements(actor=actor).get(pk=row_id)


def crisis_plans(*, actor: Actor) -> QuerySet[CrisisPlan]:
    """Return every crisis plan."""
    return visible(actor, CrisisPlan)


def crisis_plan(*, actor: Actor, row_id: uuid.UUID) -> CrisisPlan:
    """Return a crisis plan. Raises `DoesNotExist`."""
    return crisis_plans(actor=actor).get(pk=row_id)


def crises_of(*, actor: Actor, plan: CrisisPlan) -> list[DeclaredCrisis]:
    """Return the crises declared under a plan, the latest first."""
    return list(visible(actor, DeclaredCrisis).filter(plan=plan))


def files_of(*, actor: Actor, row: PeriodModel) -> QuerySet[Attachment]:
    """Return the files joined to a row of these registers."""
    visible(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)


@kept_until("agenda", "structures")
def access_in(*, actor: Actor, year: int) -> AccessInYear:
    """Return what the contract asks about access to care for a year (A1), site by site and at the worst."""
    hours = list(_during(opening_hours(actor=actor), year))
    closed = list(_during(closures(actor=actor), year))
    care = list(_during(unscheduled_care(actor=actor), year))
    granted = tuple(_during(derogations(actor=actor), year))
    sites = tuple(
        _site_access(site, year, hours, closed, care) for site in structures.sites_in(actor=actor, year=year)
    )
    whole_year = Period.of_year(year)
    weakest = min(sites, key=lambda one: (one.weekday_hours, str(one.site.name)), default=None)
    return AccessInYear(
        year=year,
        source=rules.ACCESS_SOURCE,
        sites=sites,
        weekday_hours=weakest.weekday_hours if weakest else ZERO,
        saturday_morning=bool(sites) and all(one.saturday_morning for one in sites),
        closed_weeks_school_holidays=max((one.closed_weeks_school_holidays for one in sites), default=ZERO),
        closed_weeks_other=max((one.closed_weeks_other for one in sites), default=ZERO),
        unscheduled_care=bool(sites) and all(one.unscheduled_care for one in sites),
        pdsa_derogation=rules.first_uncovered(whole_year, [_period(row) for row in granted]) is None,
        derogations=granted,
        weakest_site=weakest.site if weakest else None,
        unscheduled_left_out=tuple(
            LeftOut(row, "agenda.no_doctor_present") for row in care if not row.doctor_present
        ),
    )


@kept_until("agenda", "structures")
def sas_in(*, actor: Actor, year: int) -> SasInYear:
    """Return the engagements with the SAS of a year (A8), as they stand on 31 December, or today before it."""
    on = max(date(year, 1, 1), min(actor.today, date(year, 12, 31)))
    doctors = tuple(structures.sas_doctors_on(actor=actor, on=on))
    known = {doctor.pk for doctor in doctors}
    counted: list[SasEngagement] = []
    left_out: list[LeftOut[SasEngagement]] = []
    for row in _during(sas_engagements(actor=actor), year):
        if not _period(row).contains(on):
            left_out.append(LeftOut(row, "agenda.engagement_over"))
        elif row.member_id is not None and row.member_id not in known:
            left_out.append(LeftOut(row, "agenda.not_a_doctor_of_the_sas"))
        else:
            counted.append(row)
    engaged = {row.member_id for row in counted}
    return SasInYear(
        year=year,
        counted=tuple(counted),
        left_out=tuple(left_out),
        source=rules.SAS_SOURCE,
        on=on,
        takes_all_requests=None in engaged,
        doctors=doctors,
        engaged=tuple(doctor for doctor in doctors if doctor.pk in engaged),
    )


@kept_until("agenda", "structures")
def crisis_plan_in(*, actor: Actor, year: int) -> CrisisInYear:
    """Return the crisis plan of a year and what a declared crisis led to (A2)."""
    plans = tuple(_during(crisis_plans(actor=actor), year))
    first, last = date(year, 1, 1), date(year, 12, 31)
    crises = tuple(
        visible(actor, DeclaredCrisis)
        .select_related("plan")
        .filter(Q(ended_on__isnull=True) | Q(ended_on__gte=first), declared_on__lte=last)
    )
    return CrisisInYear(
        year=year,
        counted=plans,
        source=rules.CRISIS_SOURCE,
        crises=crises,
        plan=bool(plans),
        declared=bool(crises),
        actions=any(crisis.actions.strip() for crisis in crises),
    )


def week_on(*, actor: Actor, on: date) -> list[tuple[Site, dict[int, list[OpeningHours]]]]:
    """Return, for each site open on a day, its spans by weekday: what the charter and the page show."""
    rows = opening_hours(actor=actor).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on), starts_on__lte=on)
    by_site: dict[uuid.UUID, dict[int, list[OpeningHours]]] = {}
    for row in rows.order_by("weekday", "opens_at"):
        by_site.setdefault(row.site_id, {}).setdefault(row.weekday, []).append(row)
    sites = structures.sites_in(actor=actor, year=on.year).filter(
        Q(closed_on__isnull=True) | Q(closed_on__gt=on), opened_on__lte=on
    )
    return [(site, by_site.get(site.pk, {})) for site in sites]


def open_between(*, actor: Actor, first: date, last: date) -> dict[date, list[tuple[time, time]]]:
    """Return when one site at least is open, day by day, from a day to a day; closed days are left out (two queries).

    Whoever asks: these are the hours on the door.
    """
    spans = list(OpeningHours.objects.between(first, last).filter(structure_id=actor.structure_id))
    closed = list(Closure.objects.between(first, last).filter(structure_id=actor.structure_id))
    found: dict[date, list[tuple[time, time]]] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        shut = {row.site_id for row in closed if _holds(row, day)}
        if None in shut:
            continue
        held = [row for row in spans if row.weekday == day.weekday() and _holds(row, day)]
        open_spans = [(row.opens_at, row.closes_at) for row in held if row.site_id not in shut]
        if open_spans:
            found[day] = rules.merged(open_spans)
    return found


def _holds(row: PeriodModel, day: date) -> bool:
    return row.starts_on <= day and (row.ends_on is None or day <= row.ends_on)


def _site_access(
    site: Site,
    year: int,
    hours: Sequence[OpeningHours],
    closed: Sequence[Closure],
    care: Sequence[UnscheduledCare],
) -> SiteAccess:
    within = Period.of_year(year).intersection(Period(site.opened_on, site.closed_on))
    if within is None:
        raise ValueError("the site is not open during the year")
    spans = [
        rules.Span(row.weekday, row.opens_at, row.closes_at, _period(row))
        for row in hours
        if row.site_id == site.pk
    ]
    parts = tuple(rules.stretches(within, spans))
    mine = tuple(row for row in closed if row.site_id in (None, site.pk))
    weeks = rules.closed_weeks(within, [rules.Closed(_period(row), row.in_school_holidays) for row in mine])
    answers = tuple(row for row in care if row.doctor_present and row.site_id in (None, site.pk))
    gap = rules.first_uncovered(within, [_period(row) for row in answers])
    weakest = rules.worst_hours(parts)
    return SiteAccess(
        site=site,
        period=within,
        weekday_hours=weakest.weekday_hours,
        weakest=weakest,
        saturday_morning=all(part.saturday_morning for part in parts),
        stretches=parts,
        closed_weeks_school_holidays=weeks.school_holidays,
        closed_weeks_other=weeks.other,
        closures=mine,
        unscheduled_care=gap is None,
        unscheduled_rows=answers,
        unscheduled_gap_from=gap,
    )


def _period(row: PeriodModel) -> Period:
    return Period(row.starts_on, row.ends_on)


def _during(rows: QuerySet[R], year: int) -> QuerySet[R]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last).order_by(
        "starts_on", "id"
    )
