"""The shared record under load: 95th percentiles of what people do all day, and the cost of row-level security.

    bin/bench record_load [--patients N] [--entries N] [--users N] [--seconds N] [--pause N]

`bin/run` is started on a data folder and a port of its own, gone at the end. Each user, in a thread of their own,
searches a name, opens a record, adds a measure, uploads a document or adds a patient, then rests (`--pause` seconds on
average) and goes on, for `--seconds`. Times are those of the browser: from the sending of the request to the last
byte. Target: 95th percentiles under 150 ms. Then the same pages, asked one by one in this process, with row-level
security and with a connection that bypasses it, in turn.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from bench import record_structure
from bench.patient_data import name
from bench.processes import parent_of, processor_seconds
from bench.record_structure import Made, Person
from bench.record_visitor import ACTIONS, Visitor
from bench.startup import answers, free_port

CHECKOUT = Path(__file__).resolve().parent.parent
TARGET_MS = 150
START_SECONDS = 300.0
WARM_UP_SECONDS = 15.0
"""How long everybody works before times are kept: a server that just started reads its templates."""
ROUNDS = 30
BYPASSING = "bench_bypassing"


def options() -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="bin/bench record_load")
    parser.add_argument("--patients", type=int, default=100_000)
    parser.add_argument("--entries", type=int, default=700_000)
    parser.add_argument("--users", type=int, default=70, choices=range(1, 201), metavar="1-200")
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--pause", type=float, default=10.0)
    return parser.parse_args()


@contextmanager
def site() -> Iterator[tuple[int, int]]:
    """Run `bin/run` without demonstration on a new folder; gives its port and its process. Django may be set up from there."""
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        port = free_port()
        os.environ.update(MAISONNEE_DATA=folder, MAISONNEE_PORT=str(port), MAISONNEE_DEMO="0")
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        os.environ.pop("DATABASE_URL", None)
        process = subprocess.Popen([CHECKOUT / "bin" / "run"], stdout=subprocess.DEVNULL)
        try:
            deadline = time.monotonic() + START_SECONDS
            while not answers(port):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit("bin/run does not answer")
                time.sleep(0.2)
            yield port, process.pid
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(60)


def sessions(people: Sequence[Person]) -> list[str]:
    """Sign everybody in; return the cookies."""
    from django.conf import settings
    from django.test import Client

    from tests.factories import teams

    cookies = []
    for person in people:
        browser = Client()
        user = teams.user_of(person.actor)
        browser.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        cookies.append(browser.cookies[settings.SESSION_COOKIE_NAME].value)
    return cookies


class Waits(threading.Thread):
    """Look, five times a second, at how many sessions of the site wait for a lock."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.seen: list[int] = []

    def run(self) -> None:
        with record_structure.administrator() as connection:
            while not self.over.wait(0.2):
                row = connection.execute(
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                ).fetchone()
                self.seen.append(row[0] if row else 0)


def loaded(made: Made, port: int, site_pid: int, *, seconds: float, pause: float, document: bytes) -> bool:
    """Let everybody work; print the table. Returns whether the target is reached."""
    cookies = sessions(made.people)
    since = time.monotonic() + WARM_UP_SECONDS
    until = since + seconds
    visitors = [
        Visitor(person, cookie, port=port, since=since, until=until, pause=pause, document=document)
        for person, cookie in zip(made.people, cookies, strict=True)
    ]
    waits = Waits()
    before = os.getloadavg()[0]
    with record_structure.administrator() as connection:
        roots = (site_pid, parent_of(connection.info.backend_pid))
    for thread in (waits, *visitors):
        thread.start()
    time.sleep(max(0.0, since - time.monotonic()))
    used = processor_seconds(roots)
    time.sleep(max(0.0, until - time.monotonic()))
    used = processor_seconds(roots) - used
    for visitor in visitors:
        visitor.join(WARM_UP_SECONDS + seconds + 60)
    waits.over.set()
    waits.join(10)
    refused = [one for visitor in visitors for one in visitor.refused]
    if refused:
        raise SystemExit(f"{len(refused)} answers were not the expected ones, the first: {refused[0]}")
    count = sum(len(times) for visitor in visitors for times in visitor.times.values())
    print(
        f"\n{len(visitors)} users, {count / seconds:.1f} requests measured a second; the site, its background work and its "
        f"database used {used / seconds:.0%} of a processor; load of the machine {before:.1f} before, "
        f"{os.getloadavg()[0]:.1f} at the end; sessions that wait for a lock: {statistics.fmean(waits.seen):.2f} "
        f"on average, {max(waits.seen)} at most\n\n| What | times | median | 95th percentile | Target |\n"
        "|---|---:|---:|---:|---:|"
    )
    worst = 0.0
    for action in ACTIONS:
        times = sorted(time for visitor in visitors for time in visitor.times[action])
        if len(times) < 2:
            continue
        high = statistics.quantiles(times, n=20)[-1] * 1000
        worst = max(worst, high)
        print(
            f"| {action} | {len(times)} | {statistics.median(times) * 1000:.0f} ms | {high:.0f} ms | {TARGET_MS} ms |",
            flush=True,
        )
    return worst <= TARGET_MS


