"""An informal exchange: by either of the two, once, corrected, kept in the record when they say so."""

from __future__ import annotations

from datetime import date

import pytest

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import Theme
from maisonnee.domains.concertation.models import InformalExchange
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person, make_patient
from tests.factories.records import in_care

pytestmark = pytest.mark.django_db


def _note(person: Person, other: Person, patient: Patient, **more: object) -> InformalExchange:
    return operations.note_informal_exchange(
        actor=person.actor,
        patient=patient,
        other=other.member,
        held_on=teams.TODAY,
        subject="INR à 4",
        decision="Sauter une prise",
        theme=Theme.THERAPEUTIC_RISK,
        **more,  # type: ignore[arg-type]
    )


def test_the_same_exchange_noted_by_both_counts_once(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    _note(nurse, doctor, patient)
    with pytest.raises(Refusal) as refused:
        _note(doctor, nurse, patient)
    assert (refused.value.code, refused.value.params["noted_by"]) == (
        "concertation.already_noted",
        str(nurse.member),
    )
    _note(doctor, nurse, patient, is_another=True)
    _note(doctor, nurse, make_patient(structure))
    assert InformalExchange.objects.count() == 3


def test_an_exchange_is_kept_in_the_record_at_once_or_afterwards_by_either(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient, unknown = make_patient(structure), make_patient(structure)
    in_care(nurse.actor, patient)
    kept = _note(nurse, doctor, patient, in_record=True)
    entry = Entry.objects.get()
    assert (kept.entry, entry.author, entry.section) == (entry, nurse.member, "acts")
    assert "INR à 4" in entry.text and "Sauter une prise" in entry.text
    with pytest.raises(Refusal, match="already_in_record"):
        operations.keep_exchange(actor=doctor.actor, exchange=kept)
    with pytest.raises(Refusal, match="not_in_care_team"):
        _note(nurse, doctor, unknown, in_record=True)
    assert InformalExchange.objects.count() == 1
    later = _note(nurse, doctor, unknown)
    in_care(doctor.actor, unknown)
    operations.keep_exchange(actor=doctor.actor, exchange=later)
    assert Entry.objects.get(patient=unknown).author == doctor.member


def test_who_noted_it_corrects_it_and_the_record_follows(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure)
    in_care(nurse.actor, patient)
    exchange = _note(nurse, doctor, patient, in_record=True)
    said = {"subject": "INR à 3,4", "theme": Theme.THERAPEUTIC_RISK, "held_on": date(2026, 3, 11)}
    with pytest.raises(Refusal, match="not_the_author"):
        operations.correct_exchange(actor=doctor.actor, exchange=exchange, version=1, **said)  # type: ignore[arg-type]
    operations.correct_exchange(actor=nurse.actor, exchange=exchange, version=1, **said)  # type: ignore[arg-type]
    exchange.refresh_from_db()
    entry = Entry.objects.get()
    assert (exchange.subject, exchange.version, entry.version, entry.happened_on) == (
        "INR à 3,4",
        2,
        2,
        date(2026, 3, 11),
    )
    assert "INR à 3,4" in entry.text
    with pytest.raises(StaleVersion):
        operations.correct_exchange(actor=nurse.actor, exchange=exchange, version=1, **said)  # type: ignore[arg-type]
