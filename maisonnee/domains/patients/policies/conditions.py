"""Who takes part in the care of a patient, and what a patient keeps from whom, as conditions put into SQL once."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, Q, QuerySet

from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    FollowUp,
    Patient,
    SharingObjection,
)
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.tenancy.conditions import written_once


def _takes_part(on: Any, **known: Any) -> Q:
    """A declared médecin traitant, or somebody who follows, on a day."""
    declared, followed = (model.objects.on(on).filter(**known) for model in (AttendingDoctor, FollowUp))
    return Q(Exists(declared)) | Q(Exists(followed))


@written_once
def in_care(*, patient_id: Any, member_id: Any, on: Any) -> Q:
    """A patient of whose care team a member is a part on a day."""
    return _takes_part(on, patient_id=patient_id, member_id=member_id)


@written_once
def cared(*, structure_id: Any, patient_id: Any, member_id: Any, on: Any) -> Q:
    """The same, for rows whose structure is known: an index of the structure is used."""
    return _takes_part(on, structure_id=structure_id, patient_id=patient_id, member_id=member_id)


@written_once
def merged(*, structure_id: Any, patient_id: Any) -> Exists:
    rows = Patient.objects.filter(structure_id=structure_id, merged_into__isnull=False)
    return Exists(rows.filter(pk=patient_id))


@written_once
def in_emergency(*, structure_id: Any, member_id: Any, patient_id: Any, now: Any) -> Exists:
    rows = EmergencyAccess.objects.filter(starts_at__lte=now, ends_at__gt=now)
    return Exists(rows.filter(structure_id=structure_id, member_id=member_id, patient_id=patient_id))


def _standing_objections(patient_id: Any, member_id: Any, group: Any) -> QuerySet[SharingObjection]:
    """What a patient objects to today and that is against a reader."""
    anyone = Q(reader__isnull=True, reader_group="")
    against = anyone | Q(reader_id=member_id) | Q(reader__isnull=True, reader_group=group)
    return SharingObjection.objects.filter(against, patient_id=patient_id, lifted_on__isnull=True)


def _covers(section: Any, author_group: Any) -> Q:
    its_section = Q(section=section) & (Q(author_group="") | Q(author_group=author_group))
    return Q(section="") | its_section


@written_once
def kept_whole(*, patient_id: Any, member_id: Any, group: Any) -> Exists:
    """A patient who keeps their whole record from a reader."""
    return Exists(_standing_objections(patient_id, member_id, group).filter(section=""))


@written_once
def objected(*, patient_id: Any, section: Any, author_group: Any, member_id: Any, group: Any) -> Exists:
    """A row that its patient keeps from a reader."""
    rows = _standing_objections(patient_id, member_id, group)
    return Exists(rows.filter(_covers(section, author_group)))


@written_once
def objected_even_then(
    *, patient_id: Any, section: Any, author_group: Any, member_id: Any, group: Any
) -> Exists:
    """A row that its patient keeps from a reader even under an emergency access."""
    rows = _standing_objections(patient_id, member_id, group)
    return Exists(rows.filter(_covers(section, author_group), stays_in_emergency=True))


@written_once
def attended(*, structure_id: Any, patient_id: Any, member_id: Any, on: Any) -> Exists:
    """A patient whose médecin traitant a member is on a day."""
    rows = AttendingDoctor.objects.on(on).filter(structure_id=structure_id)
    return Exists(rows.filter(member_id=member_id, patient_id=patient_id))


@written_once
def shared(*, structure_id: Any, patient_id: Any, member_id: Any, group: Any, on: Any) -> Exists:
    """A patient in a member's care who does not keep their whole record from them."""
    rows = Patient.objects.filter(
        in_care(patient_id=F("pk"), member_id=member_id, on=on),
        ~kept_whole(patient_id=F("pk"), member_id=member_id, group=group),
        structure_id=structure_id,
        merged_into__isnull=True,
    )
    return Exists(rows.filter(pk=patient_id))


@written_once
def present(*, structure_id: Any, member_id: Any, on: Any) -> Exists:
    """A member who takes part in the team on a day."""
    return Exists(Membership.objects.on(on).filter(structure_id=structure_id, member_id=member_id))
