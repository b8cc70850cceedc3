"""Pages of delegations: what is shown, refused with a way, and read in a constant number of queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import DelegationState, FollowState
from maisonnee.domains.delegations.models import DelegatedAct, Inclusion
from maisonnee.domains.delegations.operations import Done
from maisonnee.domains.records.models import Entry
from tests.factories import delegations, patients, records
from tests.factories.delegations import House


@pytest.fixture
def house(structure) -> House:
    return delegations.make_house(structure.id)


def _queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_the_matrix_is_narrowed_by_profession_act_and_day(house, client_as):
    client = client_as(house.nurse)
    own = client.get(reverse("delegations:matrix")).content.decode()
    every = client.get(reverse("delegations:matrix"), {"profession": ""}).content.decode()
    assert '<option value="60" selected>' in own
    assert 2 < own.count("<tr>") < every.count("<tr>")
    page = client.get(reverse("delegations:matrix"), {"profession": "60", "acte": "foot_test"})
    assert page.content.decode().count("<tr>") == 2
    assert "Autorisation Asalée, acte par acte" in page.content.decode()
    empty = client.get(
        reverse("delegations:matrix"), {"profession": "60", "acte": "foot_test", "le": "2003-01-01"}
    )
    assert "Rien de lu" in empty.content.decode()


def test_a_line_of_the_team_is_shown_as_the_team_s(house, client_as):
    client = client_as(house.manager)
    url = reverse("delegations:add_competence")
    sent = {
        "profession": "80",
        "act": "foot_test",
        "act_label": "",
        "basis": "cooperation",
        "condition": "",
        "reason": "Protocole local signé",
        "source": "",
        "starts_on": "2026-01-01",
        "ends_on": "",
    }
    assert client.post(url, sent).status_code == 422
    assert client.post(url, {**sent, "source": "ARS, 2026"}).status_code == 302
    page = client.get(reverse("delegations:matrix"), {"profession": "80", "acte": "foot_test"})
    text = page.content.decode()
    assert "de l’équipe" in text
    assert "à confirmer" in text


def test_a_base_is_said_and_without_one_the_way(house, client_as):
    client = client_as(house.nurse)
    url = reverse("delegations:basis")
    yes = client.get(url, {"membre": house.nurse_member.pk, "acte": "foot_test"}).content.decode()
    assert "Une base est connue" in yes
    assert "autorisation ARS-2025-foot" in yes
    no = client.get(url, {"membre": house.nurse_member.pk, "acte": "spirometry"}).content.decode()
    assert "Sans base connue" in no
    assert "Demander une prescription" in no
    assert "Adresser à une profession qui peut le faire" in no
    assert client.get(url, {"membre": house.nurse_member.pk, "acte": "made-up"}).status_code == 200


def test_a_patient_is_proposed_included_and_examined(house, client_as):
    podiatrist, nurse = client_as(house.podiatrist), client_as(house.nurse)
    sent = {
        "patient": house.patient.pk,
        "patient_text": "",
        "theme": "diabetes",
        "follower": house.nurse_member.pk,
        "why": "Ne sent plus le sol",
    }
    url = reverse("delegations:propose_patient", args=["asalee"])
    assert podiatrist.get(url).status_code == 200
    assert podiatrist.post(url, sent).status_code == 302
    row = Inclusion.objects.get()
    assert "On vous propose" in nurse.get(reverse("delegations:asalee")).content.decode()
    assert "proposé pour un suivi" in nurse.get(reverse("today")).content.decode()
    include = reverse("delegations:include", args=[row.pk])
    assert nurse.get(include).status_code == 200
    today = timezone.localdate().isoformat()
    consent = {"consented_on": today, "means": "spoken", "version": row.version}
    assert nurse.post(include, {**consent, "consented_on": "2126-03-12"}).status_code == 422
    assert nurse.post(include, consent).status_code == 302
    page = nurse.get(reverse("delegations:inclusion", args=[row.pk])).content.decode()
    assert "autorisation ARS-2025-foot" in page
    assert "sans base" in page
    act = reverse("delegations:do_act", args=[row.pk, "foot_test"])
    assert "Grade" in nurse.get(act).content.decode()
    done = nurse.post(act, {"done_on": today, "field_1": "Grade 2", "comment": ""})
    assert done.status_code == 302
    assert Entry.objects.get().item == "foot_test"
    refused = reverse("delegations:do_act", args=[row.pk, "ecg"])
    shown = nurse.get(refused).content.decode()
    assert "Rien n’est écrit dans le dossier" in shown
    assert "Demander une prescription" in shown
    sent_anyway = nurse.post(refused, {"done_on": today, "comment": "Sinusal"})
    assert sent_anyway.status_code == 422
    assert "Sinusal" in sent_anyway.content.decode()
    assert DelegatedAct.objects.count() == 1


def test_outside_the_care_team_a_follow_up_does_not_exist(house, client_as):
    row = delegations.include(house)
    for actor in (house.other_doctor, house.manager):
        client = client_as(actor)
        assert client.get(reverse("delegations:inclusion", args=[row.pk])).status_code == 404
    other = client_as(house.other_doctor)
    for name in ("include", "decline_inclusion", "end_inclusion", "note_decision"):
        assert other.get(reverse(f"delegations:{name}", args=[row.pk])).status_code == 404
    assert other.get(reverse("delegations:do_act", args=[row.pk, "foot_test"])).status_code == 404


def test_a_criterion_that_is_missing_says_so_and_keeps_what_was_typed(house, client_as):
    operations.add_criterion(
        actor=house.manager,
        facts={
            "scheme": "asalee",
            "theme": "diabetes",
            "kind": "inclusion",
            "text": "Diabète de type 2 connu",
            "source": "Équipe",
            "starts_on": house.manager.today,
            "ends_on": None,
        },
    )
    row = delegations.propose(house)
    record = reverse("records:record", args=[row.patient_id])
    assert (
        reverse("delegations:inclusion", args=[row.pk])
        in client_as(house.doctor).get(record).content.decode()
    )
    client = client_as(house.nurse)
    sent = {"consented_on": "2026-03-10", "means": "written", "version": row.version}
    answer = client.post(reverse("delegations:include", args=[row.pk]), sent)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Un critère d’inclusion n’est pas coché" in text
    assert 'value="2026-03-10"' in text
    declined = client.post(
        reverse("delegations:decline_inclusion", args=[row.pk]),
        {"reason": "Pas de diabète", "version": row.version},
    )
    assert declined.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.criteria[0]["blocks"]) == (FollowState.DECLINED, True)


def test_a_delegation_is_proposed_agreed_and_its_end_seen(house, client_as):
    nurse, doctor = client_as(house.nurse), client_as(house.doctor)
    sent = {
        "delegating": house.doctor_member.pk,
        "delegated": house.nurse_member.pk,
        "act": "foot_test",
        "regime": "asalee",
        "starts_on": "2026-03-12",
    }
    url = reverse("delegations:propose_delegation")
    assert nurse.get(url).status_code == 200
    assert nurse.post(url, {**sent, "act": "ecg"}).status_code == 422
    assert nurse.post(url, sent).status_code == 302
    row = queries.delegations(actor=house.nurse).get()
    assert "vous demande votre accord" in doctor.get(reverse("today")).content.decode()
    page = reverse("delegations:delegation", args=[row.pk])
    assert "Donner mon accord" in doctor.get(page).content.decode()
    assert "Donner mon accord" not in nurse.get(page).content.decode()
    assert doctor.post(reverse("delegations:agree", args=[row.pk])).status_code == 302
    assert queries.delegation_view(actor=house.doctor, row_id=row.pk).state is DelegationState.IN_FORCE
    end = reverse("delegations:end", args=[row.pk])
    row.refresh_from_db()
    assert doctor.get(end).status_code == 200
    ended = doctor.post(
        end, {"on": timezone.localdate().isoformat(), "reason": "Je pars", "version": row.version}
    )
    assert ended.status_code == 302
    text = nurse.get(reverse("today")).content.decode()
    assert "délégation qui se termine" in text
    assert "J’ai vu cette fin" in nurse.get(page).content.decode()
    assert nurse.post(reverse("delegations:acknowledge", args=[row.pk])).status_code == 302
    assert "délégation qui se termine" not in nurse.get(reverse("today")).content.decode()


def test_the_report_is_a_page_a_spreadsheet_and_a_pdf(house, client_as):
    delegations.include(house)
    client = client_as(house.manager)
    url = reverse("delegations:report", args=["asalee"])
    page = client.get(url, {"du": "2026-12-31", "au": "2026-01-01"})
    assert "Diabète de type 2" in page.content.decode()
    assert str(house.patient) not in page.content.decode()
    assert client.get(url, {"export": "xlsx"}).content[:2] == b"PK"
    assert client.get(url, {"export": "pdf"}).content[:4] == b"%PDF"
    assert client.get(reverse("delegations:report", args=["rien"])).status_code == 404
    assert client_as(house.nurse).get(url, {"moi": "oui"}).status_code == 200


def test_an_assistant_prepares_and_the_doctor_validates_on_the_page(house, client_as):
    assistant = records.make_reader(house.manager.structure_id, "332")
    records.in_care(assistant, house.patient)
    client, doctor = client_as(assistant), client_as(house.doctor)
    url = reverse("delegations:prepare")
    sent = {"patient": house.patient.pk, "patient_text": "", "doctor": house.doctor_member.pk}
    assert client.get(url).status_code == 200
    assert client.post(url, sent).status_code == 422
    assert client.post(url, {**sent, "acts": ["vital_signs"]}).status_code == 302
    page = reverse("delegations:assistants")
    assert "Valider" in doctor.get(page).content.decode()
    row = queries.preparations(actor=house.doctor).get()
    assert doctor.post(reverse("delegations:validate", args=[row.pk])).status_code == 302
    assert "validée" in doctor.get(page).content.decode()


@pytest.mark.parametrize(
    "name",
    ["index", "matrix", "basis", "delegation_list", "asalee", "advanced_practice", "national_protocol"],
)
def test_pages_ask_as_much_of_the_database_whatever_their_length(house, client_as, name):
    def fill() -> None:
        patient = patients.make_patient(house.podiatrist)
        patients.attended_by(house.podiatrist, patient, house.doctor_member)
        records.in_care(house.podiatrist, patient)
        row = delegations.include(house, delegations.propose(house, patient=patient))
        operations.do_act(
            actor=house.nurse,
            inclusion_id=row.pk,
            done=Done(act="foot_test", done_on=house.nurse.today, comment="Grade 1"),
        )
        delegations.delegate(house, patient=patient)

    client = client_as(house.nurse)
    fill()
    url = reverse(f"delegations:{name}")
    before = _queries(client, url)
    fill()
    fill()
    assert _queries(client, url) == before


def test_a_follow_up_asks_as_much_of_the_database_whatever_was_done(house, client_as):
    row = delegations.include(house)
    client = client_as(house.nurse)
    url = reverse("delegations:inclusion", args=[row.pk])

    def fill(comment: str) -> None:
        operations.do_act(
            actor=house.nurse,
            inclusion_id=row.pk,
            done=Done(act="foot_test", done_on=house.nurse.today, comment=comment),
        )

    fill("un")
    before = _queries(client, url)
    fill("deux")
    fill("trois")
    assert _queries(client, url) == before
