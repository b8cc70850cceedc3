"""Every page of the product, as somebody who may open it: wide in light, on a telephone in the dark.

On each: nothing for axe to say, nothing wider than the window, no text squeezed into a column of letters, no script
that fails, nothing that the content security policy refuses, one main title, a title of the tab. A route that nobody
said how to walk fails.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response, ViewportSize

from maisonnee.interfaces.web.records.lists import ACTIONS as LIST_ACTIONS
from tests.architecture.every_route import all_routes
from tests.architecture.permission_table import TABLE
from tests.factories import teams
from tests.journeys.conftest import Visit, Window
from tests.journeys.demonstration import before_places, running_places
from tests.journeys.demonstration.houses import House
from tests.journeys.demonstration.places import REGISTERS, Places, is_reachable
from tests.journeys.demonstration.visitors import visitor

WALKS = {
    "contract": ("contract:", "oversight:"),
    "registers": ("agenda:", "exchanges:", "prevention:", "quality:"),
    "means": ("resources:",),
    "protocols": ("protocols:",),
    "patients": ("patients:",),
    "record": ("records:",),
    "pathways": ("pathways:",),
    "questions": ("questions:",),
    "referrals": ("referrals:", "partners:", "advanced:"),
    "delegations": ("delegations:",),
    "team": ("structures:", "journal:", "jobs:", "help:"),
    "concertation": ("concertation:",),
}
"""Which pages are walked together, by the beginning of their name; `accounts` has all the others."""

ONLY_POSTED = (
    before_places.ONLY_POSTED
    | running_places.ONLY_POSTED
    | frozenset(
        {
            "appearance",
            "concertation:accept_task",
            "concertation:complete_task",
            "concertation:decision_applied",
            "concertation:find_patients",
            "concertation:keep_exchange",
            "concertation:mark_attendance",
            "concertation:mark_everyone",
            "concertation:mark_moment",
            "concertation:move_case",
            "concertation:open_meeting",
            "concertation:place_case",
            "concertation:show_case",
            "concertation:reopen_task",
            "delegations:acknowledge",
            "delegations:agree",
            "delegations:validate",
            "pathways:open_pathway",
            "pathways:read_back",
            "pathways:take_report",
            "patients:acknowledge_emergency",
            "protocols:raise_item",
            "questions:close",
            "questions:find_patients",
            "questions:pass_on",
            "questions:release",
            "questions:stop_presence",
        }
    )
)
"""Buttons of a page, without a page of their own."""

NOT_FOUND = frozenset({"psc_login", "psc_callback"})
"""Pro Santé Connect is not set up on this installation."""

ELSEWHERE = {
    # What is done on another page, or has no object here: the visitor is brought where it is.
    "account_set_password": "account_change_password",
    "contract:index": "contract:year",
    "contract:open_exercise": "contract:year",
    "mfa_authenticate": "account_login",
    "mfa_login_webauthn": "account_login",
    "mfa_reauthenticate_webauthn": "account_reauthenticate",
    "patients:import": "patients:import_columns",
    "patients:import_progress": "patients:import_columns",
    "patients:import_start": "patients:import_columns",
    "records:archive_code": "records:archive_codes",
    "records:download_pack": "records:pack",
    "records:import_progress": "records:import",
    "records:import_write": "records:import",
    "records:list_outcome": "records:lists",
    "records:list_propose": "records:lists",
    "records:list_recall": "records:lists",
    "records:list_visits": "records:lists",
    "records:pack_password": "records:pack",
    "records:plan_visits": "records:visits",
    "records:unplan_visit": "records:visits",
    "socialaccount_connections": "accounts:index",
    "welcome": "account_login",
}
"""Pages that lead to another, which is walked too. (Signing in with a key takes a key: see the accounts' journey.)"""

FILES = before_places.FILES | frozenset(
    {
        "agenda:charter_pdf",
        "delegations:delegation_file",
        "concertation:export_calendar",
        "concertation:export_hours",
        "concertation:minutes",
        "contract:checked_file",
        "contract:dossier_archive",
        "contract:dossier_report",
        "contract:exercise_json",
        "contract:given_file",
        "contract:proof_file",
        "contract:terms_file",
        "contract:transmission_archive",
        "contract:transmission_report",
        "jobs:report",
        "journal:export",
        "mfa_download_recovery_codes",
        "oversight:archive",
        "oversight:file",
        "oversight:report",
        "patients:export",
        "patients:export_registers",
        "patients:import_report",
        "patients:information_sheet",
        "patients:objection_form",
        "pathways:plan_paper",
        "patients:readings_pdf",
        "protocols:inclusion_journal_pdf",
        "protocols:leaflet_file",
        "protocols:text",
        "protocols:version_sheet",
        "questions:export_history",
        "records:charter_pdf",
        "referrals:letter",
        "records:file",
        "records:import_report",
        "records:list_export",
        "records:synthesis_file",
        "structures:export_members",
        *(f"{register.namespace}:{register.key}_file" for register in REGISTERS),
    }
)
"""What is downloaded instead of shown."""

ALIKE = frozenset(
    f"{register.namespace}:{page}"
    for register in REGISTERS
    if register.key != "crisis_plan"
    for page in (
        f"change_{register.key}",
        f"end_{register.key}",
        f"join_{register.key}_file",
        f"withdraw_{register.key}_file",
    )
)
"""What every register draws the same way: seen in one of them (its rules hold in all: tests of the registers' pages)."""

LOOKS: tuple[tuple[str, ViewportSize, Literal["light", "dark"]], ...] = (
    ("wide", {"width": 1280, "height": 900}, "light"),
    ("phone", {"width": 390, "height": 844}, "dark"),
)
"""How each page is looked at: every rule of axe at both widths and in both grounds, in two looks instead of four."""
LOOK = """async () => {
    const found = await axe.run({resultTypes: ["violations"]});
    return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
}"""
WIDER = """() => document.documentElement.scrollWidth - innerWidth"""
SQUEEZED = """() => [...document.querySelectorAll("main *")].filter(one => {
    const box = one.getBoundingClientRect();
    return !one.children.length && one.textContent.trim().length > 20 && box.width > 1 && box.height > 4 * box.width;
}).map(one => one.textContent.trim().slice(0, 60))"""
HEADS = """() => [...document.querySelectorAll("h1")].filter(title => title.innerText.trim()).length"""


def walk_of(name: str) -> str:
    """Return the walk a page belongs to."""
    return next((walk for walk, starts in WALKS.items() if name.startswith(starts)), "accounts")


def walked() -> list[str]:
    """Return the pages that are walked here."""
    return sorted(TABLE.keys() - ALIKE)


def test_every_route_says_how_it_is_reached() -> None:
    names = {route.name for route in all_routes()}
    assert sorted(names - TABLE.keys()) == []
    assert [name for name in sorted(TABLE) if not is_reachable(name)] == []
    assert sorted((ONLY_POSTED | NOT_FOUND | FILES | ELSEWHERE.keys()) - names) == []


class Walker:
    """Opens pages and says what is wrong with each."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self._name = ""
        self._looks = LOOKS
        page.on("console", lambda message: self._complained(message.type, message.text))
        page.on("pageerror", lambda error: self.say(str(error)))

    def say(self, fault: str) -> None:
        self.faults.append(f"{self._name}: {fault}")

    def _complained(self, kind: str, text: str) -> None:
        answered_404 = text.startswith("Failed to load resource") and "404" in text
        if kind in {"error", "warning"} and not (answered_404 and self._name in NOT_FOUND):
            self.say(text)

    def walk(self, name: str, address: str) -> None:
        """Examine the page of an address."""
        self._name = name
        if name in ONLY_POSTED:
            status = self.page.request.get(address).status
            if status != 405:
                self.say(f"answered {status} instead of 405")
            return
        if name in FILES or name in ELSEWHERE:
            self._ask(name, address)
        else:
            self._open(address)

    def _ask(self, name: str, address: str) -> None:
        answer = self.page.request.get(address, max_redirects=0)
        if name in FILES and (answer.status != 200 or "text/html" in answer.headers["content-type"]):
            self.say(f"answered {answer.status}, {answer.headers['content-type']}")
        if name in ELSEWHERE and not 300 <= answer.status < 400:
            self.say(f"answered {answer.status}, and should lead to {ELSEWHERE[name]}")

    def _open(self, address: str) -> None:
        page = self.page
        # From the look the last page was left in: a window is drawn again each time it changes.
        self._looks = self._looks[::-1]
        self._take(*self._looks[0][1:])
        self._examine(page.goto(address))

    def _take(self, window: ViewportSize, ground: Literal["light", "dark"]) -> None:
        self.page.set_viewport_size(window)
        self.page.emulate_media(color_scheme=ground, reduced_motion="reduce")

    def press(self, name: str, button: str) -> None:
        """Examine the page that a button answers, in a list where a line is ticked."""
        page = self.page
        self._name = name
        page.locator("main input[name=choix]").first.check()
        with page.expect_navigation() as answer:
            page.get_by_role("main").get_by_role("button", name=button).click()
        self._examine(answer.value)

    def _examine(self, answer: Response | None) -> None:
        page = self.page
        assert isinstance(answer, Response)
        if answer.request.redirected_from is not None:
            self.say(f"leads to {page.url}")
        if answer.status != (404 if self._name in NOT_FOUND else 200):
            self.say(f"answered {answer.status}")
        if not page.title().strip():
            self.say("no title")
        if (heads := page.evaluate(HEADS)) != 1:
            self.say(f"{heads} main titles")
        page.evaluate(Axe().axe_script)
        for look in self._looks:
            self._look(*look)

    def _look(self, size: str, window: ViewportSize, ground: Literal["light", "dark"]) -> None:
        page = self.page
        self._take(window, ground)
        if (wider := page.evaluate(WIDER)) > 0:
            self.say(f"{wider} px wider than the window ({size})")
        for text in page.evaluate(SQUEEZED):
            self.say(f"a column of letters: {text} ({size})")
        for fault in page.evaluate(LOOK):
            self.say(f"{fault} ({size}, {ground})")
        if folder := os.environ.get("MAISONNEE_PICTURES"):
            face = "-".join(page.url.split("?")[0].rstrip("/").split("/")[-1:])[:12]
            name = f"{self._name.replace(':', '-')}-{face}-{size}.png"
            page.screenshot(path=Path(folder) / name, full_page=True)


def _confirm(page: Page) -> None:
    """Type the password again, as the pages of the second factor ask."""
    page.goto("/compte/confirmer/")
    page.fill("input[name=password]", teams.PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "/confirmer/" not in url)


@pytest.fixture
def walkers(house: House, visit: Visit, window: Window) -> Iterator[dict[str, Walker]]:
    """A window for each person, opened when first asked for."""

    class Walkers(dict[str, Walker]):
        def __missing__(self, who: str) -> Walker:
            people = House("cpam") if who == "agent" else house
            self[who] = Walker(visit(people.user(who)) if who else window())
            return self[who]

    yield Walkers()


@pytest.mark.parametrize("walk", [*WALKS, "accounts"])
def test_nothing_is_wrong_on_any_page(house: House, walkers: dict[str, Walker], walk: str) -> None:
    places = Places(house)
    if walk == "accounts":
        for who in ("coordination", "medecin"):
            _confirm(walkers[who].page)
        places.address("mfa_edit_webauthn")
    for name in (name for name in walked() if walk_of(name) == walk):
        for address in places.addresses(name):
            walkers[visitor(name)].walk(name, address)
    if walk == "record":
        for name, button, _ in LIST_ACTIONS:
            walker = walkers[visitor(name)]
            walker.page.goto(places.address("records:list"))
            walker.press(name, button)
    faults = [fault for walker in walkers.values() for fault in walker.faults]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("key", ["gerance", "infirmier", "secretariat", "stagiaire", "partenaire"])
def test_nothing_is_wrong_on_the_home_of_a_role(house: House, walkers: dict[str, Walker], key: str) -> None:
    walkers[key].walk("today", "/")
    assert walkers[key].faults == []
