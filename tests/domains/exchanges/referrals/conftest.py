"""The team of these tests: a doctor and their patient, two podiatrists, a secretary."""

from __future__ import annotations

import pytest

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import referrals
from tests.factories.concertations import Person, make_person


@pytest.fixture
def doctor(structure: Structure) -> Person:
    return make_person(structure, profession=professions.DOCTOR, family_name="Médecin")


@pytest.fixture
def podiatrists(structure: Structure) -> list[Person]:
    return referrals.make_podiatrists(structure)


@pytest.fixture
def secretary(structure: Structure) -> Person:
    return make_person(
        structure,
        profession="331",
        role=Role.SECRETARY,
        status=MemberStatus.SECRETARY,
        family_name="Secrétaire",
    )


@pytest.fixture
def patient(structure: Structure, doctor: Person) -> Patient:
    return referrals.followed_patient(structure, doctor)
