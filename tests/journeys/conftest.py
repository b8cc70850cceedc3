"""A real server on a database of its own, and a real browser.

``site``
    granian, as `bin/run` starts it, on ``committed_database``; rows the test commits are seen by it.
``visit``
    a browser window: ``visit(person, width=390, dark=True, javascript=False)`` signs in as a user made with
    ``teams.PASSWORD`` and returns Playwright's page, on the first page after signing in.
``window``
    the same, before signing in.
``worker``
    the background work, as `bin/run` starts it.
``browser_faults``
    what the windows complained of: scripts that fail, what the content security policy refused.
``look``
    ``look(page, "name")`` keeps a picture (in MAISONNEE_PICTURES) and notes in ``look.faults`` what is wrong.
``axe_faults``
    what axe finds on a page, as readable lines (none expected).
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from maisonnee.foundation.accounts.models import User
from tests.database_fixtures import CommittedDatabase
from tests.factories import teams
from tests.journeys.programs import Programs

READY_WITHIN = 60
# Chromium asks nothing of the outside world, and draws without a graphics card.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)


@dataclass(frozen=True)
class Site:
    """A running server."""

    address: str

    def url(self, path: str) -> str:
        return f"{self.address}{path}"


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture(scope="session")
def programs() -> Iterator[Programs]:
    """What `bin/run` starts, read once for all the tests of this process."""
    opened = Programs()
    yield opened
    opened.close()


@pytest.fixture
def site(committed_database: CommittedDatabase, programs: Programs) -> Iterator[Site]:
    """The server, stopped at the end of the test."""
    port = _free_port()
    server = programs.start("site", committed_database.environment, port=port)
    try:
        _wait(f"http://127.0.0.1:{port}/healthz", lambda: programs.is_running(server))
        yield Site(f"http://127.0.0.1:{port}")
    finally:
        programs.stop(server)


def _wait(url: str, is_running: Callable[[], bool]) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        if not is_running():
            raise RuntimeError("the server stopped")
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise RuntimeError("the server did not answer in time")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, from MAISONNEE_CHROMIUM or the system.

    Closed after each module: while it is open its event loop runs in this thread, where no other may start.
    """
    path = (
        os.environ.get("MAISONNEE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    with pytest.MonkeyPatch.context() as patched, sync_playwright() as playwright:
        # Playwright's loop runs in the thread of the tests, as long as the browser is open.
        patched.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        opened = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def worker(committed_database: CommittedDatabase, programs: Programs) -> Iterator[None]:
    """The background work, stopped at the end of the test."""
    started = programs.start("worker", committed_database.environment)
    yield
    programs.stop(started)


@pytest.fixture
def browser_faults() -> list[str]:
    """What the windows of the test complained of, as readable lines (none expected)."""
    return []


Window = Callable[..., Page]
Visit = Callable[..., Page]


@pytest.fixture
def window(site: Site, browser: Browser, browser_faults: list[str]) -> Iterator[Window]:
    """Open a window, signed in as nobody."""
    contexts = []

    def complained(message: ConsoleMessage) -> None:
        # A form refused (422) or a link that is over (410) is an answer like another.
        expected = message.text.startswith("Failed to load resource") and re.search(
            r"status of 4\d\d", message.text
        )
        is_a_page = "/static/" not in str(message.location.get("url", ""))
        if message.type in {"error", "warning"} and not (expected and is_a_page):
            browser_faults.append(f"{message.location.get('url')}: {message.text}")

    def opened(*, width: int = 1280, dark: bool = False, javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="fr-FR",
            base_url=site.address,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", complained)
        page.on("pageerror", lambda error: browser_faults.append(f"{page.url}: {error}"))
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def visit(window: Window) -> Visit:
    """Open a window as a person."""

    def opened(user: User, **options: Any) -> Page:
        page = window(**options)
        page.goto(reverse("account_login"))
        page.fill("input[name=login]", user.email)
        page.fill("input[name=password]", teams.PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url(lambda url: not url.endswith(reverse("account_login")))
        return page

    return opened


class Look:
    """Looks at pages: a picture of each, and what is wrong with it."""

    def __init__(self, axe_faults: Callable[[Page], list[str]]) -> None:
        self.faults: list[str] = []
        self._axe_faults = axe_faults

    def __call__(self, page: Page, name: str) -> None:
        folder = os.environ.get("MAISONNEE_PICTURES")
        if folder:
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
        self.faults += [f"{name}: {fault}" for fault in self._axe_faults(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            self.faults.append(f"{name}: wider than the window")

    def at(self, page: Page, name: str, path: str, *, status: int = 200) -> None:
        """Open an address and look at it."""
        answer = page.goto(path)
        if answer is None or answer.status != status:
            self.faults.append(f"{name}: answered {answer.status if answer else 'nothing'}")
        self(page, name)


@pytest.fixture
def look(axe_faults: Callable[[Page], list[str]]) -> Look:
    """Pictures and faults of the pages looked at."""
    return Look(axe_faults)


@pytest.fixture
def axe_faults() -> Callable[[Page], list[str]]:
    """What axe finds: rule and place of each fault."""

    def faults(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]

    return faults
