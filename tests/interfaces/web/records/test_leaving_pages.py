from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, timedelta

import pypdf
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Reading
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import DailyPack, OutsideShare, PlannedVisit
from maisonnee.domains.records.operations import packs as pack_operations
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient

Sign = Callable[[Actor], Client]


@pytest.fixture
def team(structure: Structure):
    doctor, nurse, psychologist = (records.make_reader(structure.pk, code) for code in ("10", "60", "93"))
    patient = make_patient(doctor, birth_family_name="Kervella")
    for actor in (doctor, nurse, psychologist):
        records.in_care(actor, patient)
    records.write(doctor, patient, kind=EntryKind.ALLERGY, label="Pénicilline")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Diabète de type 2", text="insuliné")
    records.write(psychologist, patient, label="Entretien secret")
    return doctor, nurse, psychologist, patient


def _pdf_text(response) -> str:
    reader = pypdf.PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_synthesis_shows_allergies_first_and_leaves_its_trace(team, client_as: Sign) -> None:
    _doctor, nurse, _psychologist, patient = team
    page = client_as(nurse).get(reverse("records:synthesis", args=[patient.pk]))
    text = page.content.decode()
    assert page.status_code == 200
    assert text.index("<h2>Allergies</h2>") < text.index("<h2>Problèmes et antécédents</h2>")
    assert "Pénicilline" in text
    assert "Entretien secret" not in text
    assert "n’est pas partagée" not in text
    assert Reading.objects.get(member=records.member_of(nurse)).place == "synthesis"


def test_the_pdf_of_the_synthesis_is_shown_and_says_what_is_restricted(team, client_as: Sign) -> None:
    doctor, nurse, _psychologist, patient = team
    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="problems", reader_group="60", said_on=doctor.today
    )
    response = client_as(nurse).get(reverse("records:synthesis_file", args=[patient.pk]))
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == "inline; filename*=UTF-8''synthese.pdf"
    text = _pdf_text(response)
    assert "Pénicilline" in text
    assert "Diabète" not in text
    assert "n’est pas partagée avec vous" in text
    assert (
        "une partie n’est pas partagée"
        in client_as(nurse).get(reverse("records:synthesis", args=[patient.pk])).content.decode()
    )


@pytest.mark.parametrize(
    ("name", "most"), [("records:synthesis", 45), ("records:timeline", 32), ("records:synthesis_file", 40)]
)
def test_the_number_of_queries_does_not_grow_with_the_record(
    team, client_as: Sign, name: str, most: int
) -> None:
    doctor, nurse, _psychologist, patient = team
    client = client_as(nurse)
    address = reverse(name, args=[patient.pk])
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(address)
    for number in range(12):
        records.write(doctor, patient, kind=EntryKind.PROBLEM, label=f"Problème {number}")
        records.write(
            nurse,
            patient,
            kind=EntryKind.ACT,
            label=f"Acte {number}",
            happened_on=date(2025, 3, 1),
            next_due_on=doctor.today + timedelta(days=number - 3),
        )
        records.weigh(nurse, patient, "70", doctor.today - timedelta(days=number))
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)
    assert len(many) <= most


def test_the_timeline_is_searched_without_a_word_in_the_address(team, client_as: Sign) -> None:
    doctor, nurse, _psychologist, patient = team
    records.write(nurse, patient, kind=EntryKind.ACT, label="Pansement")
    client = client_as(nurse)
    address = reverse("records:timeline", args=[patient.pk])
    assert "Entretien secret" not in client.get(address).content.decode()
    assert "Pénicilline" in client.get(f"{address}?q=diabete").content.decode()

    found = client.post(address, {"q": "INSULINE diab"}, headers={"HX-Request": "true"})
    text = found.content.decode()
    assert ("Diabète de type 2" in text, "Pénicilline" in text) == (True, False)
    assert found.headers["HX-Replace-Url"] == address
    by_kind = client.get(f"{address}?nature=allergy").content.decode()
    assert ("Diabète de type 2" in by_kind, "Pénicilline" in by_kind) == (False, True)
    by_author = client.get(f"{address}?auteur={records.member_of(nurse).pk}").content.decode()
    assert ("Diabète de type 2" in by_author, "Pansement" in by_author) == (False, True)
    assert "Rien ne correspond" in client.get(f"{address}?du=2099-01-01").content.decode()
    assert {reading.place for reading in Reading.objects.filter(member=records.member_of(nurse))} == {
        "timeline"
    }
    assert doctor.name not in found.headers["HX-Replace-Url"]


