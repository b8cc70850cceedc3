"""Changing opening hours, closures, unscheduled care, the SAS and the crisis plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise
from typing import TypedDict

from django.db.models import Q

from maisonnee.domains.agenda.enums import AgendaPermission
from maisonnee.domains.agenda.models import (
    Closure,
    CrisisPlan,
    DeclaredCrisis,
    OpeningHours,
    PdsaDerogation,
    SasEngagement,
    UnscheduledCare,
)
from maisonnee.domains.structures.models import Member, Site
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.foundation.tenancy.periods import PeriodModel
from maisonnee.kernel.refusals import Refusal


class HoursFacts(TypedDict):
    """What is said of a span of opening."""

    site: Site
    weekday: int
    opens_at: time
    closes_at: time
    starts_on: date
    ends_on: date | None


class ClosureFacts(TypedDict):
    """What is said of a closure."""

    site: Site | None
    in_school_holidays: bool
    reason: str
    starts_on: date
    ends_on: date


class UnscheduledFacts(TypedDict):
    """What is said of an arrangement for unscheduled care."""

    site: Site | None
    kind: str
    slots_per_day: int | None
    who: str
    description: str
    doctor_present: bool
    starts_on: date
    ends_on: date | None


class DerogationFacts(TypedDict):
    """What is said of a derogation written in the contract."""

    contract_mention: str
    description: str
    starts_on: date
    ends_on: date | None


class SasFacts(TypedDict):
    """What is said of an engagement with the SAS; no member: the house takes all requests."""

    member: Member | None
    note: str
    starts_on: date
    ends_on: date | None


class CrisisPlanFacts(TypedDict):
    """What is said of a crisis plan."""

    title: str
    review_on: date | None
    content: str
    starts_on: date
    ends_on: date | None


@operation(AgendaPermission.MANAGE)
def set_opening_hours(
    *,
    actor: Actor,
    site: Site,
    weekdays: Sequence[int],
    spans: Sequence[tuple[time, time]],
    starts_on: date,
    ends_on: date | None = None,
) -> Site:
    """Set the spans of some weekdays of a site from a day. Spans in force until then stop the day before.

    Raises `Refusal`: no day, spans that overlap or end before they begin, spans already known for a later day.
    """
    check_period(starts_on, ends_on)
    if not weekdays:
        raise Refusal("agenda.no_weekday", field="weekdays")
    for opens_at, closes_at in spans:
        if closes_at <= opens_at:
            raise Refusal("agenda.closes_before_it_opens", field="closes_at")
    ordered = sorted(spans)
    if any(after[0] < before[1] for before, after in pairwise(ordered)):
        raise Refusal("agenda.spans_overlap", field="second_opens_at")
    held = OpeningHours.objects.select_for_update().filter(
        structure_id=actor.structure_id, site=site, weekday__in=list(weekdays)
    )
    if held.filter(starts_on__gte=starts_on).filter(Q(starts_on__lte=ends_on) if ends_on else Q()).exists():
        raise Refusal("agenda.hours_known_later", field="starts_on")
    for row in held.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on)):
        _resume(actor, row, ends_on)
        change_versioned(row, row.version, ends_on=starts_on - timedelta(days=1))
    OpeningHours.objects.bulk_create(
        OpeningHours(
            structure_id=actor.structure_id,
            site=site,
            weekday=weekday,
            opens_at=opens_at,
            closes_at=closes_at,
            starts_on=starts_on,
            ends_on=ends_on,
        )
        for weekday in sorted(set(weekdays))
        for opens_at, closes_at in ordered
    )
    note(label=site.name, starts_on=starts_on.isoformat())
    return site


@operation(AgendaPermission.MANAGE)
def change_opening_hours(
    *, actor: Actor, row: OpeningHours, version: int | None, facts: HoursFacts
) -> OpeningHours:
    """Correct a span recorded by mistake. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["closes_at"] <= facts["opens_at"]:
        raise Refusal("agenda.closes_before_it_opens", field="closes_at")
    note(label=str(row.site))
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def end_opening_hours(*, actor: Actor, row: OpeningHours, version: int | None, on: date) -> OpeningHours:
    """Say that a span stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row.site), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(AgendaPermission.MANAGE)
def add_closure(*, actor: Actor, facts: ClosureFacts) -> Closure:
    """Record days of closure. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = Closure.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.reason)
    return row


@operation(AgendaPermission.MANAGE)
def change_closure(*, actor: Actor, row: Closure, version: int | None, facts: ClosureFacts) -> Closure:
    """Correct a closure. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=facts["reason"])
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def add_unscheduled_care(*, actor: Actor, facts: UnscheduledFacts) -> UnscheduledCare:
    """Record how people without an appointment are received. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = UnscheduledCare.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(AgendaPermission.MANAGE)
