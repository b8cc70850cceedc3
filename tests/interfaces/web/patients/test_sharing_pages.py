"""Care team, emergency access, what the patient said, the grid: what the pages show, do and refuse."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import EmergencyMotive, RelativeKind
from maisonnee.domains.patients.models import (
    EmergencyAccess,
    FollowUp,
    GridDecision,
    InformationGiven,
    Patient,
    Relative,
    SharingObjection,
)
from maisonnee.domains.patients.rules import sharing
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import records, teams
from tests.interfaces.web.patients import shown

SignIn = Callable[[Actor], Client]
DAY = "2026-03-01"


# Care team


def test_the_sheet_shows_who_takes_part_and_the_way_to_the_record(
    client_as: SignIn, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    operations.join_care_team(
        actor=nurse,
        patient_id=patient.pk,
        ground="act",  # type: ignore[arg-type]
        reason="Pansements",
        starts_on=nurse.today,
        ends_on=nurse.today + timedelta(days=400),
    )
    page = shown.text(client_as(doctor).get(f"/patients/{patient.pk}/"))
    for words in (
        "Équipe de soins",
        "Pansements",
        "acte depuis le",
        "jusqu’au",
        "médecin traitant depuis le",
    ):
        assert words in page
    assert f'href="/dossier/{patient.pk}/"' in page
    assert f"/patients/{patient.pk}/urgence/" not in page


def test_outside_the_care_team_the_sheet_offers_to_join_and_no_record(
    client_as: SignIn, nurse: Actor, patient: Patient
) -> None:
    browser = client_as(nurse)
    page = shown.text(browser.get(f"/patients/{patient.pk}/"))
    assert f'href="/dossier/{patient.pk}/"' not in page
    assert "Je prends ce patient en charge" in page
    assert f"/patients/{patient.pk}/urgence/" in page
    assert browser.get(f"/patients/{patient.pk}/lectures/").status_code == 404
    assert browser.get(f"/patients/{patient.pk}/lectures/pdf/").status_code == 404
    answer = {"ground": "declared", "reason": "Suivi à domicile", "starts_on": DAY, "ends_on": ""}
    assert browser.post(f"/patients/{patient.pk}/prendre-en-charge/", answer).status_code == 302
    assert FollowUp.objects.get().reason == "Suivi à domicile"
    assert f'href="/dossier/{patient.pk}/"' in shown.text(browser.get(f"/patients/{patient.pk}/"))


def test_a_secretary_is_offered_no_way_into_the_record(
    client_as: SignIn, structure: Structure, patient: Patient
) -> None:
    secretary = records.make_reader(structure.id, "331", Role.SECRETARY)
    browser = client_as(secretary)
    page = shown.text(browser.get(f"/patients/{patient.pk}/"))
    assert "Je prends ce patient en charge" not in page
    assert "/urgence/" not in page
    for address in ("prendre-en-charge", "inviter", "urgence"):
        assert browser.post(f"/patients/{patient.pk}/{address}/", {}).status_code == 403
    assert FollowUp.objects.count() + EmergencyAccess.objects.count() == 0


def test_the_care_team_invites_and_a_stranger_does_not(
    client_as: SignIn, doctor: Actor, nurse: Actor, structure: Structure, patient: Patient
) -> None:
    guest = records.make_reader(structure.id, "70")
    answer = {"member_id": str(records.member_of(guest).pk), "reason": "Marche", "starts_on": DAY}
    address = f"/patients/{patient.pk}/inviter/"
    assert client_as(nurse).post(address, answer).status_code == 404
    assert FollowUp.objects.count() == 0
    assert client_as(doctor).get(address).status_code == 200
    assert client_as(doctor).post(address, answer).status_code == 302
    assert FollowUp.objects.get().ground == "invitation"
    assert queries.has_access(actor=guest, patient_id=patient.pk) is True


def test_the_sheet_costs_the_same_for_three_and_thirty(
    client_as: SignIn, doctor: Actor, patient: Patient
) -> None:
    browser = client_as(doctor)

    def cost() -> int:
        browser.get(f"/patients/{patient.pk}/")
        with CaptureQueriesContext(connection) as found:
            assert browser.get(f"/patients/{patient.pk}/").status_code == 200
        return len(found)

    counts = []
    for number in (3, 30):
        for _ in range(number):
            make.followed_by(doctor, patient, make.make_member(doctor, profession="60"))
            operations.add_relative(
                actor=doctor, patient_id=patient.pk, name="Anne", kind=RelativeKind.RELATIVE
            )
        counts.append(cost())
    assert counts[0] == counts[1]


# Emergency access


def test_emergency_access_says_what_will_happen_then_opens_for_a_while(
    client_as: SignIn, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    browser, address = client_as(nurse), f"/patients/{patient.pk}/urgence/"
    page = shown.text(browser.get(address))
    for words in (
        "4 heures",
        "Le médecin traitant",
        "relecteurs",
        "Le patient peut savoir",
        "Les échanges entre collègues",
    ):
        assert words in page
    assert browser.post(address, {"motive": "vital", "reason": " "}).status_code == 422
    assert EmergencyAccess.objects.count() == 0
    assert browser.get(f"/patients/{patient.pk}/lectures/").status_code == 404
    response = browser.post(address, {"motive": "unscheduled", "reason": "Chute au cabinet"})
    assert (response.status_code, response.headers["Location"]) == (302, f"/dossier/{patient.pk}/")
    assert "restent à l’équipe de soins" in shown.text(browser.get(f"/dossier/{patient.pk}/"))
    assert "Chute au cabinet" in shown.text(browser.get(f"/patients/{patient.pk}/lectures/"))
    assert browser.get(address).headers["Location"] == f"/dossier/{patient.pk}/"
    assert EmergencyAccess.objects.count() == 1


def test_the_attending_doctor_acknowledges_in_one_touch(
    client_as: SignIn, doctor: Actor, nurse: Actor, structure: Structure, patient: Patient
) -> None:
    row = operations.open_in_emergency(
        actor=nurse, patient_id=patient.pk, motive=EmergencyMotive.VITAL, reason="Malaise"
    )
    other = records.make_reader(structure.id)
    address = f"/patients/acces/{row.pk}/vu/"
    assert "ouverts en urgence" not in shown.text(client_as(other).get("/"))
    assert client_as(other).post(address).status_code == 404
    assert client_as(nurse).post(address).status_code == 404
    browser = client_as(doctor)
    page = shown.text(browser.get("/"))
    assert ("Malaise" in page, "1 chose vous attend" in page) == (True, True)
    assert browser.get(address).status_code == 405
    assert browser.post(address).headers["Location"] == "/"
    row.refresh_from_db()
    assert row.acknowledged_by_id == records.member_of(doctor).pk
    assert "Malaise" not in shown.text(browser.get("/"))


# What the patient said


def test_an_objection_is_recorded_shown_applied_and_lifted(
    client_as: SignIn, doctor: Actor, nurse: Actor, patient: Patient
) -> None:
    records.in_care(nurse, patient)
    browser, home = client_as(doctor), f"/patients/{patient.pk}/partage/"
    assert "Aucune opposition" in shown.text(browser.get(home))
    part = sharing.Part("measures")
    assert queries.access(actor=nurse, patient_id=patient.pk).opens(part) is True
    nothing = {"what": "dossier", "whom": "tous", "said_on": DAY}
    assert "Dites au moins" in shown.text(browser.post(f"{home}opposition/", nothing))
    answer = {**nothing, "what": "measures", "whom": "group:60", "stays_in_emergency": "on"}
    assert browser.post(f"{home}opposition/", answer).status_code == 302
    assert queries.access(actor=nurse, patient_id=patient.pk).opens(part) is False
    page = shown.text(browser.get(home))
    assert "Mesures : pas pour la profession infirmier" in page
    assert "même en urgence" in page
    row = SharingObjection.objects.get()
    assert browser.get(f"{home}{row.pk}/lever/").status_code == 200
    assert SharingObjection.objects.get().lifted_on is None
    assert browser.post(f"{home}{row.pk}/lever/").status_code == 302
    assert queries.access(actor=nurse, patient_id=patient.pk).opens(part) is True
    assert "Oppositions levées" in shown.text(browser.get(home))


@pytest.mark.parametrize(
    ("what", "whom", "expected"),
    [
        ("notes:93", "tous", ("notes", "93", "", False)),
        ("notes", "group:10", ("notes", "", "10", False)),
        ("dossier", "member", ("", "", "", True)),
    ],
)
def test_each_kind_of_objection_reaches_the_operation(
    what: str, whom: str, expected: tuple[Any, ...], client_as: SignIn, doctor: Actor, patient: Patient
) -> None:
    psychologist = make.make_member(doctor, profession="93")
    chosen = f"member:{psychologist.pk}" if whom == "member" else whom
    answer = {"what": what, "whom": chosen, "said_on": DAY}
    address = f"/patients/{patient.pk}/partage/opposition/"
    assert client_as(doctor).post(address, answer).status_code == 302
    row = SharingObjection.objects.get()
    assert (row.section, row.author_group, row.reader_group, row.reader_id == psychologist.pk) == expected


def test_the_information_given_is_recorded(client_as: SignIn, doctor: Actor, patient: Patient) -> None:
    answer = {"given_on": DAY, "means": "sheet", "told_to": "sa fille"}
    address = f"/patients/{patient.pk}/partage/information/"
    assert (
        client_as(doctor)
        .post(address, {**answer, "given_on": str(doctor.today + timedelta(days=1))})
        .status_code
        == 422
    )
    assert client_as(doctor).post(address, answer).status_code == 302
    assert InformationGiven.objects.get().told_to == "sa fille"
    assert "sa fille" in shown.text(client_as(doctor).get(f"/patients/{patient.pk}/partage/"))


def test_the_blank_sheets_are_for_the_house_and_name_nobody(
    client_as: SignIn, structure: Structure, doctor: Actor, patient: Patient
) -> None:
    browser = client_as(doctor)
    sheet = shown.pdf(browser.get("/patients/partage/note/"))
    form = shown.pdf(browser.get("/patients/partage/opposition/"))
    for text in (sheet, form):
        assert structure.name in text
        assert "DURAND" not in text
        assert "L1110-4" in text
    assert "vous opposer au partage" in " ".join(sheet.split())
    assert "Santé mentale" in form
    assert "Médecin" in form


# The grid


def test_the_grid_is_a_proposition_until_a_vote_and_everyone_sees_it(
    client_as: SignIn, structure: Structure, doctor: Actor, nurse: Actor
) -> None:
    for role in (Role.TRAINEE, Role.PARTNER, Role.COORDINATOR, Role.SECRETARY):
        page = shown.text(client_as(teams.seat(structure.id, role).actor).get("/patients/partage/"))
        assert "proposition, pas encore votée" in page
    table = page[page.index("Les rubriques") : page.index("Les médecins et les autres")]
    assert table.count(">lit<") == 16
    assert table.count(">les siennes<") == 2


def test_a_vote_shows_what_it_changes_before_it_is_recorded(
    client_as: SignIn, coordinator: Actor, doctor: Actor, nurse: Actor
) -> None:
    browser, address = client_as(coordinator), "/patients/partage/vote/"
    page = shown.text(browser.get(address))
    assert page.count('<details class="profession"') == 2
    answer = {
        "decided_on": DAY, "starts_on": str(doctor.today), "decision": "Réunion du 1er mars",
        "lit_10": ["acts", "notes:60"], "lit_60": ["acts", "social"],
    }  # fmt: skip
    offered = browser.post(address, answer)
    assert GridDecision.objects.count() == 0
    page = shown.text(offered)
    assert "lira aussi : Notes : infirmier" in page
    assert "ne lira plus : Problèmes et antécédents" in page
    assert "d’un seul côté" in page
    seen = re.search(r'name="seen" value="([^"]+)"', page)
    assert seen is not None
    other = {**answer, "lit_60": ["acts"], "seen": seen[1]}
    assert browser.post(address, other).status_code == 200
    assert GridDecision.objects.count() == 0
    assert browser.post(address, {**answer, "seen": seen[1]}).status_code == 302
    row = GridDecision.objects.get()
    assert row.reads["10"] == ["acts", "notes:10", "notes:60"]
    assert row.reads["60"] == ["acts", "notes:60", "social"]
    assert row.reads["93"] == sorted(sharing.proposed_grid().reads["93"])
    page = shown.text(browser.get("/patients/partage/"))
    assert "proposition, pas encore votée" not in page
    assert "Réunion du 1er mars" in page


def test_the_grid_costs_the_same_for_two_and_twelve_professions(
    client_as: SignIn, coordinator: Actor, doctor: Actor
) -> None:
    browser = client_as(coordinator)

    def cost() -> int:
        browser.get("/patients/partage/")
        with CaptureQueriesContext(connection) as found:
            assert browser.get("/patients/partage/").status_code == 200
        return len(found)

    first = cost()
    for profession in ("21", "40", "50", "60", "70", "80", "91", "93", "95", "331"):
        make.make_member(coordinator, profession=profession)
    assert cost() == first


# Relatives and language


def test_relatives_are_added_corrected_ended_and_shown(
    client_as: SignIn, doctor: Actor, patient: Patient
) -> None:
    browser, sheet = client_as(doctor), f"/patients/{patient.pk}/"
    answer = {"kind": "trusted_person", "name": "Anne Petit", "designated_on": DAY, "note": "le soir"}
    assert browser.post(f"{sheet}proches/", {**answer, "designated_on": ""}).status_code == 422
    assert browser.post(f"{sheet}proches/", answer).status_code == 302
    row = Relative.objects.get()
    assert "Anne Petit" in shown.text(browser.get(sheet))
    assert browser.get(f"{sheet}proches/{row.pk}/").status_code == 200
    changed = {**answer, "name": "Anne Le Petit", "version": "1"}
    assert browser.post(f"{sheet}proches/{row.pk}/", changed).status_code == 302
    assert browser.post(f"{sheet}proches/{row.pk}/", changed).status_code == 409
    assert browser.get(f"{sheet}proches/{row.pk}/fin/").status_code == 200
    assert browser.post(f"{sheet}proches/{row.pk}/fin/").status_code == 302
    assert "Anne Le Petit" not in shown.text(browser.get(sheet))
    assert browser.get(f"{sheet}proches/{row.pk}/").status_code == 404


def test_the_language_is_recorded_and_shown(client_as: SignIn, doctor: Actor, patient: Patient) -> None:
    browser, sheet = client_as(doctor), f"/patients/{patient.pk}/"
    assert browser.get(f"{sheet}langue/").status_code == 200
    answer = {"spoken_language": "Pachto", "needs_interpreter": "on", "version": "1"}
    assert browser.post(f"{sheet}langue/", answer).status_code == 302
    assert "interprète nécessaire" in shown.text(browser.get(sheet))
