"""The forms of a visit, the home reading, what the team arranges, as a browser without script sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdf
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry, FormLayout, ViewLayout
from maisonnee.domains.records.rules.catalogue import months_later
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.domains.records.rules.forms import FORMS, EntryForm, Placed, arranged
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.records.visit_forms import VisitForm
from tests.factories import records
from tests.factories.patients import make_patient

SignIn = Callable[[Actor], Client]


@dataclass(frozen=True)
class Followed:
    nurse: Actor
    doctor: Actor
    patient: Patient

    def path(self, name: str, *more: Any) -> str:
        return reverse(f"records:{name}", args=[self.patient.pk, *more])


@pytest.fixture
def followed(structure: Structure) -> Followed:
    nurse, doctor = records.make_reader(structure.pk, "60"), records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    for actor in (nurse, doctor):
        records.in_care(actor, patient)
    return Followed(nurse, doctor, patient)


def _text(response: HttpResponse) -> str:
    return response.content.decode().replace("\xa0", " ").replace("&nbsp;", " ")


def _printed(response: Any) -> str:
    """Return the text of a PDF."""
    assert response.headers["Content-Type"] == "application/pdf"
    pages = pypdf.PdfReader(BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def _day(later: int = 0) -> str:
    """Return a day as a form sends it: pages go by the clock, unlike operations in tests."""
    return (timezone.localdate() + timedelta(days=later)).isoformat()


def _filled(path: str, client: Client, **values: str) -> HttpResponse:
    """Send a form with the ticket of its page."""
    page = client.get(path).content.decode()
    ticket = page.split('name="_ticket" value="')[1].split('"')[0]
    return client.post(path, {"happened_on": _day(), "_ticket": ticket, **values})  # type: ignore[return-value]


def test_one_visit_writes_one_fact_for_each_filled_field(followed: Followed, client_as: SignIn) -> None:
    client = client_as(followed.nurse)

    response = _filled(
        followed.path("visit"),
        client,
        weight="72500",
        weight_unit="g",
        blood_pressure="13,5",
        blood_pressure_2="8",
        blood_pressure_unit="cmHg",
        dressing_done="on",
        dressing_due="1",
        frailty="chute",
        note="Fatiguée",
        note_section="social",
    )

    assert (response.status_code, response.headers["Location"]) == (302, followed.path("record"))
    made = {row.label: row for row in Entry.objects.all()}
    assert set(made) == {"Poids", "Tension artérielle", "Pansement", "Signes de fragilité", "Note"}
    assert (made["Poids"].value, made["Poids"].unit) == (Decimal("72.5000"), "kg")
    assert (made["Tension artérielle"].value, made["Tension artérielle"].value_2) == (
        Decimal(135),
        Decimal(80),
    )
    assert made["Pansement"].next_due_on == months_later(timezone.localdate(), 1)
    assert (made["Signes de fragilité"].kind, made["Signes de fragilité"].text) == ("risk_factor", "chute")
    assert made["Note"].section == "social"
    assert len({row.visit_id for row in made.values()}) == 1
    assert {row.form_key for row in made.values()} == {"nurse_visit"}


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"weight": "5000"}, "weight", "<span>5 000 kg n’est pas plausible"),
        ({"blood_pressure": "135"}, "blood_pressure_2", "<span>Écrivez aussi cette valeur"),
        ({"blood_pressure": "80", "blood_pressure_2": "135"}, "blood_pressure_2", "plus haute"),
        ({"weight": "beaucoup"}, "weight", "Écrivez un nombre"),
        ({"weight": "70", "happened_on": _day(1)}, "happened_on", "dans le futur"),
        ({"weight": "70", "happened_on": "1900-01-01"}, "happened_on", "précède la naissance"),
    ],
)
def test_a_refusal_is_beside_its_field_and_nothing_typed_is_lost(
    followed: Followed, client_as: SignIn, values: dict[str, str], field: str, said: str
) -> None:
    response = _filled(followed.path("visit"), client_as(followed.nurse), note="À garder", **values)

    page = _text(response)
    assert response.status_code == 422
    error = page.split(f'id="id_{field}_error"')[1].split("</div>")[0]
    assert said in error
    assert "À garder" in page
    assert Entry.objects.count() == 0


@given(
    form=st.sampled_from(list(FORMS.values())),
    rows=st.lists(
        st.fixed_dictionaries({"field": st.sampled_from(list(FIELDS)), "required": st.booleans()}),
        max_size=12,
    ),
)
def test_any_layout_is_a_form_one_may_fill(form: EntryForm, rows: list[dict[str, Any]]) -> None:
    placed = arranged(form, rows)
    options: dict[str, Any] = {"form": form, "placed": placed, "today": date(2026, 3, 12)}

    assert [one.placed.field.key for one in VisitForm(**options).drawn()] == [one.field.key for one in placed]
    sent = VisitForm({"happened_on": "12/03/2026"}, **options)
    asked = {one.field.key for one in placed if one.is_required}
    assert {name.removesuffix("_2") for name in sent.errors} == asked
    if not asked:
        assert sent.drafts() == []


def test_an_empty_visit_is_told_plainly(followed: Followed, client_as: SignIn) -> None:
    response = _filled(followed.path("visit"), client_as(followed.nurse))

    assert response.status_code == 422
    assert "Rien n’est rempli" in _text(response)


def test_the_same_form_sent_twice_writes_once_and_the_script_is_told_where_to_go(
    followed: Followed, client_as: SignIn
) -> None:
    client, path = client_as(followed.nurse), followed.path("reading")
    page = client.get(path).content.decode()
    ticket = page.split('name="_ticket" value="')[1].split('"')[0]
    values = {"happened_on": _day(), "weight": "70", "_ticket": ticket}

    answers = [client.post(path, values, headers={"X-Maisonnee-Kept": "1"}) for _ in range(2)]

    to = followed.path("record")
    assert [answer.json() for answer in answers] == [
        {"to": to, "repeated": False},
        {"to": to, "repeated": True},
    ]
    assert Entry.objects.count() == 1


def test_a_field_removed_while_somebody_was_writing_is_still_taken(
    followed: Followed, coordinator: Actor, client_as: SignIn
) -> None:
    operations.arrange_form(
        actor=coordinator,
        form_key="nurse_visit",
        placed=[Placed(FIELDS["note"])],
        starts_on=coordinator.today,
        decision="réunion du 12 mars",
    )
    client = client_as(followed.nurse)
    assert 'name="weight"' not in _text(client.get(followed.path("visit")))  # type: ignore[arg-type]

    _filled(followed.path("visit"), client, weight="70", dressing_done="on")

    assert {row.label for row in Entry.objects.all()} == {"Poids", "Pansement"}


def test_a_required_field_is_asked_for(followed: Followed, coordinator: Actor, client_as: SignIn) -> None:
    operations.arrange_form(
        actor=coordinator,
        form_key="nurse_visit",
        placed=[Placed(FIELDS["dressing"], is_required=True), Placed(FIELDS["note"])],
        starts_on=coordinator.today,
        decision="réunion du 12 mars",
    )
    client = client_as(followed.nurse)

    refused = _filled(followed.path("visit"), client, note="Fatiguée")
    assert refused.status_code == 422
    assert "cochez « Fait »" in _text(refused)
    assert _filled(followed.path("visit"), client, dressing_done="on").status_code == 302


def test_the_last_value_is_beside_the_field_and_its_reading_is_written_down(
    followed: Followed, client_as: SignIn
) -> None:
    records.weigh(followed.doctor, followed.patient, "71.2")

    page = _text(client_as(followed.nurse).get(followed.path("visit")))  # type: ignore[arg-type]

    assert "Dernier : <b>71,2 kg</b>" in page
    assert 'inputmode="decimal"' in page
    assert f'value="{_day()}"' in page
    trace = Reading.objects.get(member=records.member_of(followed.nurse))
    assert (trace.place, trace.parts) == ("visit", ["measures"])


def test_outside_the_care_team_there_is_no_form(
    followed: Followed, structure: Structure, client_as: SignIn
) -> None:
    outsider = client_as(records.make_reader(structure.pk, "60"))

    for path in (
        followed.path("visit"),
        followed.path("reading"),
        followed.path("visit_form", "nurse_visit"),
    ):
        assert outsider.get(path).status_code == 404
        assert outsider.post(path, {"weight": "70", "happened_on": _day()}).status_code == 404
    assert client_as(followed.nurse).get(followed.path("visit_form", "doctor")).status_code == 404
    assert Entry.objects.count() == 0


@pytest.mark.parametrize("form_key", FORMS)
def test_every_form_is_drawn_and_may_be_arranged(
    form_key: str, coordinator: Actor, client_as: SignIn
) -> None:
    client = client_as(coordinator)

    assert client.get(reverse("records:form_layout", args=[form_key])).status_code == 200
    page = _text(client.get(reverse("records:arrange_form", args=[form_key])))  # type: ignore[arg-type]
    assert page.count("_place") >= len(FORMS[form_key].fields)


def test_the_team_orders_hides_requires_and_adds(
    coordinator: Actor, followed: Followed, client_as: SignIn
) -> None:
    client = client_as(coordinator)
    path = reverse("records:arrange_form", args=["nurse_visit"])

    refused = client.post(path, {"starts_on": _day(), "decision": "réunion"})
    assert (refused.status_code, "Gardez au moins un champ" in _text(refused)) == (422, True)  # type: ignore[arg-type]
    client.post(
        path,
        {
            "starts_on": _day(),
            "decision": "réunion du 12 mars",
            "note_place": "1",
            "note_required": "on",
            "pain_place": "2",
            "housing_place": "3",
            "housing_wanted": "on",
        },
    )

    assert FormLayout.objects.get().fields == [
        {"field": "note", "required": True, "wanted": False},
        {"field": "pain", "required": False, "wanted": False},
        {"field": "housing", "required": False, "wanted": True},
    ]
    page = _text(client_as(followed.nurse).get(followed.path("record")))  # type: ignore[arg-type]
    assert "Pouvez-vous préciser" in page
    assert f"{followed.path('visit_form', 'nurse_visit')}#id_housing" in page
    assert "Pouvez-vous préciser" not in _text(client_as(followed.doctor).get(followed.path("record")))  # type: ignore[arg-type]


def test_the_order_of_a_profession_is_arranged_once_and_conflicts_are_told(
    coordinator: Actor, client_as: SignIn
) -> None:
    client, path = client_as(coordinator), reverse("records:arrange_view", args=["60"])
    places = {
        key: str(number)
        for number, key in enumerate(
            (
                "notes",
                "reminders",
                "treatments",
                "measures",
                "allergies",
                "documents",
                "problems",
                "social",
                "history",
            ),
            start=1,
        )
    }
    assert client.post(path, {**places, "version": ""}).status_code == 302
    assert ViewLayout.objects.get().blocks[0] == "notes"
    assert client.post(path, {**places, "version": ""}).status_code == 409
    assert client.post(path, {**places, "notes": "9", "history": "1", "version": "1"}).status_code == 302


def test_the_charter_is_written_printed_and_linked_from_every_form(
    coordinator: Actor, followed: Followed, client_as: SignIn
) -> None:
    client = client_as(coordinator)
    questions = _printed(client.get(reverse("records:charter_pdf")))
    assert "Ce que nous ne notons pas ici" in questions
    assert "Ce que chacun note" in _text(client.get(reverse("records:write_charter")))  # type: ignore[arg-type]
    client.post(
        reverse("records:write_charter"),
        {"text": "Le poids à chaque passage.", "starts_on": _day(), "decision": "réunion du 12 mars"},
    )

    assert "Le poids à chaque passage." in _text(client.get(reverse("records:charter")))  # type: ignore[arg-type]
    printed = _printed(client.get(reverse("records:charter_pdf")))
    assert "Le poids à chaque passage." in printed
    assert "réunion du 12 mars" in printed
    nurse = client_as(followed.nurse)
    for path in (followed.path("visit"), followed.path("reading")):
        assert reverse("records:charter") in _text(nurse.get(path))  # type: ignore[arg-type]


def test_pages_cost_the_same_whatever_the_record_holds(
    followed: Followed, coordinator: Actor, client_as: SignIn
) -> None:
    operations.arrange_form(
        actor=coordinator,
        form_key="home_environment",
        placed=[Placed(FIELDS["housing"], is_wanted=True), Placed(FIELDS["weight"], is_wanted=True)],
        starts_on=coordinator.today,
        decision="réunion du 12 mars",
    )
    # (Alerts and questions are only looked for in a record that has entries.)
    records.weigh(followed.doctor, followed.patient, "69")
    nurse, lead = client_as(followed.nurse), client_as(coordinator)
    pages = [
        (nurse, followed.path("record")),
        (nurse, followed.path("visit")),
        (nurse, followed.path("visit_form", "home_environment")),
        (nurse, followed.path("reading")),
        (lead, reverse("records:layouts")),
        (lead, reverse("records:form_layout", args=["home_environment"])),
        (lead, reverse("records:arrange_form", args=["home_environment"])),
        (lead, reverse("records:charter")),
    ]

    def counts() -> list[int]:
        found = []
        for client, path in pages:
            client.get(path)
            with CaptureQueriesContext(connection) as caught:
                assert client.get(path).status_code == 200
            found.append(len(caught))
        return found

    before = counts()
    for number in range(12):
        records.weigh(followed.doctor, followed.patient, str(70 + number))
        records.write(followed.doctor, followed.patient, kind=EntryKind.PROBLEM, label=f"Problème {number}")
        records.write(
            followed.nurse, followed.patient, kind=EntryKind.SITUATION, label="Logement", text="Adapté"
        )
    for form_key in ("doctor", "midwife", "nurse_visit"):
        operations.arrange_form(
            actor=coordinator,
            form_key=form_key,
            placed=[Placed(FIELDS["weight"])],
            starts_on=coordinator.today,
            decision="réunion du 12 mars",
        )
    assert counts() == before
