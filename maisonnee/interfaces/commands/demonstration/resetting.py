"""Putting the demonstration back as it was on the first day.

The journal refuses to lose an entry, whoever asks. A demonstration alone may be begun again: when every structure is
one, the owner of the tables empties them all (their triggers set aside for that transaction), the files go, and
the teams are loaded anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction

from maisonnee.foundation.journal import anchors
from maisonnee.foundation.tenancy.models import Structure

# What describes the schema and not what people did.
_KEPT = frozenset({"django_migrations", "django_content_type"})
_MARKER = "demonstration.json"


def others() -> list[str]:
    """Return the names of the structures that are not of the demonstration (asked as the owner of the tables)."""
    rows = Structure.objects.filter(is_demonstration=False).order_by("name", "id")
    return [structure.name for structure in rows]


def empty() -> None:
    """Empty every table and remove the files. Asked as the owner of the tables, once `others` is empty."""
    # The next start loads again if this one is interrupted.
    (Path(settings.DATA_FOLDER) / _MARKER).unlink(missing_ok=True)
    structures = [structure.pk for structure in Structure.objects.all()]
    with transaction.atomic(), connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name not in _KEPT]
        quoted = ", ".join(connection.ops.quote_name(name) for name in tables)
        cursor.execute(f"LOCK TABLE {quoted} IN ACCESS EXCLUSIVE MODE")
        for name in _with_triggers():
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(name)} DISABLE TRIGGER USER")
        cursor.execute(f"TRUNCATE {quoted} RESTART IDENTITY")
        for name in _with_triggers():
            cursor.execute(f"ALTER TABLE {connection.ops.quote_name(name)} ENABLE TRIGGER USER")
    for structure_id in structures:
        shutil.rmtree(Path(settings.FILES_FOLDER) / str(structure_id), ignore_errors=True)
    anchors.path().unlink(missing_ok=True)


def _with_triggers() -> list[str]:
    """The tables that refuse to be emptied: those where nothing is ever removed."""
    return [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if getattr(model, "append_only", False)
    ]
