"""Who reads which rows of the shared record: `patients.policies` decides, everything here goes through it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import AttendingDoctor, FollowUp, SharingObjection
from maisonnee.domains.patients.policies import conditions
from maisonnee.domains.patients.rules.sharing import Part, group_of
from maisonnee.domains.records.models import Alert, Entry, PlannedVisit, Recall, Watch
from maisonnee.domains.records.rules import watches as watch_rules
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.conditions import written_once
from maisonnee.kernel.remembering import remembered


def readable_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the entries, of any patients, that the actor reads (withdrawn ones included)."""
    return patient_policies.readable(actor, Entry.objects.all())


def standing_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the entries the actor reads and that nobody withdrew."""
    return readable_entries(actor).filter(withdrawn_at__isnull=True)


def every_readable_watch(actor: Actor) -> QuerySet[Watch]:
    """Return the thresholds the actor reads, ended and to come included."""
    return patient_policies.readable(actor, Watch.objects.all())


def readable_watches(actor: Actor) -> QuerySet[Watch]:
    """Return the thresholds in force today, of any patients, that the actor reads."""
    return patient_policies.readable(actor, Watch.objects.on(actor.today))


def readable_alerts(actor: Actor) -> QuerySet[Alert]:
    """Return the alerts about measures the actor reads: those sent to them, and those whose threshold they read.

    (Who wrote a measure reads it, even where the grid closes measures to them; the thresholds stay closed.)
    """
    watches = every_readable_watch(actor).values("pk")
    return Alert.objects.filter(
        Q(watch__in=watches) | Q(alerted=patient_policies.own_reader(actor)),
        structure_id=actor.structure_id,
        entry__in=standing_entries(actor).values("pk"),
    )


def own_alerts(actor: Actor) -> QuerySet[Alert]:
    """Return the alerts that the actor answers, about measures they read (docs/adr/0010).

    Those sent to them; and those that would be lost because the person they were sent to left the team or the care
    team, has no account, or is kept from the measure. These fall back on every prescriber of the care team, the
    médecin traitant among them, or on the whole care team when nobody in it prescribes.
    """
    member = patient_policies.own_reader(actor)
    if member is None:
        return Alert.objects.none()
    team = _team(actor)
    lost = Q(patient__in=patient_policies.care_patients(actor).values("pk")) & _lost(actor, team)
    if not watch_rules.prescribes(member.profession, member.know_how):
        lost &= ~_cared_by(actor, member__in=team.prescribers)
    by_group = [When(alerted__in=ids, then=Value(group)) for group, ids in team.groups.items()]
    return (
        readable_alerts(actor)
        .alias(alerted_group=Case(*by_group, default=Value(""), output_field=CharField()))
        .filter(Q(alerted=member) | lost)
    )


@dataclass(frozen=True)
class _Team:
    """The members who take part today and have an account: all, those who prescribe, by line of the grid."""

    reached: Collection[uuid.UUID]
    prescribers: Collection[uuid.UUID]
    groups: dict[str, list[uuid.UUID]]


@remembered
def _team(actor: Actor) -> _Team:
    taking_part = Membership.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=actor.today),
        structure_id=actor.structure_id,
        starts_on__lte=actor.today,
    )
    members = list(
        Member.objects.filter(
            structure_id=actor.structure_id, user__isnull=False, pk__in=taking_part.values("member_id")
        )
    )
    groups: dict[str, list[uuid.UUID]] = {}
    for member in members:
        groups.setdefault(group_of(member.profession), []).append(member.pk)
    prescribers = [m.pk for m in members if watch_rules.prescribes(m.profession, m.know_how)]
    return _Team([member.pk for member in members], prescribers, groups)


def _cared_by(actor: Actor, **member: object) -> Q:
    """Rows of patients whose care team today holds such a member."""
    declared = AttendingDoctor.objects.on(actor.today).filter(patient_id=OuterRef("patient_id"), **member)
    followed = FollowUp.objects.on(actor.today).filter(patient_id=OuterRef("patient_id"), **member)
    return Q(Exists(declared)) | Q(Exists(followed))


def _lost(actor: Actor, team: _Team) -> Q:
    """Alerts that the person they were sent to does not see: same conditions as `patients.policies.readable`."""
    grid = patient_policies.grid_in_force(actor)
    out_of_grid = Q(pk__in=[])
    for section in Section.values:
        closed = [
            pk for group, ids in team.groups.items() if not grid.opens(group, Part(section)) for pk in ids
        ]
        out_of_grid |= Q(entry__section=section, alerted__in=closed)
    objected = _objected(
        patient_id=F("patient_id"),
        section=F("entry__section"),
        reader_id=F("alerted_id"),
        reader_group=F("alerted_group"),
    )
    kept_to_others = Q(entry__restricted_to__isnull=False) & ~Q(
        entry__restricted_to__contains=[F("alerted_id")]
    )
    hidden = ~Q(entry__author=F("alerted")) & (out_of_grid | kept_to_others | objected)
    cared = conditions.in_care(patient_id=F("patient_id"), member_id=F("alerted_id"), on=actor.today)
    return ~Q(alerted__in=team.reached) | ~cared | hidden


@written_once
def _objected(*, patient_id: Any, section: Any, reader_id: Any, reader_group: Any) -> Exists:
    """A section that a patient keeps from somebody."""
    rows = SharingObjection.objects.filter(
        Q(reader__isnull=True, reader_group="")
        | Q(reader_id=reader_id)
        | Q(reader__isnull=True, reader_group=reader_group),
        Q(section="") | Q(section=section),
    )
    return Exists(rows.filter(patient_id=patient_id, lifted_on__isnull=True))


def own_recalls(actor: Actor) -> QuerySet[Recall]:
    """Return what the actor was asked to call back: name and reason, nothing clinical."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Recall.objects.none()
    return Recall.objects.filter(structure_id=actor.structure_id, assigned_to=member)


def asked_recalls(actor: Actor) -> QuerySet[Recall]:
    """Return the calls the actor asked others, or themselves, to make: their result comes back to whoever asked."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Recall.objects.none()
    return Recall.objects.filter(structure_id=actor.structure_id, asked_by=member)


def own_planned_visits(actor: Actor) -> QuerySet[PlannedVisit]:
    member = patient_policies.own_reader(actor)
    if member is None:
        return PlannedVisit.objects.none()
    return PlannedVisit.objects.filter(
        structure_id=actor.structure_id,
        member=member,
        patient__in=patient_policies.care_patients(actor).values("pk"),
    )
