"""``bin/run``: one process that starts the database, the site and the background work, and watches them.

Killed outright, it leaves nothing in the way of the next start: on Linux the site and the background work
end with it, and the database, which goes on, is found again.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from config import database, migrations, secrets
from maisonnee.foundation import embedded_database
from maisonnee.foundation.embedded_database import bound_process, errors

HOST = "127.0.0.1"
READY_TIMEOUT = 90.0
STOP_TIMEOUT = 15.0
LONGEST_PAUSE = 30.0
STEADY = 60.0
"""Seconds after which a service is no longer thought to be failing in a loop."""
LOAD_DEMONSTRATION = (
    "import django; django.setup(); from maisonnee.interfaces.commands import demo; demo.load_if_empty()"
)


class CannotStart(Exception):
    """Maisonnée cannot start; the message, in French, says what to do."""


class StopAsked(BaseException):
    """A signal asked to stop."""


class Service:
    """A child process that is started again, after a growing pause, when it dies."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self.name = name
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None
        self.failures = 0
        self.started_at = 0.0
        self.again_at: float | None = None

    def start(self) -> None:
        self.again_at = None
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            bound_process.command(self.command),
            cwd=database.CHECKOUT,
            env=migrations.child_environment(),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def watch(self) -> None:
        """Notice a death, then start again once the pause is over."""
        now = time.monotonic()
        if self.again_at is not None:
            if now >= self.again_at:
                self.start()
            return
        if self.process is None or (status := self.process.poll()) is None:
            return
        self._signal(signal.SIGKILL)
        self.failures = 1 if now - self.started_at > STEADY else self.failures + 1
        pause = min(LONGEST_PAUSE, 2.0 ** (self.failures - 1))
        say(f"{self.name} s’est arrêté (code {status})\u00a0; nouveau départ dans {pause:.0f}\u00a0s.")
        self.again_at = now + pause

    def ask_to_stop(self) -> None:
        self._signal(signal.SIGTERM)

    def finish(self, deadline: float) -> None:
        """Wait for the end until ``deadline``, then force it; leaves no process of the group."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"{self.name} ne s’arrête pas, arrêt forcé.")
        self._signal(signal.SIGKILL)
        self.process.wait()

    def _signal(self, number: signal.Signals) -> None:
        """Signal the whole group: the process may be gone while its own children live."""
        if self.process is not None:
            try:
                os.killpg(self.process.pid, number)
            except (ProcessLookupError, PermissionError):
                return


def say(sentence: str) -> None:
    """Tell the person at the terminal."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def main(argv: Sequence[str]) -> int:
    """Run Maisonnée until a signal; returns the status of the process."""
    if argv:
        asked_help = argv[0] in {"-h", "--help"}
        text = "Usage\u00a0: bin/run (réglages\u00a0: MAISONNEE_PORT, MAISONNEE_DATA, DATABASE_URL…)\n"
        (sys.stdout if asked_help else sys.stderr).write(text)
        return 0 if asked_help else 2
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _ask_to_stop)
    try:
        _run()
    except StopAsked:
        return 0
    except (
        CannotStart,
        database.DatabaseUnavailable,
        embedded_database.EmbeddedDatabaseError,
        secrets.SecretUnusable,
    ) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _run() -> None:
    port = _port()
    with ExitStack() as resources:
        was_killed = resources.enter_context(_alone())
        _refuse_taken(port, patience=STOP_TIMEOUT if was_killed else 0.0)
        server = resources.enter_context(database.available(say))
        _prepare()
        services = [
            Service("Le site", _web(port)),
            Service("Le travail de fond", [sys.executable, "-P", "-m", "maisonnee.interfaces.worker"]),
        ]
        try:
            services[0].start()
            accounts = _demonstration_accounts()
            _wait_ready(port, services[0])
            services[1].start()
            say(f"\nMaisonnée est prête\u00a0: http://{HOST}:{port}/")
            _show_accounts(accounts)
            say("Ctrl-C pour arrêter.")
            while True:
                for service in services:
                    service.watch()
                if server is not None and not server.is_running:
                    server = _revive(server, services)
                time.sleep(0.2)
        finally:
            _stop(services, server)


def _stop(services: Sequence[Service], server: embedded_database.Server | None) -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    say("Arrêt…")
    for service in services:
        service.ask_to_stop()
    deadline = time.monotonic() + STOP_TIMEOUT
    for service in services:
        service.finish(deadline)
    if server is not None:
        server.release()


def _revive(server: embedded_database.Server, services: Sequence[Service]) -> embedded_database.Server:
    say("La base s’est arrêtée\u00a0; elle repart.")
    server.release()
    revived = embedded_database.start(database.cluster_dir(), say=say)
    if revived.socket_dir != server.socket_dir:
        for service in services:
            # They will start again where the database now is.
            service.ask_to_stop()
    return revived