# --- Row-level security on and off -------------------------------------------------------------------------


@contextmanager
def bypassing() -> Iterator[None]:
    """Connect Django as a role that has the rights of the application and bypasses row-level security."""
    from django.db import connections

    from config import database

    with record_structure.administrator() as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [BYPASSING]).fetchone():
            connection.execute(
                f"CREATE ROLE {BYPASSING} LOGIN BYPASSRLS INHERIT IN ROLE {database.APPLICATION}"
            )
    settings = connections.settings["default"]
    connections.close_all()
    settings["USER"] = BYPASSING
    try:
        yield
    finally:
        connections.close_all()
        settings["USER"] = database.APPLICATION


@contextmanager
def protected() -> Iterator[None]:
    """Connect Django anew as the application."""
    from django.db import connections

    connections.close_all()
    yield


def pages(person: Person) -> dict[str, Callable[[], Any]]:
    """Return how to ask each page, as somebody of the team."""
    from django.conf import settings
    from django.test import Client

    from tests.factories import teams

    browser = Client()
    browser.force_login(teams.user_of(person.actor), backend=settings.AUTHENTICATION_BACKENDS[0])
    chance = random.Random()

    def record() -> Any:
        return browser.get(f"/dossier/{chance.choice(person.patient_ids)}/")

    def measure() -> Any:
        chosen = chance.choice(person.patient_ids)
        values = {"item": "weight", "value": f"{chance.uniform(50, 99):.1f}", "happened_on": "2026-03-01"}
        return browser.post(f"/dossier/{chosen}/ajouter/measure/", values)

    def added() -> Any:
        values = {"birth_family_name": name(chance) + name(chance), "birth_given_names": "Rose", "sex": "F"}
        values |= {"born_on": "1960-05-17", "identity_status": "provisional"}
        return browser.post("/patients/nouveau/", values)

    return {
        "search of a name": lambda: browser.post(
            "/patients/", {"q": "bal marie"}, headers={"HX-Request": "true"}
        ),
        "a record": record,
        "form of a measure": lambda: browser.get(f"/dossier/{person.patient_ids[0]}/ajouter/measure/"),
        "a measure added": measure,
        "a patient added": added,
        "my patients and today": lambda: browser.get("/"),
    }


def compare(person: Person) -> None:
    """Print the server time, its part in SQL and its processor, with row-level security and without."""
    from bench.measuring import medians

    found: dict[tuple[str, str], list[Any]] = {}
    for title, connected in (
        ("on", protected),
        ("off", bypassing),
        ("off", bypassing),
        ("on", protected),
    ):
        with connected():
            for page, ask in pages(person).items():
                found.setdefault((page, title), []).append(medians(page, ask, rounds=ROUNDS))
    print(
        "\nOne request at a time, in this process: row-level security on / off\n\n"
        "| Page | server | of which SQL | processor | queries |\n|---|---:|---:|---:|---:|"
    )
    for page in dict.fromkeys(page for page, _ in found):
        cells = []
        for number in range(3):
            on, off = (statistics.fmean(one[number] for one in found[page, title]) for title in ("on", "off"))
            cells.append(f"{on:.1f} / {off:.1f} ms")
        print(f"| {page} | {' | '.join(cells)} | {found[page, 'on'][0][3]} |", flush=True)


def main() -> None:
    asked = options()
    with ExitStack() as resources:
        port, site_pid = resources.enter_context(site())
        import django

        django.setup()
        from django.test.utils import setup_test_environment

        from maisonnee.foundation.documents.rendering import render_pdf
        from tests.foundation.documents import samples

        setup_test_environment()
        begun = time.monotonic()
        made = record_structure.make(patients=asked.patients, entries=asked.entries, users=asked.users)
        print(
            f"{asked.patients:,} patients and {asked.entries:,} entries made in {time.monotonic() - begun:.0f} s",
            flush=True,
        )
        document = render_pdf("minutes", samples.minutes(), title="Compte rendu", created_on=date(2026, 1, 1))
        is_reached = loaded(made, port, site_pid, seconds=asked.seconds, pause=asked.pause, document=document)
        print(f"\nTarget for every 95th percentile: {TARGET_MS} ms: {'reached' if is_reached else 'missed'}.")
        compare(made.people[0])


if __name__ == "__main__":
    main()
