"""``bin/run``: what it refuses, how it watches, and a whole life of it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import command_line, database, supervisor
from maisonnee.foundation import embedded_database

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder that any account can reach: pytest's own are private to the account of the tests."""
    top = Path(tempfile.mkdtemp(prefix="maisonnee-tests-"))
    top.chmod(0o711)
    folder = top / "mes données"
    monkeypatch.setenv("MAISONNEE_DATA", str(folder))
    for name in ("DATABASE_URL", "DATABASE_APP_URL", "MAISONNEE_DB_ROLE"):
        monkeypatch.delenv(name, raising=False)
    yield folder
    shutil.rmtree(top)


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _maisonnee(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "config.command_line", *arguments],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_help_lists_every_command() -> None:
    done = _maisonnee("--help")
    assert done.returncode == 0
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert listed == list(command_line.COMMANDS)


@pytest.mark.parametrize(("arguments", "status"), [((), 2), (("inconnue",), 2), (("run", "x"), 2)])
def test_wrong_arguments_show_how_to_do(arguments: tuple[str, ...], status: int) -> None:
    done = _maisonnee(*arguments)
    assert done.returncode == status
    assert "Usage\u00a0: bin/" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("port", ["x", "0", "70000", "-1", "８０００"])
def test_an_impossible_port_is_refused(data: Path, port: str) -> None:
    done = _maisonnee("run", MAISONNEE_PORT=port)
    assert done.returncode == 1
    assert done.stderr == f"MAISONNEE_PORT doit être un nombre de 1 à 65535, pas «\u00a0{port}\u00a0».\n"


def test_a_taken_port_is_refused_before_anything_starts(data: Path, taken_port: int) -> None:
    done = _maisonnee("run", MAISONNEE_PORT=str(taken_port))
    assert done.returncode == 1
    assert done.stderr == (
        f"Le port {taken_port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez "
        f"un autre port\u00a0: MAISONNEE_PORT={taken_port + 1} bin/run\n"
    )
    assert not (data / "postgresql").exists()


def test_a_data_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = _maisonnee("run", MAISONNEE_DATA=str(tmp_path / "file" / "data"), MAISONNEE_PORT=str(_free_port()))
    assert done.returncode == 1
    assert done.stderr.startswith(f"Impossible d’écrire dans «\u00a0{tmp_path / 'file' / 'data'}\u00a0»")


def test_a_second_run_on_the_same_data_is_refused(data: Path) -> None:
    with supervisor._alone() as was_killed:
        assert was_killed is False
        done = _maisonnee("run", MAISONNEE_PORT=str(_free_port()))
    assert done.returncode == 1
    assert done.stderr == (
        f"Maisonnée tourne déjà avec le dossier «\u00a0{data}\u00a0» (processus {os.getpid()}). "
        "Arrêtez-la, ou choisissez un autre dossier avec MAISONNEE_DATA.\n"
    )
    with supervisor._alone() as was_killed:
        assert was_killed is False


def test_a_run_that_was_killed_is_noticed(data: Path) -> None:
    data.mkdir()
    (data / "run.lock").write_text("999999\n", encoding="utf-8")
    with supervisor._alone() as was_killed:
        assert was_killed is True


def test_a_service_that_dies_starts_again_after_growing_pauses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("config.supervisor.time.monotonic", lambda: clock[0])
    service = supervisor.Service("Le site", [sys.executable, "-c", "raise SystemExit(3)"])
    pauses = []
    service.start()
    for _ in range(7):
        assert service.process is not None
        service.process.wait()
        service.watch()
        assert service.again_at is not None
        pauses.append(service.again_at - clock[0])
        clock[0] = service.again_at
        service.watch()
    service.finish(clock[0])
    assert pauses == [1, 2, 4, 8, 16, 30, 30]
    assert capsys.readouterr().out.splitlines()[0] == (
        "Le site s’est arrêté (code 3)\u00a0; nouveau départ dans 1\u00a0s."
    )


def test_a_service_that_refuses_to_stop_is_forced_with_its_children(tmp_path: Path) -> None:
    stubborn = (
        "import signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(tmp_path / 'child')!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    service = supervisor.Service("Le site", [sys.executable, "-c", stubborn])
    service.start()
    while not (tmp_path / "child").exists() or not (tmp_path / "child").read_text(encoding="utf-8"):
        time.sleep(0.02)
    service.ask_to_stop()
    service.finish(time.monotonic() + 0.3)
    assert service.process is not None
    assert service.process.returncode == -signal.SIGKILL
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    deadline = time.monotonic() + 30
    while embedded_database.postmaster.is_alive(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not embedded_database.postmaster.is_alive(child)


def _run(port: int, output: Path) -> subprocess.Popen[bytes]:
    with output.open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "config.command_line", "run"],
            env={
                **os.environ,
                "PYTHONPATH": str(CHECKOUT),
                "MAISONNEE_PORT": str(port),
                "MAISONNEE_DEMO": "0",
            },
            stdout=log,
            stderr=log,
        )


def _wait_ready(running: subprocess.Popen[bytes], output: Path) -> None:
    started = time.monotonic()
    while "Ctrl-C pour arrêter." not in (said := output.read_text(encoding="utf-8")):
        assert running.poll() is None, said
        assert time.monotonic() - started < 120, said
        time.sleep(0.05)


def test_a_whole_life_killed_found_again_and_stopped(data: Path, tmp_path: Path) -> None:
    port, output = _free_port(), tmp_path / "output"
    first = _run(port, output)
    _wait_ready(first, output)
    first.kill()
    first.wait()
    second = _run(port, output)
    _wait_ready(second, output)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
        assert (answer.status, json.load(answer)) == (200, {"status": "ok"})
    server = embedded_database.attach(database.cluster_dir())
    assert server is not None
    second.send_signal(signal.SIGTERM)
    assert second.wait(30) == 0
    said = output.read_text(encoding="utf-8")
    assert "Mise à niveau de la base" not in said
    assert f"Maisonnée est prête\u00a0: http://127.0.0.1:{port}/" in said
    assert "s’est arrêté (code" not in said
    assert embedded_database.address(database.cluster_dir()) is None or server.is_running
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    server.release()
    assert embedded_database.address(database.cluster_dir()) is None
