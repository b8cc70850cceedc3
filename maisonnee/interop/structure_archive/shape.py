"""The shape of an archive: its version, the tables it holds, the names of its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from django.apps import apps
from django.db import models

from maisonnee.foundation.journal.models import Entry, Head
from maisonnee.foundation.tenancy import row_security

VERSION = 1
MANIFEST = "manifeste.json"
README = "LISEZMOI.txt"
STRUCTURE = "structure.json"
PEOPLE = "comptes.ndjson"
JOURNAL = "journal.ndjson"
TABLES = "tables"
FILES = "fichiers"
SURROGATE = "pgh_id"
"""Number of a version in its history table: given again by the installation that takes the archive in."""
_APART = frozenset({Entry._meta.label_lower, Head._meta.label_lower})


class ArchiveRefused(Exception):
    """The archive cannot be taken in; the message, in French, says why."""


@dataclass
class Manifest:
    """What an archive holds, with the size and SHA-256 of each file."""

    structure_id: str
    structure_name: str
    made_at: str
    migrations: list[str]
    rows: dict[str, int] = field(default_factory=dict)
    files: list[dict[str, Any]] = field(default_factory=list)
    missing_files: list[str] = field(default_factory=list)
    journal: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {"format": "maisonnee-structure", "version": VERSION, **vars(self)}


class Sink(Protocol):
    """Where an archive is written."""

    def write(self, name: str, source: Path) -> None:
        """Add a file, copied from a path."""


def exported_models() -> list[type[models.Model]]:
    """Return the models whose rows an archive holds table by table, by table name (the journal goes apart)."""
    found = [model for model in row_security.tenant_models() if model._meta.label_lower not in _APART]
    return sorted(found, key=lambda model: model._meta.db_table)


def columns_of(model: type[models.Model]) -> list[str]:
    """Return the columns an archive holds of a table, in a stable order."""
    return sorted(
        column.column
        for column in model._meta.concrete_fields
        if column.column is not None and column.column != SURROGATE
    )


def order_of(model: type[models.Model]) -> str:
    """Return the column that orders the rows of a table."""
    names = {column.column for column in model._meta.concrete_fields}
    return SURROGATE if SURROGATE in names else str(model._meta.pk.column)


def people_columns() -> Iterator[tuple[type[models.Model], str]]:
    """Yield the columns of tenant tables that hold an account's identifier."""
    account = apps.get_model("accounts", "User")
    for model in exported_models():
        for one in model._meta.concrete_fields:
            if isinstance(one, models.ForeignKey) and one.related_model is account:
                yield model, str(one.column)
