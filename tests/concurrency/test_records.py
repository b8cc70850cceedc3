"""Two people write at once in a shared record: one wins, the other is told, nothing is lost."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import pytest

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import EmergencyMotive
from maisonnee.domains.patients.models import EmergencyAccess, IdentityMerge, Patient, SharingObjection
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import DueState, EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, Clarification, Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy import context
from maisonnee.kernel.refusals import AlreadyDone, Refusal, StaleVersion
from tests.concurrency.overlapping import overlapping
from tests.database_fixtures import CommittedDatabase
from tests.factories import records, teams
from tests.factories.patients import attended_by, make_patient


@dataclass(frozen=True)
class House:
    """A doctor and a nurse in the care of a patient; everything is open to both. `again`: the same person written twice."""

    structure_id: uuid.UUID
    doctor: Actor
    nurse: Actor
    patient: Patient
    again: Patient


@pytest.fixture
def house(committed_database: CommittedDatabase) -> Iterator[House]:
    structure_id = teams.make_structure().pk
    with context.entered(structure_id=structure_id):
        doctor, nurse = records.make_reader(structure_id, "10"), records.make_reader(structure_id, "60")
        patient, again = make_patient(doctor), make_patient(doctor)
        attended_by(doctor, patient, records.member_of(doctor))
        for actor, one in ((nurse, patient), (nurse, again), (doctor, again)):
            records.in_care(actor, one)
        records.vote(doctor, dict.fromkeys(("10", "60"), records.ALL_PARTS))
    yield House(structure_id, doctor, nurse, patient, again)


def test_two_corrections_of_one_version(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        entry = records.write(house.doctor, house.patient, kind=EntryKind.PROBLEM, label="Asthme")

    def correct(actor: Actor, label: str) -> Entry:
        return operations.correct_entry(
            actor=actor,
            patient_id=house.patient.pk,
            entry_id=entry.pk,
            version=entry.version,
            reason="Précisé",
            values={"label": label},
        )

    first, second = overlapping(
        house.structure_id,
        lambda: correct(house.doctor, "Asthme sévère"),
        lambda: correct(house.nurse, "Asthme léger"),
    )
    assert isinstance(second, StaleVersion)
    assert (second.current["label"], second.params["changed_by"]) == ("Asthme sévère", house.doctor.name)
    with context.entered(structure_id=house.structure_id):
        entry.refresh_from_db()
        assert (entry.label, entry.version, first.pk) == ("Asthme sévère", 2, entry.pk)


def test_a_due_date_is_closed_once(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        entry = records.write(
            house.doctor,
            house.patient,
            kind=EntryKind.ACT,
            label="Fond d’œil",
            next_due_on=house.doctor.today + timedelta(days=3),
        )

    def close(actor: Actor, state: DueState) -> Entry:
        return operations.close_due(
            actor=actor, patient_id=house.patient.pk, entry_id=entry.pk, state=state, reason="Vu ailleurs"
        )

    _, second = overlapping(
        house.structure_id,
        lambda: close(house.nurse, DueState.DONE),
        lambda: close(house.doctor, DueState.SET_ASIDE),
    )
    assert isinstance(second, Refusal)
    assert (second.code, second.params["by"]) == ("records.due_already_closed", house.nurse.name)
    with context.entered(structure_id=house.structure_id):
        assert Entry.objects.get(pk=entry.pk).due_state == DueState.DONE


def test_a_question_is_answered_once(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        entry = records.write(house.doctor, house.patient, kind=EntryKind.PROBLEM, label="Asthme")
        question = operations.ask_clarification(
            actor=house.nurse, patient_id=house.patient.pk, entry_id=entry.pk, question="Depuis quand ?"
        )

    def answer(text: str) -> Clarification:
        return operations.answer_clarification(
            actor=house.doctor, patient_id=house.patient.pk, clarification_id=question.pk, answer=text
        )

    _, second = overlapping(house.structure_id, lambda: answer("2019"), lambda: answer("2020"))
    assert isinstance(second, Refusal)
    assert second.code == "records.already_answered"
    with context.entered(structure_id=house.structure_id):
        assert Clarification.objects.get().answer == "2019"


def test_an_alert_is_answered_once(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        operations.set_watch(
            actor=house.doctor,
            patient_id=house.patient.pk,
            item="weight",
            rule=WatchRule.ABOVE,
            threshold=Decimal(80),
            starts_on=house.doctor.today,
        )
        records.weigh(house.nurse, house.patient, "90")
        alert = Alert.objects.get()

    def acknowledge(text: str) -> Alert:
        return operations.acknowledge_alert(actor=house.doctor, alert_id=alert.pk, answer=text)

    _, second = overlapping(
        house.structure_id, lambda: acknowledge("Je l’appelle"), lambda: acknowledge("Vu demain")
    )
    assert isinstance(second, Refusal)
    assert second.code == "records.alert_acknowledged"
    with context.entered(structure_id=house.structure_id):
        assert Alert.objects.get().answer == "Je l’appelle"


def test_the_same_form_sent_twice_writes_once(house: House) -> None:
    sender = house.nurse.with_submission(uuid.uuid4())

    def write() -> tuple[Entry, ...]:
        draft = Draft(kind=EntryKind.NOTE, label="Passage", happened_on=house.nurse.today)
        return operations.write_entries(actor=sender, patient_id=house.patient.pk, drafts=[draft])

    first, second = overlapping(house.structure_id, write, write)
    assert isinstance(second, AlreadyDone)
    assert second.object_id == str(first[0].pk)
    with context.entered(structure_id=house.structure_id):
        assert Entry.objects.count() == 1


def test_what_is_being_written_follows_an_identity_that_is_merged(house: House) -> None:
    merge = _proposed(house)
    (entry,), merged = overlapping(
        house.structure_id,
        lambda: (records.write(house.nurse, house.again, label="Passage"),),
        lambda: patient_operations.confirm_merge(actor=house.nurse, merge_id=merge.pk),
    )
    assert isinstance(merged, IdentityMerge)
    with context.entered(structure_id=house.structure_id):
        assert Entry.objects.get(pk=entry.pk).patient_id == house.patient.pk


def test_nothing_is_written_under_an_identity_that_was_just_merged(house: House) -> None:
    merge = _proposed(house)
    merged, refused = overlapping(
        house.structure_id,
        lambda: patient_operations.confirm_merge(actor=house.nurse, merge_id=merge.pk),
        lambda: records.write(house.nurse, house.again, label="Passage"),
    )
    assert isinstance(merged, IdentityMerge)
    assert isinstance(refused, Patient.DoesNotExist)
    with context.entered(structure_id=house.structure_id):
        assert Entry.objects.count() == 0
        standing = patient_queries.standing_identity(actor=house.nurse, patient_id=house.again.pk)
        assert standing == house.patient


def test_an_objection_is_not_left_on_an_identity_that_was_just_merged(house: House) -> None:
    merge = _proposed(house)
    _, refused = overlapping(
        house.structure_id,
        lambda: patient_operations.confirm_merge(actor=house.nurse, merge_id=merge.pk),
        lambda: patient_operations.object_to_sharing(
            actor=house.doctor, patient_id=house.again.pk, section="notes", said_on=house.doctor.today
        ),
    )
    assert isinstance(refused, Patient.DoesNotExist)
    with context.entered(structure_id=house.structure_id):
        assert SharingObjection.objects.count() == 0


def test_an_emergency_is_opened_once_and_seen_once(house: House) -> None:
    with context.entered(structure_id=house.structure_id):
        outsider = records.make_reader(house.structure_id, "10")

    def open_it() -> EmergencyAccess:
        return patient_operations.open_in_emergency(
            actor=outsider, patient_id=house.patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
        )

    opened, second = overlapping(house.structure_id, open_it, open_it)
    assert isinstance(second, Refusal)
    assert second.code == "patients.emergency_already_open"

    def acknowledge() -> EmergencyAccess:
        return patient_operations.acknowledge_emergency(actor=house.doctor, access_id=opened.pk)

    seen, twice = overlapping(house.structure_id, acknowledge, acknowledge)
    assert seen == opened
    assert isinstance(twice, EmergencyAccess.DoesNotExist)
    with context.entered(structure_id=house.structure_id):
        assert EmergencyAccess.objects.count() == 1


def _proposed(house: House) -> IdentityMerge:
    with context.entered(structure_id=house.structure_id):
        return patient_operations.propose_merge(
            actor=house.doctor, kept_id=house.patient.pk, absorbed_id=house.again.pk, reason="Même personne"
        )
