"""Where the parts of an embedded database lie.

``data_dir`` is ours and holds locks, the log and, most often, PostgreSQL's own folder ``cluster``. When
PostgreSQL runs as an account that cannot reach ``data_dir`` (root working in a private home), the cluster
lies in ``/var/lib/maisonnee`` instead and ``data_dir/location.json`` says where: no folder that we did not
make is ever changed.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from maisonnee.foundation.embedded_database import errors
from maisonnee.foundation.embedded_database.binaries import Installation, copied_under
from maisonnee.foundation.embedded_database.system_user import Account, for_new_data, name_of, owner_of

ELSEWHERE = Path("/var/lib/maisonnee")
PORT = 5432
SOCKET_PATH_LIMIT = 103
"""Longest socket path in bytes: 107 on Linux, 103 on macOS."""


@dataclass(frozen=True)
class Places:
    """The folders of one embedded database. ``cluster`` may not exist yet."""

    data_dir: Path
    cluster: Path

    @property
    def log(self) -> Path:
        return self.data_dir / "postgresql.log"

    @property
    def record(self) -> Path:
        return self.data_dir / "location.json"

    @property
    def socket_record(self) -> Path:
        return self.data_dir / "socket.txt"


def find(data_dir: Path) -> Places:
    """Places of ``data_dir`` as they are, nothing being created.

    Raises ``EmbeddedDatabaseError`` when the recorded cluster is gone or belongs to another data folder.
    """
    data_dir = data_dir.absolute()
    record = data_dir / "location.json"
    if not record.is_file():
        return Places(data_dir, data_dir / "cluster")
    content = json.loads(record.read_text(encoding="utf-8"))
    cluster, requested = Path(content["cluster"]), Path(content["data_dir"])
    if not cluster.is_dir():
        raise errors.lost(data_dir, cluster)
    if requested != data_dir:
        if _points_to(requested / "location.json", cluster):
            raise errors.copied(data_dir, requested, cluster)
        _write_record(data_dir, cluster)
    return Places(data_dir, cluster)


def prepare(data_dir: Path, installation: Installation, say: Callable[[str], None]) -> Places:
    """Places of ``data_dir``, its folder created when missing; says what a person would not expect."""
    data_dir = data_dir.absolute()
    try:
        make_folder(data_dir)
        with (data_dir / "start.lock").open("a"):
            pass
    except PermissionError as error:
        if data_dir.is_dir() and data_dir.stat().st_uid != os.geteuid():
            raise errors.belongs_to_another(data_dir, name_of(data_dir.stat().st_uid)) from error
        raise errors.not_writable(data_dir, error) from error
    except OSError as error:
        raise errors.not_writable(data_dir, error) from error
    places = find(data_dir)
    if places.cluster.exists():
        if places.cluster.stat().st_uid != os.geteuid() != 0:
            raise errors.belongs_to_another(data_dir, name_of(places.cluster.stat().st_uid))
        return places
    account = for_new_data(say)
    if account.can_enter(data_dir):
        return places
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:12]
    cluster = ELSEWHERE / f"{digest}-{secrets.token_hex(2)}" / "cluster"
    make_folder(cluster.parent)
    (cluster.parent / "data_dir.txt").write_text(f"{data_dir}\n", encoding="utf-8")
    _write_record(data_dir, cluster)
    say(
        f"Le compte {account.name}, qui fait tourner PostgreSQL, ne peut pas entrer dans "
        f"«\u00a0{data_dir}\u00a0»\u00a0: les données de la base sont dans «\u00a0{cluster}\u00a0»."
    )
    return Places(data_dir, cluster)


def account_of(places: Places, say: Callable[[str], None]) -> Account:
    """The account that runs the database of ``places``: its owner, or the one that will own it."""
    if places.cluster.is_dir():
        return owner_of(places.cluster)
    return for_new_data(say)


def reachable(installation: Installation, account: Account, say: Callable[[str], None]) -> Installation:
    """``installation``, or a copy in a folder of ours when ``account`` cannot execute it where it is."""
    if account.can_execute(installation.program("postgres")):
        return installation
    make_folder(ELSEWHERE)
    with locked(ELSEWHERE / "binaries.lock"):
        before = set(ELSEWHERE.iterdir())
        copy = copied_under(installation, ELSEWHERE)
        if set(ELSEWHERE.iterdir()) != before:
            say(
                f"Le compte {account.name} ne peut pas exécuter PostgreSQL là où il est installé\u00a0: "
                f"copie dans «\u00a0{copy.bin_dir.parent.parent.parent}\u00a0»."
            )
    return copy


def make_folder(folder: Path) -> None:
    """Create ``folder`` and its missing parents: private, or as root traversable by the database's account."""
    mode = 0o711 if os.geteuid() == 0 else 0o700
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(exist_ok=True)
        part.chmod(mode)


def socket_folder(places: Places, account: Account) -> Path:
    """A short private folder (0700) for the socket, the one used last when it is still sound."""
    try:
        last = Path(places.socket_record.read_text(encoding="utf-8").strip())
        status = last.lstat()
        if stat.S_ISDIR(status.st_mode) and status.st_uid == account.uid and not status.st_mode & 0o077:
            return last
    except (OSError, ValueError):
        pass
    made = private_temporary_folder(account)
    places.socket_record.write_text(f"{made}\n", encoding="utf-8")
    return made


def private_temporary_folder(account: Account) -> Path:
    """A new folder of mode 0700 owned by ``account``, in a path short enough for a socket."""
    base = Path(tempfile.gettempdir())
    if len(os.fsencode(base)) > 60 or not account.can_enter(base):
        base = Path("/tmp")  # noqa: S108 - mkdtemp makes an unpredictable private folder in it
    made = Path(tempfile.mkdtemp(prefix="maisonnee-", dir=base))
    account.give(made)
    path = made / f".s.PGSQL.{PORT}"
    if len(os.fsencode(path)) > SOCKET_PATH_LIMIT:
        made.rmdir()
        raise errors.EmbeddedDatabaseError(
            f"Le dossier temporaire «\u00a0{base}\u00a0» a un nom trop long pour une prise Unix. "
            "Choisissez-en un plus court avec TMPDIR."
        )
    return made


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on ``path`` (created), waiting for it."""
    with path.open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _points_to(record: Path, cluster: Path) -> bool:
    try:
        return bool(json.loads(record.read_text(encoding="utf-8"))["cluster"] == str(cluster))
    except (OSError, ValueError, KeyError):
        return False


def _write_record(data_dir: Path, cluster: Path) -> None:
    content = json.dumps({"cluster": str(cluster), "data_dir": str(data_dir)}, indent=2)
    (data_dir / "location.json").write_text(f"{content}\n", encoding="utf-8")
