"""Row-level security on every tenant table, written from the models after each migration.

Nothing is left to memory: a model with a `structure` column gets its policies, its rights and its
same-tenant foreign keys because it has that column. Running it again changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db import connections, models
from django.db.backends.utils import CursorWrapper

from maisonnee.foundation.tenancy.models import Structure

STRUCTURE_NOW = "nullif(current_setting('app.structure', true), '')::uuid"
MAINTAIN_SINCE = 170000
PERSON_NOW = "nullif(current_setting('app.user', true), '')::uuid"


def tenant_models() -> list[type[models.Model]]:
    """Return every concrete model whose rows belong to a structure, history tables included."""
    return [model for model in apps.get_models(include_auto_created=True) if _belongs_to_structure(model)]


def _belongs_to_structure(model: type[models.Model]) -> bool:
    if model._meta.proxy or not model._meta.managed:
        return False
    field = next((f for f in model._meta.concrete_fields if f.name == "structure"), None)
    return isinstance(field, models.ForeignKey) and field.related_model is Structure


def protect_everything(*, using: str) -> None:
    """Put policies, rights and same-tenant foreign keys in place; idempotent."""
    connection = connections[using]
    existing = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        _grant(cursor)
        for statement in _statements_for_structures():
            cursor.execute(statement)
        for model in tenant_models():
            if model._meta.db_table in existing:
                for statement in _policies(model):
                    cursor.execute(statement)
        for model in tenant_models():
            if model._meta.db_table in existing:
                _same_tenant_foreign_keys(cursor, model)
        for model in apps.get_models():
            if getattr(model, "append_only", False) and model._meta.db_table in existing:
                cursor.execute(f'REVOKE UPDATE, DELETE, TRUNCATE ON "{model._meta.db_table}" FROM {_role()}')


def _role() -> str:
    return f'"{settings.DATABASE_APP_ROLE}"'


def _grant(cursor: CursorWrapper) -> None:
    role = _role()
    cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
    cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
    cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
    cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}")
    if cursor.connection.info.server_version >= MAINTAIN_SINCE:
        # To compute statistics after a bulk load (`statistics`). Before, the server does it by itself, later.
        cursor.execute(f"GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO {role}")


def _statements_for_structures() -> Iterator[str]:
    """A structure sees itself; a person sees where they sit; outside bodies' names are public."""
    table = Structure._meta.db_table
    mine = f"id = {STRUCTURE_NOW}"
    yield from _forced(table)
    yield f'DROP POLICY IF EXISTS tenant ON "{table}"'
    yield f'CREATE POLICY tenant ON "{table}" USING ({mine}) WITH CHECK ({mine})'
    # The owner of the tables may list the structures (to check each one's journal), never change one.
    yield f'DROP POLICY IF EXISTS maintenance ON "{table}"'
    yield f'CREATE POLICY maintenance ON "{table}" FOR SELECT TO CURRENT_USER USING (true)'
    grants = apps.get_model("access", "RoleGrant")._meta.db_table
    yield f'DROP POLICY IF EXISTS tenant_read ON "{table}"'
    own = f'id IN (SELECT structure_id FROM "{grants}" WHERE user_id = {PERSON_NOW})'  # noqa: S608
    yield f"CREATE POLICY tenant_read ON \"{table}\" FOR SELECT USING (kind <> 'team' OR {own})"


def _forced(table: str) -> Iterator[str]:
    yield f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY'
    yield f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY'


def _policies(model: type[models.Model]) -> Iterator[str]:
    table = model._meta.db_table
    mine = f"structure_id = {STRUCTURE_NOW}"
    yield from _forced(table)
    yield f'DROP POLICY IF EXISTS tenant ON "{table}"'
    yield f'CREATE POLICY tenant ON "{table}" USING ({mine}) WITH CHECK ({mine})'
    until = "".join(f' AND "{column}" IS NULL' for column in getattr(model, "readable_until", ()))
    readers = [f'"{column}" = {STRUCTURE_NOW}{until}' for column in getattr(model, "readable_also_by", ())]
    readers += [f'"{column}" = {PERSON_NOW}' for column in getattr(model, "readable_by_person", ())]
    yield f'DROP POLICY IF EXISTS tenant_read ON "{table}"'
    if readers:
        yield f'CREATE POLICY tenant_read ON "{table}" FOR SELECT USING ({" OR ".join(readers)})'


def _same_tenant_foreign_keys(cursor: CursorWrapper, model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        if not isinstance(field, models.ForeignKey) or not getattr(field, "db_constraint", True):
            continue
        target = field.related_model
        if isinstance(target, str) or target is Structure or not _belongs_to_structure(target):
            continue
        if field.name in getattr(model, "crosses_tenants", ()):
            continue
        _key(cursor, target._meta.db_table)
        name = _name("tenant_fk", model._meta.db_table, field.column)
        if not _has_constraint(cursor, name):
            cursor.execute(
                f'ALTER TABLE "{model._meta.db_table}" ADD CONSTRAINT "{name}" '
                f'FOREIGN KEY (structure_id, "{field.column}") '
                f'REFERENCES "{target._meta.db_table}" (structure_id, id) DEFERRABLE INITIALLY DEFERRED'
            )


def _key(cursor: CursorWrapper, table: str) -> None:
    name = _name("tenant_key", table)
    if not _has_constraint(cursor, name):
        cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" UNIQUE (structure_id, id)')


def _has_constraint(cursor: CursorWrapper, name: str) -> bool:
    cursor.execute("SELECT 1 FROM pg_constraint WHERE conname = %s", [name])
    return cursor.fetchone() is not None


def _name(prefix: str, *parts: str) -> str:
    digest = hashlib.sha256(".".join(parts).encode()).hexdigest()[:12]
    return f"{prefix}_{parts[0][:30]}_{digest}"
