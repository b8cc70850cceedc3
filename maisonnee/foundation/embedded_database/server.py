"""Start, find again and stop the PostgreSQL server that Maisonnée carries."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from maisonnee.foundation.embedded_database import binaries, cluster, errors, places, postmaster, system_user

Say = Callable[[str], None]
SUPERUSER = "postgres"
START_TIMEOUT = 60.0
RECOVERY_TIMEOUT = 600.0
"""Seconds granted to a server that is replaying its journal after a crash."""
UNREACHABLE_TIMEOUT = 10.0
"""Seconds granted to a server that does not answer, in case it is ending."""


def say_on_stderr(sentence: str) -> None:
    """Tell the person at the terminal."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


class Server:
    """A running PostgreSQL, reached through a Unix socket in a private folder.

    The object holds a shared lock on the data folder, so that the last user alone stops the server.
    """

    def __init__(
        self,
        where: places.Places,
        pid: int,
        socket_dir: Path,
        port: int,
        bin_dir: Path,
        process: subprocess.Popen[bytes] | None = None,
    ) -> None:
        self._hold: IO[str] | None = None
        self._process = process
        self.data_dir = where.data_dir
        self.cluster = where.cluster
        self.pid = pid
        self.socket_dir = socket_dir
        self.port = port
        self.bin_dir = bin_dir
        self._hold = (where.data_dir / "users.lock").open("a")
        fcntl.flock(self._hold, fcntl.LOCK_SH)

    def __del__(self) -> None:
        self._let_go()
        if self._process is not None and self._process.poll() is None:
            # It outlives us on purpose: Python need not warn about it.
            self._process.returncode = 0

    def dsn(self, dbname: str = "postgres", user: str = SUPERUSER) -> str:
        """A libpq connection string, quoted, for psycopg and for PostgreSQL's programs."""
        values = {"host": str(self.socket_dir), "port": str(self.port), "dbname": dbname, "user": user}
        return " ".join(f"{key}={_quoted(value)}" for key, value in values.items())

    @property
    def is_running(self) -> bool:
        """Whether the server process is alive."""
        if self._process is not None:
            return self._process.poll() is None
        return postmaster.serves(self.pid, self.cluster)

    def stop(self, timeout: float = 60.0) -> None:
        """Stop the server cleanly, whoever uses it; open sessions are closed and nothing is lost."""
        self._let_go()
        for number in (signal.SIGINT, signal.SIGQUIT):
            if not self.is_running:
                break
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                break
            if self._wait_end(timeout):
                break
        with suppress(OSError):
            self.socket_dir.rmdir()

    def release(self) -> bool:
        """Stop the server unless somebody else uses it; returns whether it was stopped."""
        with places.locked(self.data_dir / "start.lock"):
            self._let_go()
            with (self.data_dir / "users.lock").open("a") as others:
                try:
                    fcntl.flock(others, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    return False
                self.stop()
        return True

    def _let_go(self) -> None:
        if self._hold is not None:
            self._hold.close()
            self._hold = None

    def _wait_end(self, timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        while self.is_running:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True


def start(
    data_dir: Path,
    *,
    settings: Mapping[str, str] | None = None,
    say: Say = say_on_stderr,
    installation: binaries.Installation | None = None,
) -> Server:
    """The server of ``data_dir``: found running, or started, its data created the first time.

    ``settings`` are PostgreSQL parameters for this run. Raises ``EmbeddedDatabaseError``, whose message is a
    French sentence: folder not writable, in use, of another account or another major version.
    """
    carried = installation or binaries.carried()
    where = places.prepare(data_dir, carried, say)
    with places.locked(where.data_dir / "start.lock"):
        running_one = _adopt(where, carried)
        if running_one is not None:
            return running_one
        account = places.account_of(where, say)
        usable = places.reachable(carried, account, say)
        try:
            if not where.cluster.exists():
                cluster.create(where.cluster, usable, account)
            cluster.check(where.cluster, carried, where.data_dir)
            socket_dir = places.socket_folder(where, account)
            return launched(where, usable, account, socket_dir, settings or {}, say=say)
        except OSError as error:
            raise errors.not_writable(where.cluster, error) from error


def attach(data_dir: Path) -> Server | None:
    """The server of ``data_dir`` when it is running and accepts connections, else ``None``."""
    if not data_dir.is_dir():
        return None
    where = places.find(data_dir)
    recorded = postmaster.read(where.cluster)
    if recorded is None or recorded.socket_dir is None or not _accepts(recorded):
        return None
    bin_dir = binaries.carried().bin_dir
    return Server(where, recorded.pid, recorded.socket_dir, recorded.port, bin_dir)


def address(data_dir: Path) -> tuple[Path, int] | None:
    """Socket folder and port of the server of ``data_dir`` if it accepts connections, holding nothing."""
    if not data_dir.is_dir():
        return None
    recorded = postmaster.read(places.find(data_dir).cluster)
    if recorded is None or recorded.socket_dir is None or not _accepts(recorded):
        return None
    return recorded.socket_dir, recorded.port


@contextmanager
def running(
    data_dir: Path, *, settings: Mapping[str, str] | None = None, say: Say = say_on_stderr
) -> Iterator[Server]:
    """The server of ``data_dir`` for a while: the running one, else started then stopped by its last user."""
    server = start(data_dir, settings=settings, say=say)
    try:
        yield server
    finally:
        server.release()


def _accepts(recorded: postmaster.Postmaster) -> bool:
    return recorded.is_ready and postmaster.is_alive(recorded.pid) and recorded.is_answering


def _adopt(where: places.Places, carried: binaries.Installation) -> Server | None:
    """The server already running in ``where``, waiting for one that is starting; ``None`` when there is none."""
    deadline = time.monotonic() + RECOVERY_TIMEOUT
    while (recorded := postmaster.read(where.cluster)) is not None:
        if not postmaster.serves(recorded.pid, where.cluster):
            return None
        if recorded.is_ready and recorded.socket_dir is not None and recorded.is_answering:
            return Server(where, recorded.pid, recorded.socket_dir, recorded.port, carried.bin_dir)
        if recorded.is_ready and not recorded.is_answering:
            # Either it is ending, and will leave, or its socket is out of our reach.
            deadline = min(deadline, time.monotonic() + UNREACHABLE_TIMEOUT)
        if time.monotonic() > deadline:
            raise errors.in_use(where.data_dir, recorded.pid)
        time.sleep(0.1)
    return None


def launched(
    where: places.Places,
    usable: binaries.Installation,
    account: system_user.Account,
    socket_dir: Path,
    settings: Mapping[str, str],
    *,
    bound: bool = False,
    say: Say = say_on_stderr,
) -> Server:
    """A server launched on an existing cluster, once it accepts connections; see ``cluster.launch``."""
    if where.log.exists() and where.log.stat().st_size > 5_000_000:
        where.log.replace(where.log.with_suffix(".log.1"))
    for _ in range(40):
        postmaster.clear_remains(where.cluster, socket_dir)
        process, offset = cluster.launch(where, usable, account, socket_dir, settings, bound=bound)
        recorded = _wait_ready(where, process, say)
        if recorded is not None:
            return Server(where, recorded.pid, socket_dir, recorded.port, usable.bin_dir, process)
        answer = cluster.log_since(where.log, offset)
        # The processes of a killed server take a moment to notice its death.
        if "is still in use" not in answer and "already exists" not in answer:
            break
        time.sleep(0.25)
    raise errors.did_not_start(where.cluster, answer)


def _wait_ready(
    where: places.Places, process: subprocess.Popen[bytes], say: Say
) -> postmaster.Postmaster | None:
    started = time.monotonic()
    told = False
    while process.poll() is None:
        recorded = postmaster.read(where.cluster)
        if recorded is not None and recorded.pid == process.pid and recorded.is_ready:
            return recorded
        waited = time.monotonic() - started
        if waited > 5 and not told:
            say("PostgreSQL vérifie ses données après un arrêt brutal, un instant…")
            told = True
        if waited > RECOVERY_TIMEOUT:
            process.send_signal(signal.SIGINT)
            process.wait(START_TIMEOUT)
            return None
        time.sleep(0.01)
    return None


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
