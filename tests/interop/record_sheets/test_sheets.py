from __future__ import annotations

import io
import json
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pypdf
import pytest
from procrastinate.contrib.django import app

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.domains.patients.models import Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind, RecordPermission
from maisonnee.domains.records.models import DailyPack
from maisonnee.domains.records.operations import packs as pack_operations
from maisonnee.domains.records.queries import exports, packs
from maisonnee.domains.records.queries.synthesis import synthesis
from maisonnee.foundation.access.actors import system_actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storing
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.tenancy import everyone
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.record_sheets import extract, jobs, packing
from maisonnee.interop.record_sheets.synthesis import synthesis_pdf, synthesis_sheet
from tests.factories import records
from tests.factories.patients import make_patient


def _team(structure, *codes):
    readers = [records.make_reader(structure.pk, code) for code in codes]
    patient = make_patient(readers[0], birth_family_name="Kervella")
    for reader in readers:
        records.in_care(reader, patient)
    return (*readers, patient)


def text_of(pdf: bytes, password: str = "") -> str:
    reader = pypdf.PdfReader(io.BytesIO(pdf), password=password or None)
    return " ".join("\n".join(page.extract_text() for page in reader.pages).split())


def _fill(doctor, nurse, patient, *, rows=1):
    records.write(doctor, patient, kind=EntryKind.ALLERGY, label="Pénicilline", text="œdème en 2011")
    for number in range(rows):
        records.write(doctor, patient, kind=EntryKind.PROBLEM, label=f"Problème {number}", text="suivi " * 20)
        records.write(
            doctor, patient, kind=EntryKind.TREATMENT, label=f"Traitement {number}", text="1 matin et soir"
        )
        records.write(
            nurse, patient, kind=EntryKind.ACT, label=f"Acte {number}", next_due_on=date(2026, 4, 1)
        )
    records.weigh(nurse, patient, "70", date(2026, 3, 1))
    records.weigh(nurse, patient, "72.5")


def test_the_synthesis_puts_allergies_first_then_the_profession_s_order(structure: Structure) -> None:
    doctor, nurse, pharmacist, patient = _team(structure, "10", "60", "21")
    _fill(doctor, nurse, patient)

    def keys(actor):
        found = synthesis(actor=actor, patient_id=patient.pk)
        sheet = synthesis_sheet(found, actor=actor, structure="Maison")
        return [block.key for block in sheet.main], [block.key for block in sheet.aside]

    assert keys(doctor)[0] == ["allergies", "reminders", "treatments", "problems"]
    assert keys(pharmacist)[0] == ["allergies", "treatments", "problems", "reminders"]
    assert keys(nurse)[1] == ["expected", "changed", "measures", "history", "team"]


def test_the_synthesis_says_the_ald_and_whom_to_call(structure: Structure) -> None:
    doctor, patient = _team(structure, "10")
    facts = {
        "name": "Anne Kervella",
        "link": "sa fille",
        "phone": "01 99 00 00 01",
        "designated_on": doctor.today,
    }
    patient_operations.declare_long_term_illness(
        actor=doctor, patient_id=patient.pk, starts_on=date(2025, 5, 2)
    )
    patient_operations.add_relative(
        actor=doctor, patient_id=patient.pk, kind=RelativeKind.TRUSTED_PERSON, **facts
    )
    patient_operations.add_relative(
        actor=doctor, patient_id=patient.pk, name="Paul Kervella", kind=RelativeKind.RELATIVE
    )
    found = synthesis(actor=doctor, patient_id=patient.pk)
    said = {fact.label: fact.value for fact in synthesis_sheet(found, actor=doctor, structure="Maison").facts}
    assert said["ALD"] == "depuis le 02/05/2025"
    assert said["Personne de confiance"] == "Anne Kervella, sa fille, 01 99 00 00 01"
    assert "Proche" not in said


