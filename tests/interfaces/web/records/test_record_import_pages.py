"""Importing into the records from the pages: the whole way, the refusals, what others do not see."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry, RecordImport
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.jobs import running
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import record_files as files
from tests.factories import records
from tests.factories.patients import make_patient
from tests.factories.teams import NOW

INDEX = "/dossier/imports/"
COLUMNS = {
    "birth_name": "Nom de naissance", "given_names": "Prénom", "birth_on": "Date de naissance", "sex": "Sexe",
    "kind": "Nature", "label": "Libellé", "happened_on": "Date", "value": "Valeur", "unit": "Unité",
    "dose": "Posologie", "ends_on": "Date de fin", "text": "Commentaire", "dated": "2026-03-01",
}  # fmt: skip


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


@pytest.fixture
def browser(client_as: Callable[[Actor], Client], doctor: Actor) -> Client:
    return client_as(doctor)


def _text(response: Any) -> str:
    return str(response.content.decode())


def _dropped(browser: Client, content: bytes, name: str) -> Any:
    return browser.post(INDEX, {"file": SimpleUploadedFile(name, content), "software": "Logiciel Essai"})


def _worked(batch: RecordImport) -> None:
    batch.refresh_from_db()
    assert batch.job_id is not None
    running.run(job_id=batch.job_id, structure_id=batch.structure_id, clock=lambda: NOW)


def _read(browser: Client, content: bytes, name: str) -> str:
    response = _dropped(browser, content, name)
    assert response.status_code == 302, _text(response)
    address = str(response.headers["Location"])
    if name.endswith(".csv"):
        assert browser.post(f"{address}colonnes/", COLUMNS).status_code == 302
    _worked(RecordImport.objects.order_by("-received_at", "-id")[0])
    return address


def test_the_whole_way_of_a_summary(browser: Client, doctor: Actor, patient: Patient) -> None:
    ours = records.write(
        doctor,
        patient,
        kind=EntryKind.TREATMENT,
        label="Metformine 1000 mg",
        text="1 le soir",
        happened_on=date(2016, 1, 4),
    )
    address = _read(browser, files.whole_summary(), "volet.xml")
    page = _text(browser.get(address))
    assert "Ce qui va se passer" in page
    assert "Poids 72,4 kg" in page
    assert "Dans le dossier\u00a0: Metformine 1000 mg · 04/01/2016 · 1 le soir" in page
    assert "Écrire 7\u00a0faits dans les dossiers" in page
    assert Entry.objects.count() == 1

    page = _text(browser.get(f"{address}differences/"))
    found = re.search(r'name="ligne"\s+value="([^"]+)"', page)
    assert found is not None
    assert "posologie" in page
    answer = browser.post(f"{address}differences/", {"ligne": found[1], "choix": "theirs"})
    assert answer.status_code == 302
    assert "Tout est choisi" in _text(browser.get(f"{address}differences/"))

    assert browser.post(f"{address}ecrire/").status_code == 302
    assert "Un travail est en cours" in _text(browser.get(address))
    batch = RecordImport.objects.get()
    _worked(batch)
    ours.refresh_from_db()
    assert ours.text == "1 comprimé matin et soir"
    page = _text(browser.get(address))
    assert "L’import est fait" in page
    assert "Annuler cet import" in page
    assert Entry.objects.filter(batch=batch).count() == 7

    answer = browser.get(f"{address}compte-rendu/")
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [
        "Ligne ou rang",
        "Patient",
        "Fait",
        "Détail",
        "Résultat",
        "Pourquoi",
    ]
    assert [cell.value for cell in sheet[3]][2:5] == [
        "Traitement\u00a0: Metformine 1000 mg",
        "04/01/2016 · 1 comprimé matin et soir",
        "Corrigé",
    ]

    assert "Dites pourquoi" not in _text(browser.get(f"{address}annuler/"))
    assert browser.post(f"{address}annuler/", {"reason": ""}).status_code == 422
    assert browser.post(f"{address}annuler/", {"reason": "Mauvais volet"}).status_code == 302
    _worked(batch)
    ours.refresh_from_db()
    assert ours.text == "1 le soir"
    assert Entry.objects.filter(batch=batch, withdrawn_at__isnull=True).count() == 0
    assert "L’import est annulé" in _text(browser.get(address))


def test_columns_are_guessed_then_confirmed_and_remembered(browser: Client, patient: Patient) -> None:
    address = str(_dropped(browser, files.spreadsheet(), "mesures.csv").headers["Location"])
    columns = f"{address}colonnes/"
    assert browser.get(address).headers["Location"] == columns
    page = _text(browser.get(columns))
    for title in ("Nom de naissance", "Nature", "Libellé", "Valeur", "Unité", "Posologie", "Date de fin"):
        assert f'<option value="{title}" selected>' in page
    assert browser.post(columns, {**COLUMNS, "label": ""}).status_code == 422
    assert browser.post(columns, COLUMNS).status_code == 302
    _worked(RecordImport.objects.get())
    page = _text(browser.get(address))
    assert "Écrire 5\u00a0faits" in page
    assert "Mesure\u00a0: Poids 60 kg" in page

    again = str(_dropped(browser, files.spreadsheet(), "mesures.csv").headers["Location"])
    assert "choisies la dernière fois" in _text(browser.get(f"{again}colonnes/"))


def test_somebody_not_recognised_is_named_by_a_person(
    browser: Client, doctor: Actor, patient: Patient
) -> None:
    address = _read(browser, files.spreadsheet(), "mesures.csv")
    alix = make_patient(doctor, birth_family_name="Autre", birth_given_names="Alix", born_on=date(1971, 2, 2))
    records.in_care(doctor, alix)
    page = _text(browser.get(f"{address}patients/"))
    assert "INCONNUE Alix, 02/02/1970" in page
    found = re.search(rf'href="({address}patients/[^"]+/)"', page)
    assert found is not None
    assert "Personne ne correspond" in _text(browser.get(found[1]))
    page = _text(browser.post(found[1], {"q": "autr"}))
    assert f'value="{alix.pk}"' in page
    assert browser.post(found[1], {"patient": str(alix.pk)}).status_code == 302
    assert "Tout le monde est reconnu" in _text(browser.get(f"{address}patients/"))


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("volet.xml", b"<html><body>x</body></html>", "pages web"),
        ("volet.xml", b"<?xml version='1.0'?><a>", "abîmé, incomplet ou mal encodé"),
        ("volet.xml", b"<?xml version='1.0'?><autre/>", "n’est pas un document CDA"),
        (
            "bombe.xml",
            b"<?xml version='1.0'?><!DOCTYPE b [<!ENTITY a 'x'><!ENTITY c '&a;&a;'>]><ClinicalDocument>&c;</ClinicalDocument>",
            "déclarations (DTD, entités)",
        ),
        (
            "ailleurs.xml",
            b"<?xml version='1.0'?><!DOCTYPE b SYSTEM 'file:///etc/passwd'><ClinicalDocument/>",
            "déclarations (DTD, entités)",
        ),
        ("dossier.json", b'{"resourceType": "Patient"}', "n’est pas un «"),
        ("dossier.json", b'{"resourceType": "Bundle"', "JSON est abîmé"),
        ("dossier.json", b'{"resourceType": "Bundle", "x": NaN}', "JSON est abîmé"),
        ("dossier.json", b"[" * 100_000, "JSON est abîmé"),
        ("dossier.json", '{"resourceType": "Bündel"}'.encode("latin-1"), "n’est pas en UTF-8"),
        ("liste.csv", b"", "vide"),
        ("programme.json", b"MZ\x90\x00\x03", "programme"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_sentence_and_nothing_is_kept(
    browser: Client, name: str, content: bytes, sentence: str
) -> None:
    answer = _dropped(browser, content, name)
    assert answer.status_code == 422
    assert sentence in _text(answer)
    assert RecordImport.objects.count() == 0


def test_an_import_is_its_receivers_alone(
    browser: Client, structure: Structure, patient: Patient, client_as: Callable[[Actor], Client]
) -> None:
    address = _read(browser, files.whole_summary(), "volet.xml")
    other = client_as(records.make_reader(structure.pk, "10"))
    for path in (
        "",
        "colonnes/",
        "avancement/",
        "differences/",
        "patients/",
        "ecrire/",
        "annuler/",
        "compte-rendu/",
    ):
        assert other.get(address + path).status_code == 404
        assert other.post(address + path).status_code == 404
    assert "volet.xml" not in _text(other.get(INDEX))


def test_a_comparison_shown_is_a_reading(browser: Client, doctor: Actor, patient: Patient) -> None:
    records.weigh(doctor, patient, "80", date(2026, 2, 10))
    address = _read(browser, files.bundle(files.patient(), files.weight()), "dossier.json")
    assert Reading.objects.filter(place="list_import").count() == 0
    browser.get(address)
    assert Reading.objects.get(place="list_import").parts == ["measures"]


def test_pages_take_as_many_queries_for_many_facts_as_for_one(
    browser: Client, doctor: Actor, patient: Patient
) -> None:
    def queries(count: int) -> dict[str, int]:
        Entry.objects.all().update(item="")
        measures = [
            files.weight(60 + place, on=f"2025-01-{place + 1:02d}", id=f"o{place}") for place in range(count)
        ]
        for place in range(count):
            records.weigh(doctor, patient, "90", date(2025, 1, place + 1))
        people = [
            files.patient(f"q{place}", birthDate=f"1980-01-{place + 1:02d}", identifier=[])
            for place in range(count)
        ]
        others = [
            {**files.condition(), "id": f"c{place}", "subject": {"reference": f"Patient/q{place}"}}
            for place in range(count)
        ]
        address = _read(browser, files.bundle(files.patient(), *people, *measures, *others), "dossier.json")
        found = {}
        for path in ("", "differences/", "patients/", "compte-rendu/", "annuler/"):
            with CaptureQueriesContext(
                connection,
            ) as captured:
                assert browser.get(address + path).status_code == 200
            found[path] = len(captured)
        return found

    queries(1)
    one, many = queries(2), queries(20)
    assert one == many
    assert max(many.values()) <= 40


def test_a_file_dropped_for_a_patient_leaves_the_others_aside(
    browser: Client,
    structure: Structure,
    doctor: Actor,
    patient: Patient,
    client_as: Callable[[Actor], Client],
) -> None:
    other = make_patient(doctor)
    address = f"/dossier/{other.pk}/importer/"
    assert client_as(records.make_reader(structure.pk, "10")).get(address).status_code == 404
    assert browser.get(address).status_code == 404
    records.in_care(doctor, other)
    assert "Importer un fichier" in _text(browser.get(f"/dossier/{other.pk}/"))
    assert f"Importer dans le dossier d’{other}" in _text(browser.get(address))
    answer = browser.post(address, {"file": SimpleUploadedFile("volet.xml", files.whole_summary())})
    batch = RecordImport.objects.get()
    assert batch.patient == other
    _worked(batch)
    page = _text(browser.get(answer.headers["Location"]))
    assert page.count("Le fichier parle d’un autre patient que celui choisi.") == 8
    assert "dans les dossiers</button>" not in page
