"""Inviting, accepting, roles, going from one structure to another, the first start."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.utils import timezone

from maisonnee.domains.structures import operations as team
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Site
from maisonnee.foundation.access import operations, queries
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import Invitation, RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal import queries as journal
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.database_fixtures import CommittedDatabase
from tests.factories import teams

PASSWORD = {"password1": teams.PASSWORD, "password2": teams.PASSWORD}
NAME = {"family_name": "Moreau", "given_name": "Léa"}


def _invited(client: Client, capture: Any, **values: Any) -> str:
    """Send an invitation from the page and return its link, as shown once."""
    with capture(execute=True):
        answer = client.post(
            "/maison/invitations/nouvelle/",
            {"email": "lea.moreau@exemple.test", "roles": ["professional"], "member": "", **NAME, **values},
        )
    assert answer.status_code == 302, answer.content.decode()
    text = client.get(answer["Location"]).content.decode()
    found = re.search(r'value="(http://testserver/invitation/[^"]+)"', text)
    assert found
    assert "http://testserver/invitation/" not in client.get(answer["Location"]).content.decode()
    return found[1].removeprefix("http://testserver")


@pytest.fixture
def link(
    client_as: Callable[..., Client], coordinator: Actor, django_capture_on_commit_callbacks: Any
) -> Callable[..., str]:
    return lambda **values: _invited(client_as(coordinator), django_capture_on_commit_callbacks, **values)


def test_an_invitation_is_sent_shown_once_and_opens_an_account(
    link: Callable[..., str], structure: Structure, coordinator: Actor, manager: Actor
) -> None:
    address = link()
    assert [message.to for message in mail.outbox] == [["lea.moreau@exemple.test"]]
    assert address in mail.outbox[0].body
    invitation = Invitation.objects.get()
    assert invitation.secret_hash not in address
    client = Client()
    assert structure.name in client.get(address).content.decode()
    answer = client.post(address, {**NAME, **PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    user = User.objects.get(email="lea.moreau@exemple.test")
    assert client.session["_auth_user_id"] == str(user.pk)
    grant = RoleGrant.objects.get(user=user)
    assert (grant.role, grant.ends_on) == (Role.PROFESSIONAL, None)
    actions = [entry.action for entry in journal.entries(actor=manager)]
    assert actions == ["access.accept_invitation", "access.invite"]
    again = Client().get(address)
    assert again.status_code == 410
    assert "Ce lien ne fonctionne plus" in again.content.decode()


def test_a_member_invited_is_tied_to_the_account(link: Callable[..., str], manager: Actor) -> None:
    member = team.add_member(
        actor=manager,
        family_name="Moreau",
        given_name="Léa",
        profession="60",
        status=MemberStatus.ASSOCIATE,
        starts_on=date(2024, 1, 1),
        rpps="10005173140",
    )
    address = link(member=str(member.pk))
    Client().post(address, {**NAME, **PASSWORD})
    user = User.objects.get(email="lea.moreau@exemple.test")
    assert Member.objects.get(pk=member.pk).user_id == user.pk
    assert user.rpps == "10005173140"


def test_an_existing_account_must_sign_in_then_joins(link: Callable[..., str], structure: Structure) -> None:
    user = teams.make_user("lea.moreau@exemple.test", password=teams.PASSWORD)
    address = link()
    anonymous = Client()
    text = anonymous.get(address).content.decode()
    assert "Vous avez déjà un compte" in text
    anonymous.post(address, {**NAME, **PASSWORD})
    assert RoleGrant.objects.filter(user=user).count() == 0
    client = Client()
    client.post("/connexion/", {"login": user.email, "password": teams.PASSWORD})
    assert "Rejoindre" in client.get(address).content.decode()
    client.post(address)
    assert RoleGrant.objects.get(user=user).role == Role.PROFESSIONAL
    assert User.objects.filter(email=user.email).count() == 1


def test_a_link_expires_after_seven_days(link: Callable[..., str]) -> None:
    address = link()
    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=1), tick=False):
        assert Client().get(address).status_code == 410
        assert Client().post(address, {**NAME, **PASSWORD}).status_code == 410
    assert not User.objects.filter(email="lea.moreau@exemple.test").exists()


def test_a_revoked_link_is_useless(
    link: Callable[..., str], client_as: Callable[..., Client], coordinator: Actor
) -> None:
    address = link()
    invitation = Invitation.objects.get()
    client = client_as(coordinator)
    assert client.get(f"/maison/invitations/{invitation.pk}/annuler/").status_code == 200
    client.post(f"/maison/invitations/{invitation.pk}/annuler/")
    assert Client().get(address).status_code == 410


def test_inviting_again_replaces_the_link(link: Callable[..., str]) -> None:
    first, second = link(), link()
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200


@pytest.mark.parametrize("change", [lambda text: text[:-8] + "aaaaaaa/", lambda text: "/invitation/abc/"])
def test_a_forged_link_opens_nothing(link: Callable[..., str], change: Callable[[str], str]) -> None:
    assert Client().get(change(link())).status_code == 410


def test_a_weak_password_is_refused_and_nothing_is_kept(link: Callable[..., str]) -> None:
    answer = Client().post(link(), {**NAME, "password1": "court", "password2": "court"})
    assert answer.status_code == 422
    assert "Moreau" in answer.content.decode()
    assert not User.objects.filter(email="lea.moreau@exemple.test").exists()
    assert Invitation.objects.get().accepted_at is None


def test_the_coordinator_cannot_invite_a_manager(coordinator: Actor, manager: Actor) -> None:
    with pytest.raises(Refusal) as refusal:
        operations.invite(actor=coordinator, email="x@exemple.test", roles=[Role.MANAGER])
    assert refusal.value.code == "access.role_above_own"
    invitation, _ = operations.invite(actor=manager, email="x@exemple.test", roles=[Role.MANAGER])
    assert invitation.roles == ["manager"]


def test_a_coordinator_undoes_no_invitation_of_a_manager(coordinator: Actor, manager: Actor) -> None:
    invitation, _ = operations.invite(actor=manager, email="x@exemple.test", roles=[Role.MANAGER])
    with pytest.raises(Refusal) as replacing:
        operations.invite(actor=coordinator, email="x@exemple.test", roles=[Role.PARTNER])
    with pytest.raises(Refusal) as revoking:
        operations.revoke_invitation(actor=coordinator, invitation_id=invitation.pk)
    assert (replacing.value.code, revoking.value.code) == ("access.role_above_own", "access.role_above_own")
    assert [row.revoked_at for row in Invitation.objects.all()] == [None]


@pytest.mark.parametrize(
    ("email", "is_warned"), [("lea.moreau@exemple.test", False), ("a@exemple.test", True)]
)
def test_an_invitation_taken_with_another_address_is_pointed_out(
    link: Callable[..., str], email: str, is_warned: bool
) -> None:
    address, user = link(), teams.make_user(email, password=teams.PASSWORD)
    client = Client()
    client.post("/connexion/", {"login": user.email, "password": teams.PASSWORD})
    page = client.get(address).content.decode()
    assert ("envoyée à une autre adresse" in page) is is_warned
    assert ("Elle est partie vers lea.moreau@exemple.test" in page) is is_warned


@pytest.mark.parametrize("role", [Role.ARS_OFFICER, Role.CPAM_OFFICER, Role.FACILITATOR])
def test_nobody_makes_an_officer_in_a_team(manager: Actor, role: Role) -> None:
    with pytest.raises(Refusal) as refusal:
        operations.invite(actor=manager, email="x@exemple.test", roles=[role])
    assert refusal.value.code == "access.role_above_own"


def test_a_professional_invites_nobody(professional: Actor) -> None:
    with pytest.raises(PermissionMissing):
        operations.invite(actor=professional, email="x@exemple.test", roles=[Role.PARTNER])


def test_the_last_manager_stays(manager: Actor, structure: Structure) -> None:
    grant = RoleGrant.objects.get(user=teams.user_of(manager))
    for ends_on in (None, manager.today):
        with pytest.raises(Refusal) as refusal:
            operations.withdraw_role(actor=manager, grant_id=grant.pk, ends_on=ends_on)
        assert refusal.value.code == "access.last_manager"
    other = teams.seat(structure.id, Role.MANAGER)
    operations.withdraw_role(actor=other.actor, grant_id=grant.pk)
    assert queries.seats_of_user(manager.user_id, on=manager.today) == []  # type: ignore[arg-type]


def test_a_manager_whose_role_will_end_is_not_the_remaining_one(manager: Actor, structure: Structure) -> None:
    leaving = teams.seat(structure.id, Role.MANAGER)
    operations.withdraw_role(
        actor=manager, grant_id=RoleGrant.objects.get(user=leaving.user).pk, ends_on=date(2026, 12, 31)
    )
    with pytest.raises(Refusal) as refusal:
        operations.withdraw_role(
            actor=manager, grant_id=RoleGrant.objects.get(user=teams.user_of(manager)).pk
        )
    assert refusal.value.code == "access.last_manager"


def test_a_coordinator_withdraws_no_manager(coordinator: Actor, manager: Actor) -> None:
    grant = RoleGrant.objects.get(user=teams.user_of(manager))
    with pytest.raises(Refusal) as refusal:
        operations.withdraw_role(actor=coordinator, grant_id=grant.pk)
    assert refusal.value.code == "access.role_above_own"


def test_a_role_withdrawn_ends_at_once_in_the_pages(
    client_as: Callable[..., Client], manager: Actor, professional: Actor
) -> None:
    client = client_as(professional)
    assert client.get("/travaux/").status_code == 200
    grant = RoleGrant.objects.get(user=teams.user_of(professional))
    answer = client_as(manager).post(f"/maison/roles/{grant.pk}/retirer/", {"ends_on": ""})
    assert answer.status_code == 302
    assert client.get("/travaux/").status_code == 403


def test_a_role_is_given_with_dates_and_not_twice(
    client_as: Callable[..., Client], manager: Actor, professional: Actor
) -> None:
    client = client_as(manager)
    form = {
        "user_id": str(professional.user_id),
        "role": "secretary",
        "starts_on": "2026-04-01",
        "ends_on": "",
    }
    assert client.post("/maison/roles/donner/", form).status_code == 302
    assert client.post("/maison/roles/donner/", form).status_code == 422
    grant = RoleGrant.objects.get(user=teams.user_of(professional), role=Role.SECRETARY)
    assert grant.starts_on == date(2026, 4, 1)
    text = client.get("/maison/roles/").content.decode()
    assert professional.name in text


def test_the_list_of_roles_asks_the_same_number_of_queries(
    client_as: Callable[..., Client], manager: Actor, structure: Structure, django_assert_max_num_queries: Any
) -> None:
    from django.test.utils import CaptureQueriesContext

    client = client_as(manager)
    client.get("/maison/roles/")

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/maison/roles/").status_code == 200
        return len(captured)

    few = count()
    for _ in range(20):
        teams.seat(structure.id, Role.PROFESSIONAL)
    assert count() == few


def test_going_to_another_structure_is_chosen_journalled_and_limited_to_ones_own(
    client_as: Callable[..., Client], manager: Actor, structure: Structure
) -> None:
    user = teams.user_of(manager)
    second, foreign = teams.make_structure("Zénith"), teams.make_structure("Ailleurs")
    there = teams.seat(second.id, Role.MANAGER, user=user).actor
    client = client_as(manager)
    assert "Zénith" in client.get("/maison/choisir/").content.decode()
    assert client.post("/maison/choisir/", {"structure": str(foreign.id)}).status_code == 404
    assert client.post("/maison/choisir/", {"structure": "n’importe quoi"}).status_code == 404
    assert client.post("/maison/choisir/", {"structure": str(second.id)}).status_code == 302
    assert "Zénith" in client.get("/travaux/").content.decode()
    with context.entered(structure_id=second.id):
        assert [entry.action for entry in journal.entries(actor=there)] == ["access.enter_structure"]
    assert journal.entries(actor=manager).count() == 0


WELCOME = {
    "name": "Maison du Pont", "address": "1 rue du Pont", "postcode": "38000", "city": "Grenoble",
    "email": "premiere@exemple.test", **NAME, **PASSWORD,
}  # fmt: skip


def test_an_empty_installation_leads_a_first_manager(db: None) -> None:
    client = Client()
    assert client.get("/connexion/")["Location"] == "/bienvenue/"
    assert client.get("/healthz").json() == {"status": "ok"}
    assert "Bienvenue dans Maisonnée" in client.get("/bienvenue/").content.decode()
    answer = client.post("/bienvenue/", {**WELCOME, "postcode": "3800"})
    assert answer.status_code == 422
    assert "Maison du Pont" in answer.content.decode()
    assert User.objects.count() == 0
    answer = client.post("/bienvenue/", WELCOME)
    assert (answer.status_code, answer["Location"]) == (302, "/maison/invitations/")
    user = User.objects.get()
    with context.entered(structure_id=None, user_id=user.pk):
        (seat,) = queries.seats_of_user(user.pk, on=timezone.localdate())
    assert (seat.structure_name, seat.roles) == ("Maison du Pont", frozenset({Role.MANAGER}))
    with context.entered(structure_id=seat.structure_id):
        site = Site.objects.get()
        assert (site.city, site.is_main) == ("Grenoble", True)
    assert client.get("/maison/invitations/").status_code == 200
    assert Client().get("/bienvenue/")["Location"] == "/"
    assert Client().post("/bienvenue/", {**WELCOME, "email": "autre@exemple.test"})["Location"] == "/"
    assert User.objects.count() == 1


def test_two_people_starting_at_once_make_one_structure(committed_database: CommittedDatabase) -> None:
    statuses: list[int] = []
    barrier = threading.Barrier(2)

    def start(number: int) -> None:
        client = Client()
        client.get("/bienvenue/")
        barrier.wait()
        answer = client.post("/bienvenue/", {**WELCOME, "email": f"p{number}@exemple.test"})
        statuses.append(answer.status_code)
        connection.close()

    threads = [threading.Thread(target=start, args=(number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert User.objects.count() == 1
    assert RoleGrant.objects.count() == 0  # no context: nothing is visible
    assert sorted(statuses)[0] == 302
