"""A real server on a database of its own, and a real browser.

``site``
    granian, as `bin/run` starts it, on ``committed_database``; rows the test commits are seen by it.
``visit``
    a browser window: ``visit(person, width=390, dark=True, javascript=False)`` signs in as a user made with
    ``teams.PASSWORD`` and returns Playwright's page, on the first page after signing in.
``axe_faults``
    what axe finds on a page, as readable lines (none expected).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Browser, Page, sync_playwright
from psycopg.conninfo import conninfo_to_dict

from maisonnee.foundation.accounts.models import User
from tests.database_fixtures import CommittedDatabase
from tests.factories import teams

ROOT = Path(__file__).resolve().parent.parent.parent
READY_WITHIN = 60


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


def _as_url(conninfo: str) -> str:
    parts = conninfo_to_dict(conninfo)
    account = f"{quote(str(parts.pop('user')))}:{quote(str(parts.pop('password', '')), safe='')}"
    name = parts.pop("dbname")
    return f"postgresql://{account}@/{name}?{urlencode(parts)}"


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture
def site(committed_database: CommittedDatabase) -> Iterator[Site]:
    """The server, stopped at the end of the test."""
    port = _free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": _as_url(committed_database.owner),
        "DATABASE_APP_URL": _as_url(committed_database.application),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    options += ["--blocking-threads", "4", "--no-ws", "--log-level", "error"]
    server = subprocess.Popen(
        [sys.executable, "-P", "-m", "granian", *options, "config.wsgi:application"],
        cwd=ROOT,
        env=environment,
    )
    try:
        _wait(f"http://127.0.0.1:{port}/healthz", server)
        yield Site(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        try:
            server.wait(timeout=15)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server stopped with status {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("the server did not answer in time")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from MAISONNEE_CHROMIUM or the system."""
    path = (
        os.environ.get("MAISONNEE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    with pytest.MonkeyPatch.context() as patched, sync_playwright() as playwright:
        # Playwright's loop runs in the thread of the tests, as long as the browser is open.
        patched.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(site: Site, browser: Browser) -> Iterator[Visit]:
    """Open a window as a person."""
    contexts = []

    def opened(user: User, *, width: int = 1280, dark: bool = False, javascript: bool = True) -> Page:
        window = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="fr-FR",
            base_url=site.address,
        )
        contexts.append(window)
        page = window.new_page()
        page.goto(reverse("account_login"))
        page.fill("input[name=login]", user.email)
        page.fill("input[name=password]", teams.PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url(lambda url: not url.endswith(reverse("account_login")))
        return page

    yield opened
    for window in contexts:
        window.close()


@pytest.fixture
def axe_faults() -> Callable[[Page], list[str]]:
    """What axe finds: rule and place of each fault."""

    def faults(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]

    return faults
