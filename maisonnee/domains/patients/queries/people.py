"""The people around a patient."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.domains.patients.models import Relative
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.foundation.access.actors import Actor


def relatives(*, actor: Actor, patient_id: uuid.UUID) -> QuerySet[Relative]:
    """Return those close to a patient, no longer current ones included. Raises `Patient.DoesNotExist`."""
    visible_patients(actor).get(pk=patient_id)
    return Relative.objects.filter(structure_id=actor.structure_id, patient_id=patient_id)


def relative(*, actor: Actor, patient_id: uuid.UUID, relative_id: uuid.UUID) -> Relative:
    """Return somebody close to a patient, still current. Raises `Relative.DoesNotExist`."""
    return relatives(actor=actor, patient_id=patient_id).get(pk=relative_id, ended_on__isnull=True)
