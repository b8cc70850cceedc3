"""Taking an archive in: everything or nothing, in an installation where the structure does not exist."""

from __future__ import annotations

import hashlib
import itertools
import json
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pgtrigger
from django.db import IntegrityError, connection, models
from django.db.migrations.recorder import MigrationRecorder

from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.files import storage
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.journal import chain
from maisonnee.foundation.journal.models import Entry, Head
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.structure_archive import shape
from maisonnee.interop.structure_archive.shape import ArchiveRefused

_BATCH = 500
After = Callable[[Structure], None]


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of an archive whose every file is whole. Raises `ArchiveRefused`."""
    try:
        manifest: dict[str, Any] = json.loads((folder / shape.MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArchiveRefused(
            f"{folder} ne contient pas d’archive lisible ({shape.MANIFEST} manque ou est abîmé)."
        ) from error
    if manifest.get("format") != "maisonnee-structure" or manifest.get("version") != shape.VERSION:
        raise ArchiveRefused("Cette archive n’est pas de cette version du format.")
    for file in manifest["files"]:
        path = folder / file["name"]
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ArchiveRefused(f"Nom de fichier interdit\u00a0: {file['name']}.")
        if not path.is_file() or _digest(path) != file["sha256"]:
            raise ArchiveRefused(f"Le fichier {file['name']} manque ou a été modifié.")
    return manifest


def _digest(path: Path) -> str:
    with path.open("rb") as given:
        return hashlib.file_digest(given, "sha256").hexdigest()


def take_in(folder: Path, *, after: After = lambda structure: None) -> Structure:
    """Take everything in, in one transaction; `after` runs in it, in the structure's context.

    Raises `ArchiveRefused`: nothing is then kept.
    """
    manifest = read_manifest(folder)
    _check_schema(manifest)
    structure_id = uuid.UUID(manifest["structure_id"])
    given = json.loads((folder / shape.STRUCTURE).read_text(encoding="utf-8"))
    written: list[uuid.UUID] = []
    try:
        with context.entered(structure_id=structure_id):
            if Structure.objects.filter(pk=structure_id).exists():
                raise ArchiveRefused(f"{given['name']} existe déjà dans cette installation.")
            structure = Structure(**given)
            structure.save(force_insert=True)
            renamed = _accounts(folder)
            with pgtrigger.ignore():
                for model in shape.exported_models():
                    _insert_all(
                        model, _lines(folder / shape.TABLES / f"{model._meta.db_table}.ndjson", renamed)
                    )
            _journal(folder, structure, renamed)
            for file in StoredFile.objects.filter(structure_id=structure_id).values_list("pk", flat=True):
                path = folder / shape.FILES / str(file)
                if path.is_file():
                    storage.write(structure_id=structure_id, file_id=file, content=path.read_bytes())
                    written.append(file)
            _check_counts(manifest, structure)
            after(structure)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except BaseException as error:
        for file in written:
            storage.remove(structure_id=structure_id, file_id=file)
        if isinstance(error, IntegrityError):
            raise ArchiveRefused(
                f"Des lignes de l’archive se contredisent\u00a0: {str(error).splitlines()[0]}"
            ) from error
        raise
    return structure


def _check_schema(manifest: dict[str, Any]) -> None:
    applied = {f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()}
    different = sorted(applied ^ set(manifest["migrations"]))
    if different:
        raise ArchiveRefused(
            "L’archive vient d’une autre version de Maisonnée\u00a0: installez la même, reprenez l’archive, puis mettez "
            f"à jour ({len(different)} différences, dont {different[0]})."
        )


def _accounts(folder: Path) -> dict[str, str]:
    """Open the accounts that are missing, without a password; return those known here under another identifier."""
    renamed: dict[str, str] = {}
    for line in _lines(folder / shape.PEOPLE, {}):
        values = json.loads(line)
        known = User.objects.filter(email=values["email"]).first()
        if known is None and values["rpps"]:
            known = User.objects.filter(rpps=values["rpps"]).first()
        if known is not None:
            if str(known.pk) != values["id"]:
                renamed[values["id"]] = str(known.pk)
            continue
        person = User(**values)
        person.set_unusable_password()
        person.save(force_insert=True)
    return renamed


def _lines(path: Path, renamed: dict[str, str]) -> Iterator[str]:
    with path.open(encoding="utf-8") as given:
        for line in given:
            text = line.rstrip("\n")
            for old, new in renamed.items():
                text = text.replace(f'"{old}"', f'"{new}"')
            if text:
                yield text


def _insert_all(model: type[models.Model], lines: Iterator[str]) -> None:
    names = ", ".join(f'"{name}"' for name in shape.columns_of(model))
    table = model._meta.db_table
    query = (
        f'INSERT INTO "{table}" ({names}) SELECT {names} '  # noqa: S608
        f'FROM json_populate_recordset(NULL::"{table}", %s::json)'
    )
    with connection.cursor() as cursor:
        while batch := list(itertools.islice(lines, _BATCH)):
            cursor.execute(query, [f"[{','.join(batch)}]"])


def _journal(folder: Path, structure: Structure, renamed: dict[str, str]) -> None:
    """Write the journal again in order, linked with the key of this installation."""
    head, _ = Head.objects.get_or_create(structure_id=structure.pk)
    fields = Entry._meta.concrete_fields
    for line in _lines(folder / shape.JOURNAL, renamed):
        values = json.loads(line)
        entry = Entry(**{field.attname: _value(field, values[field.column]) for field in fields})
        entry.previous_mac = head.mac
        entry.mac = chain.entry_mac({name: getattr(entry, name) for name in chain.FIELDS})
        entry.save(force_insert=True)
        head.sequence, head.mac = entry.sequence, entry.mac
        head.seal = chain.seal(structure_id=structure.pk, sequence=head.sequence, mac=head.mac)
        Head.objects.filter(pk=structure.pk).update(sequence=head.sequence, mac=head.mac, seal=head.seal)


def _value(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(field, models.JSONField):
        return value
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.to_python(value)


def _check_counts(manifest: dict[str, Any], structure: Structure) -> None:
    models_kept: list[type[models.Model]] = [*shape.exported_models(), Entry]
    for model in models_kept:
        table = model._meta.db_table
        found = model._default_manager.filter(structure_id=structure.pk).count()
        if found != manifest["rows"].get(table, 0):
            raise ArchiveRefused(
                f"La table {table} a {found} lignes au lieu de {manifest['rows'].get(table, 0)}."
            )
