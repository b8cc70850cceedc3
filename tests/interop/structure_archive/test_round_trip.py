from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.operations import archives
from maisonnee.domains.records.queries import archives as queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.files import sealing, storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal import queries as journal
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.commands import structure as command
from maisonnee.interop.structure_archive import reading, shape, writing
from maisonnee.interop.structure_archive.shape import ArchiveRefused
from tests.database_fixtures import CommittedDatabase, TestServer, committed
from tests.factories import records, teams
from tests.factories.patients import make_patient


def _lived_in() -> Structure:
    """A structure with accounts, patients, corrected and withdrawn entries, a document, a journal."""
    structure = teams.make_structure("Maison des Remparts")
    with context.entered(structure_id=structure.pk):
        doctor = records.make_reader(structure.pk, "10")
        nurse = records.make_reader(structure.pk, "60")
        patient = make_patient(doctor, birth_family_name="L'Hôte « Yvon »")
        for actor in (doctor, nurse):
            records.in_care(actor, patient)
        records.weigh(nurse, patient, "72.5", date(2026, 3, 1))
        entry = records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète\nancien")
        operations.correct_entry(
            actor=doctor,
            patient_id=patient.pk,
            entry_id=entry.pk,
            version=1,
            reason="Précision",
            values={"label": "Diabète de type 2"},
        )
        file = storing.keep(
            actor=doctor, name="cr.pdf", content_type="application/pdf", content=b"%PDF-essai", purpose="test"
        )
        records.write(doctor, patient, kind=EntryKind.DOCUMENT, label="Compte rendu", file_id=file.pk)
        records.write(
            doctor,
            patient,
            label="Réservée",
            restricted_to=frozenset({records.member_of(nurse).pk}),
            restriction_reason="Délicat",
        )
    return structure


def _written(structure: Structure, folder: Path) -> dict[str, Any]:
    folder.mkdir()
    with context.entered(structure_id=structure.pk):
        writing.write_archive(structure, writing.FolderSink(folder), now=teams.NOW)
    return reading.read_manifest(folder)


def _tables(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in (folder / shape.TABLES).iterdir()}


def test_what_goes_out_comes_in_the_same_in_another_installation(
    committed_database: CommittedDatabase, database_server: TestServer, tmp_path: Path, settings: Any
) -> None:
    structure = _lived_in()
    out = _written(structure, tmp_path / "sortie")
    assert out["journal"]["is_sound"] is True
    assert out["rows"]["records_entry"] == 4
    assert out["rows"]["records_entryevent"] == 5
    assert out["missing_files"] == []

    with committed(database_server):
        settings.FILES_FOLDER = tmp_path / "autre"
        settings.FILES_KEY, settings.JOURNAL_KEY = bytes(range(32)), bytes(range(1, 33))
        other = teams.make_user("quelquun@exemple.test")
        assert reading.take_in(tmp_path / "sortie").name == "Maison des Remparts"

        back = _written(structure, tmp_path / "retour")
        assert _tables(tmp_path / "retour") == _tables(tmp_path / "sortie")
        assert back["rows"] == out["rows"]
        assert (tmp_path / "retour" / shape.PEOPLE).read_text() == (
            tmp_path / "sortie" / shape.PEOPLE
        ).read_text()
        with context.entered(structure_id=structure.pk):
            found = journal.verify(structure.pk)
            assert (found.is_sound, found.entries) == (True, out["journal"]["entries"])
            assert storing.content_of(StoredFile.objects.get(name="cr.pdf")) == b"%PDF-essai"
            corrected = Entry.objects.get(label="Diabète de type 2")
            assert [event.label for event in corrected.events.order_by("pgh_id")] == [  # type: ignore[attr-defined]
                "Diabète\nancien",
                "Diabète de type 2",
            ]
        assert User.objects.exclude(pk=other.pk).count() == 2
        assert not any(user.has_usable_password() for user in User.objects.exclude(pk=other.pk))
        with pytest.raises(ArchiveRefused, match="existe déjà"):
            reading.take_in(tmp_path / "sortie")


def test_a_person_already_known_keeps_their_account(
    committed_database: CommittedDatabase, database_server: TestServer, tmp_path: Path
) -> None:
    structure = _lived_in()
    _written(structure, tmp_path / "sortie")
    person = json.loads((tmp_path / "sortie" / shape.PEOPLE).read_text().splitlines()[0])
    with committed(database_server):
        known = teams.make_user(person["email"])
        reading.take_in(tmp_path / "sortie")
        with context.entered(structure_id=structure.pk, user_id=known.pk):
            assert journal.verify(structure.pk).is_sound
            assert Member.objects.filter(user_id=known.pk).count() == 1
            assert not Member.objects.filter(user_id=person["id"]).exists()


