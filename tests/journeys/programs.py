"""The programs of `bin/run`, read once and opened again for each test.

Reading the whole product takes longer than many a test. `Programs` starts one process that has read it, which opens
a copy of itself (a fork) when a test asks for a site or for the background work on its own database: the same
server, with the same options, without the wait.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
NOWHERE = "postgresql://nobody@127.0.0.1:1/none"
STOPS_WITHIN = 15.0


class Programs:
    """The process that has read the product; it ends with the process of the tests."""

    def __init__(self) -> None:
        nowhere = {"DATABASE_URL": NOWHERE, "DATABASE_APP_URL": NOWHERE}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.journeys.programs"],
            cwd=ROOT,
            env={
                **os.environ,
                **nowhere,
                "PYTHONPATH": str(ROOT),
                "DJANGO_SETTINGS_MODULE": "config.settings",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, program: str, environment: dict[str, str], **options: Any) -> int:
        """Open a copy that becomes `program` ("site" or "worker") in an environment; return its pid."""
        return int(self._ask({"start": program, "environment": environment, "options": options}))

    def stop(self, pid: int) -> None:
        """Ask a copy to end, and wait until it has."""
        self._ask({"stop": pid})

    def is_running(self, pid: int) -> bool:
        return bool(self._ask({"look": pid}))

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=STOPS_WITHIN * 2)
        self._process.stdout.close()

    def _ask(self, what: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the programs stopped with status {self._process.wait()}")
        return json.loads(answer)


def _site(*, port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "config.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.error,
    ).serve()


def _worker() -> None:
    from maisonnee.interfaces.worker import running

    running.run_until_stopped()


PROGRAMS: dict[str, Callable[..., None]] = {"site": _site, "worker": _worker}


def _read_everything() -> None:
    """Import what the programs import, and compile the pages."""
    from django.conf import settings
    from django.template import TemplateDoesNotExist, engines
    from django.urls import get_resolver

    import config.wsgi  # noqa: F401 - the application, as the server loads it.
    from maisonnee.interfaces.worker import running  # noqa: F401

    assert get_resolver().url_patterns
    folders: Any = settings.TEMPLATES[0]["DIRS"]
    for folder in folders:
        for page in sorted(Path(folder).rglob("*.html")):
            try:
                engines["django"].get_template(str(page.relative_to(folder)))
            except TemplateDoesNotExist:
                continue


def _become(what: dict[str, Any]) -> None:
    """Turn this copy into a program connected to the database of its environment; never returns."""
    status = 1
    try:
        os.environ.update(what["environment"])
        from django.db import connections

        from config import database

        connections.settings["default"].update(database.resolve()["default"])
        PROGRAMS[what["start"]](**what["options"])
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    finally:
        sys.stderr.flush()
        os._exit(status)


def _ended(pid: int) -> bool:
    """Tell whether a copy has ended (and let it go)."""
    try:
        return os.waitpid(pid, os.WNOHANG)[0] == pid
    except ChildProcessError:
        return True


def _stop(pid: int) -> None:
    if _ended(pid):
        return
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + STOPS_WITHIN
    while not _ended(pid):
        if time.monotonic() > deadline:
            os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return
        time.sleep(0.02)


def _start(what: dict[str, Any]) -> int:
    pid = os.fork()
    if pid == 0:
        os.setsid()
        # What a program prints is for the person who reads the tests, not an answer.
        os.dup2(2, 1)
        os.close(0)
        _become(what)
    return pid


def main() -> None:
    """Answer, line by line, what the process of the tests asks."""
    _read_everything()
    opened: set[int] = set()
    for line in sys.stdin:
        what = json.loads(line)
        answer: int | bool = True
        if "start" in what:
            answer = _start(what)
            opened.add(answer)
        elif "stop" in what:
            _stop(what["stop"])
            opened.discard(what["stop"])
        else:
            answer = not _ended(what["look"])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    for pid in opened:
        _stop(pid)


if __name__ == "__main__":
    main()
