"""Signing in with Pro Santé Connect, against a provider of our own."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interfaces.web.accounts.pro_sante_connect import claims
from tests.factories import teams
from tests.interfaces.web.accounts import fake_provider

RPPS = "10005173140"


@pytest.fixture
def provider(settings: Any) -> Iterator[fake_provider.Provider]:
    with fake_provider.running() as running:
        settings.PSC_ISSUER, settings.PSC_CLIENT_ID = running.issuer, fake_provider.CLIENT
        settings.PSC_CLIENT_SECRET = "secret"
        yield running


@pytest.fixture
def doctor(structure: Structure) -> User:
    user = teams.make_user("nadia@exemple.test", password=teams.PASSWORD)
    user.rpps = RPPS
    user.save()
    return teams.seat(structure.id, user=user).user


def _leave(client: Client, provider: fake_provider.Provider, query: str = "") -> str:
    """Press the button; return the state that goes with the person."""
    answer = client.post(f"/connexion/pro-sante-connect/{query}")
    assert answer.status_code == 200, answer
    found = re.search(r'href="(http[^"]+/auth\?[^"]+)"', answer.content.decode())
    assert found
    provider.authorize(unescape(found[1]))
    return provider.asked["state"]


def _come_back(client: Client, state: str) -> Any:
    return client.get("/connexion/pro-sante-connect/retour/", {"code": "code-1", "state": state})


def _is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_known_number_opens_its_account(provider: fake_provider.Provider, doctor: User) -> None:
    client = Client()
    assert "Avec Pro Santé Connect" in client.get("/connexion/").content.decode()
    state = _leave(client, provider)
    assert set(provider.asked["scope"].split()) == {"openid", "scope_all"}
    assert provider.asked["acr_values"] == "eidas1"
    assert len(provider.asked["nonce"]) >= 32
    assert provider.asked["redirect_uri"] == "http://testserver/connexion/pro-sante-connect/retour/"
    answer = _come_back(client, state)
    assert (answer.status_code, answer.url) == (302, "/")
    assert client.session["_auth_user_id"] == str(doctor.pk)
    again = Client()
    _come_back(again, _leave(again, provider))
    assert again.session["_auth_user_id"] == str(doctor.pk)
    assert SocialAccount.objects.count() == 1


def test_an_unknown_number_opens_nothing(provider: fake_provider.Provider, doctor: User) -> None:
    provider.person = {"SubjectNameID": "899700218896"}
    client = Client()
    answer = _come_back(client, _leave(client, provider))
    assert answer.url == "/connexion/"
    assert (
        "aucun compte de Maisonnée ne porte votre numéro RPPS" in client.get("/connexion/").content.decode()
    )
    assert not _is_signed_in(client)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "identity",
    [
        {"iss": "https://ailleurs.test"},
        {"aud": "un-autre-client"},
        {"nonce": "autre"},
        {"nonce": None},
        {"exp": int(time.time()) - 3600},
        {"sub": "quelqu’un d’autre"},
    ],
)
def test_a_token_that_is_not_for_us_is_refused(
    provider: fake_provider.Provider, doctor: User, identity: dict[str, Any]
) -> None:
    provider.identity = identity
    client = Client()
    answer = _come_back(client, _leave(client, provider))
    assert "n’a pas répondu comme prévu" in answer.content.decode()
    assert not _is_signed_in(client)


def test_a_token_signed_by_another_is_refused(provider: fake_provider.Provider, doctor: User) -> None:
    provider.signing_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    client = Client()
    _come_back(client, _leave(client, provider))
    assert not _is_signed_in(client)


def test_a_return_without_the_right_state_is_refused(provider: fake_provider.Provider, doctor: User) -> None:
    client = Client()
    state = _leave(client, provider)
    _come_back(client, "autre")
    assert not _is_signed_in(client)
    _come_back(Client(), state)
    assert not _is_signed_in(client)


def test_a_signed_in_person_ties_their_account(
    provider: fake_provider.Provider, structure: Structure
) -> None:
    user = teams.seat(structure.id, user=teams.make_user("lea@exemple.test", password=teams.PASSWORD)).user
    client = Client()
    client.post("/connexion/", {"login": user.email, "password": teams.PASSWORD})
    answer = _come_back(client, _leave(client, provider, "?process=connect"))
    assert answer.url == "/compte/"
    user.refresh_from_db()
    assert user.rpps == RPPS
    other = Client()
    _come_back(other, _leave(other, provider))
    assert other.session["_auth_user_id"] == str(user.pk)
    client.post("/compte/pro-sante-connect/retirer/")
    assert SocialAccount.objects.count() == 0


def test_a_number_of_another_account_is_not_taken(
    provider: fake_provider.Provider, doctor: User, structure: Structure
) -> None:
    thief = teams.seat(structure.id, user=teams.make_user("lea@exemple.test", password=teams.PASSWORD)).user
    client = Client()
    client.post("/connexion/", {"login": thief.email, "password": teams.PASSWORD})
    _come_back(client, _leave(client, provider, "?process=connect"))
    assert "déjà celui d’un autre compte" in client.get("/compte/").content.decode()
    thief.refresh_from_db()
    assert thief.rpps == ""
    assert SocialAccount.objects.count() == 0


def test_without_settings_there_is_no_such_page(db: None) -> None:
    assert Client().post("/connexion/pro-sante-connect/").status_code == 404
    assert Client().get("/connexion/pro-sante-connect/retour/").status_code == 404


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ({"SubjectNameID": "810005173140"}, "10005173140"),
        ({"SubjectNameID": "10005173140"}, "10005173140"),
        ({"preferred_username": "899700218896"}, "99700218896"),
        ({"SubjectNameID": "0123456789"}, ""),
        ({"SubjectNameID": "810005173141"}, ""),
        ({}, ""),
    ],
)
def test_the_number_is_read_from_the_claims(said: dict[str, str], number: str) -> None:
    assert claims.rpps_in(said) == number
