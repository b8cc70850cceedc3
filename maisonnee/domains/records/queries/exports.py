"""What goes out of a record: for its patient, for a colleague outside the team; what went out before."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import AccessGround
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Part, part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.models import Entry, OutsideShare
from maisonnee.domains.records.queries.record import parts_read
from maisonnee.domains.records.rules import leaving
from maisonnee.foundation.access.actors import Actor, PermissionMissing, require
from maisonnee.foundation.journal.models import Entry as JournalEntry

PATIENT_EXPORT = "records.export_for_patient"


@dataclass(frozen=True)
class Outgoing:
    """Entries that go out, the earliest first, and the professions to ask for what the giver does not read."""

    access: Access
    entries: Sequence[Entry]
    groups_to_ask: Sequence[str] = ()


def giver(*, actor: Actor, patient_id: uuid.UUID) -> Access:
    """Return the access of somebody who may give a record: a part of the care team, not by emergency access.

    Raises `PermissionMissing`, `Patient.DoesNotExist` outside the care team.
    """
    require(actor, RecordPermission.EXPORT_RECORD)
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    if access.ground is not AccessGround.CARE_TEAM:
        raise PermissionMissing(RecordPermission.EXPORT_RECORD)
    return access


def for_patient(*, actor: Actor, patient_id: uuid.UUID) -> Outgoing:
    """Return everything that stands in a record and that the giver reads, and leave the trace."""
    access = giver(actor=actor, patient_id=patient_id)
    entries = list(_standing(actor, patient_id))
    patient_queries.leave_trace(actor=actor, access=access, place="export", parts=parts_read(entries))
    team = patient_queries.care_team(actor=actor, patient_id=patient_id)
    present = [sharing.group_of(one.member.profession) for one in team]
    ask = leaving.groups_to_ask(
        reader_group=access.reader.group,
        present=present,
        grid=access.grid,
        parts=sharing.parts(sharing.groups()),
    )
    return Outgoing(access, entries, ask)


def parts_offered(*, actor: Actor, patient_id: uuid.UUID) -> list[Part]:
    """Return the parts that a giver may choose from: those where they read something that may go out."""
    access = giver(actor=actor, patient_id=patient_id)
    found = {part_of(entry.section, entry.author_group) for entry in _given_outside(actor, access)}
    return [part for part in sharing.parts(sharing.groups()) if part in found]


def for_colleague(*, actor: Actor, patient_id: uuid.UUID, parts: Collection[str]) -> Outgoing:
    """Return the entries of the parts chosen, and leave the trace. What an author keeps to a few never goes out
    by somebody else's hand."""
    access = giver(actor=actor, patient_id=patient_id)
    entries = [
        entry
        for entry in _given_outside(actor, access)
        if part_of(entry.section, entry.author_group).key in parts
    ]
    patient_queries.leave_trace(actor=actor, access=access, place="outside_share", parts=parts_read(entries))
    return Outgoing(access, entries)


def _given_outside(actor: Actor, access: Access) -> list[Entry]:
    return [
        entry
        for entry in _standing(actor, access.patient.pk)
        if entry.restricted_to is None or entry.author_id == access.member.pk
    ]


def _standing(actor: Actor, patient_id: uuid.UUID) -> QuerySet[Entry]:
    return (
        policies.standing_entries(actor)
        .filter(patient_id=patient_id)
        .select_related("author", "file")
        .order_by("happened_on", "written_at", "pk")
    )


def exports_made(*, actor: Actor, patient_id: uuid.UUID) -> list[JournalEntry]:
    """Return the copies of a record given to its patient, the latest first."""
    giver(actor=actor, patient_id=patient_id)
    return list(
        JournalEntry.objects.filter(
            structure_id=actor.structure_id, patient_id=patient_id, action=PATIENT_EXPORT
        ).order_by("-sequence")[:20]
    )


def shares(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[OutsideShare]:
    """Return what was given outside the team about a patient, the latest first."""
    giver(actor=actor, patient_id=patient_id)
    return OutsideShare.objects.filter(structure_id=actor.structure_id, patient_id=patient_id).select_related(
        "created_by"
    )


def share(*, actor: Actor, patient_id: uuid.UUID, share_id: uuid.UUID) -> OutsideShare:
    """Return what was given outside. Raises `OutsideShare.DoesNotExist`."""
    return shares(actor=actor, patient_id=patient_id).get(pk=share_id)


def openings(*, actor: Actor, share: OutsideShare) -> list[JournalEntry]:
    """Return each time the link of a share was used, the latest first."""
    return list(
        JournalEntry.objects.filter(
            structure_id=actor.structure_id, object_type=share._meta.label_lower, object_id=str(share.pk)
        )
        .filter(action="records.open_outside_share")
        .order_by("-sequence")[:50]
    )