def test_the_synthesis_is_one_archivable_tagged_page_even_when_the_record_is_long(
    structure: Structure,
) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    _fill(doctor, nurse, patient, rows=30)

    found = synthesis(actor=doctor, patient_id=patient.pk)
    pdf = synthesis_pdf(found, actor=doctor, structure="Maison de santé")

    reader: Any = pypdf.PdfReader(io.BytesIO(pdf))
    assert len(reader.pages) == 1
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    root = reader.trailer["/Root"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "fr-FR"
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in root["/Metadata"].get_data().decode()
    text = text_of(pdf)
    assert text.index("Pénicilline") < text.index("Traitement 29")
    assert "et 16 de plus dans le dossier" in text
    assert "Poids : 72,5 kg" in text.replace("\u00a0", " ")
    assert "+2,5" in text


def test_nothing_refused_reaches_a_sheet_an_extract_or_a_pack(structure: Structure) -> None:
    doctor, nurse, psychologist, patient = _team(structure, "10", "60", "93")
    records.write(doctor, patient, kind=EntryKind.TREATMENT, label="Objecté")
    records.write(psychologist, patient, label="Entretien secret")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Mental", section="mental_health")
    records.write(
        doctor,
        patient,
        kind=EntryKind.PROBLEM,
        label="Gardé",
        restricted_to=frozenset({records.member_of(psychologist).pk}),
        restriction_reason="Délicat",
    )
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Visible")
    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="treatments", reader_group="60", said_on=doctor.today
    )
    operations.plan_visits(actor=nurse, patient_ids=[patient.pk], on=nurse.today)
    found = synthesis(actor=nurse, patient_id=patient.pk)
    given = exports.for_patient(actor=nurse, patient_id=patient.pk)
    outside = exports.for_colleague(
        actor=nurse, patient_id=patient.pk, parts=["problems", "treatments", "mental_health", "notes:93"]
    )
    made = packing.make_pack(actor=packs.night_actor(records.member_of(nurse), now=nurse.now), structure="M")
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        sheet = archive.read("01.pdf")
    texts = [
        text_of(synthesis_pdf(found, actor=nurse, structure="M")),
        text_of(extract.patient_pdf(given, actor=nurse, structure="M")),
        extract.bundle(given, actor=nurse).decode(),
        text_of(
            extract.colleague_pdf(
                outside, actor=nurse, structure="M", recipient="Dr L", purpose="Avis", consent="de vive voix"
            )
        ),
        extract.bundle(outside, actor=nurse).decode(),
        text_of(sheet, packs.password_of(actor=nurse)),
    ]
    for text in texts:
        assert "Visible" in text
        for hidden in ("Objecté", "Entretien secret", "Mental", "Gardé"):
            assert hidden not in text
    assert "n’est pas partagée avec vous" in texts[0]


def test_the_copy_for_the_patient_says_who_wrote_what_and_when(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    _fill(doctor, nurse, patient)
    pdf = extract.patient_pdf(
        exports.for_patient(actor=doctor, patient_id=patient.pk), actor=doctor, structure="Maison de santé"
    )
    text = text_of(pdf)
    for words in (
        "Pénicilline",
        "œdème en 2011",
        "L1111-7",
        str(records.member_of(nurse)),
        "À refaire le 01/04/2026",
    ):
        assert words in text
    assert pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # type: ignore[index] # noqa: E712


def test_a_pack_opens_with_its_password_only_and_its_names_say_nothing(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    _fill(doctor, nurse, patient)
    operations.plan_visits(actor=nurse, patient_ids=[patient.pk], on=nurse.today + timedelta(days=1))
    made = packing.make_pack(actor=nurse, structure="Maison")
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(made[1])) as archive:
        assert archive.namelist() == ["LISEZMOI.txt", "00-liste.pdf", "01.pdf"]
        index, sheet = archive.read("00-liste.pdf"), archive.read("01.pdf")
    password = packs.password_of(actor=nurse)
    for pdf in (index, sheet):
        assert b"KERVELLA" not in pdf
        reader = pypdf.PdfReader(io.BytesIO(pdf))
        assert reader.is_encrypted
        assert not reader.decrypt("autre")
        encryption: Any = reader.trailer["/Encrypt"]
        assert (encryption["/V"], encryption["/CF"]["/StdCF"]["/CFM"]) == (5, "/AESV3")
    assert "01.pdf KERVELLA Dominique 17/05/1960 vendredi 13/03" in text_of(index, password)
    assert "Pénicilline" in text_of(sheet, password)
    assert Reading.objects.get(member=records.member_of(nurse)).place == "list_pack"


def test_a_night_packs_for_each_professional_what_they_read_once(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    idle = records.make_reader(structure.pk, "70")
    secretary = records.make_reader(structure.pk, "331", Role.SECRETARY)
    records.in_care(secretary, patient)
    for actor in (doctor, nurse):
        operations.plan_visits(actor=actor, patient_ids=[patient.pk], on=actor.today)
    night = system_actor(
        "Travail de nuit",
        structure_id=structure.pk,
        now=doctor.now,
        permissions={RecordPermission.MAKE_PACKS},
    )
    job = pack_operations.ask_night_packs(actor=night)

    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: doctor.now)

    done = Job.objects.get(pk=job.pk)
    assert (done.state, done.error, done.result) == ("done", "", {"packs": 2, "failed": 0})
    owners = {pack.member_id for pack in DailyPack.objects.all()}
    assert owners == {records.member_of(doctor).pk, records.member_of(nurse).pk}
    assert records.member_of(idle).pk not in owners
    assert structure.pk in everyone.team_ids()
    pack = DailyPack.objects.get(member=records.member_of(nurse))
    assert pack.file is not None
    assert storing.content_of(pack.file).startswith(b"PK")


def test_each_night_asks_for_the_packs_of_every_team(structure: Structure) -> None:
    periodic = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert periodic["records.night_packs"] == jobs.NIGHTLY
    jobs.night_packs(timestamp=0)
    job = Job.objects.get()
    assert (job.kind, job.parameters, job.asked_by) == ("records.packs", {}, "Travail de nuit")


def test_one_pack_that_fails_leaves_the_others(structure: Structure, monkeypatch: pytest.MonkeyPatch) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    for actor in (doctor, nurse):
        operations.plan_visits(actor=actor, patient_ids=[patient.pk], on=actor.today)

    def fails(*, actor, structure):
        if actor.user_id == doctor.user_id:
            raise ValueError("illisible")
        return 1, b"PK"

    monkeypatch.setattr(jobs, "make_pack", fails)
    night = system_actor(
        "Travail de nuit",
        structure_id=structure.pk,
        now=doctor.now,
        permissions={RecordPermission.MAKE_PACKS},
    )
    job = pack_operations.ask_night_packs(actor=night)
    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: doctor.now)
    assert Job.objects.get(pk=job.pk).result == {"packs": 1, "failed": 1}
    assert [pack.member_id for pack in DailyPack.objects.all()] == [records.member_of(nurse).pk]


