"""The team of these tests."""

from __future__ import annotations

import pytest

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories.concertations import Person, make_person


@pytest.fixture
def nurse(structure: Structure) -> Person:
    return make_person(structure, family_name="Infirmière")


@pytest.fixture
def doctor(structure: Structure) -> Person:
    return make_person(structure, profession=professions.DOCTOR, family_name="Médecin")


@pytest.fixture
def organiser(structure: Structure) -> Person:
    return make_person(
        structure,
        profession="331",
        role=Role.COORDINATOR,
        status=MemberStatus.COORDINATOR,
        family_name="Coordinatrice",
    )
