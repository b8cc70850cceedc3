"""How a patient is named to an actor: their identity, or initials and year of birth."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.foundation.access.actors import Actor


def identified(actor: Actor, patient_ids: Iterable[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return which of these patients the actor may call by their name (one query)."""
    wanted = set(patient_ids)
    if not wanted:
        return frozenset()
    return frozenset(visible_patients(actor).filter(pk__in=wanted).values_list("pk", flat=True))


def label(patient: Patient, *, is_identified: bool) -> str:
    """« DUBOIS Marie », or « M. D. 1944 » for those who may not read the identity."""
    return str(patient) if is_identified else patient.initials


def age_on(patient: Patient, day: date) -> int:
    """Return the patient's age in years on a day."""
    born = patient.born_on
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
