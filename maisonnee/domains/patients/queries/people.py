"""The people around a patient."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.domains.patients.models import LongTermIllness, Relative
from maisonnee.domains.patients.policies import Access, visible_patients
from maisonnee.foundation.access.actors import Actor


def relatives(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[Relative]:
    """Return those close to a patient, no longer current ones included. Raises `Patient.DoesNotExist`."""
    visible_patients(actor).get(pk=patient_id)
    return Relative.objects.filter(structure_id=actor.structure_id, patient_id=patient_id)


def called_first(access: Access) -> QuerySet[Relative]:
    """Return the trusted person of an open record and whoever is to be told first, as they stand."""
    return Relative.objects.filter(
        patient=access.patient,
        ended_on__isnull=True,
        kind__in=(RelativeKind.TRUSTED_PERSON, RelativeKind.EMERGENCY_CONTACT),
    )


def in_ald_since(access: Access, *, on: date) -> date | None:
    """Return the day since when the patient of an open record is in ALD on a day, or None."""
    rows = LongTermIllness.objects.on(on).filter(patient=access.patient)
    return rows.values_list("starts_on", flat=True).first()


def relative(*, actor: Actor, patient_id: uuid.UUID, relative_id: uuid.UUID) -> Relative:
    """Return somebody close to a patient, still current. Raises `Relative.DoesNotExist`."""
    return relatives(actor=actor, patient_id=patient_id).get(pk=relative_id, ended_on__isnull=True)
