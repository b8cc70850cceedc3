"""Who reads which patients followed under a protocol, and to whom they come back.

An inclusion, its journal and its values are rows of the shared record: `patients.policies.readable` answers, care team,
grid and objections included. When the prescriber left the team or the care team, an inclusion falls back on the
prescribers of the care team (docs/adr/0010).
"""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from maisonnee.domains.exchanges.rules import prescribing
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.policies import conditions
from maisonnee.domains.protocols.models import (
    HeldReading,
    Inclusion,
    JournalLine,
    Notice,
    ProtocolAct,
)
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor


def readable_inclusions(actor: Actor) -> QuerySet[Inclusion]:
    return patient_policies.readable(actor, Inclusion.objects.all())


def readable_acts(actor: Actor) -> QuerySet[ProtocolAct]:
    return patient_policies.readable(actor, ProtocolAct.objects.all())


def readable_held(actor: Actor) -> QuerySet[HeldReading]:
    return patient_policies.readable(actor, HeldReading.objects.all())


def readable_lines(actor: Actor) -> QuerySet[JournalLine]:
    return patient_policies.readable(actor, JournalLine.objects.all())


def prescribes(actor: Actor, member: Member) -> bool:
    return prescribing.prescribes(member.profession, member.know_how, on=actor.today)


def own_notices(actor: Actor) -> QuerySet[Notice]:
    """Return what the actor was told and has not seen yet, about patients of their care."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Notice.objects.none()
    return Notice.objects.filter(
        structure_id=actor.structure_id,
        member=member,
        seen_at__isnull=True,
        inclusion__in=readable_inclusions(actor).values("pk"),
    )


def own_inclusions(actor: Actor) -> QuerySet[Inclusion]:
    """Return the open inclusions the actor answers for as a prescriber: their own, and those left by others."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Inclusion.objects.none()
    rows = readable_inclusions(actor).filter(ends_on__isnull=True)
    mine = Q(prescriber=member)
    if prescribes(actor, member):
        mine |= left_by(actor, "prescriber")
    return rows.filter(mine)


def left_by(actor: Actor, field: str) -> Q:
    """Inclusions whose person (`field`) left the team, or the care team of the patient."""
    person = F(f"{field}_id")
    present = conditions.present(structure_id=actor.structure_id, member_id=person, on=actor.today)
    cared = conditions.cared(
        structure_id=actor.structure_id, patient_id=F("patient_id"), member_id=person, on=actor.today
    )
    return ~present | ~cared
