"""Starting, sharing, killing and finding again the embedded server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from maisonnee.foundation import embedded_database
from maisonnee.foundation.embedded_database import postmaster, server

CHECKOUT = Path(__file__).resolve().parents[3]


def _gone(pid: int, seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while postmaster.is_alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _write(running: embedded_database.Server, value: int) -> None:
    with psycopg.connect(running.dsn()) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (value integer)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def _values(running: embedded_database.Server) -> list[int]:
    with psycopg.connect(running.dsn()) as connection:
        return [value for (value,) in connection.execute("SELECT value FROM kept ORDER BY value")]


def _python(code: str, *arguments: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_new_database_is_utf8_checksummed_and_closed_to_the_network(folder: Path) -> None:
    with embedded_database.running(folder / "data") as running, psycopg.connect(running.dsn()) as connection:
        shown = [
            connection.execute(f"SHOW {name}").fetchone()
            for name in ("server_encoding", "data_checksums", "listen_addresses", "fsync", "timezone")
        ]
        lowered = connection.execute("SELECT lower('ÉLODIE À')").fetchone()
    assert shown == [("UTF8",), ("on",), ("",), ("on",), ("UTC",)]
    assert lowered == ("élodie à",)


def test_the_socket_lies_in_a_short_private_folder(folder: Path) -> None:
    deep = folder / ("long nom " * 20)
    with embedded_database.running(deep) as running:
        path = running.socket_dir / f".s.PGSQL.{running.port}"
        assert len(os.fsencode(path)) <= 103
        assert running.socket_dir.stat().st_mode & 0o777 == 0o700
        socket_dir = running.socket_dir
    assert not socket_dir.exists()


def test_data_survives_a_normal_restart(folder: Path) -> None:
    with embedded_database.running(folder / "data") as first:
        _write(first, 1)
    with embedded_database.running(folder / "data") as second:
        assert _values(second) == [1]
        assert second.pid != first.pid


def test_two_users_share_one_server_and_the_last_one_stops_it(folder: Path) -> None:
    first = embedded_database.start(folder / "data")
    second = embedded_database.start(folder / "data")
    assert second.pid == first.pid
    assert first.release() is False
    assert second.is_running
    assert second.release() is True
    assert _gone(first.pid)
    assert embedded_database.attach(folder / "data") is None


def test_attach_finds_nothing_when_nothing_runs(folder: Path) -> None:
    assert embedded_database.attach(folder / "absent") is None
    assert not (folder / "absent").exists()


def test_data_survives_the_killing_of_postgresql(folder: Path) -> None:
    first = embedded_database.start(folder / "data")
    _write(first, 7)
    os.kill(first.pid, signal.SIGKILL)
    assert _gone(first.pid)
    assert (first.cluster / "postmaster.pid").exists()
    with embedded_database.running(folder / "data") as second:
        assert _values(second) == [7]
        assert second.socket_dir == first.socket_dir


def test_a_server_whose_starter_was_killed_is_found_again(folder: Path) -> None:
    starter = _python(
        "import os, pathlib, sys\n"
        "from maisonnee.foundation import embedded_database\n"
        "running = embedded_database.start(pathlib.Path(sys.argv[1]))\n"
        "print(running.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n",
        folder / "data",
    )
    answer, _ = starter.communicate(timeout=60)
    assert starter.returncode == -signal.SIGKILL
    adopted = embedded_database.start(folder / "data")
    assert adopted.pid == int(answer)
    _write(adopted, 3)
    assert _values(adopted) == [3]
    assert adopted.release() is True
    assert _gone(adopted.pid)


def test_a_number_taken_by_another_program_does_not_prevent_the_start(folder: Path) -> None:
    first = embedded_database.start(folder / "data")
    _write(first, 5)
    record = first.cluster / "postmaster.pid"
    os.kill(first.pid, signal.SIGKILL)
    assert _gone(first.pid)
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        lines = record.read_text(encoding="utf-8").splitlines()
        record.write_text("\n".join([str(other.pid), *lines[1:]]) + "\n", encoding="utf-8")
        with embedded_database.running(folder / "data") as second:
            assert _values(second) == [5]
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_creation_interrupted_half_way_is_started_again(folder: Path) -> None:
    half = folder / "data" / "cluster.new"
    half.mkdir(parents=True)
    (folder / "data").chmod(0o711)
    (half / "PG_VERSION").write_text("18\n", encoding="utf-8")
    with embedded_database.running(folder / "data") as running:
        _write(running, 1)
    assert not half.exists()


def test_the_throwaway_server_flushes_nothing_and_leaves_nothing() -> None:
    with embedded_database.throwaway() as running:
        with psycopg.connect(running.dsn()) as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("off",)
        left = (running.data_dir, running.socket_dir)
    assert _gone(running.pid)
    assert [path.exists() for path in left] == [False, False]


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells a parent's death on Linux only")
def test_the_throwaway_server_ends_with_a_killed_session() -> None:
    session = _python(
        "import time\n"
        "from maisonnee.foundation import embedded_database\n"
        "with embedded_database.throwaway() as running:\n"
        "    print(running.pid, running.data_dir, running.socket_dir, sep=chr(10), flush=True)\n"
        "    time.sleep(60)\n"
    )
    assert session.stdout is not None
    pid, data_dir, socket_dir = (session.stdout.readline().strip() for _ in range(3))
    session.kill()
    session.communicate()
    assert _gone(int(pid))
    shutil.rmtree(data_dir)
    shutil.rmtree(socket_dir)


def test_the_log_holds_no_statement_and_no_value(folder: Path) -> None:
    with embedded_database.running(folder / "data") as running, psycopg.connect(running.dsn()) as connection:
        connection.execute("CREATE TABLE people (name text PRIMARY KEY)")
        connection.execute("INSERT INTO people VALUES ('Zéphirine')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO people VALUES ('Zéphirine')")
    log = (folder / "data" / "postgresql.log").read_text(encoding="utf-8")
    assert 'duplicate key value violates unique constraint "people_pkey"' in log
    assert "phirine" not in log


def test_a_long_log_is_set_aside(folder: Path) -> None:
    with embedded_database.running(folder / "data"):
        pass
    log = folder / "data" / "postgresql.log"
    log.write_bytes(b"x" * 5_000_001)
    with embedded_database.running(folder / "data"):
        pass
    assert log.with_suffix(".log.1").stat().st_size == 5_000_001
    assert log.stat().st_size < 10_000


def test_a_server_out_of_reach_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "UNREACHABLE_TIMEOUT", 0.2)
    first = embedded_database.start(folder / "data")
    (first.socket_dir / f".s.PGSQL.{first.port}").unlink()
    with pytest.raises(embedded_database.EmbeddedDatabaseError) as refused:
        embedded_database.start(folder / "data")
    first.stop()
    assert str(refused.value) == (
        f"Le dossier «\u00a0{folder / 'data'}\u00a0» est déjà utilisé par un autre PostgreSQL "
        f"(processus {first.pid}). Arrêtez-le, ou choisissez un autre dossier avec MAISONNEE_DATA."
    )
