"""Pages of patients followed under a protocol: few touches, sentences that help, a constant number of queries."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pypdf
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.exchanges.models import Message, Question
from maisonnee.domains.protocols.enums import EndReason
from maisonnee.domains.protocols.models import HeldReading, Inclusion, IndicatorDecision, Notice, ProtocolAct
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.domains.records import operations as record_operations
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.protocols.running.words import answered_words
from maisonnee.kernel.ids import new_id
from tests.factories import patients, records, teams
from tests.factories.running import TARGET, House, make_house

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(structure: Structure) -> House:
    return make_house(structure.id)


def url(name: str, house: House, *more: object) -> str:
    return reverse(f"protocols:{name}", args=[house.patient.pk, *more])


def test_a_prescriber_includes_a_patient_from_the_record(
    house: House, client_as: Callable[..., Client]
) -> None:
    client = client_as(house.doctor)
    page = client.get(url("of_patient", house))
    assert url("include", house, house.version.pk) in page.content.decode()
    today = timezone.localdate().isoformat()
    given: dict[str, Any] = {
        "p_cible": TARGET,
        "s_inr": str(records.member_of(house.nurse).pk),
        "informed_on": today,
        "information_means": "spoken",
        "agrees": "on",
        "starts_on": today,
    }
    refused = client.post(url("include", house, house.version.pk), {**given, "p_cible": "", "agrees": ""})
    assert refused.status_code == 422
    assert "Sans son accord, le patient n’est pas inclus." in refused.content.decode()
    assert not Inclusion.objects.exists()

    done = client.post(url("include", house, house.version.pk), given, follow=True)

    inclusion = Inclusion.objects.get()
    assert done.redirect_chain == [(url("inclusion", house, inclusion.pk), 302)]
    assert inclusion.parameters == {"cible": TARGET}
    assert "Le code est dans son dossier" in done.content.decode()
    record = client.get(reverse("records:record", args=[house.patient.pk])).content.decode()
    assert url("inclusion", house, inclusion.pk) in record


def test_a_nurse_reads_the_table_then_signs_in_two_touches(
    house: House, client_as: Callable[..., Client]
) -> None:
    inclusion = house.include()
    client = client_as(house.nurse)
    step = url("do_step", house, inclusion.pk, "inr")
    today = timezone.localdate().isoformat()

    refused = client.post(step, {"value": "25", "happened_on": today})
    assert refused.status_code == 422
    said = refused.content.decode().replace("\u00a0", " ")
    assert "INR : « 25 » n’est pas plausible (de 0,5 à 20, sans unité)" in said
    assert "(facultatif)" not in said[: said.index("Fait le")]
    other = client.post(step, {"value": "35 %", "happened_on": today})
    assert "INR : « 35 % » est en %, et ce tableau se lit sans unité" in other.content.decode().replace(
        "\u00a0", " "
    )

    read = client.post(step, {"value": "2,8", "happened_on": today})
    assert read.status_code == 200
    assert "Même dose" in read.content.decode()
    assert ProtocolAct.objects.count() == 0
    signed = client.post(
        step, {"value": "2,8", "happened_on": today, "text": "Même dose", "faire": "signer"}, follow=True
    )
    assert "C’est signé, et dans le dossier." in signed.content.decode()
    assert ProtocolAct.objects.get().validation == "none"

    doctor = client_as(house.doctor)
    home = doctor.get("/").content.decode()
    assert "Acte signé sous protocole" in home
    notice = Notice.objects.get(seen_at__isnull=True, kind="act")
    assert (
        f'name="notice" value="{notice.pk}"'
        in doctor.get(url("inclusion", house, inclusion.pk)).content.decode()
    )
    seen = doctor.post(url("see_acts", house, inclusion.pk), follow=True)
    assert Notice.objects.filter(seen_at__isnull=True, kind="act").exists()
    seen = doctor.post(url("see_acts", house, inclusion.pk), {"notice": str(notice.pk)}, follow=True)
    assert "C’est vu." in seen.content.decode()
    assert not Notice.objects.filter(seen_at__isnull=True, kind="act").exists()


def test_out_of_bounds_the_page_asks_and_keeps_the_value_until_the_answer(
    house: House, client_as: Callable[..., Client]
) -> None:
    inclusion = house.include()
    client = client_as(house.nurse)
    step = url("do_step", house, inclusion.pk, "inr")
    today = timezone.localdate().isoformat()
    read = client.post(step, {"value": "6", "happened_on": today}).content.decode()
    assert "Le protocole demande l’avis du prescripteur" in read
    assert 'value="signer"' not in read
    refused = client.post(step, {"value": "6", "happened_on": today, "text": "Arrêt", "faire": "signer"})
    assert refused.status_code == 422
    client.post(
        step, {"value": "6", "happened_on": today, "proposes": "Saut d’une prise", "faire": "demander"}
    )
    held = HeldReading.objects.get()
    assert client.get(step).headers["Location"] == url("held", house, held.pk)
    page = client.get(url("held", house, held.pk)).content.decode()
    assert "Je propose" in page
    called = client.post(
        url("held", house, held.pk),
        {"version": held.version, "text": "Saut", "faire": "appel"},
        follow=True,
    )
    assert "C’est signé" in called.content.decode()
    assert ProtocolAct.objects.get().validation == "called"


def test_a_measure_withdrawn_since_is_said_beside_the_act(
    house: House, client_as: Callable[..., Client]
) -> None:
    inclusion = house.include()
    act = house.sign(house.nurse, inclusion, "2.8")
    client = client_as(house.nurse)
    shown = url("inclusion", house, inclusion.pk)
    assert "retirée du dossier depuis" not in client.get(shown).content.decode()
    record_operations.withdraw_entry(
        actor=house.nurse, patient_id=house.patient.pk, entry_id=act.measure_id, reason="Mal lu"
    )
    assert "retirée du dossier depuis" in client.get(shown).content.decode()


def test_after_a_stop_no_dose_is_offered(house: House) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8", dose_mg=Decimal("5"))

    def offered() -> bool:
        form = queries.act_form(
            actor=house.nurse, patient_id=house.patient.pk, inclusion_id=inclusion.pk, step_key="inr"
        )
        return form.last_dose is not None

    assert offered()
    house.sign(house.nurse, inclusion, "6", text="Arrêt", after_call=True)
    assert not offered()


def test_somebody_else_is_told_the_lawful_way(house: House, client_as: Callable[..., Client]) -> None:
    inclusion = house.include()
    page = client_as(house.doctor).get(url("do_step", house, inclusion.pk, "inr"))
    assert page.status_code == 409
    assert "Cette étape revient à : infirmier" in page.content.decode().replace("\u00a0", " ")
    assert reverse("questions:ask_prescription") in page.content.decode()


def test_outside_the_care_team_nothing_exists(house: House, client_as: Callable[..., Client]) -> None:
    inclusion = house.include()
    held = house.ask(house.nurse, inclusion, "6")
    client = client_as(house.other_nurse)
    for address in (
        url("of_patient", house),
        url("inclusion", house, inclusion.pk),
        url("inclusion_journal", house, inclusion.pk),
        url("do_step", house, inclusion.pk, "inr"),
        url("held", house, held.pk),
    ):
        assert client.get(address).status_code == 404


def test_a_step_without_a_basis_says_so_before_offers_the_lawful_ways_and_asks_why(
    house: House, client_as: Callable[..., Client]
) -> None:
    inclusion = house.include()
    client = client_as(house.nurse)
    step = url("do_step", house, inclusion.pk, "foot")
    said = client.get(step).content.decode().replace("\u00a0", " ")
    assert "sans base connue pour vous" in said
    assert f"{reverse('questions:ask_prescription')}?patient={house.patient.pk}" in said
    assert reverse("referrals:refer", args=[house.patient.pk]) in said
    sent = {"happened_on": timezone.localdate().isoformat(), "text": "Sensible", "faire": "signer"}

    refused = client.post(step, sent)

    assert refused.status_code == 422
    again = refused.content.decode()
    assert "dites pourquoi vous le faites quand même" in again
    assert ">Sensible</textarea>" in again.replace("\r\n", "").replace("\n", "")
    done = client.post(step, {**sent, "without_basis": "Demandé ce matin"}, follow=True)
    assert "Sans base connue\u00a0: Demandé ce matin" in done.content.decode()
    journal = client.get(url("inclusion_journal", house, inclusion.pk)).content.decode()
    assert "Sans base connue, fait quand même\u00a0: Demandé ce matin" in journal
    assert url("inclusion_journal_pdf", house, inclusion.pk) in journal
    paper = client.get(url("inclusion_journal_pdf", house, inclusion.pk))
    assert paper.headers["Content-Type"] == "application/pdf"
    said = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper.content)).pages)
    assert "Demandé ce matin" in " ".join(said.split())
    outside = client_as(house.other_nurse).get(url("inclusion_journal_pdf", house, inclusion.pk))
    assert outside.status_code == 404


def test_every_page_of_an_inclusion_opens(house: House, client_as: Callable[..., Client]) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8")
    client = client_as(house.doctor)
    for name in (
        "inclusion",
        "inclusion_journal",
        "deviate",
        "change_inclusion",
        "patient_preferences",
        "move_inclusion",
        "keep_on_version",
        "end_inclusion",
    ):
        assert client.get(url(name, house, inclusion.pk)).status_code == 200, name
    assert client.get(url("assign_step", house, inclusion.pk, "inr")).status_code == 200
    assert client.get(reverse("protocols:preferences", args=[house.version.protocol_id])).status_code == 200


def test_the_list_asks_as_much_whatever_the_number_of_patients(
    house: House, client_as: Callable[..., Client]
) -> None:
    house.include()
    client = client_as(house.doctor)
    addresses = [reverse("protocols:followings"), "/"]
    before = [_asked(client, address) for address in addresses]
    for _ in range(4):
        patient = patients.make_patient(house.nurse)
        for actor in (house.doctor, house.nurse):
            records.in_care(actor, patient)
        house.include(patient_id=patient.pk)
    assert [_asked(client, address) for address in addresses] == before


def _asked(client: Client, address: str) -> int:
    client.get(address)  # (What is kept between requests is counted once after a write.)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_team_sees_indicators_only_once_it_chose_to(
    house: House, client_as: Callable[..., Client]
) -> None:
    inclusion = house.include()
    house.sign(house.nurse, inclusion, "2.8")
    address = reverse("protocols:indicators", args=[house.version.protocol_id])
    manager = teams.seat(house.doctor.structure_id, Role.MANAGER).actor
    client = client_as(manager)
    assert "Les indicateurs ne sont pas montrés" in client.get(address).content.decode()
    decided = client.post(
        reverse("protocols:decide_indicators", args=[house.version.protocol_id]),
        {
            "is_shown": "oui",
            "smallest": "3",
            "starts_on": timezone.localdate().isoformat(),
            "decision": "Réunion du 12 mars",
        },
        follow=True,
    ).content.decode()
    assert IndicatorDecision.objects.get().smallest == 3
    assert "moins de 3 patients : pas montré" in decided.replace("\u00a0", " ")


def test_what_is_over_says_so(house: House, client_as: Callable[..., Client]) -> None:
    inclusion = house.include()
    running.end_inclusion(
        actor=house.doctor,
        patient_id=house.patient.pk,
        inclusion_id=inclusion.pk,
        version=1,
        end_reason=EndReason.STOPPED,
        comment="",
        ends_on=house.doctor.today,
    )
    client = client_as(house.doctor)
    assert "Suivi terminé" in client.get(url("inclusion", house, inclusion.pk)).content.decode()
    assert client.get(url("change_inclusion", house, inclusion.pk)).status_code == 409
    assert client.get(url("inclusion_journal", house, inclusion.pk)).status_code == 200


@pytest.mark.parametrize(
    ("ready", "text", "decided"),
    [
        ("yes", "", "Saut d’une prise"),
        ("yes", "Contrôle demain", "Saut d’une prise\nContrôle demain"),
        ("no", "", ""),
        ("no", "Même dose", "Même dose"),
    ],
)
def test_what_is_to_be_signed_is_what_was_answered(ready: str, text: str, decided: str) -> None:
    question = Question(pk=new_id(), asked_by_id=new_id())
    lines = [
        Message(question=question, author_id=new_id(), ready=ready, text=text),
        Message(question=question, author_id=question.asked_by_id, text="Merci"),
    ]
    assert answered_words(HeldReading(proposes="Saut d’une prise"), lines) == decided
