"""Each route, for each kind of visitor: the table is complete, and true."""

from __future__ import annotations

import uuid
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import reverse

from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Role
from maisonnee.foundation.access.queries import Seat
from maisonnee.foundation.access.rules import ROLES_OF_KIND
from maisonnee.foundation.journal.models import Entry, Head
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.kernel.ids import new_id
from tests.architecture import permission_page
from tests.architecture.every_route import Route, all_routes
from tests.architecture.permission_line import Line
from tests.architecture.permission_table import TABLE
from tests.factories import rows, teams
from tests.factories.patients import make_member

ROOT = Path(__file__).resolve().parents[2]
ROUTES = {route.name: route for route in all_routes()}

ONLY_POSTED = frozenset(
    {
        "concertation:open_meeting",
        "concertation:place_case",
        "concertation:mark_attendance",
        "concertation:mark_everyone",
        "concertation:mark_moment",
        "concertation:decision_applied",
        "concertation:move_case",
        "concertation:show_case",
        "concertation:answer_slot",
        "concertation:cancel_days",
        "concertation:choose_slot",
        "concertation:complete_task",
        "concertation:keep_exchange",
        "concertation:accept_task",
        "concertation:drop_poll",
        "concertation:mark_guest",
        "concertation:move_topic",
        "concertation:note_discharge",
        "concertation:revoke_calendar",
        "concertation:set_minutes",
        "concertation:settle_suggestion",
        "concertation:reopen_task",
        "delegations:acknowledge",
        "delegations:agree",
        "delegations:validate",
        "patients:acknowledge_emergency",
        "questions:close",
        "questions:pass_on",
        "questions:release",
        "pathways:open_pathway",
        "pathways:take_report",
        "pathways:read_back",
        "protocols:raise_item",
        "protocols:see_acts",
        "protocols:take_over",
    }
)
"""Buttons of a page, without a page of their own: asking to read one is refused (405) whatever the object."""

NO_PAGE = {
    # Only posted.
    "appearance": 405,
    "concertation:find_patients": 405,
    "questions:find_patients": 405,
    "questions:stop_presence": 405,
    # A secret address nobody made.
    "concertation:calendar": 404,
    # Pro Santé Connect is not set up on this installation.
    "psc_login": 404,
    "psc_callback": 404,
    # The visitor has neither a usable password nor a second factor.
    "account_reauthenticate": 403,
    "mfa_reauthenticate": 403,
    "mfa_reauthenticate_webauthn": 403,
    "mfa_deactivate_totp": 404,
    "mfa_view_recovery_codes": 404,
    "mfa_download_recovery_codes": 404,
    "mfa_remove_webauthn": 404,
    "mfa_edit_webauthn": 404,
    # An invitation nobody wrote.
    "accounts:accept_invitation": 410,
    "records:open_share": 410,
    # The dossier of the year is not built.
    "contract:dossier_checks": 404,
    "contract:dossier_archive": 404,
    "contract:dossier_report": 404,
    # Nobody gave a figure of the CPAM.
    "contract:withdraw_figure": 404,
    # A version that says nothing yet, and an offer made to another house.
    "protocols:leaflet_file": 404,
    "protocols:change_item": 404,
    "protocols:remove_item": 404,
    "protocols:offer_received": 404,
    # Nobody of this profession in the house.
    "structures:profession_sheet": 404,
}
"""What the visitor may open and finds nothing behind, and the answer that says so."""


def test_every_route_has_its_line() -> None:
    assert sorted(ROUTES.keys() - TABLE.keys()) == []
    assert sorted(TABLE.keys() - ROUTES.keys()) == []


def test_every_route_has_a_name_of_its_own() -> None:
    names = [route.name for route in all_routes()]
    assert "" not in names
    assert len(names) == len(set(names))


def test_each_line_says_the_objects_of_its_route() -> None:
    wrong = {name for name, line in TABLE.items() if frozenset(line.objects) != ROUTES[name].parameters}
    assert wrong == set()


def test_the_pages_declare_what_the_table_says() -> None:
    wrong = {}
    for name, line in TABLE.items():
        rule = ROUTES[name].rule
        if rule is None:
            continue
        declared = rule.permission.holders if rule.permission else frozenset(Role)
        kinds = {"team": frozenset(Role) - OUTSIDE_ROLES, "outside": OUTSIDE_ROLES}
        held = declared & kinds.get(line.audience, frozenset(Role))
        if rule.audience.value != line.audience or held != line.roles:
            wrong[name] = (rule.audience.value, sorted(held))
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


def _kind_of(role: Role) -> StructureKind:
    return next(kind for kind, roles in ROLES_OF_KIND.items() if role in roles)


class House:
    """A structure with a row of each table that an address may name (made when asked for)."""

    def __init__(self, kind: StructureKind = StructureKind.TEAM) -> None:
        self.id = teams.make_structure(kind=kind).pk
        self._rows: dict[str, uuid.UUID] = {}

    def address(self, name: str, line: Line) -> str:
        given = {}
        for parameter, value in line.objects.items():
            given[parameter] = value[1:] if value.startswith("=") else self._row(value)
        return reverse(name, kwargs=given)

    def _row(self, label: str) -> uuid.UUID:
        if label not in self._rows:
            self._rows[label] = rows.make_row(label, self.id).pk
        return self._rows[label]

    def entries(self) -> int:
        with context.entered(structure_id=self.id):
            return Head.objects.get(pk=self.id).sequence


def _visitor(role: Role | None, house: House) -> Client:
    client = Client()
    user = teams.make_user() if role is None else teams.seat(house.id, role).user
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


