"""Writing everything a structure holds: one file of lines a table, the files people dropped, the journal."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.db import connection, models
from django.db.migrations.recorder import MigrationRecorder

from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.files.storage import FileDamaged
from maisonnee.foundation.journal import queries as journal
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.structure_archive import shape
from maisonnee.interop.structure_archive.readme import README
from maisonnee.interop.structure_archive.shape import Manifest

Told = Callable[[int, int], None]
_PEOPLE = ("id", "email", "family_name", "given_name", "rpps", "is_active")
_BATCH = 2000


class FolderSink:
    """An archive written in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, source: Path) -> None:
        target = self.folder / name
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with source.open("rb") as given, target.open("xb") as taken:
            while piece := given.read(1 << 20):
                taken.write(piece)


class ZipSink:
    """An archive written in a ZIP."""

    def __init__(self, target: IO[bytes]) -> None:
        self.archive = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=True)

    def write(self, name: str, source: Path) -> None:
        self.archive.write(source, name)

    def close(self) -> None:
        self.archive.close()


def write_archive(
    structure: Structure, sink: shape.Sink, *, now: datetime, told: Told = lambda done, total: None
) -> Manifest:
    """Write everything of a structure (its context entered) and return the manifest, written last.

    Passwords, second factors and sessions are not part of it. `told(done, total)` is called after each step.
    """
    tables = shape.exported_models()
    files = list(StoredFile.objects.filter(structure_id=structure.pk).order_by("pk"))
    total = len(tables) + len(files) + 3
    done = 0
    found = journal.verify(structure.pk)
    manifest = Manifest(
        str(structure.pk),
        structure.name,
        now.isoformat(),
        _migrations(),
        journal={"entries": found.entries, "last_mac": found.last_mac, "is_sound": found.is_sound},
    )
    with tempfile.TemporaryDirectory(prefix="maisonnee-") as folder:
        writer = _Writer(sink, manifest, Path(folder))
        writer.lines(
            shape.STRUCTURE, [_row(structure, ("id", "name", "kind", "is_demonstration", "created_at"))]
        )
        writer.lines(shape.PEOPLE, _people(structure))
        for model in tables:
            name = f"{shape.TABLES}/{model._meta.db_table}.ndjson"
            manifest.rows[model._meta.db_table] = writer.lines(name, _rows(model, structure))
            done += 1
            told(done, total)
        manifest.rows[Entry._meta.db_table] = writer.lines(shape.JOURNAL, _rows(Entry, structure, "sequence"))
        for file in files:
            try:
                writer.bytes(f"{shape.FILES}/{file.pk}", storing.content_of(file))
            except FileDamaged:
                manifest.missing_files.append(str(file.pk))
            done += 1
            told(done, total)
        writer.bytes(shape.README, README.encode())
        text = json.dumps(manifest.as_json(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        last = Path(folder) / "last"
        last.write_text(text, encoding="utf-8")
        sink.write(shape.MANIFEST, last)
    told(total, total)
    return manifest


class _Writer:
    """Writes the files of an archive and lists them in its manifest."""

    def __init__(self, sink: shape.Sink, manifest: Manifest, folder: Path) -> None:
        self.sink, self.manifest, self.folder = sink, manifest, folder

    def lines(self, name: str, rows: Iterable[str]) -> int:
        """Write one row a line; return how many."""
        path, count, digest, size = self.folder / "rows", 0, hashlib.sha256(), 0
        with path.open("wb") as target:
            for row in rows:
                line = row.encode() + b"\n"
                target.write(line)
                digest.update(line)
                size += len(line)
                count += 1
        self._add(name, path, size, digest.hexdigest())
        return count

    def bytes(self, name: str, content: bytes) -> None:
        path = self.folder / "file"
        path.write_bytes(content)
        self._add(name, path, len(content), hashlib.sha256(content).hexdigest())

    def _add(self, name: str, path: Path, size: int, digest: str) -> None:
        self.sink.write(name, path)
        path.unlink()
        self.manifest.files.append({"name": name, "size": size, "sha256": digest})


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def _row(row: models.Model, names: Iterable[str]) -> str:
    values = {name: getattr(row, name) for name in names}
    return json.dumps(
        {name: _plain(value) for name, value in values.items()}, ensure_ascii=False, sort_keys=True
    )


def _plain(value: Any) -> Any:
    return (
        value
        if value is None or isinstance(value, bool | int | str)
        else (value.isoformat() if isinstance(value, datetime) else str(value))
    )


def _people(structure: Structure) -> Iterator[str]:
    """The accounts that the structure's rows name: what tells them apart, never what lets them in."""
    known = set(RoleGrant.objects.filter(structure_id=structure.pk).values_list("user_id", flat=True))
    for model, column in shape.people_columns():
        values = model._default_manager.filter(structure_id=structure.pk).values_list(column, flat=True)
        known.update(value for value in values.distinct() if value is not None)
    for person in User.objects.filter(pk__in=known).order_by("pk"):
        yield _row(person, _PEOPLE)


def _rows(model: type[models.Model], structure: Structure, order: str = "") -> Iterator[str]:
    """Each row as the JSON that PostgreSQL makes of it: it reads it back exactly."""
    names = ", ".join(f'"{name}"' for name in shape.columns_of(model))
    table, by = model._meta.db_table, order or shape.order_of(model)
    query = (
        f"SELECT row_to_json(picked)::text FROM (SELECT {names} FROM "  # noqa: S608
        f'"{table}" WHERE structure_id = %s ORDER BY "{by}") AS picked'
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [structure.pk])
        while rows := cursor.fetchmany(_BATCH):
            for (text,) in rows:
                yield text
