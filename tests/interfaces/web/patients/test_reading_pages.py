"""Who read a record: shown to the care team, given to the patient, reviewed by those the team chose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.enums import EmergencyMotive
from maisonnee.domains.patients.models import (
    FollowUp,
    Patient,
    Reading,
    ReadingReview,
    ReadingReviewer,
)
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.queries import open_record
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import records
from tests.interfaces.web.patients import shown

SignIn = Callable[[Actor], Client]
DAY = "2026-03-01"


def test_the_care_team_sees_who_read_without_learning_what_is_kept_from_it(
    client_as: SignIn, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    records.in_care(nurse, patient)
    records.weigh(doctor, patient, "70")
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Anxiété", section="mental_health")
    open_record(actor=doctor, patient_id=patient.pk)
    page = shown.text(client_as(nurse).get(f"/patients/{patient.pk}/lectures/"))
    assert doctor.name in page
    assert "autre rubrique" in page
    assert "Santé mentale" not in page
    assert "Santé mentale" in shown.text(client_as(doctor).get(f"/patients/{patient.pk}/lectures/"))


def test_the_patient_receives_the_list_on_paper(client_as: SignIn, doctor: Actor, patient: Patient) -> None:
    records.weigh(doctor, patient, "70")
    open_record(actor=doctor, patient_id=patient.pk)
    text = shown.pdf(client_as(doctor).get(f"/patients/{patient.pk}/lectures/pdf/"))
    for words in (
        "DURAND Marie",
        doctor.name,
        "Médecin",
        "Mesures",
        "Équipe de soins",
        f"{doctor.today:%d/%m/%Y}",
    ):
        assert words in text
    told = Entry.objects.get(action="patients.print_readings")
    assert (told.patient_id, told.details) == (patient.pk, {})


def test_the_readings_cost_the_same_for_three_and_thirty(
    client_as: SignIn, doctor: Actor, patient: Patient
) -> None:
    browser = client_as(doctor)

    def cost() -> int:
        browser.get(f"/patients/{patient.pk}/lectures/")
        with CaptureQueriesContext(connection) as found:
            assert browser.get(f"/patients/{patient.pk}/lectures/").status_code == 200
        return len(found)

    records.weigh(doctor, patient, "70")
    counts = []
    for total in (3, 30):
        while Reading.objects.count() < total:
            open_record(actor=doctor, patient_id=patient.pk)
        counts.append(cost())
    assert counts[0] == counts[1]


def _chosen(actor: Actor, reader: Actor) -> ReadingReviewer:
    return operations.choose_reviewer(
        actor=actor,
        member_id=records.member_of(reader).pk,
        decision="Réunion",
        starts_on=date(2026, 1, 1),
    )


def test_reviewers_are_chosen_look_and_give_their_verdict(
    client_as: SignIn, manager: Actor, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    operations.open_in_emergency(
        actor=nurse, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    records.weigh(doctor, patient, "70")
    for _ in range(2):
        open_record(actor=nurse, patient_id=patient.pk)
    first = Reading.objects.filter(ground="emergency").earliest("at", "pk")
    address = f"/patients/lectures/{first.pk}/"
    browser = client_as(doctor)
    assert "Réservé aux relecteurs" in shown.text(browser.get("/patients/lectures/"))
    assert nurse.name not in shown.text(browser.get("/patients/lectures/"))
    assert [browser.get(address).status_code, browser.post(address, {}).status_code] == [404, 404]

    answer = {
        "member_id": str(records.member_of(doctor).pk),
        "decision": "Vote",
        "starts_on": str(doctor.today),
    }
    assert client_as(manager).post("/patients/lectures/relecteurs/", answer).status_code == 302
    page = shown.text(browser.get("/patients/lectures/"))
    for words in (
        f"{nurse.name} a lu le dossier de DURAND Marie",
        "accès d’urgence",
        "hors de l’équipe de soins",
    ):
        assert words in page
    page = shown.text(browser.get(address))
    assert "Malaise" in page
    assert browser.post(address, {"verdict": "explained", "comment": "Vu ensemble"}).status_code == 302
    assert ReadingReview.objects.count() == Reading.objects.filter(ground="emergency").count() >= 2
    assert "Rien à revoir" in shown.text(browser.get("/patients/lectures/"))

    row = ReadingReviewer.objects.get()
    end = f"/patients/lectures/relecteurs/{row.pk}/fin/"
    assert client_as(manager).get(end).status_code == 200
    assert client_as(manager).post(end).status_code == 302
    assert ReadingReviewer.objects.get().ends_on == doctor.today


def test_nobody_reviews_their_own_readings(
    client_as: SignIn, manager: Actor, nurse: Actor, doctor: Actor, patient: Patient
) -> None:
    _chosen(manager, nurse)
    operations.open_in_emergency(
        actor=nurse, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    records.weigh(doctor, patient, "70")
    open_record(actor=nurse, patient_id=patient.pk)
    row = Reading.objects.filter(ground="emergency").earliest("at", "pk")
    response = client_as(nurse).post(f"/patients/lectures/{row.pk}/", {"verdict": "explained"})
    assert response.status_code == 422
    assert "ses propres lectures" in shown.text(response)
    assert ReadingReview.objects.count() == 0


def test_a_reader_who_is_of_no_care_team_that_day_is_flagged(
    client_as: SignIn, manager: Actor, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    _chosen(manager, doctor)
    follow_up = records.in_care(nurse, patient)
    records.weigh(doctor, patient, "70")
    open_record(actor=nurse, patient_id=patient.pk)
    assert "Rien à revoir" in shown.text(client_as(doctor).get("/patients/lectures/"))
    FollowUp.objects.filter(pk=follow_up.pk).update(ends_on=nurse.today - timedelta(days=1))
    assert "hors de l’équipe de soins" in shown.text(client_as(doctor).get("/patients/lectures/"))


def test_a_coordinator_who_reviews_reads_no_name(
    client_as: SignIn, manager: Actor, structure: Structure, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    coordinator = shown.now(records.make_reader(structure.id, "330", Role.COORDINATOR))
    _chosen(manager, coordinator)
    operations.open_in_emergency(
        actor=nurse, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    records.weigh(doctor, patient, "70")
    open_record(actor=nurse, patient_id=patient.pk)
    page = shown.text(client_as(coordinator).get("/patients/lectures/"))
    assert nurse.name in page
    assert "M. D. 1960" in page
    assert "DURAND" not in page


def test_the_review_costs_the_same_for_three_and_thirty(
    client_as: SignIn, manager: Actor, doctor: Actor, nurse: Actor
) -> None:
    _chosen(manager, doctor)
    browser = client_as(doctor)

    def cost() -> int:
        browser.get("/patients/lectures/")
        with CaptureQueriesContext(connection) as found:
            assert browser.get("/patients/lectures/").status_code == 200
        return len(found)

    counts = []
    for total in (3, 30):
        while Patient.objects.count() < total:
            row = make.make_patient(doctor)
            operations.open_in_emergency(
                actor=nurse, patient_id=row.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
            )
            open_record(actor=nurse, patient_id=row.pk)
        counts.append(cost())
    assert counts[0] == counts[1]
