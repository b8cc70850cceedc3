from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import EmergencyMotive
from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import DueState, EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, Entry
from maisonnee.domains.records.rules import catalogue, drafts
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import records
from tests.factories.patients import make_patient


def _labels(actor, patient):
    return {entry.label for entry in queries.open_record(actor=actor, patient_id=patient.pk).entries}


def test_a_smear_is_one_fact_for_the_midwife_and_a_reminder_for_the_doctor(structure: Structure) -> None:
    midwife = records.make_reader(structure.pk, "50")
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(midwife)
    records.in_care(midwife, patient)
    records.in_care(doctor, patient)

    smear = records.write(
        midwife,
        patient,
        kind=EntryKind.ACT,
        item="smear",
        label="",
        text="normal",
        happened_on=date(2026, 3, 2),
        proposes_due=True,
    )

    seen = queries.open_record(actor=doctor, patient_id=patient.pk)
    assert [due.entry.pk for due in seen.dues] == [smear.pk]
    assert seen.dues[0].on == date(2029, 3, 2)
    assert [entry.pk for entry in seen.history] == [smear.pk]
    reading = Reading.objects.get(patient=patient, member=records.member_of(doctor))
    assert reading.parts == ["sexual_health"]
    assert reading.ground == "care_team"


def test_outside_the_care_team_there_is_no_record_until_an_emergency(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    outsider = records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    records.write(nurse, patient, kind=EntryKind.ALLERGY, label="Pénicilline")

    with pytest.raises(Patient.DoesNotExist):
        queries.open_record(actor=outsider, patient_id=patient.pk)

    patient_operations.open_in_emergency(
        actor=outsider,
        patient_id=patient.pk,
        motive=EmergencyMotive.VITAL,
        reason="Malaise en salle d’attente",
    )
    assert _labels(outsider, patient) == {"Pénicilline"}
    assert Reading.objects.get(member=records.member_of(outsider)).ground == "emergency"


def test_an_objection_to_the_notes_of_the_psychologist_is_seen_from_five_accounts(
    structure: Structure,
) -> None:
    readers = {
        code: records.make_reader(structure.pk, code, Role.SECRETARY if code == "331" else Role.PROFESSIONAL)
        for code in ("93", "10", "60", "70", "331")
    }
    patient = make_patient(readers["10"])
    for actor in readers.values():
        records.in_care(actor, patient)
    records.vote(readers["10"], {code: ["notes:93", "problems"] for code in readers})
    records.write(readers["93"], patient, label="Entretien")
    assert [_labels(actor, patient) for actor in readers.values()] == [{"Entretien"}] * 5

    objection = patient_operations.object_to_sharing(
        actor=readers["10"],
        patient_id=patient.pk,
        section="notes",
        author_group="93",
        said_on=date(2026, 3, 12),
    )
    assert [_labels(actor, patient) for actor in readers.values()] == [
        {"Entretien"},
        set(),
        set(),
        set(),
        set(),
    ]
    assert queries.open_record(actor=readers["60"], patient_id=patient.pk).is_restricted

    patient_operations.lift_objection(actor=readers["10"], patient_id=patient.pk, objection_id=objection.pk)
    assert _labels(readers["60"], patient) == {"Entretien"}


def test_three_kilograms_in_a_week_alert_the_prescriber(structure: Structure) -> None:
    doctor = records.make_reader(structure.pk, "10")
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(doctor, patient)
    records.in_care(nurse, patient)
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        starts_on=date(2026, 1, 1),
    )

    first = records.weigh(nurse, patient, "70", date(2026, 3, 5))
    records.weigh(nurse, patient, "72.9", date(2026, 3, 10))
    assert Alert.objects.count() == 0
    last = records.weigh(nurse, patient, "73", date(2026, 3, 12))

    alert = Alert.objects.get()
    assert (alert.entry_id, alert.compared_with_id, alert.alerted) == (
        last.pk,
        first.pk,
        records.member_of(doctor),
    )
    assert [row.pk for row in queries.open_alerts(actor=doctor)] == [alert.pk]
    assert list(queries.open_alerts(actor=nurse)) == []