@pytest.mark.parametrize("fault", ["changed", "removed", "version", "schema", "outside"])
def test_a_damaged_archive_is_refused_and_nothing_is_kept(
    committed_database: CommittedDatabase, database_server: TestServer, tmp_path: Path, fault: str
) -> None:
    structure = _lived_in()
    folder = tmp_path / "sortie"
    manifest = _written(structure, folder)
    entries = folder / shape.TABLES / "records_entry.ndjson"
    if fault == "changed":
        entries.write_text(entries.read_text().replace("type 2", "type 1"))
    elif fault == "removed":
        entries.unlink()
    elif fault == "version":
        manifest["version"] = 99
    elif fault == "schema":
        manifest["migrations"].append("records.9999_inconnue")
    else:
        manifest["files"][0]["name"] = "../ailleurs"
    (folder / shape.MANIFEST).write_text(json.dumps(manifest))
    with committed(database_server):
        with pytest.raises(ArchiveRefused):
            reading.take_in(folder)
        with context.entered(structure_id=structure.pk):
            assert not Structure.objects.filter(pk=structure.pk).exists()
        assert not User.objects.exists()


def test_rows_that_contradict_one_another_leave_nothing_behind(
    committed_database: CommittedDatabase, database_server: TestServer, tmp_path: Path, settings: Any
) -> None:
    structure = _lived_in()
    folder = tmp_path / "sortie"
    manifest = _written(structure, folder)
    patients = folder / shape.TABLES / "patients_patient.ndjson"
    patients.write_text("")
    manifest["rows"]["patients_patient"] = 0
    for file in manifest["files"]:
        if file["name"].endswith("/patients_patient.ndjson"):
            file["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (folder / shape.MANIFEST).write_text(json.dumps(manifest))
    with committed(database_server):
        settings.FILES_FOLDER = tmp_path / "autre"
        with pytest.raises(ArchiveRefused, match="se contredisent"):
            reading.take_in(folder)
        assert not list((tmp_path / "autre").rglob("*.enc"))
        assert not User.objects.exists()


def test_the_sealed_archive_needs_those_who_lead_and_a_care_professional(
    committed_database: CommittedDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    structure = _lived_in()
    with context.entered(structure_id=structure.pk):
        manager = teams.seat(structure.pk, Role.MANAGER).actor
        doctor = records.make_reader(structure.pk, "10")
        job = archives.ask_structure_archive(actor=manager, reason="Changement d’hébergeur")
        with pytest.raises(PermissionMissing):
            archives.ask_structure_archive(actor=doctor, reason="Essai")
    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: teams.NOW)
    with context.entered(structure_id=structure.pk):
        done = Job.objects.select_related("report").get(pk=job.pk)
        assert (done.state, done.error) == ("done", "")
        assert done.report is not None
        sealed = storing.content_of(done.report)
        with pytest.raises(PermissionMissing):
            archives.show_archive_code(actor=manager, job_id=job.pk)
        assert [one.pk for one in queries.archives_to_open(actor=doctor)] == [job.pk]
        _, code = archives.show_archive_code(actor=doctor, job_id=job.pk)
    assert not zipfile.is_zipfile(io.BytesIO(sealed))
    assert sealing.open_with_code(sealed, "AAAA") is None

    (tmp_path / "archive.enc").write_bytes(sealed)
    monkeypatch.setattr("sys.stdin", io.StringIO(code + "\n"))
    assert command.main(["open", str(tmp_path / "archive.enc"), str(tmp_path / "ouverte")]) == 0
    manifest = reading.read_manifest(tmp_path / "ouverte")
    assert manifest["rows"]["records_entry"] == 4


def test_the_command_writes_says_and_refuses(
    committed_database: CommittedDatabase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    structure = _lived_in()
    with context.entered(structure_id=structure.pk):
        command._export(Structure.objects.get(pk=structure.pk), tmp_path / "sortie")
        assert journal.verify(structure.pk).is_sound
    assert "en clair" in capsys.readouterr().out
    assert command.main(["export", "Inconnue", str(tmp_path / "autre")]) == 1
    assert "Désignez une structure" in capsys.readouterr().err
    assert command.main(["import", str(tmp_path)]) == 1
    assert "ne contient pas d’archive lisible" in capsys.readouterr().err
    assert command.main(["open", str(tmp_path / "absent"), str(tmp_path / "vide")]) == 1
    assert command.main([]) == 2
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein" / "x").touch()
    assert command.main(["open", "x", str(tmp_path / "plein")]) == 1
    assert "n’est pas un dossier vide" in capsys.readouterr().err
