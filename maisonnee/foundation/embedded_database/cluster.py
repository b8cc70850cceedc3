"""PostgreSQL's own folder: created, checked, served."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from maisonnee.foundation.embedded_database import bound_process, errors
from maisonnee.foundation.embedded_database.binaries import Installation
from maisonnee.foundation.embedded_database.places import PORT, Places
from maisonnee.foundation.embedded_database.system_user import Account

ACCESS = "local all all trust\nlocal replication all trust\n"
"""``pg_hba.conf``: the socket's folder is private, whoever can open it is the owner of the data."""

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # For a small machine shared with the site: what is asked is short, and what is stored fits in memory.
    "jit": "off",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "random_page_cost": "1.1",
    # An import doubles a table in seconds: its statistics must follow before the next pages are asked.
    "autovacuum_naptime": "10s",
    "log_checkpoints": "off",
    # The log must never hold what patients' records hold: neither statements nor values.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
}


def environment() -> dict[str, str]:
    """Environment of PostgreSQL's programs: nothing of ours but the path, messages in English."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"}


def create(folder: Path, installation: Installation, account: Account, *, synced: bool = True) -> None:
    """Create a new cluster in ``folder``, complete or not at all: UTF-8, code-point order, checksums."""
    building = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(mode=0o700)
    building.chmod(0o700)
    account.give(building)
    arguments: list[str | Path] = [installation.program("initdb"), "-D", building, "-U", "postgres"]
    arguments += ["--auth=trust", "--encoding=UTF8", "--data-checksums", "--no-instructions"]
    if installation.major >= 17:
        arguments += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    else:
        arguments += ["--locale=C.UTF-8"]
    if not synced:
        arguments += ["--no-sync"]
    made = _run(arguments, account)
    if made.returncode != 0:
        shutil.rmtree(building, ignore_errors=True)
        raise errors.did_not_start(folder, made.stderr or made.stdout)
    (building / "pg_hba.conf").write_text(ACCESS, encoding="utf-8")
    building.rename(folder)


def check(folder: Path, installation: Installation, data_dir: Path) -> None:
    """Refuse a folder that is not a cluster of the major version carried."""
    try:
        found = (folder / "PG_VERSION").read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise errors.incomplete(folder) from error
    if found != str(installation.major):
        raise errors.wrong_version(data_dir, found, installation.major)


def launch(
    where: Places,
    installation: Installation,
    account: Account,
    socket_dir: Path,
    settings: Mapping[str, str],
    *,
    bound: bool = False,
) -> tuple[subprocess.Popen[bytes], int]:
    """Start ``postgres`` on the cluster; returns the process and where its messages start in the log.

    With ``bound`` it dies with this process; otherwise it outlives it, to be found again.
    """
    arguments: list[str | Path] = [installation.program("postgres"), "-D", where.cluster]
    arguments += ["-k", socket_dir, "-p", str(PORT)]
    for name, value in {**SETTINGS, **settings}.items():
        arguments += ["-c", f"{name}={value}"]
    with where.log.open("ab") as log:
        offset = log.tell()
        if bound:
            switch = None if account.is_current else (account.uid, account.gid)
            process = subprocess.Popen(
                bound_process.command(arguments, at_death=signal.SIGQUIT, account=switch),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=environment(),
                start_new_session=True,
            )
        else:
            process = subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=environment(),
                start_new_session=True,
                user=None if account.is_current else account.uid,
                group=None if account.is_current else account.gid,
                extra_groups=None if account.is_current else [],
            )
    return process, offset


def log_since(log: Path, offset: int) -> str:
    """The messages written to ``log`` after ``offset`` (the last 2,000 characters)."""
    with log.open("rb") as handle:
        handle.seek(offset)
        return handle.read().decode("utf-8", errors="replace")[-2000:]


def _run(arguments: Sequence[str | Path], account: Account) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env=environment(),
        user=None if account.is_current else account.uid,
        group=None if account.is_current else account.gid,
        extra_groups=None if account.is_current else [],
    )
