"""Packs for the days when the server cannot be reached: whose, of whom, and the password that opens them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import care_patients, own_reader
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import DueState, RecordPermission
from maisonnee.domains.records.models import DailyPack, PlannedVisit
from maisonnee.domains.records.rules import leaving
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access import queries as access_queries
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import sealing
from maisonnee.foundation.journal.models import Entry as JournalEntry

MOST_PATIENTS = 80
"""A pack is read on a telephone: beyond, the visits planned first are kept."""


@dataclass(frozen=True)
class ToPack:
    """A patient of a pack, and the days they are seen (none: something is due this week)."""

    patient: Patient
    days: Sequence[date]


def own_member(actor: Actor) -> Member:
    """Return the member a pack is for. Raises `PermissionMissing`, `Patient.DoesNotExist` for who is none."""
    require(actor, RecordPermission.MAKE_PACKS)
    member = own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    return member


def own_packs(*, actor: Actor) -> QuerySet[DailyPack]:
    """Return one's own packs, the latest first; those whose file is gone keep their trace."""
    require(actor, RecordPermission.MAKE_PACKS)
    rows = DailyPack.objects.filter(structure_id=actor.structure_id, member=own_reader(actor))
    return rows.select_related("file")


def own_pack(*, actor: Actor, pack_id: uuid.UUID) -> DailyPack:
    """Return one of one's own packs that can still be downloaded. Raises `DailyPack.DoesNotExist`."""
    return own_packs(actor=actor).filter(file__isnull=False).get(pk=pack_id)


def own_visits(*, actor: Actor) -> QuerySet[PlannedVisit]:
    """Return the visits one plans from today on, the earliest first."""
    require(actor, RecordPermission.MAKE_PACKS)
    return policies.own_planned_visits(actor).filter(on__gte=actor.today).select_related("patient")


def patients_to_pack(*, actor: Actor) -> list[ToPack]:
    """Return the patients of one's next pack: those seen in the next days, else those with something due this week.

    Only patients of whose care team one is a part.
    """
    require(actor, RecordPermission.MAKE_PACKS)
    days: dict[uuid.UUID, list[date]] = {}
    patients: dict[uuid.UUID, Patient] = {}
    for visit in own_visits(actor=actor).filter(on__lte=leaving.last_day(actor.today)):
        patients[visit.patient_id] = visit.patient
        days.setdefault(visit.patient_id, []).append(visit.on)
    if patients:
        return [ToPack(patient, days[key]) for key, patient in list(patients.items())[:MOST_PATIENTS]]
    due = policies.standing_entries(actor).filter(
        due_state=DueState.OPEN, next_due_on__lte=actor.today + timedelta(days=leaving.DUE_WITHIN_DAYS)
    )
    rows = care_patients(actor).filter(pk__in=due.values("patient_id"))[:MOST_PATIENTS]
    return [ToPack(patient, ()) for patient in rows]


def password_of(*, actor: Actor) -> str:
    """Return the password of one's own packs: drawn from the installation's key, kept nowhere (docs/adr/0007)."""
    member = own_member(actor)
    renewals = JournalEntry.objects.filter(
        structure_id=actor.structure_id,
        object_type=member._meta.label_lower,
        object_id=str(member.pk),
        action="records.renew_pack_password",
    ).count()
    return sealing.derived_password("records.pack", str(actor.structure_id), str(member.pk), str(renewals))


def members_to_pack(*, actor: Actor) -> list[Member]:
    """Return the members for whom a night prepares packs: care professionals of the day, with an account."""
    professionals = (
        access_queries.current_roles(actor=actor)
        .filter(role=Role.PROFESSIONAL)
        .order_by()
        .values_list("user_id", flat=True)
    )
    members = structures_queries.members_on(actor=actor, on=actor.today)
    return list(members.filter(user_id__in=list(professionals)))


def night_actor(member: Member, *, now: datetime) -> Actor:
    """Return who prepares a member's pack: what that member reads, and nothing more."""
    return Actor(
        name=f"{member} (pack de secours)",
        structure_id=member.structure_id,
        now=now,
        user_id=member.user_id,
        permissions=frozenset({PatientPermission.OPEN_RECORDS, RecordPermission.MAKE_PACKS}),
    )
