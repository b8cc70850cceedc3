"""The journal: written by construction, never changed, and any tampering found."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from maisonnee.domains.structures import operations
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal import queries
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import AlreadyDone, Refusal


def _add(actor: Actor, rpps: str = "") -> object:
    return operations.add_member(
        actor=actor,
        family_name="Martin",
        given_name="Paul",
        profession="60",
        status=MemberStatus.ASSOCIATE,
        starts_on=date(2024, 1, 1),
        rpps=rpps,
    )


def test_an_operation_leaves_one_entry(manager: Actor) -> None:
    member = _add(manager)
    entry = queries.entries(actor=manager).get()
    assert (entry.action, entry.object_id) == ("structures.add_member", str(member.pk))  # type: ignore[attr-defined]
    assert (entry.sequence, entry.actor_name) == (1, manager.name)


def test_a_refused_operation_leaves_none(manager: Actor, professional: Actor) -> None:
    _add(manager, "10005173140")
    with pytest.raises(Refusal):
        _add(manager, "10005173140")
    with pytest.raises(PermissionMissing):
        _add(professional)
    assert queries.entries(actor=manager).count() == 1


def test_the_same_form_acts_once(manager: Actor) -> None:
    sending = manager.with_submission(new_id())
    member = _add(sending)
    with pytest.raises(AlreadyDone) as again:
        _add(sending)
    assert again.value.object_id == str(member.pk)  # type: ignore[attr-defined]
    assert queries.entries(actor=manager).count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET reason = 'autre'",
        "DELETE FROM journal_entry",
        "TRUNCATE journal_entry",
        "UPDATE journal_head SET sequence = 0",
        "DELETE FROM journal_head",
    ],
)
def test_nothing_is_changed_through_the_application_role(manager: Actor, statement: str) -> None:
    _add(manager)
    with (
        pytest.raises((ProgrammingError, IntegrityError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert queries.verify(manager.structure_id).is_sound


def test_an_entry_that_does_not_follow_is_refused(manager: Actor, structure: Structure) -> None:
    _add(manager)
    last = Entry.objects.get()
    last.pk, last.sequence = new_id(), 3
    with pytest.raises(IntegrityError), transaction.atomic():
        last.save(force_insert=True)
