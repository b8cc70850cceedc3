from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.concertation.models import Case
from maisonnee.domains.patients.models import Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import CodeSystem, EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, PlannedVisit, Recall, Watch
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.records.worklists import LISTS
from tests.factories import records
from tests.factories.patients import in_ald, make_patient

Sign = Callable[[Actor], Client]


@pytest.fixture
def team(structure: Structure):
    doctor, nurse = (records.make_reader(structure.pk, code) for code in ("10", "60"))
    patient = _follow(doctor, nurse, "Kervella")
    return doctor, nurse, patient


def _follow(doctor: Actor, nurse: Actor, name: str):
    """A patient with something for every list: a due act, a diabetes, an ALD, a weight of the nurse."""
    patient = make_patient(doctor, birth_family_name=name, born_on=date(1941, 3, 12), phone="0299000000")
    for actor in (doctor, nurse):
        records.in_care(actor, patient)
    in_ald(doctor, patient)
    today = doctor.today
    written = {"kind": EntryKind.PROBLEM, "label": "Diabète", "code": "E11", "code_system": CodeSystem.ICD10}
    records.write(doctor, patient, **written, happened_on=date(2012, 1, 1))
    records.write(
        nurse,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=date(2024, 1, 10),
        next_due_on=today - timedelta(days=3),
    )
    records.weigh(nurse, patient, "70", today - timedelta(days=400))
    return patient


