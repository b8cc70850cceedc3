"""Importing a list: what each line becomes, twice the same, interrupted, settled."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import ConflictChoice, ImportState, LineOutcome
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    ImportBatch,
    ImportLine,
    LongTermIllness,
    Patient,
)
from maisonnee.domains.patients.queries import imports as import_queries
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.models import Entry
from maisonnee.interop import patient_lists
from maisonnee.interop.patient_lists import jobs
from maisonnee.kernel.refusals import Refusal
from tests.factories import patients as make
from tests.factories.teams import NOW

AS_OF = date(2026, 3, 1)
LIST = """Nom de naissance;Prénoms;Date de naissance;Sexe;NIR;N° dossier;Médecin traitant;ALD;C2S;Infirmier;Téléphone
DURAND;Marie;12/03/1950;F;2 55 08 14 168 025 38;101;Dr LEROY A.;O;C2S;Paul Bihan;0600000001
NOËL;Jean-Pierre;01/02/1980;M;;102;Dr Roussel (Rennes);N;;;
NOËL;Jean-Pierre;01/02/1980;M;;103;;N;;;
;Zoé;01/02/1980;F;;104;;;;;
MARTIN;Luc;31/02/1990;M;;105;;;;;
PETIT;Anne;05/06/2001;F;;106;Leroy Anne;;AME;;06 00 00 00 0A
"""


def _receive(actor: Actor, text: str = LIST, name: str = "liste.csv") -> ImportBatch:
    content = text.encode("cp1252")
    head = patient_lists.head_of(content)
    return operations.receive_list(
        actor=actor, name=name, content_type="text/csv", content=content, sheet="",
        signature=head.signature, line_count=0,
    )  # fmt: skip


def _prepared(actor: Actor, text: str = LIST, **options: Any) -> ImportBatch:
    batch = _receive(actor, text)
    content = text.encode("cp1252")
    columns = patient_lists.guessed_columns(patient_lists.head_of(content))
    doctor_id = options.pop("default_doctor_id", None)
    candidates = patient_lists.candidates_of(
        patient_lists.table_of(content), columns=columns, directory=import_queries.directory(actor=actor),
        default_doctor_id=doctor_id, today=actor.today,
    )  # fmt: skip
    return operations.choose_columns(
        actor=actor, batch_id=batch.pk, columns=columns, default_doctor_id=doctor_id, candidates=candidates,
        **{"as_of_on": AS_OF, **options},
    )  # fmt: skip


def _imported(actor: Actor, text: str = LIST, **options: Any) -> ImportBatch:
    batch = operations.start_import(actor=actor, batch_id=_prepared(actor, text, **options).pk)
    assert batch.job is not None
    running.run(job_id=batch.job.pk, structure_id=actor.structure_id, clock=lambda: NOW)
    return ImportBatch.objects.select_related("job").get(pk=batch.pk)


def _counts(batch: ImportBatch) -> dict[str, int]:
    return {key: value for key, value in batch.counts.items() if value}


@pytest.fixture
def team(professional: Actor) -> dict[str, Any]:
    return {
        "doctor": make.make_member(professional, family_name="Leroy", given_name="Anne"),
        "nurse": make.make_member(professional, family_name="Bihan", given_name="Paul", profession="60"),
    }


def test_each_line_has_its_outcome(professional: Actor, team: dict[str, Any]) -> None:
    batch = _imported(professional)
    assert (batch.state, batch.job.state if batch.job else "") == (ImportState.DONE, JobState.DONE)
    assert _counts(batch) == {"added": 3, "duplicate": 1, "faulty": 2}
    lines = {line.line: line for line in ImportLine.objects.all()}
    assert {number: line.outcome for number, line in lines.items()} == {
        2: "added", 3: "added", 4: "duplicate", 5: "faulty", 6: "faulty", 7: "added",
    }  # fmt: skip
    assert [reason["code"] for reason in lines[3].reasons] == ["doctor_unknown"]
    assert lines[4].reasons[0] == {"code": "twice_in_file", "column": "", "text": "3"}
    assert lines[5].reasons[0]["code"] == "missing"
    assert lines[6].reasons[0]["column"] == "Date de naissance"
    assert [reason["column"] for reason in lines[7].reasons] == ["Téléphone"]
    durand = Patient.objects.get(birth_family_name="DURAND")
    assert (durand.ins_number, durand.identity_status, durand.record_number) == (
        "255081416802538",
        "provisional",
        "101",
    )
    assert AttendingDoctor.objects.filter(member=team["doctor"], starts_on=AS_OF, ends_on=None).count() == 2
    assert LongTermIllness.objects.get().patient_id == durand.pk
    assert sorted(Coverage.objects.values_list("kind", flat=True)) == ["ame", "c2s"]
    assert FollowUp.objects.get().member_id == team["nurse"].pk
    assert list(queries.found_by(queries.patients(actor=professional), "dura 12/03/1950")) == [durand]


def test_the_preview_says_what_will_happen_and_writes_no_patient(
    professional: Actor, team: dict[str, Any]
) -> None:
    batch = _prepared(professional)
    assert batch.state == ImportState.MAPPED
    assert {key: value for key, value in batch.preview["counts"].items() if value} == {
        "added": 3, "duplicate": 1, "faulty": 2,
    }  # fmt: skip
    assert (Patient.objects.count(), ImportLine.objects.count()) == (0, 0)


def test_the_same_file_twice_changes_nothing(professional: Actor, team: dict[str, Any]) -> None:
    _imported(professional)
    before = list(Patient.objects.order_by("pk").values())
    batch = _imported(professional)
    assert _counts(batch) == {"unchanged": 3, "duplicate": 1, "faulty": 2}
    assert list(Patient.objects.order_by("pk").values()) == before
    assert AttendingDoctor.objects.count() == 2


def test_the_columns_are_remembered_for_the_source(professional: Actor) -> None:
    batch = _prepared(professional)
    assert (
        queries.remembered_columns(actor=professional, signature=batch.signature)["birth_name"]
        == "Nom de naissance"
    )
    assert queries.remembered_columns(actor=professional, signature="autre") == {}


def test_lines_without_a_doctor_take_the_default_one(professional: Actor, team: dict[str, Any]) -> None:
    other = make.make_member(professional, family_name="Roux")
    _imported(professional, default_doctor_id=other.pk)
    named = {period.patient.birth_family_name: period.member_id for period in AttendingDoctor.objects.all()}
    assert named == {"DURAND": team["doctor"].pk, "PETIT": team["doctor"].pk}


def test_the_file_completes_and_never_overwrites(professional: Actor, team: dict[str, Any]) -> None:
    old = make.make_member(professional, family_name="Ancien")
    durand = make.make_patient(
        professional,
        birth_family_name="Durand",
        birth_given_names="Marie",
        born_on=date(1950, 3, 12),
        phone="0299000000",
    )
    make.attended_by(professional, durand, old)
    batch = _imported(professional)
    durand.refresh_from_db()
    assert (durand.phone, durand.record_number, durand.version) == ("0299000000", "101", 2)
    line = ImportLine.objects.get(outcome=LineOutcome.CONFLICT)
    assert {d["field"]: (d["ours"], d["file"]) for d in line.differences} == {
        "phone": ("0299000000", "0600000001"),
        "doctor": (str(old.pk), str(team["doctor"].pk)),
    }
    assert _counts(batch)["conflict"] == 1
    operations.settle_differences(
        actor=professional, batch_id=batch.pk, line_ids=None, choice=ConflictChoice.FILE
    )
    durand.refresh_from_db()
    assert (durand.phone, durand.version) == ("0600000001", 3)
    assert list(durand.attending_doctors.order_by("starts_on").values_list("member_id", "ends_on")) == [
        (old.pk, date(2026, 2, 28)), (team["doctor"].pk, None),
    ]  # fmt: skip
    with pytest.raises(Refusal, match=r"patients\.no_line_chosen"):
        operations.settle_differences(
            actor=professional, batch_id=batch.pk, line_ids=None, choice=ConflictChoice.OURS
        )


def test_keeping_ours_changes_nothing(professional: Actor, team: dict[str, Any]) -> None:
    durand = make.make_patient(
        professional,
        birth_family_name="Durand",
        birth_given_names="Marie",
        born_on=date(1950, 3, 12),
        phone="0299000000",
    )
    batch = _imported(professional)
    line = ImportLine.objects.get(outcome=LineOutcome.CONFLICT)
    operations.settle_differences(
        actor=professional, batch_id=batch.pk, line_ids=[line.pk], choice=ConflictChoice.OURS
    )
    durand.refresh_from_db()
    line.refresh_from_db()
    assert (durand.phone, line.choice) == ("0299000000", "ours")


def test_a_value_changed_since_is_left(professional: Actor, team: dict[str, Any]) -> None:
    durand = make.make_patient(
        professional,
        birth_family_name="Durand",
        birth_given_names="Marie",
        born_on=date(1950, 3, 12),
        phone="0299000000",
    )
    batch = _imported(professional)
    operations.correct_patient(
        actor=professional, patient_id=durand.pk, version=2, values={"phone": "0299999999"}
    )
    operations.settle_differences(
        actor=professional, batch_id=batch.pk, line_ids=None, choice=ConflictChoice.FILE
    )
    durand.refresh_from_db()
    assert durand.phone == "0299999999"


def test_an_interruption_resumes_after_the_last_batch(
    professional: Actor, team: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "BATCH_SIZE", 2)
    batch = operations.start_import(actor=professional, batch_id=_prepared(professional).pk)
    real, calls = operations.apply_lines, []

    def stopping(**arguments: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise RuntimeError("coupure")
        return real(**arguments)

    monkeypatch.setattr(operations, "apply_lines", stopping)
    assert batch.job is not None
    with pytest.raises(RuntimeError):
        running.run(job_id=batch.job.pk, structure_id=professional.structure_id, clock=lambda: NOW)
    assert (ImportLine.objects.count(), Job.objects.get().state) == (2, JobState.FAILED)
    monkeypatch.setattr(operations, "apply_lines", real)
    again = operations.start_import(actor=professional, batch_id=batch.pk)
    assert again.job is not None
    running.run(job_id=again.job.pk, structure_id=professional.structure_id, clock=lambda: NOW)
    done = ImportBatch.objects.get()
    assert _counts(done) == {"added": 3, "duplicate": 1, "faulty": 2}
    assert (ImportLine.objects.count(), Patient.objects.count()) == (6, 3)


def test_one_entry_for_the_lines_and_a_version_for_each_patient(
    professional: Actor, team: dict[str, Any]
) -> None:
    batch = _imported(professional)
    assert list(Entry.objects.order_by("sequence").values_list("action", flat=True)) == [
        "patients.receive_list", "patients.choose_columns", "patients.start_import", "patients.apply_lines",
        "patients.finish_import",
    ]  # fmt: skip
    entry = Entry.objects.get(action="patients.apply_lines")
    assert entry.details == {"label": batch.file_name, "first": 2, "last": 7}
    assert Patient.pgh_event_model.objects.count() == 3  # type: ignore[attr-defined]


def test_an_import_is_not_started_twice_nor_beside_another(professional: Actor) -> None:
    first, second = _prepared(professional), _prepared(professional)
    operations.start_import(actor=professional, batch_id=first.pk)
    with pytest.raises(Refusal, match=r"patients\.import_not_ready"):
        operations.start_import(actor=professional, batch_id=first.pk)
    with pytest.raises(Refusal, match=r"patients\.import_under_way"):
        operations.start_import(actor=professional, batch_id=second.pk)
    with pytest.raises(Refusal, match=r"patients\.as_of_in_future"):
        _prepared(professional, as_of_on=date(2026, 3, 13))
    assert Job.objects.count() == 1


def test_leads_import_once_the_team_lets_them_read(coordinator: Actor) -> None:
    with pytest.raises(PermissionMissing):
        _receive(coordinator)
    assert ImportBatch.objects.count() == 0
    operations.decide_visibility(
        actor=coordinator, coordination_sees=True, starts_on=coordinator.today, reason="Vote"
    )
    assert _receive(coordinator).created_by == coordinator.name
