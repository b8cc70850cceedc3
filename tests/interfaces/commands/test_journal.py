"""`journal verify`: every alteration made behind the product's back is found and told."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.db import connections
from psycopg.rows import dict_row
from psycopg.types.json import Jsonb

from config import database
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal import anchors, recording
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.commands import journal
from tests.database_fixtures import CommittedDatabase, TestServer, django_connected
from tests.factories import teams

Verify = Callable[[], tuple[int, str]]


@pytest.fixture
def house(committed_database: CommittedDatabase) -> uuid.UUID:
    """A structure whose journal has five entries, beside another that has two."""
    ids = []
    for name, entries in (("Maison du Pont", 5), ("Maison du Lac", 2)):
        structure = teams.make_structure(name)
        actor = teams.seat(structure.id, Role.MANAGER).actor
        with context.entered(structure_id=structure.id):
            for number in range(entries):
                recording.record(actor=actor, action="access.invite", details={"label": f"n{number}"})
        ids.append(structure.id)
    return ids[0]


@pytest.fixture
def tampering(
    committed_database: CommittedDatabase, database_server: TestServer, house: uuid.UUID
) -> Iterator[psycopg.Connection[Any]]:
    """A superuser's connection with triggers and keys disabled."""
    conninfo = psycopg.conninfo.make_conninfo(database_server.administrator, dbname=committed_database.name)
    with psycopg.connect(conninfo, autocommit=True, row_factory=dict_row) as connection:
        connection.execute("SET session_replication_role = replica")
        yield connection


@pytest.fixture
def verify(
    committed_database: CommittedDatabase,
    database_server: TestServer,
    capsys: pytest.CaptureFixture[str],
    settings: Any,
    tmp_path: Any,
) -> Verify:
    settings.DATA_FOLDER = tmp_path

    def run() -> tuple[int, str]:
        capsys.readouterr()
        with django_connected(database_server, committed_database.name, database.OWNER):
            status = journal.main(["verify"])
        return status, capsys.readouterr().out.replace("\u00a0", " ").strip()

    return run


def test_sound_journals_are_said_sound(house: uuid.UUID, verify: Verify) -> None:
    assert verify() == (0, "2 journaux vérifiés, 7 entrées : aucune altération.")
    assert len(anchors.read()) == 2


def test_an_entry_added_during_the_verification_is_no_alteration(
    house: uuid.UUID, verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = teams.seat(house, Role.MANAGER).actor
    actual, added = Entry.objects.filter, []

    def add_one() -> None:
        with context.entered(structure_id=house):
            added.append(recording.record(actor=actor, action="access.invite"))
        connections.close_all()

    class Rows:
        """The first reading of this structure ends, then somebody else writes."""

        def __init__(self, rows: Any) -> None:
            self.rows = rows

        def order_by(self, *names: str) -> Rows:
            return Rows(self.rows.order_by(*names))

        def iterator(self, **options: Any) -> Iterator[Any]:
            yield from self.rows.iterator(**options)
            if not added:
                writer = threading.Thread(target=add_one)
                writer.start()
                writer.join()

    def filtered(**criteria: Any) -> Any:
        rows = actual(**criteria)
        return Rows(rows) if criteria["structure_id"] == house else rows

    monkeypatch.setattr(Entry.objects, "filter", filtered)

    assert verify() == (0, "2 journaux vérifiés, 8 entrées : aucune altération.")
    assert [entry.sequence for entry in added] == [6]


def test_two_entries_put_in_each_other_s_place_are_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    for before, after in ((3, 1_003), (4, 3), (1_003, 4)):
        tampering.execute(
            "UPDATE journal_entry SET sequence = %s WHERE structure_id = %s AND sequence = %s",
            [after, house, before],
        )
    status, said = verify()
    assert status == 1
    assert [line for line in said.splitlines() if "a été modifiée" in line] == [
        "Maison du Pont : l’entrée n° 3 a été modifiée.",
        "Maison du Pont : l’entrée n° 4 a été modifiée.",
    ]


def test_an_entry_moved_to_another_structure_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    tampering.execute(
        "UPDATE journal_entry SET structure_id = (SELECT id FROM tenancy_structure WHERE id <> %s), sequence = 3 "
        "WHERE structure_id = %s AND sequence = 5",
        [house, house],
    )
    status, said = verify()
    assert status == 1
    assert "Maison du Lac : l’entrée n° 3 a été modifiée." in said.splitlines()
    assert (
        "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 5."
        in said.splitlines()
    )


def test_a_table_truncated_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    tampering.execute("TRUNCATE journal_entry")
    assert verify() == (
        1,
        "Maison du Lac : la fin du journal a été coupée ou réécrite, vers l’entrée n° 2.\n"
        "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 5.",
    )


def test_the_application_alone_may_not_verify(house: uuid.UUID, capsys: pytest.CaptureFixture[str]) -> None:
    assert journal.main(["verify"]) == 2
    assert journal.main(["effacer"]) == 2


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE journal_entry SET actor_name = 'Autre' WHERE structure_id = %s AND sequence = 3",
            "Maison du Pont : l’entrée n° 3 a été modifiée.",
        ),
        (
            "UPDATE journal_entry SET details = '{}' WHERE structure_id = %s AND sequence = 5",
            "Maison du Pont : l’entrée n° 5 a été modifiée.",
        ),
        (
            "DELETE FROM journal_entry WHERE structure_id = %s AND sequence = 3",
            "Maison du Pont : des entrées manquent juste avant l’entrée n° 4.",
        ),
        (
            "DELETE FROM journal_entry WHERE structure_id = %s AND sequence >= 4",
            "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 5.",
        ),
        (
            "DELETE FROM journal_entry WHERE structure_id = %s",
            "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 5.",
        ),
    ],
)
def test_a_change_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify, statement: str, sentence: str
) -> None:
    tampering.execute(statement, [house])
    assert verify() == (1, sentence)