def test_the_timeline_goes_on_page_after_page(team, client_as: Sign) -> None:
    doctor, nurse, _psychologist, patient = team
    for number in range(45):
        records.write(doctor, patient, kind=EntryKind.TREATMENT, label=f"Traitement {number:02d}.")
    client = client_as(nurse)
    address = reverse("records:timeline", args=[patient.pk])
    first = client.get(address).context["listing"]
    second = client.post(address, {"apres": first.next_key}).context["listing"]
    shown = [entry.pk for entry in [*first.items, *second.items]]
    assert (len(first.items), len(second.items), second.next_key) == (40, 7, "")
    assert len(set(shown)) == 47


@pytest.mark.parametrize("form", ["pdf", "fhir", "zip"])
def test_a_copy_for_the_patient_is_given_and_written_down(team, client_as: Sign, form: str) -> None:
    doctor, _nurse, _psychologist, patient = team
    client = client_as(doctor)
    address = reverse("records:export_for_patient", args=[patient.pk])
    assert client.get(address).status_code == 200
    given = client.post(address, {"requester": "patient", "asked_on": doctor.today, "form": form})
    assert given.status_code == 200
    if form == "pdf":
        text = _pdf_text(given)
        assert ("Diabète" in text, "Entretien secret" in text, "psychologue" in text) == (True, False, True)
    elif form == "fhir":
        assert given.headers["Content-Type"] == "application/fhir+json"
        assert json.loads(given.content)["resourceType"] == "Bundle"
        assert "Entretien secret" not in given.content.decode()
    else:
        with zipfile.ZipFile(io.BytesIO(given.content)) as archive:
            assert archive.namelist() == ["dossier.pdf", "dossier-fhir.json"]
    entry = JournalEntry.objects.get(action="records.export_for_patient")
    assert (entry.details["form"], entry.patient_id) == (form, patient.pk)
    assert "demandée par le patient" in client.get(address).content.decode()


def test_a_request_dated_tomorrow_is_refused_and_gives_nothing(team, client_as: Sign) -> None:
    doctor, _nurse, _psychologist, patient = team
    tomorrow = timezone.localdate() + timedelta(days=2)
    refused = client_as(doctor).post(
        reverse("records:export_for_patient", args=[patient.pk]),
        {"requester": "patient", "asked_on": tomorrow, "form": "pdf"},
    )
    assert refused.status_code == 422
    assert "ne peut pas dater de demain" in refused.content.decode()
    assert not JournalEntry.objects.filter(action="records.export_for_patient").exists()


def _give(client: Client, patient, **values):
    day = timezone.localdate() - timedelta(days=1)
    given = {
        "recipient": "Dr Lenoir",
        "purpose": "Avis",
        "consent_on": day,
        "consent_how": "spoken",
        "parts": ["problems"],
        "days": "7",
    }
    return client.post(reverse("records:give", args=[patient.pk]), {**given, **values})


def test_an_extract_is_given_by_a_link_and_a_code_shown_once(team, client_as: Sign) -> None:
    doctor, _nurse, _psychologist, patient = team
    client = client_as(doctor)
    offered = client.get(reverse("records:give", args=[patient.pk])).content.decode()
    assert "Allergies et intolérances" in offered
    assert "psychologue" not in offered

    made = _give(client, patient)
    share = OutsideShare.objects.get()
    assert made.headers["Location"] == reverse("records:share", args=[patient.pk, share.pk])
    shown = client.get(made.headers["Location"])
    link, code = shown.context["link"], shown.context["code"]
    again = client.get(made.headers["Location"])
    assert code not in again.content.decode()
    assert "link" not in again.context

    visitor = Client()
    address = link.removeprefix("http://testserver")
    page = visitor.get(address).content.decode()
    assert "KERVELLA" not in page
    assert doctor.name.split()[-1] not in address
    wrong = visitor.post(address, {"code": "AAAA-BBBB-CCCC", "form": "pdf"})
    assert (wrong.status_code, "pas le bon code" in wrong.content.decode()) == (422, True)
    opened = visitor.post(address, {"code": code, "form": "pdf"})
    text = _pdf_text(opened)
    assert ("Diabète" in text, "Pénicilline" in text, "de vive voix" in text) == (True, False, True)
    assert json.loads(visitor.post(address, {"code": code, "form": "fhir"}).content)["type"] == "collection"
    detail = client.get(made.headers["Location"]).content.decode()
    assert detail.count("code refusé") == 1
    assert OutsideShare.objects.get().times_opened == 2

    closing = reverse("records:revoke_share", args=[patient.pk, share.pk])
    assert client.get(closing).status_code == 200
    client.post(closing, {})
    gone = visitor.post(address, {"code": code, "form": "pdf"})
    assert (gone.status_code, "Ce lien a été fermé" in gone.content.decode()) == (410, True)
    OutsideShare.objects.update(
        revoked_at=None,
        created_at=timezone.now() - timedelta(days=9),
        expires_at=timezone.now() - timedelta(days=2),
    )
    late = visitor.get(address)
    assert (late.status_code, "Ce lien a expiré le" in late.content.decode()) == (410, True)


