"""Inviting a partner from the pages, what they see, and what they cannot come to see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.architecture.permission_table import TABLE
from tests.factories.concertations import Person, make_person
from tests.factories.partners import invite
from tests.factories.referrals import followed_patient

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]
DAY = date(2026, 3, 12)
SECRETS = ("Insuffisance cardiaque", "Furosémide", "Secret du médecin")


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2026, 3, 12, 11, 30, tzinfo=UTC), tick=False) as clock:
        yield clock


@pytest.fixture
def doctor(structure: Structure) -> Person:
    return make_person(structure, profession="10", family_name="Médecin")


@pytest.fixture
def patient(structure: Structure, doctor: Person) -> Patient:
    found = followed_patient(structure, doctor, family_name="Invité")
    write(doctor, found)
    return found


def write(doctor: Person, patient: Patient) -> list[Entry]:
    drafts = [
        Draft(kind=EntryKind.PROBLEM, label="Insuffisance cardiaque", happened_on=DAY),
        Draft(kind=EntryKind.TREATMENT, label="Furosémide", happened_on=DAY),
        Draft(kind=EntryKind.NOTE, label="Visite", text="Secret du médecin", happened_on=DAY),
        Draft(
            kind=EntryKind.MEASURE,
            item="weight",
            label="Poids",
            value=Decimal(70),
            unit="kg",
            happened_on=DAY,
        ),
    ]
    return list(records.write_entries(actor=doctor.actor, patient_id=patient.pk, drafts=drafts))


def _text(response: Any) -> str:
    content: bytes = response.content
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ").replace("&nbsp;", " ")


FORM = {
    "kind": "home_nursing",
    "organisation": "SSIAD",
    "family_name": "Domicile",
    "given_name": "Inès",
    "profession": "60",
    "email": "ines@ssiad.example",
    "reason": "Surveillance du poids",
    "parts": ["measures", "ses_notes"],
    "ends_on": (DAY + timedelta(days=30)).isoformat(),
    "agreed_on": DAY.isoformat(),
    "means": "spoken",
}


def test_a_partner_is_invited_signs_in_and_sees_that_patient_alone(
    client_as: SignIn,
    structure: Structure,
    doctor: Person,
    patient: Patient,
    django_capture_on_commit_callbacks: Any,
) -> None:
    other = followed_patient(structure, doctor, family_name="Autre")
    client = client_as(doctor.actor)
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(reverse("partners:invite", args=[patient.pk]), FORM, follow=True)
    [message] = mail.outbox
    assert message.to == ["ines@ssiad.example"]
    assert str(patient) not in message.subject + str(message.body)
    found = re.search(r"http://testserver(/[^<\s]+)", _text(page))
    assert found is not None
    assert "http://testserver" not in _text(client.get(reverse("partners:of_patient", args=[patient.pk])))

    partner = Client()
    joined = partner.post(
        found[1],
        {
            "family_name": "Domicile",
            "given_name": "Inès",
            "password1": "une phrase assez longue 93",
            "password2": "une phrase assez longue 93",
            "accepts": "on",
        },
        follow=True,
    )
    home = _text(joined)
    assert "Bienvenue, Inès" in home
    assert str(patient) in home
    assert "jusqu’au sam. 11 avril" in home
    record = _text(partner.get(reverse("records:record", args=[patient.pk])))
    assert "Poids" in record
    assert not any(secret in record for secret in SECRETS)
    assert partner.get(reverse("records:record", args=[other.pk])).status_code == 404
    assert str(other) not in _text(partner.get(reverse("patients:index")))


def test_no_page_of_a_partner_holds_what_was_not_granted(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient
) -> None:
    """Every page a partner may open, for this patient and for another: nothing else is written there."""
    other = followed_patient(structure, doctor, family_name="Voisine")
    hidden = {str(entry.pk) for entry in write(doctor, other)}
    partner = client_as(invite(doctor, patient).actor)
    entries = {entry.kind: entry for entry in Entry.objects.filter(patient=patient)}
    wrong: dict[str, object] = {}
    seen = 0
    for name, line in TABLE.items():
        if line.audience != "team" or Role.PARTNER not in line.roles:
            continue
        if not set(line.objects) <= {"patient_id", "entry_id", "item", "form_key", "kind", "key"}:
            continue
        for target in (patient, other):
            given: dict[str, Any] = {
                key: value[1:] for key, value in line.objects.items() if value.startswith("=")
            }
            given |= {"patient_id": target.pk} if "patient_id" in line.objects else {}
            given |= {"entry_id": entries[EntryKind.PROBLEM].pk} if "entry_id" in line.objects else {}
            answer = partner.get(reverse(name, kwargs=given))
            text = _text(answer) if answer.headers["Content-Type"].startswith("text/html") else ""
            seen += answer.status_code == 200
            about = "patient_id" in line.objects
            if about and (target == other or "entry_id" in line.objects) and answer.status_code != 404:
                wrong[f"{name} {target}"] = answer.status_code
            if any(secret in text for secret in SECRETS) or "VOISINE" in text.upper():
                wrong[f"{name} {target} text"] = [secret for secret in SECRETS if secret in text]
            if any(pk in text for pk in hidden):
                wrong[f"{name} {target} keys"] = "an entry of another patient"
    assert wrong == {}
    assert seen > 15


@pytest.mark.parametrize("query", ["Voisine", "Insuffisance", "1940"])
def test_searching_finds_nothing_more(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient, query: str
) -> None:
    followed_patient(structure, doctor, family_name="Voisine")
    partner = client_as(invite(doctor, patient).actor)

    for address in (
        reverse("search"),
        reverse("patients:index"),
        reverse("records:timeline", args=[patient.pk]),
    ):
        for key in ("q", "recherche"):
            text = _text(partner.get(address, {key: query})).replace(f'value="{query}"', "")
            assert "VOISINE" not in text
            assert "Insuffisance cardiaque" not in text


def test_what_leads_out_is_refused(client_as: SignIn, doctor: Person, patient: Patient) -> None:
    partner = client_as(invite(doctor, patient).actor)
    entry = Entry.objects.get(patient=patient, kind=EntryKind.PROBLEM)

    for name in (
        "records:export_for_patient",
        "partners:invite",
        "partners:of_patient",
        "patients:join",
        "referrals:refer",
    ):
        assert partner.get(reverse(name, args=[patient.pk])).status_code == 403, name
    for name in (
        "partners:index",
        "patients:export",
        "concertation:index",
        "records:pack",
        "referrals:index",
    ):
        assert partner.get(reverse(name)).status_code == 403, name
    assert partner.get(reverse("patients:readings", args=[patient.pk])).status_code == 404
    correct = reverse("records:correct", args=[patient.pk, entry.pk])
    assert partner.post(correct, {"label": "Rien", "reason": "Non", "version": 1}).status_code == 404


def test_the_access_ends_in_the_middle_of_a_visit_and_what_was_typed_is_given_back(
    client_as: SignIn, doctor: Person, patient: Patient, at_noon: time_machine.Traveller
) -> None:
    invited = invite(doctor, patient)
    partner = client_as(invited.actor)
    address = reverse("records:add", args=[patient.pk, "note"])
    assert partner.get(address).status_code == 200
    operations.end_partner_access(actor=doctor.actor, access_id=invited.access.pk)

    answer = partner.post(address, {"label": "Passage", "text": "Jambes gonflées ce matin", "version": ""})

    page = _text(answer)
    assert answer.status_code == 404
    assert "Votre accès à ce dossier est terminé" in page
    assert "Jambes gonflées ce matin" in page
    assert str(doctor.member) in page
    assert str(patient) not in page
    assert Entry.objects.count() == 4
    assert "Vous n’avez plus d’accès en cours" in _text(partner.get("/"))


def test_it_ends_by_itself_after_its_last_day(
    client_as: SignIn, doctor: Person, patient: Patient, at_noon: time_machine.Traveller
) -> None:
    partner = invite(doctor, patient).actor
    address = reverse("records:record", args=[patient.pk])
    at_noon.move_to(datetime(2026, 4, 11, 20, tzinfo=UTC))
    assert client_as(partner).get(address).status_code == 200
    at_noon.move_to(datetime(2026, 4, 12, 6, tzinfo=UTC))
    answer = client_as(partner).get(address)
    assert answer.status_code == 404
    assert "Il allait jusqu’au samedi 11 avril" in _text(answer)


def test_a_partner_is_offered_to_write_only_where_it_was_granted(
    client_as: SignIn, doctor: Person, patient: Patient
) -> None:
    partner = client_as(invite(doctor, patient).actor)
    page = _text(partner.get(reverse("records:record", args=[patient.pk])))

    offered = set(re.findall(r"/ajouter/(\w+)/", page))

    assert offered == {"measure", "note"}
    refused = partner.post(
        reverse("records:add", args=[patient.pk, "problem"]),
        {"label": "Démence", "happened_on": "2026-03-12"},
    )
    assert refused.status_code == 422
    assert "Cette rubrique ne vous est pas ouverte" in _text(refused)


def test_a_stranger_is_not_told_that_an_access_ever_was(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient
) -> None:
    invite(doctor, patient)
    stranger = make_person(structure, role=Role.PARTNER, status=MemberStatus.SIGNATORY)

    page = _text(client_as(stranger.actor).get(reverse("records:record", args=[patient.pk])))

    assert "Page introuvable" in page


def test_the_team_closes_and_prolongs(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient
) -> None:
    access = invite(doctor, patient).access
    client = client_as(doctor.actor)
    assert "Inès Domicile" in _text(client.get(reverse("partners:index")))
    prolonged = client.post(
        reverse("partners:prolong", args=[access.pk]),
        {"ends_on": "2026-06-01", "agreed_on": "2026-03-12", "means": "written"},
        follow=True,
    )
    assert "L’accès est prolongé." in _text(prolonged)
    stranger = client_as(make_person(structure).actor)
    assert stranger.post(reverse("partners:end", args=[access.pk]), {}).status_code == 404
    closed = client.post(
        reverse("partners:end", args=[access.pk]), {"reason": "Entrée en EHPAD"}, follow=True
    )
    assert "L’accès est fermé." in _text(closed)
    assert PartnerAccess.objects.filter(ended_at__isnull=False).count() == 1


def test_what_is_missing_is_said(client_as: SignIn, doctor: Person, patient: Patient) -> None:
    client = client_as(doctor.actor)
    address = reverse("partners:invite", args=[patient.pk])

    answer = client.post(address, {**FORM, "parts": []})
    assert answer.status_code == 422
    assert "Cochez au moins une rubrique." in _text(answer)
    assert "Surveillance du poids" in _text(answer)
    answer = client.post(address, {**FORM, "agreed_on": "2026-03-20"})
    assert "L’accord du patient vient avant" in _text(answer)
    assert PartnerAccess.objects.count() == 0


def test_the_list_asks_the_same_whatever_its_length(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient
) -> None:
    client = client_as(doctor.actor)
    invite(doctor, patient)
    client.get(reverse("partners:index"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("partners:index"))
    for _ in range(4):
        invite(doctor, followed_patient(structure, doctor))
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("partners:index"))
    assert len(many) == len(few)
