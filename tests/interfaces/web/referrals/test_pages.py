"""The pages of referrals."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import PresenceState
from maisonnee.domains.exchanges.models import Referral
from maisonnee.domains.exchanges.operations import Choice
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import CompetenceSheet
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from tests.factories.concertations import Person
from tests.factories.referrals import facts, followed_patient, make_podiatrists, refer

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]


def _url(name: str, *args: object) -> str:
    return reverse(f"referrals:{name}", args=args)


def _text(response: Any) -> str:
    content: bytes = response.content
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ").replace("&nbsp;", " ")


FORM = {
    "kind": "recommendation",
    "reason": "Cor sous l’ongle",
    "question": "Soin ?",
    "urgency": "week",
    "section": "problems",
}


def test_a_referral_is_made_and_its_loop_closes(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    chosen = podiatrists[0]
    referrer, podiatrist = client_as(doctor.actor), client_as(chosen.actor)
    page = _url("refer", patient.pk) + "?profession=80"

    answer = referrer.post(page, {**FORM, "choice": str(chosen.member.pk)}, follow=True)
    assert "L’adressage est noté." in _text(answer)
    row = Referral.objects.get()
    assert f"vous adresse {patient}" in _text(podiatrist.get("/"))
    assert "Cor sous l’ongle" in _text(podiatrist.get(_url("referral", row.pk)))
    assert "Cor sous l’ongle" not in _text(podiatrist.get("/")) + _text(podiatrist.get(_url("index")))

    for name, values in (
        (
            "accept",
            {"version": 1, "appointment_on": doctor.actor.today.isoformat(), "appointment_at": "10:30"},
        ),
        ("coming", {"version": 3, "came": "oui"}),
        ("answer", {"version": 4, "answer": "Cor retiré."}),
    ):
        assert podiatrist.get(_url(name, row.pk)).status_code == 200
        assert podiatrist.post(_url(name, row.pk), values).status_code == 302, name

    assert f"Réponse pour {patient}" in _text(referrer.get("/"))
    assert "Cor retiré." in _text(referrer.get(_url("referral", row.pk)))
    assert referrer.post(_url("close", row.pk), {"version": 5}).status_code == 302
    assert f"Réponse pour {patient}" not in _text(referrer.get("/"))
    listed = _text(referrer.get(_url("of_patient", patient.pk)))
    assert "boucle fermée" in listed


def test_nobody_is_chosen_beforehand_and_the_page_says_the_order(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    page = _text(client_as(doctor.actor).get(_url("refer", patient.pk) + "?profession=80"))

    choices = re.findall(r'<input[^>]*name="choice"[^>]*>', page)
    assert len(choices) == 4
    assert not any("checked" in choice for choice in choices)
    assert "L’ordre change chaque jour" in page


def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    client_as: SignIn, structure: Structure, doctor: Person, patient: Patient
) -> None:
    [only] = make_podiatrists(structure, 1)
    page = _url("refer", patient.pk) + "?profession=80"
    client = client_as(doctor.actor)

    answer = client.post(page, FORM)
    assert answer.status_code == 422
    assert "Dites ce que le patient a choisi" in _text(answer)
    assert "Cor sous l’ongle" in _text(answer)
    answer = client.post(page, {**FORM, "choice": "outside"})
    assert "Écrivez le nom de la personne choisie" in _text(answer)
    answer = client.post(page, {**FORM, "choice": str(only.member.pk)})
    assert answer.status_code == 422
    assert "Une seule personne est proposée" in _text(answer)
    assert Referral.objects.count() == 0


def test_needs_find_professions(
    client_as: SignIn, structure: Structure, doctor: Person, podiatrists: list[Person]
) -> None:
    CompetenceSheet.objects.create(
        structure_id=structure.id,
        profession="80",
        does="Soins de pédicurie, orthoplasties.",
        how_to_refer="Par téléphone.",
        usual_delay_days=12,
        written_on=doctor.actor.today,
    )
    client = client_as(doctor.actor)

    found = _text(client.get(_url("find"), {"besoin": "orthoplastie, panaris"}))
    assert "Pédicure-podologue" in found
    assert "12 jours" in found
    assert "Aucune fiche ne parle de ce besoin" in _text(client.get(_url("find"), {"besoin": "astrologie"}))


def test_the_secretariat_follows_without_reading(
    client_as: SignIn, doctor: Person, secretary: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = operations.refer(
        actor=doctor.actor, patient_id=patient.pk, facts=facts(), choice=Choice(outside_name="Cabinet Martin")
    )
    client = client_as(secretary.actor)

    assert str(patient) in _text(client.get(_url("index")))
    tracked = _text(client.get(_url("track", row.pk)))
    assert "Cabinet Martin" in tracked
    assert row.reason not in tracked
    assert client.get(_url("referral", row.pk)).status_code == 404
    assert client.get(_url("letter", row.pk)).status_code == 404
    today = doctor.actor.today.isoformat()
    assert client.post(_url("book", row.pk), {"version": 1, "appointment_on": today}).status_code == 302
    assert client.post(_url("coming", row.pk), {"version": 2, "came": "oui"}).status_code == 302
    assert client.post(_url("arrived", row.pk), {"version": 3, "on": today}).status_code == 302
    assert "Réponse pour" in _text(client_as(doctor.actor).get("/"))


def test_declined_shows_who_else_may_be_chosen(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    client = client_as(podiatrists[0].actor)
    answer = client.post(_url("decline", row.pk), {"version": 1, "reason": "Complet"}, follow=True)
    assert "le patient choisira quelqu’un d’autre" in _text(answer)

    page = _text(client_as(doctor.actor).get(_url("referral", row.pk)))
    assert "Le patient peut choisir" in page
    assert str(podiatrists[1].member) in page
    assert "Adressage de" in _text(client_as(doctor.actor).get("/"))


def test_somebody_away_is_said_with_who_else_may_be_chosen(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    away, other = podiatrists
    operations.show_presence(actor=away.actor, state=PresenceState.ABSENT)
    client = client_as(doctor.actor)
    assert "absence montrée en ce moment" in _text(client.get(_url("refer", patient.pk) + "?profession=80"))
    row = refer(doctor, patient, away.member)

    page = _text(client.get(_url("referral", row.pk)))

    assert "Absence montrée en ce moment" in page
    assert str(other.member) in page
    assert "Absence montrée" not in _text(client_as(away.actor).get(_url("referral", row.pk)))


def test_a_conflict_is_said(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)
    operations.accept_referral(actor=podiatrists[0].actor, referral_id=row.pk, version=1)

    answer = client_as(doctor.actor).post(_url("close", row.pk), {"version": 1, "reason": "Plus besoin"})
    assert answer.status_code == 409


def test_the_letter_says_why_and_is_traced(
    client_as: SignIn, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    row = refer(doctor, patient, podiatrists[0].member)

    answer = client_as(doctor.actor).get(_url("letter", row.pk))

    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    page = _text(client_as(doctor.actor).get(reverse("patients:readings", args=[patient.pk])))
    assert "Lettre d’adressage" in page


def test_the_leads_see_counts_and_set_delays(
    client_as: SignIn, coordinator: Actor, doctor: Person, podiatrists: list[Person], patient: Patient
) -> None:
    refer(doctor, patient, podiatrists[0].member)
    client = client_as(coordinator)

    page = _text(client.get(_url("index")))
    assert "Pédicure-podologue" in page
    assert str(patient) not in page
    form = _text(client.get(_url("delays")))
    values = dict(re.findall(r'name="(\w+)" value="(\d+)"', form))
    answer = client.post(
        _url("delays"),
        {**values, "decision": "Réunion", "starts_on": coordinator.today.isoformat()},
        follow=True,
    )
    assert "Les délais sont fixés." in _text(answer)


@pytest.mark.parametrize("name", ["index", "of_patient"])
def test_lists_ask_the_same_whatever_their_length(
    client_as: SignIn,
    structure: Structure,
    doctor: Person,
    podiatrists: list[Person],
    patient: Patient,
    name: str,
) -> None:
    client = client_as(doctor.actor)
    address = _url(name, *([patient.pk] if name == "of_patient" else []))
    refer(doctor, patient, podiatrists[0].member)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(5):
        refer(doctor, patient, podiatrists[number % 2].member)
        refer(doctor, followed_patient(structure, doctor), podiatrists[0].member)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)
