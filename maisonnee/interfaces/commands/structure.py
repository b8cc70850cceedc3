"""`bin/maisonnee structure export | import | open`: everything a structure holds, out and in."""

from __future__ import annotations

import getpass
import io
import sys
import uuid
import zipfile
from collections.abc import Sequence
from pathlib import Path

from django.utils import timezone

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.operations import archives as operations
from maisonnee.foundation.access.actors import Actor, system_actor
from maisonnee.foundation.files import sealing
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.structure_archive import reading, writing
from maisonnee.interop.structure_archive.shape import ArchiveRefused
from maisonnee.kernel.french import COLON, count

USAGE = f"""\
Usage{COLON}
  bin/maisonnee structure export STRUCTURE DOSSIER   écrire tout ce que la structure contient, en clair
  bin/maisonnee structure import DOSSIER             reprendre une archive dans cette installation
  bin/maisonnee structure open FICHIER DOSSIER       ouvrir une archive scellée, avec son code"""


class _Stopped(Exception):
    """What prevents the command, as a sentence."""


def main(argv: Sequence[str]) -> int:
    """Run the command; returns the status of the process."""
    if list(argv) in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    try:
        match list(argv):
            case ["export", structure, folder]:
                _export(_structure(structure), Path(folder).expanduser())
            case ["import", folder]:
                _import(Path(folder).expanduser())
            case ["open", file, folder]:
                _open(Path(file).expanduser(), Path(folder).expanduser())
            case _:
                print(USAGE, file=sys.stderr)
                return 2
    except (_Stopped, ArchiveRefused) as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def _export(structure: Structure, folder: Path) -> None:
    _empty_folder(folder)
    with context.entered(structure_id=structure.pk):
        manifest = writing.write_archive(structure, writing.FolderSink(folder), now=timezone.now())
        operations.record_structure_archive(actor=_actor(structure), rows=sum(manifest.rows.values()))
    rows, files = sum(manifest.rows.values()), len(manifest.files)
    print(f"{structure.name}{COLON}{count(rows, 'ligne')}, {count(files, 'fichier')} dans {folder}")
    if manifest.missing_files:
        print(f"{count(len(manifest.missing_files), 'document')} dont le contenu n’est plus dans le magasin.")
    if not manifest.journal["is_sound"]:
        print(f"Attention{COLON}le journal de la structure porte des altérations (« journal verify »).")
    print("Ces fichiers contiennent des données de santé en clair\u00a0: chiffrez-les, puis effacez-les.")


def _import(folder: Path) -> None:
    manifest = reading.read_manifest(folder)
    rows = sum(manifest["rows"].values())

    def after(structure: Structure) -> None:
        operations.record_structure_import(
            actor=_actor(structure), rows=rows, was_sound=bool(manifest["journal"]["is_sound"])
        )

    structure = reading.take_in(folder, after=after)
    print(f"{structure.name}{COLON}{count(rows, 'ligne reprise', 'lignes reprises')}.")
    print("Chacun se choisit un mot de passe par « Mot de passe oublié ».")


def _open(file: Path, folder: Path) -> None:
    _empty_folder(folder)
    try:
        sealed = file.read_bytes()
    except OSError as error:
        raise _Stopped(f"{file} ne peut pas être lu\u00a0: {error.strerror}.") from error
    code = getpass.getpass("Code de l’archive\u00a0: ") if sys.stdin.isatty() else sys.stdin.readline()
    content = sealing.open_with_code(sealed, code)
    if content is None:
        raise _Stopped("Ce code n’ouvre pas cette archive.")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
    print(f"Archive ouverte dans {folder}")


def _empty_folder(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _Stopped(f"{folder} n’est pas un dossier vide\u00a0: choisissez-en un autre.")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise _Stopped(f"{folder} ne peut pas être créé\u00a0: {error.strerror}.") from error


def _structure(text: str) -> Structure:
    teams = list(Structure.objects.filter(kind=StructureKind.TEAM))
    try:
        found = [team for team in teams if team.pk == uuid.UUID(text)]
    except ValueError:
        found = [team for team in teams if team.name.casefold() == text.strip().casefold()]
    if len(found) != 1:
        known = ", ".join(f"{team.name} ({team.pk})" for team in teams[:10]) or "aucune"
        raise _Stopped(
            f"Désignez une structure par son nom entier ou son identifiant. Connues\u00a0: {known}."
        )
    return found[0]


def _actor(structure: Structure) -> Actor:
    return system_actor(
        "Ligne de commande",
        structure_id=structure.pk,
        now=timezone.now(),
        permissions={RecordPermission.EXPORT_STRUCTURE},
    )
