"""A patient followed by a nurse and a doctor, and colleagues who do not follow them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import Addressee, Urgency
from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.exchanges.operations import Address
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records


@dataclass(frozen=True)
class House:
    """Who is there: the nurse and the doctor follow the patient, the others do not."""

    nurse: Actor
    doctor: Actor
    other_doctor: Actor
    secretary: Actor
    patient: Patient

    def to(self, actor: Actor, **more: Any) -> Address:
        return Address(addressee=Addressee.MEMBER, to_member_id=records.member_of(actor).pk, **more)


@pytest.fixture
def house(structure: Structure) -> House:
    nurse = records.make_reader(structure.id, "60")
    doctor = records.make_reader(structure.id, "10")
    found = House(
        nurse=nurse,
        doctor=doctor,
        other_doctor=records.make_reader(structure.id, "10"),
        secretary=records.make_reader(structure.id, "331", Role.SECRETARY),
        patient=patients.make_patient(nurse),
    )
    records.in_care(nurse, found.patient)
    records.in_care(doctor, found.patient)
    return found


@pytest.fixture
def asked(house: House) -> Callable[..., Question]:
    """Ask a question as the nurse, to the doctor unless said otherwise."""

    def ask(**values: Any) -> Question:
        given: dict[str, Any] = {
            "actor": house.nurse,
            "patient_id": house.patient.pk,
            "address": house.to(house.doctor),
            "text": "Plaie qui suinte depuis hier, je change de pansement ?",
            "urgency": Urgency.TODAY,
        }
        return operations.ask_question(**{**given, **values})

    return ask


def later(actor: Actor, **lapse: int) -> Actor:
    """The same person, later."""
    return replace(actor, now=actor.now + timedelta(**lapse))