def _port() -> int:
    given = os.environ.get("MAISONNEE_PORT") or "8000"
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= 65535:
        raise CannotStart(f"MAISONNEE_PORT doit être un nombre de 1 à 65535, pas «\u00a0{given}\u00a0».")
    return int(given)


@contextmanager
def _alone() -> Iterator[bool]:
    """Refuse a second ``bin/run`` on the same data; gives whether the one before was killed."""
    folder = database.data_dir()
    try:
        embedded_database.places.make_folder(folder)
        handle = (folder / "run.lock").open("a+", encoding="utf-8")
    except OSError as error:
        raise errors.not_writable(folder, error) from error
    with handle:
        handle.seek(0)
        before = handle.read().strip()
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CannotStart(
                f"Maisonnée tourne déjà avec le dossier «\u00a0{folder}\u00a0» (processus {before}). "
                "Arrêtez-la, ou choisissez un autre dossier avec MAISONNEE_DATA."
            ) from error
        handle.truncate(0)
        handle.write(f"{os.getpid()}\n")
        handle.flush()
        yield bool(before)
        handle.truncate(0)


def _refuse_taken(port: int, patience: float) -> None:
    """Raise when the port is taken, after a wait when what takes it may be the end of a killed run."""
    deadline = time.monotonic() + patience
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except PermissionError as error:
                raise CannotStart(
                    f"Le port {port} est réservé au système. Choisissez-en un autre\u00a0: "
                    "MAISONNEE_PORT=8001 bin/run"
                ) from error
            except OSError as error:
                if time.monotonic() >= deadline:
                    raise CannotStart(
                        f"Le port {port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez "
                        f"un autre port\u00a0: MAISONNEE_PORT={port + 1 if port < 65535 else 8000} bin/run"
                    ) from error
            else:
                return
        time.sleep(0.2)


def _prepare() -> None:
    """Bring the database to the level of this version and, the first time, load the demonstration."""
    # WhiteNoise wants the folder, even empty.
    embedded_database.places.make_folder(database.data_dir() / "static")
    if not migrations.is_current():
        say("Mise à niveau de la base…")
        migrations.apply_if_needed()
    marker = database.data_dir() / "demonstration.json"
    state = migrations.state()
    if not _has_demonstration() or _remembered(marker) == state:
        return
    say("Données de démonstration (environ une minute, la première fois)…")
    done = subprocess.run(
        [sys.executable, "-P", "-c", LOAD_DEMONSTRATION],
        cwd=database.CHECKOUT,
        env=migrations.child_environment(),
        check=False,
    )
    if done.returncode != 0:
        raise CannotStart(
            "Les données de démonstration n’ont pas pu être chargées. "
            "Pour commencer sans elles\u00a0: MAISONNEE_DEMO=0 bin/run"
        )
    database.refresh_statistics()
    marker.write_text(json.dumps({"state": state}), encoding="utf-8")


def _remembered(marker: Path) -> str | None:
    try:
        content = json.loads(marker.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content.get("state") if isinstance(content, dict) else None


def _has_demonstration() -> bool:
    return os.environ.get("MAISONNEE_DEMO", "1") != "0"


def _demonstration_accounts() -> subprocess.Popen[bytes] | None:
    """Start listing the accounts while the site starts; ``None`` without demonstration."""
    if not _has_demonstration():
        return None
    return subprocess.Popen(
        bound_process.command([sys.executable, "-P", "-m", "config.command_line", "demo", "accounts"]),
        cwd=database.CHECKOUT,
        env=migrations.child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )


def _show_accounts(listing: subprocess.Popen[bytes] | None) -> None:
    if listing is None:
        say("Base sans démonstration\u00a0: la première page crée votre structure.")
        return
    answer, _ = listing.communicate()
    say(f"\n{answer.decode(errors='replace').strip()}\n")


def _web(port: int) -> list[str]:
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", "1"]
    options += ["--blocking-threads", "8", "--blocking-threads-idle-timeout", "600", "--no-ws", "--http", "1"]
    options += ["--respawn-failed-workers", "--workers-kill-timeout", "10", "--log-level", "error"]
    return [sys.executable, "-P", "-m", "granian", *options, "config.wsgi:application"]


def _wait_ready(port: int, web: Service) -> None:
    deadline = time.monotonic() + READY_TIMEOUT
    while True:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        if web.process is not None and (status := web.process.poll()) is not None:
            raise CannotStart(f"Le site n’a pas démarré (code {status})\u00a0: voir le message ci-dessus.")
        if time.monotonic() > deadline:
            raise CannotStart(f"Le site ne répond pas après {READY_TIMEOUT:.0f}\u00a0s, arrêt.")
        time.sleep(0.05)


def _ask_to_stop(number: int, frame: FrameType | None) -> None:
    raise StopAsked
