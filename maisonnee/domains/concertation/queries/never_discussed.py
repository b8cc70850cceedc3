"""Patients whom age or a long-term illness makes complex, and whom the team never discussed together."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db.models import Q, QuerySet

from maisonnee.domains.concertation.enums import CaseState
from maisonnee.domains.concertation.models import Case
from maisonnee.domains.concertation.policies import visible_cases
from maisonnee.domains.patients.models import LongTermIllness, Patient
from maisonnee.domains.patients.policies import shared_patients
from maisonnee.domains.patients.rules.registers import born_at_latest
from maisonnee.foundation.access.actors import Actor


def never_discussed(*, actor: Actor) -> QuerySet[Patient]:
    """Return the patients of the actor's care team aged 75 or more, or in ALD, of whom no case was ever discussed.

    Those alive and not left, who do not keep their whole record from the actor. That a case exists is known to the
    team; what was said in it is not shown here. Raises `PermissionMissing`.
    """
    day = actor.today
    discussed = visible_cases(actor).filter(state=CaseState.DISCUSSED)
    ill = LongTermIllness.objects.on(day).filter(structure_id=actor.structure_id)
    return (
        shared_patients(actor)
        .filter(
            Q(died_on__isnull=True) | Q(died_on__gt=day),
            Q(left_on__isnull=True) | Q(left_on__gt=day),
            Q(born_on__lte=born_at_latest(day, "75_and_over")) | Q(pk__in=ill.values("patient_id")),
        )
        .exclude(pk__in=discussed.values("patient_id"))
    )


def pending_cases_of(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return which of these patients already wait to be discussed (one query)."""
    rows: QuerySet[Case] = visible_cases(actor).filter(
        patient_id__in=patient_ids, state__in=(CaseState.WAITING, CaseState.PLACED)
    )
    return frozenset(rows.values_list("patient_id", flat=True))
