"""Two people answer a question at once; a question is asked while its patient is merged."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import Addressee, QuestionState, ReadyAnswer, Urgency
from maisonnee.domains.exchanges.models import Message, Question
from maisonnee.domains.exchanges.operations import Address
from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import StaleVersion
from tests.concurrency.overlapping import overlapping
from tests.database_fixtures import CommittedDatabase
from tests.factories import records, teams
from tests.factories.patients import make_patient


@dataclass(frozen=True)
class House:
    """A nurse, a doctor and a physiotherapist follow a patient; `again`: the same person written twice."""

    structure_id: uuid.UUID
    nurse: Actor
    doctor: Actor
    third: Actor
    patient: Patient
    again: Patient


@pytest.fixture
def house(committed_database: CommittedDatabase) -> Iterator[House]:
    structure_id = teams.make_structure().pk
    with context.entered(structure_id=structure_id):
        nurse, doctor, third = (records.make_reader(structure_id, code) for code in ("60", "10", "70"))
        patient, again = make_patient(nurse), make_patient(nurse)
        for actor in (nurse, doctor, third):
            records.in_care(actor, patient)
            records.in_care(actor, again)
    yield House(structure_id, nurse, doctor, third, patient, again)


def _ask(house: House, patient: Patient) -> Question:
    return operations.ask_question(
        actor=house.nurse,
        patient_id=patient.pk,
        address=Address(addressee=Addressee.CARE_TEAM),
        text="Qui passe ce soir ?",
        urgency=Urgency.TODAY,
    )


def test_two_people_take_a_question_at_once(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        question = _ask(house, house.patient)

    def take(actor: Actor) -> Question:
        return operations.answer_question(
            actor=actor, question_id=question.pk, version=1, ready=ReadyAnswer.ON_IT
        )

    first, second = overlapping(house.structure_id, lambda: take(house.doctor), lambda: take(house.third))

    assert first.state == QuestionState.TAKEN
    assert isinstance(second, StaleVersion)
    with context.entered(structure_id=house.structure_id):
        doctor = records.member_of(house.doctor)
        assert second.params["changed_by"] == str(doctor)
        assert Question.objects.get().taken_by == doctor
        assert Message.objects.count() == 1


def test_a_question_asked_while_its_patient_is_merged_goes_to_the_one_that_stands(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        merge = patient_operations.propose_merge(
            actor=house.nurse, kept_id=house.patient.pk, absorbed_id=house.again.pk, reason="Même personne"
        )

    _, asked = overlapping(
        house.structure_id,
        lambda: patient_operations.confirm_merge(actor=house.doctor, merge_id=merge.pk),
        lambda: _ask(house, house.again),
    )

    assert isinstance(asked, Question), asked
    assert asked.patient_id == house.patient.pk
