"""What is said of a patient at a meeting stays with their care team and those who were there."""

from __future__ import annotations

import pytest

from maisonnee.domains.concertation import policies
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.foundation.tenancy.models import Structure
from tests.factories.concertations import make_patient, make_person, propose
from tests.factories.records import in_care
from tests.factories.teams import TODAY


@pytest.mark.parametrize("is_in_care", [True, False])
def test_a_case_is_read_by_the_care_team(structure: Structure, is_in_care: bool) -> None:
    nurse, other = make_person(structure), make_person(structure)
    patient = make_patient(structure)
    case = propose(nurse.actor, patient)
    if is_in_care:
        in_care(other.actor, patient)

    assert list(policies.readable_cases(other.actor)) == ([case] if is_in_care else [])
    assert list(policies.visible_cases(other.actor)) == [case]
    assert list(policies.readable_cases(nurse.actor)) == [case]


def test_a_case_is_kept_from_somebody_the_patient_names(structure: Structure) -> None:
    nurse, other = make_person(structure), make_person(structure)
    patient = make_patient(structure)
    propose(nurse.actor, patient)
    in_care(other.actor, patient)

    patient_operations.object_to_sharing(
        actor=nurse.actor, patient_id=patient.pk, reader_id=other.member.pk, said_on=TODAY
    )

    assert list(policies.readable_cases(other.actor)) == []
