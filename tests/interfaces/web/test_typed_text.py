"""What is typed is never lost, acts once, and never erases what a colleague wrote."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.test.utils import override_settings

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients as make
from tests.factories import teams

IDENTITY = {
    "birth_family_name": "Durand", "birth_given_names": "Marie", "born_on": "1950-03-12", "sex": "F",
    "identity_status": "provisional",
}  # fmt: skip
ADD = "/patients/nouveau/"


def _text(answer: Any) -> str:
    return str(answer.content.decode())


def _ticket(client: Client, address: str) -> str:
    found = re.search(r'name="_ticket" value="([^"]+)"', _text(client.get(address)))
    assert found is not None
    return found[1]


@pytest.fixture
def people(structure: Structure) -> tuple[User, User]:
    """Two professionals who sign in with their password."""
    users = [teams.make_user(password=teams.PASSWORD) for _ in range(2)]
    for user in users:
        teams.seat(structure.id, Role.PROFESSIONAL, user=user)
    return users[0], users[1]


def _sign_in(client: Client, user: User) -> Any:
    answer = client.post(
        f"/connexion/?next={ADD}", {"login": user.email, "password": teams.PASSWORD, "next": ADD}
    )
    assert answer.status_code == 302, _text(answer)
    return answer


def _sent_after_the_session_ended(client: Client, user: User) -> None:
    _sign_in(client, user)
    ticket = _ticket(client, ADD)
    client.cookies.pop("sessionid")
    answer = client.post(ADD, {**IDENTITY, "_ticket": ticket})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/connexion/?next={ADD}")
    assert Patient.objects.count() == 0


def test_what_was_typed_comes_back_after_signing_in_again_once(people: tuple[User, User]) -> None:
    client = Client()
    _sent_after_the_session_ended(client, people[0])
    assert _sign_in(client, people[0]).headers["Location"] == ADD
    page = _text(client.get(ADD))
    assert "Votre session avait expiré" in page
    assert 'value="Durand"' in page
    assert 'value="1950-03-12"' in page
    assert Patient.objects.count() == 0
    assert 'value="Durand"' not in _text(client.get(ADD))


def test_it_never_comes_back_to_somebody_else(people: tuple[User, User]) -> None:
    client = Client()
    _sent_after_the_session_ended(client, people[0])
    assert "Durand" not in str(dict(client.session.items()))
    _sign_in(client, people[1])
    assert "Durand" not in _text(client.get(ADD))
    client.logout()
    _sign_in(client, people[0])
    assert "Durand" not in _text(client.get(ADD))


def test_a_forged_ticket_keeps_nothing(people: tuple[User, User]) -> None:
    client = Client()
    client.post(ADD, {**IDENTITY, "_ticket": "forged"})
    _sign_in(client, people[0])
    assert "Durand" not in _text(client.get(ADD))


def test_the_same_form_sent_twice_acts_once_and_leads_to_the_same_place(
    client_as: Callable[[Actor], Client], professional: Actor
) -> None:
    client = client_as(professional)
    sent = {**IDENTITY, "_ticket": _ticket(client, ADD)}
    first, second = client.post(ADD, sent), client.post(ADD, sent, follow=True)
    row = Patient.objects.get()
    assert (first.status_code, first.headers["Location"]) == (302, f"/patients/{row.pk}/")
    assert second.redirect_chain == [(f"/patients/{row.pk}/", 302)]
    assert "rien n’a été fait deux fois" in _text(second).replace("\u00a0", " ")
    assert Entry.objects.filter(action="patients.add_patient").count() == 1


def test_two_people_edit_the_same_patient_and_merge(
    client_as: Callable[[Actor], Client], professional: Actor
) -> None:
    row = make.make_patient(
        professional,
        birth_family_name="Durand",
        birth_given_names="Marie",
        born_on=date(1950, 3, 12),
        city="Rennes",
    )
    colleague = make.carer(professional)
    client, address = client_as(professional), f"/patients/{row.pk}/modifier/"
    operations.correct_patient(
        actor=colleague, patient_id=row.pk, version=1, values={"city": "Redon", "phone": "0299000000"}
    )
    mine = {**IDENTITY, "city": "Vitré", "phone": "0600000001", "version": "1"}
    answer = client.post(address, mine)
    page = _text(answer)
    assert answer.status_code == 409
    assert f"{colleague.name} a modifié cette page pendant que vous écriviez" in page
    for value in ("Redon", "Vitré", "0299000000", "0600000001"):
        assert value in page
    assert 'name="version" value="2"' in page
    row.refresh_from_db()
    assert (row.city, row.phone) == ("Redon", "0299000000")
    chosen = {
        **mine, "version": "2", "conflit-city": "theirs", "leur-city": "Redon",
        "conflit-phone": "mine", "leur-phone": "0299000000",
    }  # fmt: skip
    assert client.post(address, chosen).status_code == 302
    row.refresh_from_db()
    assert (row.city, row.phone, row.version) == ("Redon", "0600000001", 3)


@pytest.mark.parametrize("address", ["/connexion/", "/patients/importer/", "/nulle-part/"])
def test_a_request_of_one_gigabyte_is_refused_before_it_is_read(
    client_as: Callable[[Actor], Client], professional: Actor, address: str
) -> None:
    class Unread:
        def read(self, *_: Any) -> bytes:
            raise AssertionError("The body was read.")

        readline = read

    client = client_as(professional)
    environment: dict[str, Any] = {"CONTENT_LENGTH": str(1024**3), "wsgi.input": Unread()}
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=None):
        answer = client.generic(
            "POST", address, b"", content_type="multipart/form-data; boundary=x", **environment,
        )  # fmt: skip
    assert answer.status_code == 413
    assert "Ce fichier est trop lourd" in _text(answer)
    assert "25\u00a0Mo" in _text(answer)


def test_a_length_that_is_not_a_number_is_refused(db: None) -> None:
    answer = Client().generic("POST", "/connexion/", b"", CONTENT_LENGTH="beaucoup")
    assert answer.status_code == 400
