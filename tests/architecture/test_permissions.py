"""Each route, for each kind of visitor: the table is complete, and true."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Role
from maisonnee.foundation.access.rules import ROLES_OF_KIND
from maisonnee.foundation.journal.models import Head
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.enums import StructureKind
from tests.architecture import permission_page
from tests.architecture.every_route import all_routes
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


def _refusals(client: Client, house: House, role: Role | None, *, has_account: bool = True) -> dict[str, Any]:
    """Return the routes whose answer to a refused visitor is not the table's."""
    wrong: dict[str, Any] = {}
    for name, line in TABLE.items():
        expected = line.status_for(role, has_account=has_account)
        if expected is None:
            continue
        address = house.address(name, line)
        before = house.entries()
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [expected, expected]:
            wrong[name] = (expected, got)
        if house.entries() != before:
            wrong[name] = "something was done"
    if mail.outbox:
        wrong["mail"] = "something was sent"
    return wrong


def test_nobody_enters_without_an_account(db: None) -> None:
    wrong = _refusals(Client(), House(), None, has_account=False)
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


def test_nobody_enters_without_a_structure(db: None) -> None:
    house = House()
    wrong = _refusals(_visitor(None, house), house, None)
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


@pytest.mark.parametrize("role", list(Role))
def test_a_role_is_refused_what_is_not_its_own(db: None, role: Role) -> None:
    house = House()
    own = house if role not in OUTSIDE_ROLES else House(_kind_of(role))
    wrong = _refusals(_visitor(role, own), house, role)
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


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
    for name, line in TABLE.items():
        if not line.is_about_an_object or line.status_for(role) is not None:
            continue
        address = other.address(name, line)
        before = other.entries()
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [405 if name in ONLY_POSTED else 404, 404]:
            wrong[name] = got
        if other.entries() != before:
            wrong[name] = "something was done"
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


@pytest.mark.parametrize("role", [Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, Role.PARTNER])
def test_a_record_does_not_exist_outside_its_care_team(db: None, role: Role) -> None:
    house = House()
    visitor = teams.seat(house.id, role)
    with context.entered(structure_id=house.id):
        make_member(visitor.actor, user_id=visitor.user.pk)
    client = Client()
    client.force_login(visitor.user, backend=settings.AUTHENTICATION_BACKENDS[0])
    wrong: dict[str, Any] = {}
    for name, line in TABLE.items():
        if not name.startswith("records:") or "patient_id" not in line.objects:
            continue
        expected = line.status_for(role) or 404
        address = house.address(name, line)
        before = house.entries()
        got = [client.get(address).status_code, client.post(address, {}).status_code]
        if got != [405 if name in ONLY_POSTED else expected, expected] or house.entries() != before:
            wrong[name] = got
    assert not wrong, "\n".join(f"{name}: {got}" for name, got in wrong.items())


def test_the_page_of_permissions_is_up_to_date() -> None:
    written = (ROOT / "docs" / "permissions.md").read_text(encoding="utf-8")
    assert written == permission_page.text(), "run: python -m tests.architecture.permission_page"
