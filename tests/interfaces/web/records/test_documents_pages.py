"""Pages of documents and photographs."""

from __future__ import annotations

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from maisonnee.domains.records.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient


def _picture() -> SimpleUploadedFile:
    written = io.BytesIO()
    Image.new("RGB", (30, 30), (120, 30, 30)).save(written, "PNG")
    return SimpleUploadedFile("talon.png", written.getvalue(), "image/png")


def test_a_photograph_is_added_opened_and_corrected(structure: Structure, client_as) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    client = client_as(nurse)
    address = reverse("records:add", args=[patient.pk, "photo"])

    answer = client.post(
        address,
        {"file": _picture(), "series": "Talon gauche", "happened_on": "2026-03-10", "text": "fond propre"},
    )
    assert answer.status_code == 302
    entry = Entry.objects.get()
    assert (entry.label, entry.series, entry.kind) == ("Talon gauche", "Talon gauche", "photo")

    shown = client.get(reverse("records:file", args=[patient.pk, entry.pk]))
    assert shown["Content-Type"] == "image/jpeg"
    assert "photo-2026-03-10.jpg" in shown["Content-Disposition"]
    page = client.get(reverse("records:photos", args=[patient.pk, entry.pk])).content.decode()
    assert reverse("records:file", args=[patient.pk, entry.pk]) in page

    corrected = client.post(
        reverse("records:correct", args=[patient.pk, entry.pk]),
        {
            "label": "Talon droit",
            "series": "Talon droit",
            "happened_on": "2026-03-10",
            "version": "1",
            "reason": "Mauvais côté",
        },
    )
    assert corrected.status_code == 302
    entry.refresh_from_db()
    assert (entry.label, entry.series, entry.version, entry.change_reason) == (
        "Talon droit",
        "Talon droit",
        2,
        "Mauvais côté",
    )


def test_a_program_named_as_a_document_is_told_beside_the_field(structure: Structure, client_as) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)

    answer = client_as(nurse).post(
        reverse("records:add", args=[patient.pk, "document"]),
        {
            "file": SimpleUploadedFile("compte-rendu.pdf", b"MZ\x90\x00" * 40),
            "label": "Compte rendu",
            "happened_on": "2026-03-10",
        },
    )

    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    assert 'value="Compte rendu"' in answer.content.decode()
    assert Entry.objects.count() == 0


def test_the_number_of_queries_does_not_follow_the_number_of_photographs(
    structure: Structure, client_as, django_assert_num_queries
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)
    client = client_as(nurse)

    def add(day: int, shade: int) -> None:
        written = io.BytesIO()
        Image.new("RGB", (30, 30), (shade, 30, 30)).save(written, "PNG")
        client.post(
            reverse("records:add", args=[patient.pk, "photo"]),
            {
                "file": SimpleUploadedFile("talon.png", written.getvalue(), "image/png"),
                "series": "Talon",
                "happened_on": f"2026-03-{day:02d}",
            },
        )

    add(1, 10)
    add(2, 20)
    address = reverse("records:photos", args=[patient.pk, Entry.objects.earliest("happened_on").pk])
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
        asked = len(few)
    for day in range(3, 8):
        add(day, day * 30)
    with django_assert_num_queries(asked):
        assert client.get(address).content.decode().count("<img") == 2
