from __future__ import annotations

import hashlib
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import openpyxl
import pypdf
import pytest

from maisonnee.domains.concertation.enums import CaseState, MeetingState, Theme, Urgency
from maisonnee.domains.concertation.models import Case, CaseNote, Meeting
from maisonnee.domains.contract.models import Dossier, FileReading
from maisonnee.domains.contract.operations import dossier as operations
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.contract.queries.transmissions import outgoing
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.prevention.enums import MissionKind
from maisonnee.domains.prevention.models import Mission, MissionAction
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storing
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.enums import JobState
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import contract_years as years
from tests.factories.contract_years import YEAR


@pytest.fixture
def lead(actor_as: Callable[[Role], Actor]) -> Actor:
    return replace(actor_as(Role.COORDINATOR), now=years.NOW)


def archive_of(dossier: Dossier) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(storing.content_of(dossier.archive)))


def test_the_archive_holds_report_annexes_proofs_and_a_manifest(structure: Structure, lead: Actor) -> None:
    years.make_year(structure, lead)
    years.give_proof(lead, "fiche de poste.txt", b"Temps de coordination : 10 heures.")
    dossier = years.build_dossier(lead)
    with archive_of(dossier) as archive:
        names = archive.namelist()
        assert names == [
            "rapport-annuel.pdf",
            "annexes.xlsx",
            "exercice.json",
            "decompte.json",
            "preuves/B1/001-contrat-de-travail-fiche-de-poste-ou-temps-dedie-de-la-coord.txt",
            "manifeste.json",
            "manifeste.txt",
        ]
        manifest = json.loads(archive.read("manifeste.json"))
        for file in manifest["files"]:
            content = archive.read(file["name"])
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size"], file["sha256"])
        assert dossier.manifest_sha256 == hashlib.sha256(archive.read("manifeste.json")).hexdigest()
        assert dossier.manifest_sha256 in archive.read("manifeste.txt").decode()
        report = pypdf.PdfReader(io.BytesIO(archive.read("rapport-annuel.pdf")))
        text = "\n".join(page.extract_text() for page in report.pages)
        assert "ne porte pas le label" in " ".join(text.split())
        book = openpyxl.load_workbook(io.BytesIO(archive.read("annexes.xlsx")))
        assert book.sheetnames == ["Associés", "Vacations", "Réunions", "SAS", "Parcours"]
        assert [row[0].value for row in book["Associés"].iter_rows(min_row=2, max_row=4)] == [
            "Alizé",
            "Béranger",
            "Cléry",
        ]
        assert book["Vacations"]["F2"].value == "0,46\u00a0jour par semaine (2\u00a0jours par mois)"


def test_the_same_contents_give_the_same_bytes(structure: Structure, lead: Actor) -> None:
    years.make_year(structure, lead)
    years.give_proof(lead, "fiche.txt", b"fiche")
    first, second = years.build_dossier(lead), years.build_dossier(replace(lead, name="Quelqu’un d’autre"))
    assert first.archive.sha256 == second.archive.sha256
    assert first.fingerprint == second.fingerprint


def _forms(patient: Patient) -> set[str]:
    """Everything that would tell who a patient is, as it could be written."""
    day = patient.born_on
    words = {patient.birth_family_name, *re.split(r"[ ]", patient.birth_given_names)}
    return {
        *(word for word in words if len(word) > 3),
        *({patient.ins_number} if patient.ins_number else set()),
        str(patient.pk),
        f"{day:%d/%m/%Y}",
        f"{day:%Y-%m-%d}",
        f"{day:%d%m%Y}",
        f"{day:%Y%m%d}",
    }


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _everything(archive: zipfile.ZipFile) -> str:
    """All the text of an archive: names, comments, raw bytes, text of PDF, cells, streams decompressed."""
    pieces = [archive.comment.decode("latin-1")]
    for entry in archive.infolist():
        pieces += [entry.filename, entry.comment.decode("latin-1"), entry.extra.decode("latin-1")]
        content = archive.read(entry)
        pieces += [content.decode("latin-1"), content.decode("utf-8", "ignore")]
        if entry.filename.endswith(".pdf"):
            reader = pypdf.PdfReader(io.BytesIO(content))
            pieces += [page.extract_text() for page in reader.pages]
            pieces += [str(reader.metadata), str(reader.xmp_metadata and reader.xmp_metadata.dc_title)]
        if entry.filename.endswith((".xlsx", ".docx", ".ods", ".odt")):
            with zipfile.ZipFile(io.BytesIO(content)) as inner:
                for part in inner.infolist():
                    pieces += [part.filename, inner.read(part).decode("utf-8", "ignore")]
    return _folded("\n".join(pieces))