def test_nothing_goes_out_without_what_is_needed(team, client_as: Sign) -> None:
    doctor, nurse, _psychologist, patient = team
    client = client_as(doctor)
    assert _give(client, patient, parts=[]).status_code == 422
    assert _give(client, patient, parts=["notes:93"]).status_code == 422
    assert _give(client, patient, consent_on=timezone.localdate() + timedelta(days=2)).status_code == 422
    assert _give(client, patient, days="90").status_code == 422
    assert not OutsideShare.objects.exists()
    assert Client().get(reverse("records:open_share", args=["inconnu"])).status_code == 410
    for name in ("records:shares", "records:give"):
        assert client_as(nurse).get(reverse(name, args=[patient.pk])).status_code == 200


def test_visits_are_planned_and_taken_back(team, client_as: Sign) -> None:
    _doctor, nurse, _psychologist, patient = team
    stranger = make_patient(nurse)
    client = client_as(nurse)
    page = client.get(reverse("records:visits"))
    assert [row.pk for row in page.context["listing"].items] == [patient.pk]
    day = timezone.localdate() + timedelta(days=1)
    client.post(reverse("records:plan_visits"), {"patients": [patient.pk, stranger.pk, "x"], "on": day})
    visit = PlannedVisit.objects.get()
    assert (visit.patient, visit.on) == (patient, day)
    assert "KERVELLA" in client.get(reverse("records:pack")).content.decode()
    client.post(reverse("records:unplan_visit", args=[visit.pk]))
    assert not PlannedVisit.objects.exists()
    answer = client.post(reverse("records:plan_visits"), {"on": day}, follow=True)
    assert "Choisissez un jour et au moins un patient" in answer.content.decode()
    found = client.post(reverse("records:visits"), {"q": "zzz"})
    assert "Personne ne correspond" in found.content.decode()


def test_the_pack_page_shows_its_password_once_asked_and_gives_ones_own_packs(team, client_as: Sign) -> None:
    doctor, nurse, _psychologist, _patient = team
    pack = pack_operations.keep_pack(actor=nurse, patients=1, content=b"PK")
    client = client_as(nurse)
    _, password = pack_operations.show_pack_password(actor=nurse)
    page = client.get(reverse("records:pack")).content.decode()
    assert password not in page
    assert password in client.post(reverse("records:pack_password")).content.decode()
    address = reverse("records:download_pack", args=[pack.pk])
    assert client.get(address).status_code == 302
    got = client.post(address)
    assert (got.content, got.headers["Content-Type"]) == (b"PK", "application/zip")
    assert client_as(doctor).post(address).status_code == 404
    assert DailyPack.objects.get().downloaded_at is not None
    client.post(reverse("records:renew_pack_password"), {})
    assert password not in client.post(reverse("records:pack_password")).content.decode()
    asked = client.post(reverse("records:make_pack"), {})
    assert asked.headers["Location"].startswith("/travaux/")


@pytest.mark.parametrize("name", ["records:pack", "records:visits"])
def test_the_pages_of_packs_take_the_same_queries_whatever_they_hold(
    team, client_as: Sign, name: str
) -> None:
    _doctor, nurse, _psychologist, patient = team
    client = client_as(nurse)
    day = timezone.localdate()
    PlannedVisit.objects.create(
        structure_id=nurse.structure_id, member=records.member_of(nurse), patient=patient, on=day
    )
    pack_operations.keep_pack(actor=nurse, patients=1, content=b"PK")
    client.get(reverse(name))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(name))
    for number in range(6):
        other = make_patient(nurse)
        records.in_care(nurse, other)
        PlannedVisit.objects.create(
            structure_id=nurse.structure_id,
            member=records.member_of(nurse),
            patient=other,
            on=day + timedelta(days=number % 3),
        )
        pack_operations.keep_pack(actor=nurse, patients=1, content=b"PK")
    with CaptureQueriesContext(connection) as many:
        client.get(reverse(name))
    assert len(many) == len(few)


def test_those_who_lead_ask_for_the_archive_and_a_professional_shows_its_code(
    team, manager: Actor, client_as: Sign
) -> None:
    doctor, *_ = team
    leader = client_as(manager)
    assert leader.get(reverse("records:archive")).status_code == 200
    assert leader.post(reverse("records:archive"), {"reason": ""}).status_code == 422
    asked = leader.post(reverse("records:archive"), {"reason": "Changement d’hébergeur"})
    assert asked.headers["Location"].startswith("/travaux/")
    assert JournalEntry.objects.get(action="records.ask_structure_archive").reason == "Changement d’hébergeur"
    assert leader.get(reverse("records:archive_codes")).status_code == 403
    assert client_as(doctor).get(reverse("records:archive")).status_code == 403
    assert "Aucune archive" in client_as(doctor).get(reverse("records:archive_codes")).content.decode()
