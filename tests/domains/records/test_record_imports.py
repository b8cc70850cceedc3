"""An import from its file to its undoing: nothing written before it was read, nothing lost, all of it taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import (
    DueState,
    EntryKind,
    ImportSource,
    ImportState,
    ItemChoice,
    ItemOutcome,
    WatchRule,
)
from maisonnee.domains.records.models import Alert, Entry, ImportItem, RecordImport
from maisonnee.domains.records.operations import import_writing, imports
from maisonnee.domains.records.queries import imports as queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import record_files as files
from tests.factories import records
from tests.factories.patients import make_patient
from tests.factories.teams import NOW

Run = Callable[[RecordImport], Job]


@pytest.fixture
def doctor(structure: Structure) -> Actor:
    return records.make_reader(structure.pk, "10")


@pytest.fixture
def patient(doctor: Actor) -> Patient:
    found = make_patient(
        doctor,
        birth_family_name="Essaiimport",
        birth_given_names="Dominique Camille",
        ins_number=files.INS,
        ins_oid=files.TEST_OID,
    )
    records.in_care(doctor, found)
    return found


def received(
    actor: Actor, content: bytes, source: ImportSource = ImportSource.FHIR, **more: Any
) -> RecordImport:
    """Receive a file and read it, as the pages and the worker do."""
    batch = imports.receive_record_file(
        actor=actor, source=source, name="export", content_type="text/plain", content=content, **more
    )
    if source is ImportSource.SPREADSHEET:
        columns = {
            "birth_name": "Nom de naissance", "given_names": "Prénom", "birth_on": "Date de naissance", "sex": "Sexe",
            "kind": "Nature", "label": "Libellé", "happened_on": "Date", "value": "Valeur", "unit": "Unité",
            "dose": "Posologie", "ends_on": "Date de fin", "text": "Commentaire",
        }  # fmt: skip
        batch = imports.choose_record_columns(
            actor=actor,
            batch_id=batch.pk,
            signature="essai",
            columns={"map": columns, "software": "Logiciel Essai"},
            dated="2026-03-01",
        )
    work(batch)
    batch.refresh_from_db()
    return batch


def work(batch: RecordImport) -> Job:
    """Carry out the work asked for an import."""
    batch.refresh_from_db()
    assert batch.job_id is not None
    running.run(job_id=batch.job_id, structure_id=batch.structure_id, clock=lambda: NOW)
    job = Job.objects.get(pk=batch.job_id)
    assert job.state == "done", job.error
    return job


def applied(actor: Actor, batch: RecordImport) -> RecordImport:
    work(imports.start_applying(actor=actor, batch_id=batch.pk))
    batch.refresh_from_db()
    return batch


def undone(actor: Actor, batch: RecordImport, reason: str = "Mauvais fichier") -> RecordImport:
    work(imports.ask_undo(actor=actor, batch_id=batch.pk, reason=reason))
    batch.refresh_from_db()
    return batch


def outcomes(batch: RecordImport) -> dict[str, int]:
    found: dict[str, int] = {}
    for outcome in batch.items.values_list("outcome", flat=True):
        found[outcome] = found.get(outcome, 0) + 1
    return found


def standing(patient: Patient) -> list[tuple[str, str]]:
    rows = Entry.objects.filter(patient=patient, withdrawn_at__isnull=True)
    return sorted(rows.values_list("kind", "label"))


def test_nothing_is_written_before_somebody_says_so(doctor: Actor, patient: Patient) -> None:
    batch = received(doctor, files.whole_bundle())
    assert batch.state == ImportState.READ
    assert outcomes(batch) == {"new": 9}
    assert Entry.objects.count() == 0


def test_a_bundle_is_written_with_its_source_then_changes_nothing_when_it_comes_again(
    doctor: Actor, patient: Patient
) -> None:
    batch = applied(doctor, received(doctor, files.whole_bundle(), software="Logiciel Essai"))
    assert batch.state == ImportState.APPLIED
    assert standing(patient) == [
        ("act", "Frottis cervico-utérin"),
        ("allergy", "Pénicilline"),
        ("document", "Compte rendu"),
        ("measure", "Poids"),
        ("measure", "Tension artérielle"),
        ("problem", "Diabète de type 2"),
        ("treatment", "Metformine 1000 mg"),
        ("treatment", "Ramipril 5 mg"),
        ("vaccination", "Grippe"),
    ]
    entry = Entry.objects.get(item="weight")
    assert (entry.value, entry.unit, entry.source) == (
        Decimal("72.4"),
        "kg",
        "Logiciel Essai, fichier du 01/03/2026",
    )
    assert (entry.batch, entry.author) == (batch, records.member_of(doctor))
    assert Entry.objects.get(item="smear").section == "sexual_health"
    document = Entry.objects.get(kind=EntryKind.DOCUMENT)
    assert document.file is not None and document.file.size == len(files.PDF)

    again = received(doctor, files.whole_bundle())
    assert outcomes(again) == {"same": 9}
    with pytest.raises(Refusal, match=r"records\.import_nothing_to_write"):
        imports.start_applying(actor=doctor, batch_id=again.pk)


def test_the_three_formats_agree_about_the_same_facts(doctor: Actor, patient: Patient) -> None:
    applied(doctor, received(doctor, files.whole_bundle()))
    summary = received(doctor, files.whole_summary(), ImportSource.CDA)
    by_kind = {item.values["label"]: item.outcome for item in summary.items.all()}
    assert by_kind == {
        "Diabète de type 2": "same",
        "Metformine 1000 mg": "same",
        "Pénicilline": "same",
        "Poids": "same",
        "Appendicectomie 1978": "new",
        "Fracture du poignet": "new",
        "Tabac : 10 cigarettes par jour": "new",
        "Divers": "new",
    }
    lists = received(doctor, files.spreadsheet(), ImportSource.SPREADSHEET)
    assert [(item.values.get("label"), item.outcome) for item in lists.items.all()] == [
        ("Poids", "same"),
        ("Tension artérielle", "same"),
        ("Metformine 1000 mg", "conflict"),
        ("Grippe", "same"),
        ("Pénicilline", "conflict"),
        (None, "unknown_patient"),
    ]


def test_outside_the_care_team_nothing_is_written_and_nothing_is_kept_of_what_is_said(
    structure: Structure, doctor: Actor, patient: Patient
) -> None:
    other = records.make_reader(structure.pk, "10")
    batch = received(other, files.whole_bundle())
    assert outcomes(batch) == {"unknown_patient": 9}
    items = list(batch.items.all())
    assert {item.reason for item in items} == {"outside_care_team"}
    assert [item.values for item in items] == [{}] * 9
    with pytest.raises(Refusal, match=r"records\.import_nothing_to_write"):
        imports.start_applying(actor=other, batch_id=batch.pk)
    with pytest.raises(Refusal, match=r"records\.import_person_known"):
        own = make_patient(other)
        records.in_care(other, own)
        imports.name_patient(actor=other, batch_id=batch.pk, said=items[0].patient_said, patient_id=own.pk)
    with pytest.raises(RecordImport.DoesNotExist):
        queries.record_import(actor=doctor, batch_id=batch.pk)


def test_who_left_the_care_team_writes_nothing_more(doctor: Actor, patient: Patient) -> None:
    batch = received(doctor, files.whole_bundle())
    imports.start_applying(actor=doctor, batch_id=batch.pk)
    patient.follow_ups.update(ends_on=date(2026, 1, 1))
    work(batch)
    assert Entry.objects.count() == 0


def test_conflicts_are_chosen_ours_theirs_or_both(
    structure: Structure, doctor: Actor, patient: Patient
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    records.in_care(nurse, patient)
    ours = records.write(
        nurse,
        patient,
        kind=EntryKind.TREATMENT,
        label="Metformine 1000 mg",
        text="1 le soir",
        happened_on=date(2016, 1, 4),
    )
    weighed = records.weigh(nurse, patient, "80", date(2026, 2, 10))
    problem = records.write(
        doctor, patient, kind=EntryKind.PROBLEM, label="Diabète de type 2", happened_on=date(2012, 5, 1)
    )
    batch = received(doctor, files.whole_bundle())
    assert outcomes(batch) == {"new": 6, "conflict": 3}
    by_label = {item.values["label"]: item for item in batch.items.filter(outcome="conflict")}
    assert by_label["Metformine 1000 mg"].known == ours

    with pytest.raises(Refusal, match=r"records\.import_not_ours_to_correct"):
        imports.settle_items(
            actor=doctor, batch_id=batch.pk, item_ids=[by_label["Poids"].pk], choice=ItemChoice.THEIRS
        )
    for label, choice in (
        ("Metformine 1000 mg", ItemChoice.THEIRS),
        ("Poids", ItemChoice.BOTH),
        ("Diabète de type 2", ItemChoice.OURS),
    ):
        imports.settle_items(actor=doctor, batch_id=batch.pk, item_ids=[by_label[label].pk], choice=choice)
    applied(doctor, batch)

    ours.refresh_from_db()
    assert (ours.text, ours.version, ours.change_reason) == (
        "1 comprimé matin et soir",
        2,
        "Import\u00a0: Bundle FHIR R4, fichier du 01/03/2026",
    )
    assert [str(entry.value) for entry in Entry.objects.filter(item="weight").order_by("value")] == [
        "72.4000",
        "80.0000",
    ]
    assert Entry.objects.filter(label="Diabète de type 2").get() == problem
    assert outcomes(received(doctor, files.whole_bundle())) == {"same": 9}

    undone(doctor, batch)
    ours.refresh_from_db()
    weighed.refresh_from_db()
    assert (ours.text, ours.version, ours.withdrawn_at) == ("1 le soir", 3, None)
    assert weighed.withdrawn_at is None
    assert [label for _, label in standing(patient)] == ["Poids", "Diabète de type 2", "Metformine 1000 mg"]


def test_undoing_reopens_due_dates_keeps_what_was_corrected_and_needs_a_reason(
    structure: Structure, doctor: Actor, patient: Patient
) -> None:
    midwife = records.make_reader(structure.pk, "50")
    records.in_care(midwife, patient)
    older = records.write(
        midwife,
        patient,
        kind=EntryKind.ACT,
        item="smear",
        label="",
        happened_on=date(2021, 1, 5),
        next_due_on=date(2024, 1, 5),
    )
    batch = applied(doctor, received(doctor, files.whole_bundle()))
    older.refresh_from_db()
    smear = Entry.objects.get(item="smear", batch=batch)
    assert (older.due_state, older.answered_by, older.due_closed_on) == (
        DueState.DONE,
        smear,
        date(2024, 3, 2),
    )
    corrected = Entry.objects.get(kind=EntryKind.ALLERGY)
    operations.correct_entry(
        actor=midwife,
        patient_id=patient.pk,
        entry_id=corrected.pk,
        version=1,
        reason="Précision",
        values={"text": "Œdème"},
    )

    with pytest.raises(Refusal, match=r"records\.import_undo_without_reason"):
        imports.ask_undo(actor=doctor, batch_id=batch.pk, reason=" ")
    undone(doctor, batch)

    older.refresh_from_db()
    assert (older.due_state, older.answered_by, older.due_closed_on) == (DueState.OPEN, None, None)
    assert standing(patient) == [("act", "Frottis cervico-utérin"), ("allergy", "Pénicilline")]
    assert (
        Entry.objects.filter(batch=batch, withdrawal_reason="Import annulé\u00a0: Mauvais fichier").count()
        == 8
    )
    assert batch.state == ImportState.UNDONE
    assert [entry.pk for entry in queries.entries_kept(actor=doctor, batch=batch)] == [corrected.pk]
    with pytest.raises(Refusal, match=r"records\.import_not_applied"):
        imports.ask_undo(actor=doctor, batch_id=batch.pk, reason="Encore")
    assert outcomes(received(doctor, files.whole_bundle())) == {"new": 8, "same": 1}


def test_two_imports_of_one_file_read_before_either_is_written_write_it_once(
    doctor: Actor, patient: Patient
) -> None:
    first, second = received(doctor, files.whole_bundle()), received(doctor, files.whole_bundle())
    applied(doctor, first)
    applied(doctor, second)
    assert Entry.objects.filter(patient=patient).count() == 9
    assert outcomes(second) == {"same": 9}


def test_work_that_stopped_goes_on_where_it_was(doctor: Actor, patient: Patient, monkeypatch: Any) -> None:
    from maisonnee.interop.record_lists import jobs

    monkeypatch.setattr(jobs, "BATCH_SIZE", 4)
    batch = received(doctor, files.whole_bundle())
    imports.start_applying(actor=doctor, batch_id=batch.pk)
    real, calls = import_writing.apply_items, []

    def failing(**arguments: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise OSError("disque plein")
        return real(**arguments)

    monkeypatch.setattr(import_writing, "apply_items", failing)
    batch.refresh_from_db()
    assert batch.job_id is not None
    with pytest.raises(OSError, match="disque plein"):
        running.run(job_id=batch.job_id, structure_id=batch.structure_id, clock=lambda: NOW)
    assert Entry.objects.count() == 4
    applied(doctor, batch)
    assert Entry.objects.count() == 9


def test_a_person_names_whom_the_file_could_not(doctor: Actor, patient: Patient) -> None:
    batch = received(doctor, files.spreadsheet(), ImportSource.SPREADSHEET)
    unknown = batch.items.get(outcome=ItemOutcome.UNKNOWN_PATIENT)
    assert queries.unrecognised_people(actor=doctor, batch=batch) == [
        {"patient_said": "INCONNUE Alix, 02/02/1970", "reason": "unknown", "count": 1, "item_id": unknown.pk}
    ]
    alix = make_patient(
        doctor, birth_family_name="Inconue", birth_given_names="Alix", born_on=date(1970, 2, 2)
    )
    with pytest.raises(Patient.DoesNotExist):
        imports.name_patient(actor=doctor, batch_id=batch.pk, said=unknown.patient_said, patient_id=alix.pk)
    records.in_care(doctor, alix)
    assert queries.suggested_patients(actor=doctor, said=unknown.values["person"]) == [alix]
    imports.name_patient(actor=doctor, batch_id=batch.pk, said=unknown.patient_said, patient_id=alix.pk)
    unknown.refresh_from_db()
    assert (unknown.patient, unknown.outcome) == (alix, ItemOutcome.NEW)
    applied(doctor, batch)
    assert standing(alix) == [("measure", "Poids")]


def test_a_file_for_one_patient_writes_nothing_in_another_record(doctor: Actor, patient: Patient) -> None:
    other = make_patient(doctor)
    records.in_care(doctor, other)
    batch = received(doctor, files.whole_summary(), ImportSource.CDA, patient_id=other.pk)
    assert {item.reason for item in batch.items.all()} == {"other_patient"}
    assert outcomes(batch) == {"unknown_patient": 8}


@pytest.mark.parametrize(
    ("resource", "reason"),
    [
        (files.weight(72400), "records.measure_in_another_unit"),
        (files.weight(900000), "records.measure_implausible"),
        (files.weight(on="2027-01-01"), "records.in_the_future"),
        (files.weight(on="1950-01-01"), "records.before_birth"),
        (files.weight(5.5, "", code=files.concept("Glycémie")), "records.import_unit_missing"),
        (files.weight(72, "livres"), "records.measure_unknown_unit"),
    ],
)
def test_what_cannot_be_is_told_and_not_written(
    doctor: Actor, patient: Patient, resource: dict[str, Any], reason: str
) -> None:
    batch = received(doctor, files.bundle(files.patient(), resource, files.condition()))
    assert sorted(batch.items.values_list("outcome", "reason")) == [("faulty", reason), ("new", "")]
    applied(doctor, batch)
    assert standing(patient) == [("problem", "Diabète de type 2")]


def test_units_are_those_of_the_catalogue(doctor: Actor, patient: Patient) -> None:
    sugar = files.weight(
        5.5, "mmol/L", id="o9", code=files.concept("Glycémie", "http://loinc.org", "14749-6")
    )
    applied(doctor, received(doctor, files.bundle(files.patient(), files.weight(72400, "g"), sugar)))
    assert {entry.item: (str(entry.value), entry.unit) for entry in Entry.objects.all()} == {
        "weight": ("72.4000", "kg"),
        "glycaemia": ("0.9900", "g/L"),
    }


def test_an_imported_measure_alerts_as_a_written_one_does(
    structure: Structure, doctor: Actor, patient: Patient
) -> None:
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.ABOVE,
        threshold=Decimal(70),
        window_days=None,
        starts_on=date(2026, 1, 1),
        alerted_id=records.member_of(doctor).pk,
    )
    applied(doctor, received(doctor, files.bundle(files.patient(), files.weight())))
    assert Alert.objects.get().entry == Entry.objects.get(item="weight")


def test_what_the_reader_may_not_read_is_never_revealed_by_a_comparison(
    structure: Structure, doctor: Actor, patient: Patient
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    records.in_care(nurse, patient)
    records.vote(nurse, {"60": records.ALL_PARTS, "10": ["treatments"]})
    records.weigh(nurse, patient, "80", date(2026, 2, 10))
    batch = received(doctor, files.bundle(files.patient(), files.weight(80)))
    assert outcomes(batch) == {"new": 1}


def test_looking_at_a_conflict_leaves_a_trace(structure: Structure, doctor: Actor, patient: Patient) -> None:
    nurse = records.make_reader(structure.pk, "60")
    records.in_care(nurse, patient)
    ours = records.weigh(nurse, patient, "80", date(2026, 2, 10))
    batch = received(doctor, files.bundle(files.patient(), files.weight()))
    shown = queries.entries_compared(actor=doctor, items=ImportItem.objects.filter(batch=batch))
    assert shown == {ours.pk: ours}
    reading = Reading.objects.get(place="list_import")
    assert (reading.patient, reading.member, reading.parts) == (
        patient,
        records.member_of(doctor),
        ["measures"],
    )
    assert isinstance(reading.member, Member)
