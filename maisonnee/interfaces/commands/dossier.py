"""`bin/maisonnee dossier build STRUCTURE YEAR FOLDER`: the same dossier as the page's, written to a folder."""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path

from django.utils import timezone

from maisonnee.domains.contract.operations import dossier as operations
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor, system_actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.dossiers import build, read_files, unread_files
from maisonnee.interop.dossiers.jobs import PERMISSIONS
from maisonnee.kernel.refusals import Refusal

USAGE = "Usage\u00a0: bin/maisonnee dossier build STRUCTURE ANNÉE DOSSIER"
BATCH = 20


class _Stopped(Exception):
    """What prevents the command, as a sentence."""


def main(argv: Sequence[str]) -> int:
    """Run the command; returns the status of the process."""
    if len(argv) != 4 or argv[0] != "build":
        print(USAGE, file=sys.stderr)
        return 2
    try:
        structure = _structure(argv[1])
        year = _year(argv[2])
        folder = Path(argv[3]).expanduser()
        path = _target(folder, year)
        content, digest = _built(structure, year)
        _write(path, content)
    except _Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    print(f"Dossier {year} de {structure.name}\u00a0: {path}")
    print(f"Empreinte du manifeste\u00a0: {digest}")
    return 0


def _structure(text: str) -> Structure:
    """Return the one team that an identifier, a FINESS number or a part of a name designates."""
    teams = _teams()
    try:
        found = [team for team in teams if team.pk == uuid.UUID(text)]
    except ValueError:
        found = [team for team in teams if text in _finess_of(team)]
        found = found or [team for team in teams if team.name.casefold() == text.strip().casefold()]
        found = found or [team for team in teams if text.strip().casefold() in team.name.casefold()]
    if not found:
        known = ", ".join(team.name for team in teams[:10]) or "aucune"
        raise _Stopped(
            f"Aucune structure ne répond à «\u00a0{text}\u00a0». Structures connues\u00a0: {known}."
        )
    if len(found) > 1:
        names = ", ".join(team.name for team in found[:10])
        raise _Stopped(f"Plusieurs structures répondent à «\u00a0{text}\u00a0»\u00a0: {names}. Précisez.")
    return found[0]


def _teams() -> list[Structure]:
    """Return every team (the command connects as the owner of the tables, who may list them)."""
    return list(Structure.objects.filter(kind=StructureKind.TEAM))


def _finess_of(team: Structure) -> set[str]:
    with context.entered(structure_id=team.pk):
        profile = structures.profile(actor=_actor(team))
    return {number for number in (profile.finess_msp, profile.finess_sisa) if number}


def _actor(structure: Structure) -> Actor:
    return system_actor(
        "Ligne de commande", structure_id=structure.pk, now=timezone.now(), permissions=PERMISSIONS
    )


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise _Stopped(f"«\u00a0{text}\u00a0» n’est pas une année\u00a0: écrivez par exemple 2026.")
    return int(text)


def _target(folder: Path, year: int) -> Path:
    if folder.exists() and not folder.is_dir():
        raise _Stopped(f"{folder} n’est pas un dossier.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _Stopped(f"{folder} ne peut pas être créé\u00a0: {error.strerror}.") from error
    if not os.access(folder, os.W_OK):
        raise _Stopped(f"{folder} ne peut pas être écrit\u00a0: choisissez un autre dossier.")
    path = folder / f"dossier-{year}.zip"
    if path.exists():
        raise _Stopped(f"{path} existe déjà\u00a0: déplacez-le, ou choisissez un autre dossier.")
    return path


def _built(structure: Structure, year: int) -> tuple[bytes, str]:
    actor = _actor(structure)
    with context.entered(structure_id=structure.pk):
        if exercises.exercise_if_open(actor=actor, year=year) is None:
            raise _Stopped(f"L’exercice {year} de {structure.name} n’est pas ouvert.")
        contents = queries.contents_of(actor=actor, year=year)
        waiting = unread_files(actor=actor, contents=contents)
    for start in range(0, len(waiting), BATCH):
        readings = read_files(waiting[start : start + BATCH])
        with context.entered(structure_id=structure.pk):
            operations.keep_readings(actor=actor, year=year, readings=readings)
    with context.entered(structure_id=structure.pk):
        contents = queries.contents_of(actor=actor, year=year)
        try:
            files = build(actor=actor, contents=contents)
        except Refusal:
            raise _Stopped(
                "Le dossier n’est pas écrit\u00a0: le thème d’une mission, la spécialité d’une vacation ou un "
                "décompte de parcours nomme un patient. Écrivez-le autrement."
            ) from None
        dossier = operations.keep_dossier(actor=actor, contents=contents, files=files)
        checks = queries.checks_of(actor=actor, dossier=dossier)
        content = storing.content_of(dossier.archive)
    if not checks.are_done:
        places = [one.path for one in checks.findings if one.review is None]
        places += [one.path for one in checks.unread if one.review is None]
        raise _Stopped(
            "Le dossier n’est pas écrit\u00a0: des preuves sont à vérifier sur la page du dossier "
            f"(nom de patient, ou fichier illisible)\u00a0: {', '.join(places[:10])}."
        )
    return content, dossier.manifest_sha256


def _write(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as target:
            target.write(content)
    except OSError as error:
        raise _Stopped(f"{path} ne peut pas être écrit\u00a0: {error.strerror}.") from error