def test_no_patient_is_anywhere_in_the_dossier(structure: Structure, lead: Actor) -> None:
    patients = years.make_patients(structure)
    years.make_year(structure, lead)
    # Names of files and titles are typed by people: a patient's name there must not become a path.
    years.give_proof(lead, "fiche.txt", b"Coordination de l'equipe.")
    _a_meeting_about(structure, lead, patients)
    years.attest(structure, lead)
    dossier = years.build_dossier(lead)
    assert dossier.findings == []
    with archive_of(dossier) as archive:
        text = _everything(archive)
    # The search itself is proved able to find.
    assert _folded("Alizé") in text
    assert "octobre 2025" in text
    assert _folded(Theme.CHRONIC.label) in text
    for patient in patients:
        for form in _forms(patient):
            assert (form, _folded(form) in text) == (form, False)


def _a_meeting_about(structure: Structure, lead: Actor, patients: list[Patient]) -> None:
    """A closed concertation where each patient was discussed."""
    here = {"structure_id": structure.pk}
    meeting = Meeting.objects.create(
        **here,
        state=MeetingState.CLOSED,
        held_on=date(YEAR, 10, 9),
        starts_at=time(12, 30),
        ends_at=time(13, 30),
        planned_by="Camille",
        changed_by="Camille",
        closed_at=years.NOW,
        closed_by="Camille",
    )
    for position, patient in enumerate(patients, start=1):
        case = Case.objects.create(
            **here,
            patient=patient,
            meeting=meeting,
            position=position,
            state=CaseState.DISCUSSED,
            question="Que faire\u202f?",
            urgency=Urgency.WHEN_POSSIBLE,
            written_by_name="Camille",
            changed_by="Camille",
            proposed_at=years.NOW,
        )
        CaseNote.objects.create(
            **here,
            case=case,
            summary=f"{patient} va mieux",
            decision=f"Revoir {patient}",
            theme=Theme.CHRONIC,
            written_by="Camille",
            written_at=years.NOW,
        )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("courrier.txt", "Madame Maëlys KERVELLEC, suivie depuis 2019".encode()),
        ("KERVELLEC Maelys.txt", b"rien de plus"),
        ("liste.csv", b"nom;INS\nx;244031234567801\n"),
    ],
)
def test_a_patient_in_a_proof_is_found_and_blocks(
    structure: Structure, lead: Actor, name: str, content: bytes
) -> None:
    patient = years.make_patients(structure)[0]
    years.make_year(structure, lead)
    years.give_proof(lead, name, content)
    dossier = years.build_dossier(lead)
    assert [item["patient_id"] for item in dossier.findings] == [str(patient.pk)]
    # What is kept of it holds no name.
    assert "kervellec" not in json.dumps([{**item, "title": ""} for item in dossier.findings]).casefold()
    going = outgoing(actor=lead, year=YEAR)
    assert "contract.patients_found" in going.obstacles


def test_a_patient_named_in_a_register_keeps_the_dossier_from_being_made(
    structure: Structure, lead: Actor
) -> None:
    years.make_year(structure, lead)
    patient = years.make_patients(structure)[0]
    mission = Mission.objects.create(
        structure_id=structure.pk,
        title="Chutes",
        kind=MissionKind.PRS,
        prs_theme=f"Prévention pour {patient.birth_given_names} {patient.birth_family_name}",
        annex_mention="Annexe 3",
        content="…",
        starts_on=date(YEAR, 1, 1),
    )
    MissionAction.objects.create(
        structure_id=structure.pk, mission=mission, held_on=date(YEAR, 2, 3), what="…", recorded_by="Camille"
    )
    with pytest.raises(Refusal, match="patient_in_a_register"):
        years.build_dossier(lead)
    assert not Dossier.objects.exists()
    Mission.objects.update(prs_theme="Prévention des chutes")
    assert years.build_dossier(lead).findings == []