def test_a_cut_end_with_a_rewritten_head_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    tampering.execute("DELETE FROM journal_entry WHERE structure_id = %s AND sequence >= 4", [house])
    tampering.execute(
        "UPDATE journal_head SET sequence = 3, mac = (SELECT mac FROM journal_entry WHERE structure_id = %(id)s "
        "AND sequence = 3) WHERE structure_id = %(id)s",
        {"id": house},
    )
    assert verify() == (1, "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 3.")


def _forged(tampering: psycopg.Connection[Any], house: uuid.UUID, sequence: int) -> None:
    row = tampering.execute(
        "SELECT * FROM journal_entry WHERE structure_id = %s ORDER BY sequence DESC LIMIT 1", [house]
    ).fetchone()
    assert row
    row.update(id=uuid.uuid4(), sequence=sequence, actor_name="Faux", previous_mac=row["mac"], mac="0" * 64)
    row["details"] = Jsonb(row["details"])
    names = ", ".join(row)
    marks = ", ".join(f"%({name})s" for name in row)
    tampering.execute(f"INSERT INTO journal_entry ({names}) VALUES ({marks})", row)


def test_a_forged_entry_at_the_end_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    _forged(tampering, house, 6)
    tampering.execute(
        "UPDATE journal_head SET sequence = 6, mac = %s WHERE structure_id = %s", ["0" * 64, house]
    )
    status, said = verify()
    assert status == 1
    assert said.splitlines() == [
        "Maison du Pont : l’entrée n° 6 a été modifiée.",
        "Maison du Pont : la fin du journal a été coupée ou réécrite, vers l’entrée n° 6.",
    ]


def test_a_forged_entry_in_the_middle_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    tampering.execute("DELETE FROM journal_entry WHERE structure_id = %s AND sequence = 3", [house])
    _forged(tampering, house, 3)
    status, said = verify()
    assert status == 1
    assert said.splitlines() == [
        "Maison du Pont : l’entrée n° 3 ne suit pas celle d’avant : elle a été ajoutée ou remplacée.",
        "Maison du Pont : l’entrée n° 3 a été modifiée.",
        "Maison du Pont : l’entrée n° 4 ne suit pas celle d’avant : elle a été ajoutée ou remplacée.",
    ]


def test_a_journal_removed_whole_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    tampering.execute("DELETE FROM journal_entry WHERE structure_id = %s", [house])
    tampering.execute("DELETE FROM journal_head WHERE structure_id = %s", [house])
    assert verify() == (1, "Maison du Pont : le journal a été retiré en entier.")


def test_an_older_true_state_put_back_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    head = tampering.execute("SELECT * FROM journal_head WHERE structure_id = %s", [house]).fetchone()
    assert head
    actor = teams.seat(house, Role.MANAGER).actor
    with context.entered(structure_id=house):
        recording.record(actor=actor, action="access.invite")
    assert verify()[0] == 0
    tampering.execute("DELETE FROM journal_entry WHERE structure_id = %s AND sequence = 6", [house])
    tampering.execute(
        "UPDATE journal_head SET sequence = %(sequence)s, mac = %(mac)s, seal = %(seal)s "
        "WHERE structure_id = %(structure_id)s",
        head,
    )
    assert verify() == (
        1,
        "Maison du Pont : le journal a été remis dans un état ancien : l’entrée n° 6, déjà vérifiée, n’y est plus.",
    )


def test_a_structure_that_vanished_is_found(
    house: uuid.UUID, tampering: psycopg.Connection[Any], verify: Verify
) -> None:
    assert verify()[0] == 0
    for table in ("journal_entry", "journal_head"):
        tampering.execute(f"DELETE FROM {table} WHERE structure_id = %s", [house])
    tampering.execute("DELETE FROM tenancy_structure WHERE id = %s", [house])
    assert verify() == (1, f"Structure {house} : elle a disparu de la base, avec son journal.")


def test_anchors_tampered_with_are_found(house: uuid.UUID, verify: Verify) -> None:
    assert verify()[0] == 0
    text = anchors.path().read_text(encoding="utf-8")
    anchors.path().write_text(text.replace("5,", "4,"), encoding="utf-8")
    status, said = verify()
    assert status == 1
    assert "il ne porte plus notre sceau" in said
