"""Nothing crosses from one structure to another, on any tenant table, even with the application's filters removed."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from maisonnee.foundation.journal.models import Head
from maisonnee.foundation.tenancy import context, row_security
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id
from tests.factories import rows, teams

ALL = [model._meta.label_lower for model in row_security.tenant_models()]
OWN = [model._meta.label_lower for model in rows.own_models()]
HISTORY = [model._meta.label_lower for model in row_security.tenant_models() if rows.is_history(model)]
POINTERS = [
    (model._meta.label_lower, field.name)
    for model in rows.own_models()
    for field in model._meta.concrete_fields
    if isinstance(field, models.ForeignKey)
    and not isinstance(field.related_model, str)
    and field.related_model in row_security.tenant_models()
    and field.name not in getattr(model, "crosses_tenants", ())
]


@pytest.fixture
def ours(db: None) -> uuid.UUID:
    return teams.make_structure("La nôtre").pk


@pytest.fixture
def theirs(db: None) -> uuid.UUID:
    return teams.make_structure("La leur").pk


@pytest.fixture
def in_ours(ours: uuid.UUID) -> Iterator[uuid.UUID]:
    with context.entered(structure_id=ours):
        yield ours


def _table(label: str) -> str:
    table: str = apps.get_model(label)._meta.db_table
    return table


def _sql(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else [(cursor.rowcount,)]


def _count(label: str, key: Any) -> int:
    model = apps.get_model(label)
    (row,) = _sql(f'SELECT count(*) FROM "{_table(label)}" WHERE "{model._meta.pk.column}" = %s', key)
    return int(row[0])


# The tables


@pytest.mark.django_db
@pytest.mark.parametrize("label", [*ALL, "tenancy.structure"])
def test_row_security_is_forced(label: str) -> None:
    assert _sql(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = %s", _table(label)
    ) == [(True, True)]
    policies = dict(
        _sql("SELECT policyname, permissive FROM pg_policies WHERE tablename = %s", _table(label))
    )
    assert policies["tenant"] == "PERMISSIVE"
    assert set(policies) <= {"tenant", "tenant_read", "maintenance"}
    assert ("maintenance" in policies) is (label == "tenancy.structure")


@pytest.mark.django_db
@pytest.mark.parametrize("label", ALL)
def test_a_policy_never_lets_everything_through(label: str) -> None:
    for name, using, check in _sql(
        "SELECT policyname, qual, with_check FROM pg_policies WHERE tablename = %s", _table(label)
    ):
        assert "current_setting('app." in using
        if name == "tenant":
            assert check == using
            assert "structure_id = " in using


@pytest.mark.django_db
def test_the_application_neither_owns_nor_bypasses() -> None:
    assert _sql("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        (settings.DATABASE_APP_ROLE, False, False)
    ]
    owned = _sql("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
    assert owned == [(0,)]


@pytest.mark.django_db
def test_every_table_with_a_structure_column_is_protected() -> None:
    """A table that the models do not declare as a tenant's, but that bears `structure_id`, is found here."""
    bearing = {
        row[0]
        for row in _sql(
            "SELECT table_name FROM information_schema.columns JOIN pg_class ON relname = table_name "
            "WHERE table_schema = 'public' AND column_name = 'structure_id' AND relkind = 'r'"
        )
    }
    assert bearing == {_table(label) for label in ALL}


def test_an_unprotected_table_is_noticed(owner_connection: Any) -> None:
    """The check above can fail: a table made without the mechanism has no row security."""
    owner_connection.execute("CREATE TABLE stray (structure_id uuid)")
    row = owner_connection.execute(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = 'stray'"
    ).fetchone()
    assert row == (False, False)
    bearing = owner_connection.execute(
        "SELECT count(*) FROM information_schema.columns WHERE column_name = 'structure_id' AND table_name = 'stray'"
    ).fetchone()
    assert bearing == (1,)


def test_tenant_models_are_found_by_their_column() -> None:
    for model in apps.get_models(include_auto_created=True):
        points = [f for f in model._meta.concrete_fields if f.is_relation and f.related_model is Structure]
        named = any(field.name == "structure" for field in points)
        assert (model in row_security.tenant_models()) is named, model


