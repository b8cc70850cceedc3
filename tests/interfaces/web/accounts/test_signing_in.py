"""Signing in: the right password, the wrong one, the closed account, the second factor, the idle session."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.usersessions.models import UserSession
from django.core import mail
from django.test import Client
from django.urls import reverse

from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import teams

EMAIL = "nadia.benali@exemple.test"


@pytest.fixture
def person(structure: Structure) -> User:
    return teams.seat(structure.id, user=teams.make_user(EMAIL, password=teams.PASSWORD)).user


def _sign_in(client: Client, password: str = teams.PASSWORD, **extra: str) -> Any:
    return client.post("/connexion/", {"login": EMAIL, "password": password, **extra})


def _is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_the_password_is_kept_with_argon2(person: User) -> None:
    assert person.password.startswith("argon2")


def test_the_page_is_ours_and_in_french(person: User) -> None:
    answer = Client().get("/connexion/")
    text = answer.content.decode()
    assert "<h1>Se connecter</h1>" in text
    assert "Mot de passe oublié" in text
    assert "placeholder" not in text
    assert "psc" not in text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_the_right_password_opens_with_a_new_session_key(person: User) -> None:
    client = Client()
    client.get("/connexion/")
    session = client.session
    session["before"] = "1"
    session.save()
    key = session.session_key
    answer = _sign_in(client, next="/compte/")
    assert (answer.status_code, answer["Location"]) == (302, "/compte/")
    assert _is_signed_in(client)
    assert client.session.session_key != key


def test_the_address_may_be_typed_in_capitals(person: User) -> None:
    client = Client()
    client.post("/connexion/", {"login": EMAIL.upper(), "password": teams.PASSWORD})
    assert _is_signed_in(client)


def test_a_wrong_password_says_so_without_saying_which(person: User) -> None:
    client = Client()
    known = _sign_in(client, "autre chose")
    unknown = client.post("/connexion/", {"login": "inconnu@exemple.test", "password": "autre chose"})
    words = "L’adresse e-mail ou le mot de passe n’est pas le bon."
    assert words in known.content.decode()
    assert words in unknown.content.decode()
    assert not _is_signed_in(client)


def test_a_next_address_elsewhere_is_refused(person: User) -> None:
    assert _sign_in(Client(), next="https://ailleurs.test/")["Location"] == "/"


def test_five_wrong_passwords_close_the_account_until_said_hour(person: User) -> None:
    with time_machine.travel("2026-03-12T09:30:20Z", tick=False) as clock:
        for _ in range(5):
            _sign_in(Client(), "autre chose")
        answer = _sign_in(Client())
        assert "Réessayez après 10\u00a0h\u00a041." in answer.content.decode()
        clock.shift(60 * 9)
        assert "Trop d’essais" in _sign_in(Client()).content.decode()
        clock.shift(62)
        client = Client()
        _sign_in(client)
        assert _is_signed_in(client)


def test_the_count_of_tries_is_in_the_database(person: User) -> None:
    from django.db import connection

    _sign_in(Client(), "autre chose")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM accounts_cache WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone() == (2,)


def test_an_idle_session_ends_and_a_used_one_goes_on(person: User) -> None:
    with time_machine.travel("2026-03-12T09:00:00Z", tick=False) as clock:
        client = Client()
        _sign_in(client)
        client.get("/compte/")
        clock.shift(60 * 119)
        assert client.get("/compte/").status_code == 200
        clock.shift(60 * 119)
        assert client.get("/compte/").status_code == 200
        clock.shift(60 * 121)
        answer = client.get("/compte/")
        assert (answer.status_code, answer["Location"]) == (302, "/connexion/?next=/compte/")
        assert not _is_signed_in(client)


def test_activity_is_noted_once_a_minute(person: User) -> None:
    with time_machine.travel("2026-03-12T09:00:00Z", tick=False) as clock:
        client = Client()
        _sign_in(client)
        client.get("/compte/")
        first = UserSession.objects.get().last_seen_at
        clock.shift(30)
        client.get("/compte/")
        assert UserSession.objects.get().last_seen_at == first
        clock.shift(31)
        client.get("/compte/")
        assert UserSession.objects.get().last_seen_at == first + timedelta(seconds=61)


def test_a_forgotten_password_is_chosen_again_with_the_link_once(person: User) -> None:
    client = Client()
    client.post("/mot-de-passe-oublie/", {"email": EMAIL})
    assert [message.to for message in mail.outbox] == [[EMAIL]]
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    page = client.get(link, follow=True)
    assert "Choisir un nouveau mot de passe" in page.content.decode()
    chosen = {"password1": "un autre mot de passe long", "password2": "un autre mot de passe long"}
    assert client.post(page.redirect_chain[-1][0], chosen)["Location"] == "/mot-de-passe-oublie/fait/"
    person.refresh_from_db()
    assert person.check_password("un autre mot de passe long")
    assert "Ce lien ne fonctionne plus" in Client().get(link, follow=True).content.decode()


def test_an_unknown_address_gets_the_same_answer(person: User) -> None:
    answer = Client().post("/mot-de-passe-oublie/", {"email": "inconnu@exemple.test"})
    assert (answer.status_code, answer["Location"]) == (302, "/mot-de-passe-oublie/envoye/")


def test_opening_an_account_needs_an_invitation(person: User) -> None:
    answer = Client().post(
        "/connexion/sur-invitation/",
        {"email": "x@exemple.test", "password1": "a" * 20, "password2": "a" * 20},
    )
    assert "Sur invitation seulement" in answer.content.decode()
    assert User.objects.count() == 1


def test_signing_out_ends_the_session(person: User) -> None:
    client = Client()
    _sign_in(client)
    client.post("/deconnexion/")
    assert not _is_signed_in(client)


def _activate_totp(client: Client) -> str:
    _sign_in(client)
    client.post(reverse("account_reauthenticate"), {"password": teams.PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    text = page.content.decode()
    assert "data:image/svg+xml;base64," in text
    secret = client.session["mfa.totp.secret"]
    code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))
    answer = client.post(reverse("mfa_activate_totp"), {"code": code})
    assert answer.status_code == 302, answer.content.decode()
    return str(secret)


def test_the_second_factor_is_asked_and_its_secret_is_encrypted(person: User) -> None:
    with time_machine.travel("2026-03-12T09:00:00Z", tick=False) as clock:
        secret = _activate_totp(Client())
        stored = Authenticator.objects.get(user=person, type="totp").data["secret"]
        assert secret not in stored
        assert stored.startswith("gAAAA")
        clock.shift(90)
        client = Client()
        answer = _sign_in(client)
        assert answer["Location"].startswith("/connexion/code/")
        assert not _is_signed_in(client)
        wrong = client.post("/connexion/code/", {"code": "000000"})
        assert "Ce code n’est pas le bon" in wrong.content.decode()
        code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))
        client.post("/connexion/code/", {"code": code})
        assert _is_signed_in(client)


def test_a_recovery_code_serves_once(person: User) -> None:
    first = Client()
    _activate_totp(first)
    recovery = Authenticator.objects.get(user=person, type="recovery_codes").wrap()
    codes = recovery.get_unused_codes()
    assert len(codes) == 10
    shown = first.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert codes[0] in shown
    client = Client()
    _sign_in(client)
    client.post("/connexion/code/", {"code": codes[0]})
    assert _is_signed_in(client)
    again = Client()
    _sign_in(again)
    again.post("/connexion/code/", {"code": codes[0]})
    assert not _is_signed_in(again)


PAGES = [
    "/compte/", "/compte/mot-de-passe/", "/compte/appareils/", "/compte/double-verification/",
    "/compte/double-verification/secours/", "/compte/double-verification/secours/nouveaux/",
    "/compte/double-verification/application/retirer/", "/compte/cles/", "/compte/cles/nouvelle/", "/deconnexion/",
]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_the_pages_of_the_account_are_ours(person: User, address: str) -> None:
    client = Client()
    _activate_totp(client)
    answer = client.get(address)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert '<html lang="fr"' in text
    assert "maisonnee/css/tokens.css" in text
    for word in ("Sign in", "Change Password", "Security Key", "style="):
        assert word not in text
    for tag in text.split("<script")[1:]:
        attributes, _, _ = tag.partition(">")
        assert "src=" in attributes or 'type="application/json"' in attributes


def test_a_sensitive_act_asks_for_the_password_again(person: User) -> None:
    client = Client()
    _sign_in(client)
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer["Location"].startswith("/compte/confirmer/")
    assert "Confirmez que c’est vous" in client.get(answer["Location"]).content.decode()
    wrong = client.post(answer["Location"], {"password": "autre chose"})
    assert "Ce n’est pas votre mot de passe" in wrong.content.decode()
    assert client.post(answer["Location"], {"password": teams.PASSWORD}).status_code == 302
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_another_device_is_seen_and_signed_out(person: User) -> None:
    here, there = Client(), Client(HTTP_USER_AGENT="Mozilla/5.0 (Windows NT 10.0) Firefox/140.0")
    _sign_in(here)
    _sign_in(there)
    there.get("/compte/")
    text = here.get("/compte/appareils/").content.decode()
    assert "c’est cette session" in text
    assert "Firefox sur Windows" in text
    other = UserSession.objects.get(session_key=there.session.session_key)
    here.post("/compte/appareils/", {"session": str(other.pk)})
    assert there.get("/compte/").status_code == 302
    assert here.get("/compte/").status_code == 200


def test_somebody_elses_device_is_out_of_reach(person: User, structure: Structure) -> None:
    stranger = teams.seat(
        structure.id, user=teams.make_user("autre@exemple.test", password=teams.PASSWORD)
    ).user
    theirs = Client()
    theirs.post("/connexion/", {"login": stranger.email, "password": teams.PASSWORD})
    theirs.get("/compte/")
    session = UserSession.objects.get(user=stranger)
    client = Client()
    _sign_in(client)
    assert client.post("/compte/appareils/", {"session": str(session.pk)}).status_code == 404
    assert theirs.get("/compte/").status_code == 200


def test_too_many_requests_get_a_page(person: User, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    _sign_in(Client(), "x")
    answer = _sign_in(Client(), "x")
    assert answer.status_code == 429
    assert "Trop d’essais de suite" in answer.content.decode()


def test_a_passkey_is_offered_without_inline_script(person: User) -> None:
    client = Client()
    options = client.get("/connexion/cle/", headers={"accept": "application/json"}).json()
    assert "challenge" in options["request_options"]["publicKey"]
    for script in ("mfa/js/webauthn.js", "mfa/js/webauthn-json.js", "account/js/onload.js"):
        served = client.get(f"/static/{script}")
        assert (served.status_code, len(b"".join(served)) > 100) == (200, True)
        served.close()


def test_nobody_without_a_structure_enters(db: None) -> None:
    user = teams.make_user(EMAIL, password=teams.PASSWORD)
    client = Client()
    _sign_in(client)
    answer = client.get("/travaux/")
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "Aucune maison pour l’instant" in text
    assert user.email in text
