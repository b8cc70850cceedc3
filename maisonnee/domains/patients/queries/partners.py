"""Reading who is invited to which patient: a patient's partners, the team's list, a partner's own."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.domains.patients.enums import PatientPermission, Section
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.patients.policies import (
    Access,
    access_to,
    care_patients,
    open_partner_accesses,
)
from maisonnee.domains.patients.queries.sheets import names_of
from maisonnee.domains.patients.rules.sharing import Part, group_of
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import LEADS
from maisonnee.kernel import professions


@dataclass(frozen=True)
class Guest:
    """An access of a partner, as a member of the team may see it: what is granted, for the care team alone."""

    access: PartnerAccess
    patient_label: str
    profession: str
    parts: Sequence[str]
    may_end: bool
    is_in_care: bool


def current_partners(*, actor: Actor) -> list[Guest]:
    """Return the accesses that hold today, those that end first first. Raises `PermissionMissing`."""
    require(actor, PatientPermission.SEE_PARTNERS)
    rows = list(_open(actor).select_related("member", "opened_by", "patient")[:500])
    labels = names_of(actor=actor, patient_ids=[row.patient_id for row in rows])
    cared = _in_care(actor, rows)
    leads = not actor.roles.isdisjoint(LEADS)
    return [
        Guest(
            row,
            labels.get(row.patient_id, ""),
            professions.label(row.member.profession),
            parts_in_words(row) if row.patient_id in cared else (),
            leads or row.patient_id in cared,
            row.patient_id in cared,
        )
        for row in rows
    ]


def partners_of(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[PartnerAccess]:
    """Return every access to a patient, past ones too, the latest first. Raises `Patient.DoesNotExist`."""
    require(actor, PatientPermission.SEE_PARTNERS)
    if not actor.may(PatientPermission.OPEN_RECORDS):
        # Who ends accesses without reading records finds them in `partner_accesses_to_handle`.
        raise Patient.DoesNotExist
    access_to(actor, patient_id=patient_id)
    return (
        PartnerAccess.objects.filter(structure_id=actor.structure_id, patient_id=patient_id)
        .select_related("member", "opened_by")
        .order_by("-ends_on", "-opened_at")
    )


def partner_accesses_to_handle(*, actor: Actor) -> QuerySet[PartnerAccess]:
    """Return the accesses the actor may end: of patients in their care, and for the leads all of them."""
    require(actor, PatientPermission.SEE_PARTNERS)
    rows = PartnerAccess.objects.filter(structure_id=actor.structure_id)
    if not actor.roles.isdisjoint(LEADS):
        return rows
    return rows.filter(patient__in=care_patients(actor).values("pk"))


def own_partner_accesses(*, actor: Actor) -> Sequence[PartnerAccess]:
    """Return the accesses the actor has as a partner at this moment."""
    return open_partner_accesses(actor)


def parts_to_grant(access: Access) -> list[Part]:
    """Return the parts one may open to a partner: those one reads oneself (notes are the partner's own)."""
    return [
        part for part in map(Part, Section.values) if part.section != Section.NOTES and access.opens(part)
    ]


def parts_in_words(row: PartnerAccess) -> list[str]:
    return [Part.of_key(key).label for key in row.parts]


def own_notes_key(profession: str) -> str:
    """Return the key of the notes of a profession, which its partners may write and read."""
    return Part(Section.NOTES, group_of(profession)).key


def _open(actor: Actor) -> QuerySet[PartnerAccess]:
    return PartnerAccess.objects.open_on(actor.today).filter(structure_id=actor.structure_id)


def _in_care(actor: Actor, rows: Sequence[PartnerAccess]) -> set[uuid.UUID]:
    if not rows:
        return set()
    named = {row.patient_id for row in rows}
    return set(care_patients(actor).filter(pk__in=named).values_list("pk", flat=True))
