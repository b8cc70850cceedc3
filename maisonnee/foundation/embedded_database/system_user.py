"""PostgreSQL refuses to run as root: the account that runs it then."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from maisonnee.foundation.embedded_database.errors import EmbeddedDatabaseError

DEDICATED = "maisonnee-pg"
USERADD_OPTIONS = (
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir=/nonexistent",
    "--shell=/usr/sbin/nologin",
)
FALLBACKS = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """The operating-system account that runs PostgreSQL."""

    name: str
    uid: int
    gid: int

    @property
    def is_current(self) -> bool:
        """Whether programs start as this account without any change."""
        return self.uid == os.geteuid()

    def can_enter(self, folder: Path) -> bool:
        """Whether this account can traverse ``folder`` and everything above it."""
        if self.is_current:
            return os.access(folder, os.X_OK)
        return self._test("-x", folder)

    def can_execute(self, program: Path) -> bool:
        """Whether this account can read and run ``program``."""
        if self.is_current:
            return os.access(program, os.R_OK | os.X_OK)
        return self._test("-x", program) and self._test("-r", program)

    def _test(self, flag: str, path: Path) -> bool:
        program = shutil.which("test") or "/usr/bin/test"
        asked = subprocess.run(
            [program, flag, path], user=self.uid, group=self.gid, extra_groups=[], cwd="/", check=False
        )
        return asked.returncode == 0

    def give(self, path: Path) -> None:
        """Make this account the owner of ``path``, which we made."""
        if not self.is_current:
            os.chown(path, self.uid, self.gid)


def current() -> Account:
    """The account of this process."""
    return Account(name_of(os.geteuid()), os.geteuid(), os.getegid())


def name_of(uid: int) -> str:
    """Name of an account, or its number when it has none."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def owner_of(folder: Path) -> Account:
    """The account that owns ``folder``."""
    status = folder.stat()
    return Account(name_of(status.st_uid), status.st_uid, status.st_gid)


def for_new_data(say: Callable[[str], None]) -> Account:
    """The account for a new database: ours, or as root a dedicated system account, created if needed."""
    if os.geteuid() != 0:
        return current()
    found = _named(DEDICATED)
    if found is None and (useradd := shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")):
        made = subprocess.run(
            [useradd, *USERADD_OPTIONS, DEDICATED],
            capture_output=True,
            text=True,
            check=False,
        )
        found = _named(DEDICATED)
        if found is not None and made.returncode == 0:
            say(f"PostgreSQL ne peut pas tourner en root\u00a0: compte système {DEDICATED} créé pour lui.")
    if found is not None:
        return found
    for name in FALLBACKS:
        found = _named(name)
        if found is not None and found.uid != 0:
            say(
                f"PostgreSQL ne peut pas tourner en root et le compte {DEDICATED} n’a pas pu être créé\u00a0: "
                f"il utilise le compte existant {name}."
            )
            return found
    raise EmbeddedDatabaseError(
        f"PostgreSQL ne peut pas tourner en root, et le compte système {DEDICATED} n’a pas pu être créé. "
        f"Créez-le (useradd --system {DEDICATED}), ou lancez Maisonnée avec un compte ordinaire."
    )


def _named(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
