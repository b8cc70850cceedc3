"""Who, among some members, is a part of the care team of some patients: for what a whole meeting writes at once."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection
from datetime import date

from maisonnee.domains.patients.models import AttendingDoctor, FollowUp, SharingObjection
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.structures.models import Member, Membership


def carers_among(
    *, structure_id: uuid.UUID, patient_ids: Collection[uuid.UUID], members: Collection[Member], on: date
) -> dict[uuid.UUID, frozenset[uuid.UUID]]:
    """Return, by patient, which of the members are a part of their care team on a day (four queries).

    Those who left the team, and those from whom the patient keeps their whole record, are not. A patient without
    any is not there.
    """
    if not patient_ids or not members:
        return {}
    groups = {member.pk: rules.group_of(member.profession) for member in members}
    taking_part = set(
        Membership.objects.on(on)
        .filter(structure_id=structure_id, member_id__in=groups)
        .values_list("member_id", flat=True)
    )
    found: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
    for model in (FollowUp, AttendingDoctor):
        rows = model.objects.on(on).filter(
            structure_id=structure_id,
            patient_id__in=patient_ids,
            patient__merged_into__isnull=True,
            member_id__in=taking_part,
        )
        for patient_id, member_id in rows.values_list("patient_id", "member_id"):
            found[patient_id].add(member_id)
    kept = SharingObjection.objects.filter(
        structure_id=structure_id, patient_id__in=list(found), section="", lifted_on__isnull=True
    )
    for row in kept:
        against = rules.Objection("", "", row.reader_group, row.reader_id, row.stays_in_emergency)
        found[row.patient_id] -= {
            member_id
            for member_id in found[row.patient_id]
            if against.is_against(rules.Reader(member_id, groups[member_id]))
        }
    return {patient_id: frozenset(members) for patient_id, members in found.items() if members}