# Rows of another structure


@pytest.mark.parametrize("label", OWN)
def test_a_row_is_seen_by_its_structure_alone(label: str, ours: uuid.UUID, theirs: uuid.UUID) -> None:
    row = rows.make_row(label, theirs)
    with context.entered(structure_id=theirs):
        assert _count(label, row.pk) == 1
    with context.entered(structure_id=ours):
        assert _count(label, row.pk) == 0
        assert not apps.get_model(label)._base_manager.filter(pk=row.pk).exists()
    with context.entered(structure_id=None):
        assert _count(label, row.pk) == 0
    with context.entered(structure_id=new_id(), user_id=new_id()):
        assert _count(label, row.pk) == 0


@pytest.mark.parametrize("label", OWN)
def test_a_row_is_neither_changed_nor_deleted_from_elsewhere(
    label: str, ours: uuid.UUID, theirs: uuid.UUID
) -> None:
    row = rows.make_row(label, theirs)
    with context.entered(structure_id=ours):
        table = _table(label)
        if getattr(apps.get_model(label), "append_only", False):
            for statement in (f'UPDATE "{table}" SET structure_id = structure_id', f'DELETE FROM "{table}"'):
                with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                    _sql(statement)
        else:
            assert _sql(f'UPDATE "{table}" SET structure_id = %s WHERE id = %s', ours, row.pk) == [(0,)]
            assert _sql(f'DELETE FROM "{table}" WHERE id = %s', row.pk) == [(0,)]
    with context.entered(structure_id=theirs):
        assert _count(label, row.pk) == 1


@pytest.mark.parametrize("label", [label for label in OWN if label != "journal.entry"])
def test_a_row_cannot_be_written_for_or_moved_to_another(
    label: str, ours: uuid.UUID, theirs: uuid.UUID
) -> None:
    row = rows.make_row(label, ours)
    with context.entered(structure_id=ours):
        with pytest.raises(DatabaseError), transaction.atomic():
            _sql(f'UPDATE "{_table(label)}" SET structure_id = %s WHERE id = %s', theirs, row.pk)
        copy = apps.get_model(label)._base_manager.get(pk=row.pk)
        copy.pk, copy.structure_id = new_id(), theirs
        with pytest.raises(DatabaseError), transaction.atomic():
            copy.save(force_insert=True)
        with pytest.raises(DatabaseError), transaction.atomic():
            apps.get_model(label)._base_manager.bulk_create([copy])
    with context.entered(structure_id=theirs):
        assert _count(label, row.pk) == 0
        assert _count(label, copy.pk) == 0


