"""The import from the pages: file, columns, preview, progress, report, differences."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from maisonnee.domains.patients.models import ImportBatch, Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.jobs import running
from tests.factories import patients as make
from tests.factories.teams import NOW

LIST = "Nom;Prénom;Date de naissance;Sexe;Téléphone\nDURAND;Marie;12/03/1950;F;0600000001\nMARTIN;Luc;31/02/1990;M;\n"
COLUMNS = {
    "birth_name": "Nom", "given_names": "Prénom", "birth_on": "Date de naissance", "sex": "Sexe", "phone": "Téléphone",
    "as_of_on": "2026-03-01",
}  # fmt: skip


def _text(response: Any) -> str:
    return str(response.content.decode())


def _dropped(browser: Client, content: bytes, name: str = "liste.csv") -> Any:
    return browser.post("/patients/importer/", {"file": SimpleUploadedFile(name, content)})


def _imported(browser: Client, actor: Actor) -> ImportBatch:
    address = _dropped(browser, LIST.encode("cp1252")).headers["Location"]
    assert browser.post(address, COLUMNS).status_code == 302
    batch = ImportBatch.objects.select_related("job").order_by("-created_at", "-id")[0]
    assert browser.post(f"/patients/importer/{batch.pk}/lancer/").status_code == 302
    batch.refresh_from_db()
    assert batch.job is not None
    running.run(job_id=batch.job.pk, structure_id=actor.structure_id, clock=lambda: NOW)
    return batch


def test_the_columns_are_guessed_then_confirmed_and_nothing_is_applied(browser: Client) -> None:
    response = _dropped(browser, LIST.encode("cp1252"))
    assert response.status_code == 302
    page = _text(browser.get(response.headers["Location"]))
    assert '<option value="Date de naissance" selected>' in page
    assert "DURAND" in page
    assert browser.post(response.headers["Location"], COLUMNS).status_code == 302
    batch = ImportBatch.objects.get()
    page = _text(browser.get(f"/patients/importer/{batch.pk}/"))
    assert "Rien n’est encore enregistré" in page
    assert re.search(r"Date de naissance\u00a0: «\s31/02/1990\s» n’est pas une date", page)
    assert Patient.objects.count() == 0


def test_the_whole_way(browser: Client, professional: Actor) -> None:
    batch = _imported(browser, professional)
    assert Patient.objects.get().birth_family_name == "DURAND"
    assert "L’import est terminé" in _text(browser.get(f"/patients/importer/{batch.pk}/"))
    report = browser.get(f"/patients/importer/{batch.pk}/compte-rendu/")
    rows = list(openpyxl.load_workbook(BytesIO(report.content)).worksheets[0].iter_rows(values_only=True))
    assert [row[:2] for row in rows[:3]] == [
        ("Ligne", "Résultat"),
        (2, "Nouveau patient"),
        (3, "Ligne refusée"),
    ]
    assert "31/02/1990" in str(rows[2][2])
    again = browser.get(f"/patients/importer/{batch.pk}/avancement/", headers={"HX-Request": "true"})
    assert (again.status_code, again.headers["HX-Redirect"]) == (204, f"/patients/importer/{batch.pk}/")


def test_the_progress_is_found_again(browser: Client) -> None:
    address = _dropped(browser, LIST.encode()).headers["Location"]
    browser.post(address, COLUMNS)
    batch = ImportBatch.objects.get()
    browser.post(f"/patients/importer/{batch.pk}/lancer/")
    assert "L’import est en cours" in _text(browser.get(f"/patients/importer/{batch.pk}/"))
    fragment = browser.get(f"/patients/importer/{batch.pk}/avancement/", headers={"HX-Request": "true"})
    assert "hx-trigger" in _text(fragment)
    assert "<html" not in _text(fragment)
    assert browser.get(address).headers["Location"] == f"/patients/importer/{batch.pk}/"


def test_differences_are_settled_from_the_page(browser: Client, professional: Actor) -> None:
    from datetime import date

    row = make.make_patient(
        professional,
        birth_family_name="Durand",
        birth_given_names="Marie",
        born_on=date(1950, 3, 12),
        phone="0299000000",
    )
    batch = _imported(browser, professional)
    address = f"/patients/importer/{batch.pk}/differences/"
    page = _text(browser.get(address))
    assert "«\u00a00299000000\u00a0» dans Maisonnée" in page
    assert "Aucune ligne n’est cochée" in _text(browser.post(address, {"choix": "fichier"}, follow=True))
    assert "Tout est réglé" in _text(browser.post(address, {"choix": "fichier", "toutes": "1"}, follow=True))
    row.refresh_from_db()
    assert row.phone == "0600000001"


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "liste.csv", "Ce fichier est vide"),
        (b"%PDF-1.7\n%%EOF", "liste.pdf", "Ce type de fichier n’est pas attendu ici"),
        (b"MZ\x90\x00", "liste.csv", "est un programme"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "liste.xls", "ancien format d’Office"),
    ],
)
def test_a_bad_file_is_refused_with_the_remedy(
    browser: Client, content: bytes, name: str, sentence: str
) -> None:
    response = _dropped(browser, content, name)
    assert response.status_code == 422
    assert sentence in _text(response)
    assert ImportBatch.objects.count() == 0


def test_a_needed_column_and_a_column_used_twice_are_said(browser: Client) -> None:
    address = _dropped(browser, LIST.encode()).headers["Location"]
    response = browser.post(address, {**COLUMNS, "birth_on": "", "used_name": "Nom"})
    assert response.status_code == 422
    assert "Choisissez la colonne « Date de naissance »" in _text(response)
    assert "La colonne « Nom » sert déjà" in _text(response)