def test_only_the_entitled_read_the_excerpt(
    structure: Structure, lead: Actor, actor_as: Callable[[Role], Actor]
) -> None:
    years.make_patients(structure)
    years.make_year(structure, lead)
    years.give_proof(lead, "courrier.txt", "Madame Maëlys KERVELLEC".encode())
    dossier = years.build_dossier(lead)
    (seen,) = queries.checks_of(actor=lead, dossier=dossier).findings
    assert (seen.excerpt, "KERVELLEC" in seen.patient_label) == ("", False)
    nurse = replace(actor_as(Role.PROFESSIONAL), now=years.NOW)
    (read,) = queries.checks_of(actor=nurse, dossier=dossier).findings
    assert "KERVELLEC" in read.excerpt
    assert "KERVELLEC" in read.patient_label


def test_saying_it_is_not_a_patient_needs_a_reason_and_is_kept(structure: Structure, lead: Actor) -> None:
    years.make_patients(structure)
    years.make_year(structure, lead)
    years.give_proof(lead, "courrier.txt", "Maëlys KERVELLEC, coordinatrice".encode())
    dossier = years.build_dossier(lead)
    (seen,) = queries.checks_of(actor=lead, dossier=dossier).findings
    chosen = [(seen.file.pk, seen.patient_id)]
    with pytest.raises(Refusal) as refused:
        operations.declare_not_patients(actor=lead, dossier=dossier, found=chosen, reason=" ")
    assert refused.value.code == "contract.reason_needed"
    operations.declare_not_patients(actor=lead, dossier=dossier, found=chosen, reason="homonyme")
    checks = queries.checks_of(actor=lead, dossier=dossier)
    assert checks.are_done
    assert Entry.objects.filter(action="contract.declare_not_patients", reason="homonyme").count() == 1
    # Building again does not ask again.
    assert queries.checks_of(actor=lead, dossier=years.build_dossier(lead)).are_done


def test_an_image_is_looked_at_by_somebody(structure: Structure, lead: Actor) -> None:
    years.make_year(structure, lead)
    png = (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
        b"\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00IEND\xaeB`\x82"
    )
    years.give_proof(lead, "scan.png", png)
    dossier = years.build_dossier(lead)
    (unread,) = queries.checks_of(actor=lead, dossier=dossier).unread
    assert "contract.files_to_look_at" in outgoing(actor=lead, year=YEAR).obstacles
    operations.declare_looked_at(actor=lead, dossier=dossier, file_ids=[unread.file.pk])
    assert queries.checks_of(actor=lead, dossier=dossier).are_done


def test_a_new_patient_asks_for_a_new_search(structure: Structure, lead: Actor) -> None:
    years.make_year(structure, lead)
    years.build_dossier(lead)
    assert "contract.patients_changed" not in outgoing(actor=lead, year=YEAR).obstacles
    years.make_patients(structure)
    assert "contract.patients_changed" in outgoing(actor=lead, year=YEAR).obstacles


def test_the_job_builds_once_and_resumes(structure: Structure, lead: Actor) -> None:
    years.make_year(structure, lead)
    years.give_proof(lead, "fiche.txt", b"fiche")
    job = operations.ask_dossier(actor=lead, year=YEAR)
    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: years.NOW)
    job = Job.objects.get(pk=job.pk)
    assert (job.state, job.done, job.total) == (JobState.DONE, 2, 2)
    assert FileReading.objects.count() == 1
    # Interrupted after its last batch, then run again: nothing is built twice.
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING)
    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: years.NOW)
    assert Dossier.objects.count() == 1
