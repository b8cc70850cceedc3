from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import records
from tests.interfaces.web.patients import shown


@pytest.fixture
def browser(client_as: Callable[[Actor], Client], professional: Actor) -> Client:
    """A professional's browser."""
    return client_as(professional)


@pytest.fixture
def nurse(structure: Structure) -> Actor:
    return shown.now(records.make_reader(structure.id, "60"))


@pytest.fixture
def doctor(structure: Structure) -> Actor:
    return shown.now(records.make_reader(structure.id))


@pytest.fixture
def patient(doctor: Actor) -> Patient:
    """A patient whose médecin traitant is the doctor."""
    row = make.make_patient(doctor, birth_family_name="Durand", birth_given_names="Marie")
    return make.attended_by(doctor, row, records.member_of(doctor))