@pytest.mark.parametrize(("label", "field"), [pair for pair in POINTERS if pair[0] != "journal.entry"])
def test_a_row_cannot_point_at_another_structures(
    label: str, field: str, ours: uuid.UUID, theirs: uuid.UUID
) -> None:
    target = apps.get_model(label)._meta.get_field(field).related_model
    assert not isinstance(target, str)
    foreign = rows.make_row(target._meta.label_lower, theirs)
    row = rows.make_row(label, ours)
    column = apps.get_model(label)._meta.get_field(field).column
    with (
        context.entered(structure_id=ours),
        pytest.raises((IntegrityError, DatabaseError)),
        transaction.atomic(),
    ):
        _sql(f'UPDATE "{_table(label)}" SET "{column}" = %s WHERE id = %s', foreign.pk, row.pk)
        _sql("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize(("label", "field"), POINTERS)
def test_pointers_are_doubled_by_the_structure(label: str, field: str, db: None) -> None:
    column = apps.get_model(label)._meta.get_field(field).column
    keys = _sql(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f'",
        _table(label),
    )
    wanted = (f"FOREIGN KEY (structure_id, {column}) ", f'FOREIGN KEY (structure_id, "{column}") ')
    assert any(key[0].startswith(wanted) for key in keys)


@pytest.mark.parametrize("label", HISTORY)
def test_versions_belong_to_the_same_structure(label: str, ours: uuid.UUID, theirs: uuid.UUID) -> None:
    model = apps.get_model(label)
    tracked = model.pgh_tracked_model._meta.label_lower
    row = rows.make_row(tracked, theirs)
    with context.entered(structure_id=theirs):
        assert _sql(f'SELECT count(*) FROM "{_table(label)}" WHERE id = %s', row.pk) == [(1,)]
        with pytest.raises(DatabaseError), transaction.atomic():
            _sql(f'UPDATE "{_table(label)}" SET pgh_label = %s WHERE id = %s', "faux", row.pk)
    for other in (ours, None):
        with context.entered(structure_id=other):
            assert _sql(f'SELECT count(*) FROM "{_table(label)}"') == [(0,)]


def test_the_end_of_a_journal_is_seen_by_its_structure_alone(ours: uuid.UUID, theirs: uuid.UUID) -> None:
    rows.make_row("journal.entry", theirs)
    with context.entered(structure_id=ours):
        assert list(Head.objects.values_list("structure_id", "sequence")) == [(ours, 0)]
        assert _sql("UPDATE journal_head SET sequence = 5 WHERE structure_id = %s", theirs) == [(0,)]


# The context


def test_the_context_needs_a_transaction(committed_database: Any) -> None:
    with pytest.raises(RuntimeError):
        context.enter(structure_id=new_id())


def test_nothing_remains_after_commit_on_the_same_connection(committed_database: Any) -> None:
    structure = teams.make_structure()
    member = rows.make_row("structures.member", structure.pk)
    (before,) = _sql("SELECT pg_backend_pid()")
    with context.entered(structure_id=structure.pk):
        assert _count("structures.member", member.pk) == 1
    assert _sql("SELECT pg_backend_pid()") == [before]
    assert _count("structures.member", member.pk) == 0
    assert _sql("SELECT coalesce(current_setting('app.structure', true), '')") == [("",)]


def test_nothing_remains_after_a_rollback(committed_database: Any) -> None:
    structure = teams.make_structure()
    with pytest.raises(ZeroDivisionError), context.entered(structure_id=structure.pk):
        raise ZeroDivisionError
    assert _sql("SELECT count(*) FROM tenancy_structure") == [(0,)]


def test_a_reused_prepared_statement_answers_for_the_context_of_the_moment(committed_database: Any) -> None:
    houses = [teams.make_structure().pk for _ in range(2)]
    members = {house: rows.make_row("structures.member", house).pk for house in houses}
    for _ in range(4):
        for house in houses:
            with context.entered(structure_id=house), connection.cursor() as cursor:
                cursor.cursor.execute("SELECT id FROM structures_member", prepare=True)
                assert cursor.fetchall() == [(members[house],)]


def test_a_nested_context_gives_the_first_one_back(ours: uuid.UUID, theirs: uuid.UUID) -> None:
    with context.entered(structure_id=ours):
        with context.entered(structure_id=theirs):
            assert context.current_structure_id() == theirs
        assert context.current_structure_id() == ours
        with transaction.atomic(), context.entered(structure_id=theirs):
            transaction.set_rollback(True)
        assert context.current_structure_id() == ours


def test_setting_the_context_by_hand_outside_a_transaction_lasts_no_longer(committed_database: Any) -> None:
    structure = teams.make_structure()
    _sql("SELECT set_config('app.structure', %s, true)", str(structure.pk))
    assert _sql("SELECT count(*) FROM tenancy_structure") == [(0,)]


def test_a_person_sees_their_roles_before_choosing_and_nobody_elses(
    ours: uuid.UUID, theirs: uuid.UUID
) -> None:
    mine, other = teams.seat(ours), teams.seat(theirs)
    with context.entered(structure_id=None, user_id=mine.user.pk):
        assert _sql("SELECT user_id FROM access_rolegrant") == [(mine.user.pk,)]
        assert _sql("SELECT name FROM tenancy_structure") == [("La nôtre",)]
        assert _sql("UPDATE access_rolegrant SET role = 'manager'") == [(0,)]
    assert other.user.pk != mine.user.pk