def change_unscheduled_care(
    *, actor: Actor, row: UnscheduledCare, version: int | None, facts: UnscheduledFacts
) -> UnscheduledCare:
    """Correct an arrangement. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def end_unscheduled_care(
    *, actor: Actor, row: UnscheduledCare, version: int | None, on: date
) -> UnscheduledCare:
    """Say that an arrangement stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(AgendaPermission.MANAGE)
def add_derogation(*, actor: Actor, facts: DerogationFacts) -> PdsaDerogation:
    """Record a derogation written in the contract. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = PdsaDerogation.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(AgendaPermission.MANAGE)
def change_derogation(
    *, actor: Actor, row: PdsaDerogation, version: int | None, facts: DerogationFacts
) -> PdsaDerogation:
    """Correct a derogation. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def end_derogation(*, actor: Actor, row: PdsaDerogation, version: int | None, on: date) -> PdsaDerogation:
    """Say that a derogation stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(AgendaPermission.MANAGE)
def add_sas_engagement(*, actor: Actor, facts: SasFacts) -> SasEngagement:
    """Record the engagement of a doctor, or of the whole house, with the SAS. Raises `Refusal`."""
    _check_sas(actor, facts, row=None)
    row = SasEngagement.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(AgendaPermission.MANAGE)
def change_sas_engagement(
    *, actor: Actor, row: SasEngagement, version: int | None, facts: SasFacts
) -> SasEngagement:
    """Correct an engagement. Raises `Refusal`, `StaleVersion`."""
    _check_sas(actor, facts, row=row)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def end_sas_engagement(*, actor: Actor, row: SasEngagement, version: int | None, on: date) -> SasEngagement:
    """Say that an engagement stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(AgendaPermission.MANAGE)
def add_crisis_plan(*, actor: Actor, facts: CrisisPlanFacts) -> CrisisPlan:
    """Record a crisis plan. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = CrisisPlan.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.title)
    return row


@operation(AgendaPermission.MANAGE)
def change_crisis_plan(
    *, actor: Actor, row: CrisisPlan, version: int | None, facts: CrisisPlanFacts
) -> CrisisPlan:
    """Correct a crisis plan. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=facts["title"])
    return change_versioned(row, version, **facts)


@operation(AgendaPermission.MANAGE)
def end_crisis_plan(*, actor: Actor, row: CrisisPlan, version: int | None, on: date) -> CrisisPlan:
    """Say that a plan is replaced or dropped after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.title, on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(AgendaPermission.MANAGE)
def declare_crisis(
    *,
    actor: Actor,
    plan: CrisisPlan,
    what: str,
    declared_by: str,
    declared_on: date,
    ended_on: date | None = None,
    actions: str = "",
) -> DeclaredCrisis:
    """Record a crisis declared by an authority, and what the team did. Raises `Refusal`."""
    if declared_on > actor.today:
        raise Refusal("agenda.crisis_in_the_future", field="declared_on")
    if ended_on is not None and ended_on < declared_on:
        raise Refusal("period.ends_before_start", field="ended_on")
    note(label=what)
    return DeclaredCrisis.objects.create(
        structure_id=actor.structure_id,
        plan=plan,
        what=what,
        declared_by=declared_by,
        declared_on=declared_on,
        ended_on=ended_on,
        actions=actions,
        recorded_by=actor.name,
    )


@operation(AgendaPermission.MANAGE)
def attach_file(*, actor: Actor, row: PeriodModel, name: str, data: bytes, title: str) -> Attachment:
    """Join a file to a row of these registers. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(AgendaPermission.MANAGE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of these registers. Raises `Refusal`."""
    if not attachment.owner_type.startswith("agenda."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _resume(actor: Actor, row: OpeningHours, after: date | None) -> None:
    """Put a span back in force once temporary hours are over."""
    if after is None or (row.ends_on is not None and row.ends_on <= after):
        return
    OpeningHours.objects.create(
        structure_id=actor.structure_id,
        site_id=row.site_id,
        weekday=row.weekday,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        starts_on=after + timedelta(days=1),
        ends_on=row.ends_on,
    )


def _check_sas(actor: Actor, facts: SasFacts, *, row: SasEngagement | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["ends_on"] is None:
        same = SasEngagement.objects.filter(
            structure_id=actor.structure_id, member=facts["member"], ends_on__isnull=True
        )
        if (same.exclude(pk=row.pk) if row else same).exists():
            raise Refusal("agenda.already_engaged", field="member")
