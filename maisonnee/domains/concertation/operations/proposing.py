"""Bringing the cases of several patients at once, with one question."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from maisonnee.domains.concertation.enums import ConcertationPermission, Urgency
from maisonnee.domains.concertation.models import Case
from maisonnee.domains.concertation.operations.agenda import propose_case
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True)
class Proposed:
    """The cases made, and why others were not, by patient."""

    cases: Sequence[Case]
    left: dict[uuid.UUID, Refusal]


@operation(ConcertationPermission.PROPOSE)
def propose_cases(
    *, actor: Actor, patients: Sequence[Patient], question: str, urgency: Urgency = Urgency.NEXT_MEETING
) -> Proposed:
    """Bring a case for each patient (`propose_case`); those who already wait are left, with the reason.

    Raises `Refusal` `concertation.question_missing`, `concertation.nobody_chosen`; `Patient.DoesNotExist`.
    """
    if not question.strip():
        raise Refusal("concertation.question_missing", field="question")
    if not patients:
        raise Refusal("concertation.nobody_chosen")
    each = replace(actor, submission=None)
    cases, left = [], {}
    for patient in patients:
        try:
            cases.append(
                propose_case(actor=each, patient=patient, question=question, urgency=urgency, joins=False)
            )
        except Refusal as refusal:
            left[patient.pk] = refusal
    note(count=len(cases))
    return Proposed(cases, left)
