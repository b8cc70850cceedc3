"""The pages of advanced consultations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.exchanges.models import AdvancedEvaluation, AdvancedProgramme, LiaisonForm
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from tests.factories.advanced import fill
from tests.factories.concertations import Person, make_person
from tests.factories.referrals import followed_patient

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


def _url(name: str, *args: object) -> str:
    return reverse(f"advanced:{name}", args=args)


def _text(response: Any) -> str:
    content: bytes = response.content
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ").replace("&nbsp;", " ")


def test_a_form_goes_to_the_hospital_team_and_comes_back(
    client_as: SignIn, doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    sender, nurse = client_as(doctor.actor), client_as(visitor.actor)
    form = {
        "programme": str(programme.pk),
        "reason": "Tristesse",
        "question": "Suivi ?",
        "urgency": "week",
        "agreed_on": "2026-03-12",
    }
    sent = sender.post(_url("fill", patient.pk), form, follow=True)
    assert "La fiche est envoyée." in _text(sent)
    row = LiaisonForm.objects.get()
    assert f"Fiche de liaison de {doctor.member} pour {patient}" in _text(nurse.get("/"))

    for name, values in (
        ("visit", {"version": 1, "on": "2026-03-12", "text": "Ralentie"}),
        ("present", {"version": 2, "on": "2026-03-12", "text": "Suivi proposé"}),
        ("talk", {"held_on": "2026-03-12", "with_whom": "Dr Lemaire", "text": "Traitement revu"}),
        ("give_back", {"version": 3, "text": "Six séances"}),
    ):
        assert nurse.get(_url(name, row.pk)).status_code == 200
        assert nurse.post(_url(name, row.pk), values).status_code == 302, name

    assert f"Retour pour {patient}" in _text(sender.get("/"))
    page = _text(sender.get(_url("liaison", row.pk)))
    for said in ("Tristesse", "Ralentie", "Suivi proposé", "Traitement revu", "Six séances"):
        assert said in page
    assert sender.post(_url("close", row.pk), {"version": 4}).status_code == 302
    assert "Consultations avancées" in _text(sender.get(reverse("referrals:of_patient", args=[patient.pk])))


def test_the_coordination_arranges_and_evaluates_without_a_patient(
    client_as: SignIn,
    coordinator: Actor,
    doctor: Person,
    visitor: Person,
    patient: Patient,
    programme: AdvancedProgramme,
) -> None:
    row = fill(doctor, patient, programme)
    client = client_as(coordinator)
    assert "Consultations avancées à évaluer" in _text(client.get("/"))
    for name in ("index", "programme"):
        page = _text(client.get(_url(name, *([programme.pk] if name == "programme" else []))))
        assert "Psychiatrie, Centre hospitalier du Verdon" in page
        assert str(patient) not in page
        assert row.reason not in page
    address = _url("evaluate", programme.pk, "2026-02-01")
    assert "Fiches envoyées" in _text(client.get(address))
    answer = client.post(
        address, {"held_on": "2026-03-12", "present": "Tous", "works_well": "Vite vus"}, follow=True
    )
    assert "L’évaluation est notée." in _text(answer)
    assert AdvancedEvaluation.objects.get().works_well == "Vite vus"
    assert client.get(address).status_code == 404
    assert client.get(_url("liaison", row.pk)).status_code == 403


def test_a_programme_is_added_and_changed(client_as: SignIn, coordinator: Actor, visitor: Person) -> None:
    client = client_as(coordinator)
    form = {
        "hospital": "CH du Verdon",
        "specialty": "Psychiatrie",
        "visitor": str(visitor.member.pk),
        "section": "mental_health",
        "starts_on": "2026-03-01",
        "first_presentation_on": "2026-03-10",
        "presentation_every_days": "14",
        "first_evaluation_months": "4",
        "evaluation_every_months": "12",
    }
    assert client.post(_url("add_programme"), {**form, "hospital": ""}).status_code == 422
    assert "mar. 24 mars" in _text(client.post(_url("add_programme"), form, follow=True))
    row = AdvancedProgramme.objects.get()
    changed = client.post(
        _url("change_programme", row.pk),
        {**form, "presentation_every_days": "7", "version": "1"},
        follow=True,
    )
    assert "puis tous les 7 jours" in _text(changed)
    assert client.post(_url("change_programme", row.pk), {**form, "version": "1"}).status_code == 409
    assert _url("end_programme", row.pk) in _text(changed)
    ended = client.post(_url("end_programme", row.pk), {"ends_on": "2026-03-20", "version": "2"}, follow=True)
    assert "La fin du partenariat est notée." in _text(ended)
    row.refresh_from_db()
    assert row.ends_on == date(2026, 3, 20)
    refused = client.post(_url("end_programme", row.pk), {"ends_on": "2020-01-01", "version": "3"})
    assert refused.status_code == 422


def test_only_the_visitor_prints_what_is_to_be_presented(
    client_as: SignIn, doctor: Person, visitor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    fill(doctor, patient, programme)
    nurse = client_as(visitor.actor)
    row = LiaisonForm.objects.get()
    nurse.post(_url("visit", row.pk), {"version": 1, "on": "2026-03-12", "text": "Ralentie"})

    assert "Ralentie" in _text(nurse.get(_url("presentation", programme.pk)))
    assert client_as(doctor.actor).get(_url("presentation", programme.pk)).status_code == 404


def test_a_stranger_finds_no_form(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    row = fill(doctor, patient, programme)
    stranger = client_as(make_person(structure, profession="10").actor)

    for name in ("liaison", "visit", "present", "give_back", "decline", "close", "talk"):
        assert stranger.get(_url(name, row.pk)).status_code == 404
        assert stranger.post(_url(name, row.pk), {"version": 1}).status_code == 404
    assert stranger.get(_url("fill", patient.pk)).status_code == 404


def test_the_list_asks_the_same_whatever_its_length(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient, programme: AdvancedProgramme
) -> None:
    client = client_as(doctor.actor)
    fill(doctor, patient, programme)
    client.get(_url("index"))
    with CaptureQueriesContext(connection) as few:
        client.get(_url("index"))
    for _ in range(4):
        fill(doctor, followed_patient(structure, doctor), programme)
    with CaptureQueriesContext(connection) as many:
        client.get(_url("index"))
    assert len(many) == len(few)