def test_grams_for_kilograms_are_told_and_nothing_is_written(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)

    with pytest.raises(Refusal) as refused:
        records.weigh(nurse, patient, "71500")
    assert refused.value.code == "records.measure_in_another_unit"
    assert refused.value.params["guess"] == "g"
    assert Entry.objects.count() == 0


def test_a_wrong_patient_entry_is_moved_and_both_records_keep_the_trace(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    wrong, right = make_patient(nurse), make_patient(nurse)
    records.in_care(nurse, wrong)
    records.in_care(nurse, right)
    entry = records.weigh(nurse, wrong, "70")

    moved = operations.move_entry(
        actor=nurse,
        patient_id=wrong.pk,
        entry_id=entry.pk,
        to_patient_id=right.pk,
        reason="Erreur de dossier",
    )

    assert _labels(nurse, wrong) == set()
    assert _labels(nurse, right) == {"Poids"}
    page = queries.entry_page(actor=nurse, patient_id=wrong.pk, entry_id=entry.pk)
    assert page.entry.withdrawal_reason == "Erreur de dossier"
    assert moved.moved_from_id == entry.pk


def test_a_newer_act_closes_the_older_due_date_once(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    older = records.write(
        nurse,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=date(2025, 3, 1),
        proposes_due=True,
    )
    newer = records.write(nurse, patient, kind=EntryKind.ACT, item="foot_test", label="")

    older.refresh_from_db()
    assert (older.due_state, older.answered_by_id) == (DueState.DONE, newer.pk)
    with pytest.raises(Refusal):
        operations.close_due(actor=nurse, patient_id=patient.pk, entry_id=older.pk, state=DueState.DONE)


def _foot_test(actor, patient, on: date) -> Entry:
    return records.write(
        actor,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=on,
        proposes_due=True,
    )


def test_withdrawing_the_answer_opens_the_due_date_again(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    wrong, right = make_patient(nurse), make_patient(nurse)
    records.in_care(nurse, wrong)
    records.in_care(nurse, right)
    older = _foot_test(nurse, wrong, date(2025, 3, 1))
    newer = _foot_test(nurse, wrong, nurse.today)

    operations.move_entry(
        actor=nurse,
        patient_id=wrong.pk,
        entry_id=newer.pk,
        to_patient_id=right.pk,
        reason="Écrit dans le mauvais dossier",
    )

    older.refresh_from_db()
    assert (older.due_state, older.due_closed_on, older.due_closed_by, older.answered_by_id) == (
        DueState.OPEN,
        None,
        "",
        None,
    )


def test_withdrawing_one_answer_leaves_the_due_date_to_the_next_one(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    older = _foot_test(nurse, patient, date(2024, 3, 1))
    mistaken = _foot_test(nurse, patient, date(2025, 1, 10))
    newest = _foot_test(nurse, patient, date(2025, 2, 10))

    operations.withdraw_entry(
        actor=nurse, patient_id=patient.pk, entry_id=mistaken.pk, reason="Saisi deux fois"
    )

    older.refresh_from_db()
    assert (older.due_state, older.answered_by_id) == (DueState.DONE, newest.pk)


def test_an_old_act_written_late_is_not_due_when_it_was_done_since(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    recent = _foot_test(nurse, patient, date(2025, 11, 3))

    late = _foot_test(nurse, patient, date(2023, 5, 2))

    late.refresh_from_db()
    assert (late.due_state, late.answered_by_id) == (DueState.DONE, recent.pk)
    recent.refresh_from_db()
    assert recent.due_state == DueState.OPEN


def test_the_same_facts_typed_twice_in_two_sendings_are_told(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    draft = Draft(kind=EntryKind.NOTE, label="Passage", text="Pansement propre", happened_on=nurse.today)

    def sent(actor: Actor, *drafts: Draft) -> None:
        operations.write_entries(actor=actor, patient_id=patient.pk, drafts=drafts, is_typed=True)

    sent(nurse, draft)
    with pytest.raises(Refusal) as refused:
        sent(nurse, draft)
    assert refused.value.code == "records.just_written"
    sent(nurse, replace(draft, text="Pansement sale"))
    sent(nurse, draft, replace(draft, label="Second passage"))
    sent(replace(nurse, now=nurse.now + timedelta(minutes=6)), draft)
    assert Entry.objects.filter(patient=patient).count() == 5


def test_the_journal_keeps_no_reason_that_tells_of_health(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    entry = records.write(nurse, patient, text="Plaie du talon")
    told = "Violences au domicile"
    about: dict[str, Any] = {"actor": nurse, "patient_id": patient.pk, "entry_id": entry.pk, "reason": told}

    corrected = operations.correct_entry(**about, version=1, values={"text": "Plaie de la cheville"})
    restricted = operations.restrict_entry(**about, member_ids=[])
    withdrawn = operations.withdraw_entry(**about)

    kept = (corrected.change_reason, restricted.restriction_reason, withdrawn.withdrawal_reason)
    assert kept == (told, told, told)
    assert set(JournalEntry.objects.filter(patient_id=patient.pk).values_list("reason", flat=True)) == {""}


@pytest.mark.parametrize(("typed", "kept"), [("5.2999999999", "5.3000"), ("-3", "-3.0000"), ("0", "0.0000")])
def test_a_measure_of_no_catalogue_is_kept_as_it_was_said(typed: str, kept: str) -> None:
    draft = Draft(
        kind=EntryKind.MEASURE, label="Ferritine", value=Decimal(typed), happened_on=date(2026, 3, 1)
    )
    assert str(drafts.checked(draft).value) == kept


@pytest.mark.parametrize("typed", ["0.00000001", "100000000", "1e50", "NaN", "-Infinity"])
def test_a_number_that_would_become_another_one_is_refused(typed: str) -> None:
    draft = Draft(
        kind=EntryKind.MEASURE, label="Ferritine", value=Decimal(typed), happened_on=date(2026, 3, 1)
    )
    with pytest.raises(Refusal) as refused:
        drafts.checked(draft)
    assert (refused.value.code, refused.value.field) == ("records.number_too_long", "value")


@pytest.mark.parametrize(
    ("item", "typed", "guess"), [("glycaemia", "5.5", "mmol/L"), ("creatinine", "12", "mg/L")]
)
def test_a_number_far_more_usual_in_another_unit_asks_which(item: str, typed: str, guess: str) -> None:
    with pytest.raises(Refusal) as refused:
        catalogue.to_unit(item, Decimal(typed))
    assert (refused.value.code, refused.value.params["guess"]) == ("records.measure_doubtful", guess)
    unit = catalogue.MEASURES[item].unit
    assert catalogue.to_unit(item, Decimal(typed), unit) == Decimal(typed)


def test_a_second_number_is_kept_for_a_pair_only() -> None:
    draft = Draft(
        kind=EntryKind.MEASURE,
        item="weight",
        value=Decimal(70),
        value_2=Decimal(9),
        happened_on=date(2026, 3, 1),
    )
    with pytest.raises(Refusal) as refused:
        drafts.checked(draft)
    assert (refused.value.code, refused.value.field) == ("records.second_value_out_of_place", "value_2")


def test_a_label_nobody_sees_is_no_label() -> None:
    with pytest.raises(Refusal) as refused:
        drafts.checked(Draft(kind=EntryKind.NOTE, label="\u200b\u202e", happened_on=date(2026, 3, 1)))
    assert (refused.value.code, refused.value.field) == ("records.label_missing", "label")
