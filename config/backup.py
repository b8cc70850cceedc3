"""``bin/maisonnee backup FILE`` and ``restore FILE``: everything that must be kept, in one archive.

The archive holds the database first, then the uploaded files and the secrets, so that every file the database
names is there. It is made while the site works. A restoration only fills an empty data folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from config import database
from maisonnee.foundation import embedded_database

DUMP = "database.dump"
FOLDERS = ("files", "secrets")
USAGE = "Usage\u00a0: bin/maisonnee {name} ARCHIVE.tar"


class BackupRefused(Exception):
    """The archive cannot be made or used; the message, in French, says what to do."""


def main(name: str, arguments: Sequence[str]) -> int:
    """Run ``backup`` or ``restore``; returns the status of the process."""
    usage = USAGE.format(name=name)
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        asked_help = list(arguments) in (["-h"], ["--help"])
        print(usage, file=sys.stdout if asked_help else sys.stderr)
        return 0 if asked_help else 2
    archive = Path(arguments[0]).expanduser().absolute()
    try:
        if name == "backup":
            backup(archive)
            print(
                f"Sauvegarde écrite\u00a0: «\u00a0{archive}\u00a0». Elle contient les clés\u00a0: "
                "chiffrez-la et gardez-la ailleurs."
            )
        else:
            restore(archive)
            print(
                f"Restauré dans «\u00a0{database.data_dir()}\u00a0». Vérifiez avec bin/maisonnee journal "
                "verify, puis lancez bin/run."
            )
    except BackupRefused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


def backup(archive: Path) -> None:
    """Write everything to ``archive``, whole or not at all. Raises ``BackupRefused``."""
    _refuse_real_server()
    if archive.exists():
        raise BackupRefused(f"«\u00a0{archive}\u00a0» existe déjà\u00a0: donnez un autre nom.")
    if not database.cluster_dir().is_dir():
        raise BackupRefused(f"Il n’y a pas de base dans «\u00a0{database.data_dir()}\u00a0».")
    try:
        handle, building = tempfile.mkstemp(dir=archive.parent, prefix=".maisonnee-")
    except OSError as error:
        raise _cannot_write(archive, error) from error
    try:
        with (
            database.available() as server,
            tempfile.TemporaryDirectory(prefix="maisonnee-") as temporary,
            os.fdopen(handle, "wb") as output,
            tarfile.open(fileobj=output, mode="w") as tar,
        ):
            assert server is not None
            dump = Path(temporary) / DUMP
            _run(server, "pg_dump", "--format=custom", "--file", dump, "--dbname", _administrator(server))
            tar.add(dump, DUMP)
            for folder in FOLDERS:
                _add(tar, database.data_dir() / folder, folder)
        Path(building).replace(archive)
    except OSError as error:
        raise _cannot_write(archive, error) from error
    finally:
        Path(building).unlink(missing_ok=True)


def restore(archive: Path) -> None:
    """Fill an empty data folder from ``archive``, wholly or not at all. Raises ``BackupRefused``."""
    _refuse_real_server()
    folder = database.data_dir()
    if folder.exists() and any(folder.iterdir()):
        raise BackupRefused(
            f"Le dossier «\u00a0{folder}\u00a0» n’est pas vide\u00a0: une restauration ne remplace rien. "
            "Choisissez-en un autre avec MAISONNEE_DATA."
        )
    embedded_database.places.make_folder(folder)
    try:
        with tempfile.TemporaryDirectory(prefix="maisonnee-") as temporary:
            dump = Path(temporary) / DUMP
            _extract(archive, folder, dump)
            with database.available() as server:
                assert server is not None
                _run(
                    server, "pg_restore", "--exit-on-error", "--single-transaction",
                    "--dbname", _administrator(server), dump,
                )  # fmt: skip
    except BaseException:
        _empty(folder)
        raise


def _refuse_real_server() -> None:
    if not database.is_embedded():
        raise BackupRefused(
            "Avec DATABASE_URL, sauvegardez la base par les moyens de son serveur (pg_dump d’un rôle qui voit "
            "toutes les lignes), et les dossiers files et secrets à côté."
        )


def _administrator(server: embedded_database.Server) -> str:
    """The one role whose reading row-level security does not narrow."""
    return server.dsn(database.DATABASE)


def _run(server: embedded_database.Server, program: str, *arguments: str | Path) -> None:
    done = subprocess.run(
        [server.bin_dir / program, *arguments],
        env=embedded_database.cluster.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise BackupRefused(f"{program} a échoué\u00a0: {done.stderr.strip()[-1000:]}")


def _add(tar: tarfile.TarFile, folder: Path, name: str) -> None:
    """Add the files of a folder, but those being written: the database does not name them yet."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and (name != "files" or path.suffix == ".enc"):
            tar.add(path, f"{name}/{path.relative_to(folder).as_posix()}")


def _extract(archive: Path, folder: Path, dump: Path) -> None:
    """Take out of an archive what a backup holds, and nothing else."""
    try:
        with tarfile.open(archive, mode="r:") as tar:
            for member in tar:
                target = dump if member.name == DUMP else _place(folder, member)
                source = tar.extractfile(member)
                assert source is not None
                target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as copy:
                    shutil.copyfileobj(source, copy)
    except (OSError, tarfile.TarError, EOFError) as error:
        raise BackupRefused(f"«\u00a0{archive}\u00a0» ne se lit pas\u00a0: {error}") from error
    if not dump.is_file():
        raise BackupRefused(f"«\u00a0{archive}\u00a0» n’est pas une sauvegarde de Maisonnée.")


def _place(folder: Path, member: tarfile.TarInfo) -> Path:
    parts = PurePosixPath(member.name).parts
    if not member.isfile() or len(parts) < 2 or parts[0] not in FOLDERS or ".." in parts:
        raise BackupRefused(
            f"L’archive contient «\u00a0{member.name}\u00a0», qu’une sauvegarde ne contient pas."
        )
    return folder.joinpath(*parts)


def _empty(folder: Path) -> None:
    """Remove what an interrupted restoration made: the folder was empty."""
    cluster = embedded_database.places.find(database.cluster_dir()).cluster
    for path in (cluster, *folder.iterdir()):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _cannot_write(archive: Path, error: OSError) -> BackupRefused:
    return BackupRefused(f"Impossible d’écrire «\u00a0{archive}\u00a0»\u00a0: {error.strerror or error}.")