def _text(page) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def _count(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


# Lists


@pytest.mark.parametrize("key", LISTS)
def test_each_list_shows_its_patients_in_a_constant_number_of_queries(
    team, client_as: Sign, key: str
) -> None:
    doctor, nurse, patient = team
    if key == "changes":
        records.weigh(nurse, patient, "71")
    client = client_as(doctor)
    path = reverse("records:list", args=[key]) + "?depuis=2026-01-01"

    page = client.get(path)
    assert "KERVELLA Dominique" in _text(page)
    traced = Reading.objects.filter(place=f"list_{key}", patient=patient)
    assert traced.count() == 1

    few = _count(client, path)
    for name in ("Aubry", "Bihan", "Caro"):
        other = _follow(doctor, nurse, name)
        if key == "changes":
            records.weigh(nurse, other, "71")
    assert _count(client, path) == few
    assert few <= 24

    nobody = records.make_reader(doctor.structure_id, "10")
    assert "KERVELLA" not in _text(client_as(nobody).get(path))


def test_a_list_that_does_not_exist_is_not_found(team, client_as: Sign) -> None:
    assert client_as(team[0]).get(reverse("records:list", args=["autre"])).status_code == 404


def test_lists_are_offered_as_far_as_one_may_open_them(team, client_as: Sign) -> None:
    doctor, _nurse, patient = team
    partner = records.make_reader(doctor.structure_id, "60", Role.PARTNER)
    records.in_care(partner, patient)
    client = client_as(partner)
    assert "Jamais vus en concertation" not in _text(client.get(reverse("records:lists")))
    assert client.get(reverse("records:list", args=["jamais-discutes"])).status_code == 403
    assert "Jamais vus en concertation" in _text(client_as(doctor).get(reverse("records:lists")))


def test_filters_and_sort_are_in_the_address_and_names_are_not(team, client_as: Sign) -> None:
    doctor, nurse, _patient = team
    _follow(doctor, nurse, "Aubry")
    client = client_as(doctor)
    path = reverse("records:list", args=["patients"])
    found = client.post(
        path, {"q": "kerv", "situation": "ald", "tri": "-nom"}, headers={"HX-Request": "true"}
    )
    assert "KERVELLA" in _text(found)
    assert "AUBRY" not in _text(found)
    assert found.headers["HX-Replace-Url"] == f"{path}?situation=ald"
    assert "Rien ne correspond" in _text(client.post(path, {"q": "zzz"}))
    both = _text(client.get(path, {"tri": "-nom"}))
    assert both.index("KERVELLA") < both.index("AUBRY")
    assert "q" not in client.get(path, {"q": "kerv"}).context["listing"].query


def test_a_day_and_a_person_narrow_those_not_seen(team, client_as: Sign) -> None:
    doctor, nurse, _patient = team
    path = reverse("records:list", args=["pas-vus"])
    client = client_as(nurse)
    assert "KERVELLA" in _text(client.get(path))
    old = (nurse.today - timedelta(days=401)).isoformat()
    assert "KERVELLA" not in _text(client.get(path, {"depuis": old}))
    assert "KERVELLA" in _text(client_as(doctor).get(path, {"depuis": old, "par": "moi"}))


def test_the_rule_behind_the_list_of_diabetics_is_said(team, client_as: Sign) -> None:
    text = _text(client_as(team[0]).get(reverse("records:list", args=["diabete"])))
    assert "un problème codé E10 à E14" in text
    assert "Règle du 01/01/2026" in text
    assert "à vous d’en juger" in text


def test_a_list_is_exported_with_what_was_chosen_and_leaves_its_trace(team, client_as: Sign) -> None:
    doctor, nurse, patient = team
    _follow(doctor, nurse, "Aubry")
    answer = client_as(doctor).post(reverse("records:list_export", args=["diabete"]), {"q": "kerv"})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Patient", "Naissance", "Téléphone", "Ce qui l’y met", "Dernier test"]
    assert [row[0] for row in rows[1:2]] == ["KERVELLA Dominique"]
    assert rows[1][3] == "Diabète"
    assert "liste.xlsx" in answer.headers["Content-Disposition"]
    assert set(Reading.objects.get(place="list_diabete_tableur").parts) == {"problems", "acts"}
    assert Reading.objects.get(place="list_diabete_tableur").patient == patient


# What is done with the rows ticked


def _go_on(client: Client, page, path: str, **values):
    hidden = {name: page.context["form"][name].value() or "" for name in ("chosen", "facts", "came_from")}
    return client.post(path, {**hidden, **values}, follow=True)


def test_ticked_due_dates_are_given_to_the_secretary_to_call(team, client_as: Sign) -> None:
    doctor, nurse, patient = team
    other = _follow(doctor, nurse, "Aubry")
    secretary = records.make_reader(doctor.structure_id, "331", Role.SECRETARY)
    client = client_as(doctor)
    entries = [
        row.ticked for row in client.get(reverse("records:list", args=["echeances"])).context["listing"].items
    ]
    operations.ask_recalls(
        actor=doctor,
        entry_ids=[entries[0]],
        assigned_to_id=records.member_of(secretary).pk,
        due_on=doctor.today,
        reason="",
    )

    path = reverse("records:list_recall")
    page = client.post(path, {"choix": entries, "facts": "1", "came_from": "echeances"})
    assert "AUBRY" in _text(page)
    assert Recall.objects.count() == 1
    day = timezone.localdate()
    assert _go_on(client, page, path, assigned_to_id="", due_on=day, reason="x").status_code == 422
    result = _go_on(
        client, page, path, assigned_to_id=records.member_of(secretary).pk, due_on=day, reason="Pansement"
    )

    assert Recall.objects.count() == 2
    text = _text(result)
    assert "1 rappel demandé à" in text
    assert "est déjà à rappeler" in text
    assert {recall.patient for recall in Recall.objects.all()} == {patient, other}
    assert not any("Kervella" in str(value) for value in client.session.items())

    desk = client_as(secretary)
    page = desk.get(reverse("records:recalls"))
    assert "0299000000" in _text(page)
    assert "Pansement" in _text(page)
    assert "monofilament" not in _text(page)
    assert "2 patients à rappeler" in _text(desk.get(reverse("today")))
    recall = Recall.objects.get(reason="Pansement")
    close = reverse("records:close_recall", args=[recall.pk])
    assert desk.post(close, {}).status_code == 422
    desk.post(close, {"state": "reached", "comment": "jeudi 10 h"})
    assert "jeudi 10 h" in _text(client.get(reverse("records:recalls_asked")))
    assert desk.get(close).status_code == 404


def test_ticked_patients_are_brought_to_the_team_at_once(team, client_as: Sign) -> None:
    doctor, nurse, patient = team
    other = _follow(doctor, nurse, "Aubry")
    outside = make_patient(doctor, birth_family_name="Dehors")
    client = client_as(doctor)
    path = reverse("records:list_propose")
    page = client.post(path, {"choix": [patient.pk, other.pk, outside.pk, "x"], "came_from": "patients"})
    assert "DEHORS" not in _text(page)
    result = _go_on(client, page, path, question="Qui la voit ?", urgency="month")
    assert "2 cas proposés." in _text(result)
    assert "1 patient n’est plus parmi vos patients" in _text(result)
    assert {case.patient for case in Case.objects.all()} == {patient, other}
    assert JournalEntry.objects.filter(action="concertation.propose_cases").count() == 1

    again = _text(_go_on(client, page, path, question="Encore ?", urgency="month"))
    assert "0 cas proposé" in again
    assert "KERVELLA Dominique n’est pas proposé" in again


def test_ticked_patients_are_planned_for_a_visit(team, client_as: Sign) -> None:
    _doctor, nurse, patient = team
    client = client_as(nurse)
    path = reverse("records:list_visits")
    page = client.post(path, {"choix": [patient.pk], "came_from": "patients"})
    day = timezone.localdate()
    assert "1 visite prévue le" in _text(_go_on(client, page, path, on=day))
    again = _text(_go_on(client, page, path, on=day))
    assert "0 visite prévue" in again
    assert "est déjà dans vos visites de ce jour" in again
    assert PlannedVisit.objects.count() == 1


def test_nothing_ticked_is_said(team, client_as: Sign) -> None:
    client = client_as(team[0])
    for name in ("list_recall", "list_propose", "list_visits"):
        assert "Personne n’est coché" in _text(client.post(reverse(f"records:{name}"), {}))
        assert client.get(reverse(f"records:{name}")).status_code == 302


# Measures, thresholds, alerts


def test_a_measure_is_a_curve_with_its_table_and_its_threshold(team, client_as: Sign) -> None:
    doctor, nurse, patient = team
    client = client_as(doctor)
    watches = reverse("records:watches", args=[patient.pk])
    add = reverse("records:add_watch", args=[patient.pk])
    form = client.get(add)
    assert "Elle ne change jamais une dose" in _text(form)
    assert [form.context["form"][name].value() for name in ("item", "rule", "threshold", "window_days")] == [
        "weight",
        "rise",
        Decimal(3),
        7,
    ]
    given = {
        "item": "weight",
        "rule": "rise",
        "threshold": "3",
        "window_days": "7",
        "alerted_id": records.member_of(doctor).pk,
        "instruction": "L’appeler",
        "starts_on": nurse.today.isoformat(),
    }
    refused = client.post(add, {**given, "window_days": ""})
    assert refused.status_code == 422
    assert "Dites en combien de jours." in _text(refused)
    client.post(add, given)
    watch = Watch.objects.get()
    records.weigh(nurse, patient, "70", nurse.today - timedelta(days=2))
    records.weigh(nurse, patient, "74,1".replace(",", "."))

    path = reverse("records:measure", args=[patient.pk, "weight"])
    page = client.get(path)
    assert page.content.decode().count('<circle class="dot-1"') == 3
    assert "alerte +3 en 7 jours" in _text(page)
    assert "74,1" in _text(page)
    assert "+4,1" in _text(page)
    month = client.get(path, {"periode": "mois"}).content.decode()
    assert month.count('<circle class="dot-1"') == 0
    assert client.get(reverse("records:measure", args=[patient.pk, "autre"])).status_code == 404

    alert = Alert.objects.get()
    assert "Alerte sur une mesure : KERVELLA Dominique" in _text(client.get(reverse("today")))
    address = reverse("records:alert", args=[patient.pk, alert.pk])
    text = _text(client.get(address))
    for words in ("74,1", "Comparée à", "70,0", "L’appeler", "hausse d’au moins 3"):
        assert words in text.replace("\u00a0", " ")
    assert "n’a pas encore répondu" in _text(client_as(nurse).get(address))
    assert client_as(nurse).post(address, {"answer": "Vu"}).status_code == 404
    assert client.post(address, {"answer": ""}).status_code == 422
    answered = client.post(address, {"answer": "Je passe ce soir"}, follow=True)
    assert "Je passe ce soir" in _text(answered)
    assert "Je passe ce soir" in _text(client_as(nurse).get(watches))
    assert "Alerte sur une mesure" not in _text(client.get(reverse("today")))

    end = reverse("records:end_watch", args=[patient.pk, watch.pk])
    client.post(end, {})
    watch.refresh_from_db()
    assert watch.ends_on == timezone.localdate()


def test_two_values_of_a_pressure_are_two_lines(team, client_as: Sign) -> None:
    doctor, nurse, patient = team
    for days, high, low in ((9, 150, 90), (2, 135, 80)):
        records.write(
            nurse,
            patient,
            kind=EntryKind.MEASURE,
            item="blood_pressure",
            label="",
            value=Decimal(high),
            value_2=Decimal(low),
            happened_on=nurse.today - timedelta(days=days),
        )
    page = (
        client_as(doctor)
        .get(reverse("records:measure", args=[patient.pk, "blood_pressure"]))
        .content.decode()
    )
    assert page.count("<polyline") == 2
    assert "135/80" in page


@pytest.mark.parametrize(
    ("name", "most"),
    [("measure", 26), ("watches", 26), ("alert", 30), ("recalls", 16), ("recalls_asked", 16)],
)
def test_pages_ask_a_constant_number_of_queries(team, client_as: Sign, name: str, most: int) -> None:
    doctor, nurse, patient = team
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.ABOVE,
        threshold=Decimal(71),
        starts_on=date(2026, 1, 1),
    )
    records.weigh(nurse, patient, "72")

    def recall() -> None:
        operations.ask_recalls(
            actor=doctor,
            patient_ids=[_follow(doctor, nurse, "Aubry").pk],
            assigned_to_id=records.member_of(doctor).pk,
            due_on=doctor.today,
            reason="",
        )

    recall()
    arguments = {
        "measure": [patient.pk, "weight"],
        "watches": [patient.pk],
        "alert": [patient.pk, Alert.objects.get().pk],
    }
    path = reverse(f"records:{name}", args=arguments.get(name, []))
    client = client_as(doctor)
    few = _count(client, path)
    for kilograms in ("73", "74", "75"):
        records.weigh(nurse, patient, kilograms)
        recall()
    assert _count(client, path) == few
    assert few <= most
