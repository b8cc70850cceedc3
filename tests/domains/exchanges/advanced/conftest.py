"""A doctor and their patient, the hospital's psychiatric nurse, a coordinator who arranged it."""

from __future__ import annotations

import pytest

from maisonnee.domains.exchanges.models import AdvancedProgramme
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import advanced
from tests.factories.concertations import Person, make_person
from tests.factories.referrals import followed_patient


@pytest.fixture
def doctor(structure: Structure) -> Person:
    return make_person(structure, profession=professions.DOCTOR, family_name="Médecin")


@pytest.fixture
def visitor(structure: Structure) -> Person:
    return make_person(
        structure,
        profession=professions.PSYCHIATRIC_NURSE,
        status=MemberStatus.VISITING,
        family_name="Visiteuse",
    )


@pytest.fixture
def patient(structure: Structure, doctor: Person) -> Patient:
    return followed_patient(structure, doctor)


@pytest.fixture
def programme(coordinator: Actor, visitor: Person) -> AdvancedProgramme:
    return advanced.arrange(coordinator, visitor)