def test_one_s_own_pack_is_made_when_asked_for(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    for actor in (doctor, nurse):
        operations.plan_visits(actor=actor, patient_ids=[patient.pk], on=actor.today)
    job = pack_operations.ask_pack(actor=nurse)
    running.run(job_id=job.pk, structure_id=structure.pk, clock=lambda: nurse.now)
    assert [pack.member_id for pack in DailyPack.objects.all()] == [records.member_of(nurse).pk]


def test_a_bundle_says_each_fact_with_its_code_and_its_author(structure: Structure) -> None:
    doctor, nurse, patient = _team(structure, "10", "60")
    _fill(doctor, nurse, patient)
    records.write(
        nurse,
        patient,
        kind=EntryKind.MEASURE,
        item="blood_pressure",
        label="",
        value=Decimal(135),
        value_2=Decimal(80),
    )
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Asthme", code_system="icd10", code="J45")
    given = exports.for_patient(actor=doctor, patient_id=patient.pk)

    bundle = json.loads(extract.bundle(given, actor=doctor))

    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    resources = [one["resource"] for one in bundle["entry"]]
    assert [one["fullUrl"] for one in bundle["entry"]] == [f"urn:uuid:{one['id']}" for one in resources]
    kinds = [one["resourceType"] for one in resources]
    assert kinds.count("Patient") == 1
    assert kinds.count("Practitioner") == 2
    assert len(resources) == 3 + len(given.entries)
    known = {one["fullUrl"] for one in bundle["entry"]}
    weights = [one for one in resources if one.get("valueQuantity")]
    assert [one["valueQuantity"]["value"] for one in weights] == [70, 72.5]
    assert weights[0]["valueQuantity"]["code"] == "kg"
    assert weights[0]["code"]["coding"][0]["code"] == "29463-7"
    pressure = next(one for one in resources if one.get("component"))
    assert [one["valueQuantity"]["value"] for one in pressure["component"]] == [135, 80]
    asthma = next(one for one in resources if one.get("code", {}).get("text") == "Asthme")
    assert asthma["code"]["coding"][0] == {
        "system": "http://hl7.org/fhir/sid/icd-10",
        "code": "J45",
        "display": "Asthme",
    }
    for one in resources:
        for field in ("subject", "patient", "recorder", "informationSource"):
            if field in one:
                assert one[field]["reference"] in known
        for performer in one.get("performer", []):
            reference = performer.get("actor", performer)["reference"]
            assert reference in known


def test_an_ins_number_whose_identity_is_not_qualified_is_not_given_as_one(structure: Structure) -> None:
    doctor, patient = _team(structure, "10")
    patient.ins_number, patient.ins_oid = "160057512345678", "1.2.250.1.213.1.4.8"
    patient.save()
    bundle = extract.bundle(exports.for_patient(actor=doctor, patient_id=patient.pk), actor=doctor)
    assert b"160057512345678" not in bundle
    patient.identity_status, patient.identity_source = "qualified", "Logiciel"
    patient.identity_proof, patient.identity_proved_on = "passport", date(2026, 1, 5)
    patient.save()
    bundle = extract.bundle(exports.for_patient(actor=doctor, patient_id=patient.pk), actor=doctor)
    assert json.loads(bundle)["entry"][0]["resource"]["identifier"] == [
        {"use": "official", "system": "urn:oid:1.2.250.1.213.1.4.8", "value": "160057512345678"}
    ]