class Lobby:
    """Somebody at the door of a page: the page is called as its address would call it, without a database.

    A page that let them in would ask the database, which fails here; so would one that looks before it refuses.
    """

    def __init__(self, role: Role | None) -> None:
        roles = frozenset({role} if role else ())
        structure_id, self.role = new_id(), role
        self._seat = Seat(structure_id, "Maison", _kind_of(role), roles) if role else None
        self._actor = Actor(
            name="Camille Essai", structure_id=structure_id, now=teams.NOW, user_id=new_id(), roles=roles
        )

    def status(self, route: Route, method: str) -> int:
        request: Any = RequestFactory().generic(method, "/")
        request.user = SimpleNamespace(is_authenticated=True, pk=self._actor.user_id)
        request.session, request.htmx = {}, False
        request._dont_enforce_csrf_checks = True
        request.seat, request.seats = self._seat, [self._seat] if self._seat else []
        request.actor = self._actor if self._seat else None
        try:
            return int(route.view(request, **dict.fromkeys(route.parameters, None)).status_code)
        except Http404:
            return 404
        except PermissionMissing:
            return 403


@pytest.mark.parametrize("role", [None, *Role])
def test_a_role_is_refused_what_is_not_its_own(role: Role | None) -> None:
    lobby = Lobby(role)
    expected = {
        name: line.status_for(role)
        for name, line in TABLE.items()
        if ROUTES[name].rule is not None and line.status_for(role) is not None
    }
    wrong = {
        name: (status, got)
        for name, status in expected.items()
        if (got := [lobby.status(ROUTES[name], method) for method in ("GET", "POST")]) != [status, status]
    }
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


def _done_since(house: House, entries: int) -> list[str]:
    """Return what the journal of a structure tells after so many entries."""
    with context.entered(structure_id=house.id):
        return list(Entry.objects.filter(sequence__gt=entries).values_list("action", flat=True))


def test_a_refusal_answers_the_browser_and_does_nothing(db: None) -> None:
    """Each route through the whole of the server, by one of those who may not open it, each in turn."""
    house = House()
    everybody: dict[Role | None, Client] = {None: _visitor(None, house)}
    for one in Role:
        everybody[one] = _visitor(one, house if one not in OUTSIDE_ROLES else House(_kind_of(one)))
    wrong: dict[str, Any] = {}
    addresses = {name: house.address(name, line) for name, line in TABLE.items()}
    before = house.entries()
    for number, (name, line) in enumerate(TABLE.items()):
        refused = [role for role in everybody if line.status_for(role) is not None]
        if not refused:
            continue
        role = refused[number % len(refused)]
        expected = line.status_for(role)
        client = everybody[role]
        got = [client.get(addresses[name]).status_code, client.post(addresses[name], {}).status_code]
        if got != [expected, expected]:
            wrong[name] = (role, expected, got)
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())
    assert _done_since(house, before) == []
    assert mail.outbox == []


def test_nobody_enters_without_an_account(db: None) -> None:
    house, client = House(), Client()
    wrong: dict[str, Any] = {}
    addresses = {
        name: house.address(name, line)
        for name, line in TABLE.items()
        if line.status_for(None, has_account=False)
    }
    before = house.entries()
    for name, address in addresses.items():
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [302, 302]:
            wrong[name] = got
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())
    assert _done_since(house, before) == []
    assert mail.outbox == []


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_is_its_own(db: None, settings: Any, role: Role) -> None:
    settings.GUARD_READS = True
    house = House(_kind_of(role))
    rows.make_row("contract.exercise", house.id, year=2026)
    client = _visitor(role, house)
    wrong: dict[str, Any] = {}
    for name, line in TABLE.items():
        if line.status_for(role) is None and not line.is_about_an_object and name != "account_logout":
            answer = client.get(house.address(name, line))
            if answer.status_code not in ({NO_PAGE[name]} if name in NO_PAGE else {200, 302}):
                wrong[name] = answer.status_code
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


@pytest.mark.parametrize("role", [Role.MANAGER, Role.COORDINATOR, Role.PROFESSIONAL])
def test_another_structures_object_does_not_exist(db: None, role: Role) -> None:
    house, other = House(), House()
    # (Leads import patients once the team decided that they read identities.)
    rows.make_row("patients.identityvisibility", house.id, coordination_sees=True)
    client = _visitor(role, house)
    wrong: dict[str, Any] = {}
    addresses = {
        name: other.address(name, line)
        for name, line in TABLE.items()
        if line.is_about_an_object and line.status_for(role) is None
    }
    before = other.entries()
    for name, address in addresses.items():
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [405 if name in ONLY_POSTED else 404, 404]:
            wrong[name] = got
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())
    assert _done_since(other, before) == []


@pytest.mark.parametrize("role", [Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, Role.PARTNER])
def test_a_record_does_not_exist_outside_its_care_team(db: None, role: Role) -> None:
    house = House()
    visitor = teams.seat(house.id, role)
    with context.entered(structure_id=house.id):
        make_member(visitor.actor, user_id=visitor.user.pk)
    client = Client()
    client.force_login(visitor.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    wrong: dict[str, Any] = {}
    addresses = {
        name: house.address(name, line)
        for name, line in TABLE.items()
        if name.startswith("records:") and "patient_id" in line.objects
    }
    before = house.entries()
    for name, address in addresses.items():
        expected = TABLE[name].status_for(role) or 404
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [405 if name in ONLY_POSTED else expected, expected]:
            wrong[name] = got
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())
    assert _done_since(house, before) == []


def test_the_page_of_permissions_is_up_to_date() -> None:
    written = (ROOT / "docs" / "permissions.md").read_text(encoding="utf-8")
    assert written == permission_page.text(), "run: python -m tests.architecture.permission_page"
