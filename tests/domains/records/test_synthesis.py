from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.queries import synthesis as queries
from maisonnee.domains.records.rules import finding, wording
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient


def _team(structure, *codes):
    readers = [
        records.make_reader(structure.pk, code, Role.SECRETARY if code == "331" else Role.PROFESSIONAL)
        for code in codes
    ]
    patient = make_patient(readers[0])
    for reader in readers:
        records.in_care(reader, patient)
    return (*readers, patient)


def test_what_others_changed_since_the_last_visit_and_nothing_of_ones_own(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    tomorrow = replace(doctor, now=doctor.now + timedelta(days=1))
    first = queries.synthesis(actor=doctor, patient_id=patient.pk)
    assert (first.last_visit_at, first.changed) == (None, [])

    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Asthme")
    later = replace(nurse, now=nurse.now + timedelta(hours=2))
    records.write(later, patient, kind=EntryKind.TREATMENT, label="Salbutamol")

    again = queries.synthesis(actor=tomorrow, patient_id=patient.pk)
    assert again.last_visit_at == doctor.now
    assert [entry.label for entry in again.changed] == ["Salbutamol"]
    twice = queries.synthesis(
        actor=replace(tomorrow, now=tomorrow.now + timedelta(minutes=5)), patient_id=patient.pk
    )
    assert [entry.label for entry in twice.changed] == ["Salbutamol"]


def test_what_is_expected_of_each_reader(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        starts_on=date(2026, 3, 1),
        alerted_id=records.member_of(doctor).pk,
    )
    records.weigh(nurse, patient, "70", date(2026, 3, 8))
    records.weigh(nurse, patient, "74")
    test = records.write(
        nurse,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=date(2025, 1, 10),
        proposes_due=True,
    )
    operations.ask_clarification(
        actor=doctor, patient_id=patient.pk, entry_id=test.pk, question="Des deux côtés\u00a0?"
    )

    for_doctor = queries.synthesis(actor=doctor, patient_id=patient.pk).expected
    for_nurse = queries.synthesis(actor=nurse, patient_id=patient.pk).expected

    assert (len(for_doctor.alerts), len(for_doctor.questions), len(for_doctor.dues)) == (1, 0, 0)
    assert (len(for_nurse.alerts), len(for_nurse.questions)) == (0, 1)
    assert [(due.entry.pk, due.is_late) for due in for_nurse.dues] == [(test.pk, True)]


def test_a_synthesis_leaves_its_trace_and_holds_only_what_is_read(structure: Structure) -> None:
    doctor, podiatrist, patient = _team(structure, "10", "80")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Dépression", section="mental_health")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète")

    found = queries.synthesis(actor=podiatrist, patient_id=patient.pk)

    assert [entry.label for entry in found.record.entries] == ["Diabète"]
    reading = Reading.objects.get(member=records.member_of(podiatrist))
    assert (reading.place, reading.parts) == ("synthesis", ["problems"])


def test_outside_the_care_team_there_is_neither_synthesis_nor_timeline(structure: Structure) -> None:
    _doctor, patient = _team(structure, "10")
    outsider = records.make_reader(structure.pk, "10")
    with pytest.raises(Patient.DoesNotExist):
        queries.synthesis(actor=outsider, patient_id=patient.pk)
    with pytest.raises(Patient.DoesNotExist):
        queries.timeline(actor=outsider, patient_id=patient.pk)
    assert not Reading.objects.exists()


def test_the_timeline_narrows_and_finds_without_accents_or_order(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    records.write(
        doctor,
        patient,
        kind=EntryKind.PROBLEM,
        label="Insuffisance cardiaque",
        code_system="icd10",
        code="I50",
    )
    records.write(
        nurse,
        patient,
        kind=EntryKind.ACT,
        label="Pansement",
        text="Ulcère à gauche",
        happened_on=date(2026, 1, 5),
    )
    secret = records.write(doctor, patient, label="Cardiaque, note au médecin")

    found = queries.timeline(actor=nurse, patient_id=patient.pk)

    assert secret not in found.entries
    assert [name for _, name in found.authors] == sorted(
        str(records.member_of(one)) for one in (doctor, nurse)
    )

    def labels(text):
        return [entry.label for entry in queries.found_in(found.entries, text)]

    assert labels("CARDIAQUE insuf") == ["Insuffisance cardiaque"]
    assert labels("i50") == ["Insuffisance cardiaque"]
    assert labels("gauche ulcere") == ["Pansement"]
    assert labels(str(records.member_of(nurse))) == ["Pansement"]
    assert labels("cardiaque droite") == []
    assert labels("…") == []
    assert [entry.label for entry in queries.since(found.entries, date(2026, 2, 1))] == [
        "Insuffisance cardiaque"
    ]
    assert [entry.label for entry in queries.until(found.entries, date(2026, 2, 1))] == ["Pansement"]


def test_a_patient_who_objects_is_told_of_discreetly(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    records.write(doctor, patient, kind=EntryKind.TREATMENT, label="Sertraline")
    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="treatments", reader_group="60", said_on=doctor.today
    )
    found = queries.synthesis(actor=nurse, patient_id=patient.pk)
    assert (found.record.is_restricted, found.record.treatments) == (True, [])


@given(st.lists(st.text(alphabet="aàeéiîoöuùcçn", min_size=1, max_size=6), min_size=1, max_size=5))
def test_words_are_found_by_their_beginnings_in_any_order(words):
    text = " ".join(words)
    typed = " ".join(word[:2].upper() for word in reversed(words))
    assert finding.matches(finding.typed(typed), (text,))


@pytest.mark.parametrize(
    ("value", "second", "unit", "said"),
    [
        ("72.5000", None, "kg", "72,5\u00a0kg"),
        ("135.0000", "80.0000", "mmHg", "135/80\u00a0mmHg"),
        ("3", None, "/10", "3/10"),
        ("1000", None, "", "1\u202f000"),
    ],
)
def test_values_are_written_as_people_write_them(value, second, unit, said):
    assert wording.value_text(Decimal(value), Decimal(second) if second else None, unit) == said


def test_changes_and_ages():
    assert wording.change_text(Decimal("1.2"), "kg") == "+1,2\u00a0kg"
    assert wording.change_text(Decimal(-3), "/10") == "−3"
    assert wording.change_text(Decimal(0), "kg") == ""
    assert wording.age_on(date(1960, 5, 17), date(2026, 5, 16)) == 65
    assert wording.age_on(date(1960, 5, 17), date(2026, 5, 17)) == 66
