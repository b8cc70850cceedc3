"""Answers kept until an operation of some domains: what asks again, what does not, and that nothing else is read."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

import maisonnee
from maisonnee.domains.agenda import operations as _agenda  # noqa: F401 - each declares its operations
from maisonnee.domains.concertation import operations as _concertation  # noqa: F401
from maisonnee.domains.contract.queries import year as _year  # noqa: F401 - and what it keeps
from maisonnee.domains.records import operations as _records  # noqa: F401
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal import keeping, recording
from maisonnee.foundation.journal.operation import REGISTRY
from maisonnee.kernel import remembering
from tests.factories import contracts, records, teams

DOMAINS = Path(maisonnee.__file__).parent / "domains"
BELOW = {"journal", "tenancy", "accounts", "access", "files"}
WRITES = {"create", "bulk_create", "update", "bulk_update", "delete", "get_or_create", "update_or_create"}


@pytest.fixture
def asked(coordinator: Actor) -> Iterator[list[int]]:
    keeping.forget()
    recording.record(actor=coordinator, action="tests.change")
    yield []
    keeping.forget()


def _asker(asked: list[int], *domains: str) -> Any:
    @keeping.kept_until(*domains)
    def of(*, actor: Actor) -> int:
        asked.append(len(asked))
        return len(asked)

    del keeping.DEPENDENCIES[of]
    return of


def _on_a_page(of: Any, actor: Actor) -> int:
    with remembering.once():
        return int(of(actor=actor))


@pytest.mark.parametrize(
    ("action", "asks_again"),
    [
        ("agenda.add_closure", True),
        ("structures.add_member", True),
        ("records.write_entries", False),
        ("concertation.close_meeting", False),
        ("patients.read_record", False),
        ("patients.open_sheet", False),
        ("access.give_role", True),
        ("tests.anything", True),
    ],
)
def test_only_what_concerns_its_domains_asks_again(
    asked: list[int], coordinator: Actor, action: str, asks_again: bool
) -> None:
    of = _asker(asked, "agenda", "structures")
    assert asks_again or action in REGISTRY or action.startswith("patients.")
    _on_a_page(of, coordinator)
    recording.record(actor=coordinator, action=action)

    _on_a_page(of, coordinator)
    _on_a_page(of, coordinator)

    assert len(asked) == (2 if asks_again else 1)


def test_only_that_there_is_nothing_is_kept(coordinator: Actor) -> None:
    keeping.forget()
    recording.record(actor=coordinator, action="tests.change")
    asked: list[int] = []
    found: list[str] = []

    @keeping.nothing_kept_until("agenda")
    def waiting(*, actor: Actor) -> list[str]:
        asked.append(len(asked))
        return list(found)

    del keeping.DEPENDENCIES[waiting]

    def on_a_page() -> list[str]:
        with remembering.once():
            return list(waiting(actor=coordinator))

    assert (on_a_page(), on_a_page(), len(asked)) == ([], [], 1)
    found.append("Rose Martin")
    recording.record(actor=coordinator, action="agenda.add_closure")
    assert (on_a_page(), on_a_page(), len(asked)) == (found, found, 3)
    found.clear()
    assert (on_a_page(), on_a_page(), len(asked)) == ([], [], 4)
    keeping.forget()


@pytest.mark.parametrize(
    ("answer", "is_nothing"),
    [
        ([], True),
        ((0, 0), True),
        ((0, 1), False),
        (["a"], False),
        (keeping.Changes(0, "", "", {}), True),
        (keeping.Changes(0, "", "", {"agenda": "code"}), False),
    ],
)
def test_nothing_is_an_answer_without_row_nor_number(answer: Any, is_nothing: bool) -> None:
    assert keeping._is_nothing(answer) is is_nothing


def test_a_change_before_many_others_is_not_missed(
    asked: list[int], coordinator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "FAR", 3)
    of = _asker(asked, "agenda")
    for count in (1, 2, 3, 4, 9):
        _on_a_page(of, coordinator)
        before = len(asked)
        recording.record(actor=coordinator, action="agenda.add_closure")
        for _ in range(count):
            recording.record(actor=coordinator, action="records.write_entries")
        _on_a_page(of, coordinator)
        assert len(asked) == before + 1


def test_another_entry_under_the_same_number_is_seen(asked: list[int], coordinator: Actor) -> None:
    """As after a restore, or a transaction that was undone."""
    of = _asker(asked, "agenda")
    _on_a_page(of, coordinator)
    with transaction.atomic():
        recording.record(actor=coordinator, action="records.write_entries")
        _on_a_page(of, coordinator)
        transaction.set_rollback(True)
    recording.record(actor=coordinator, action="tests.change")

    _on_a_page(of, coordinator)

    assert len(asked) == 2


def test_what_is_kept_reads_the_tables_of_its_domains_alone(structure: Any) -> None:
    """The year is taken apart: every function declared, on a whole team, with the tables it asks."""
    contracts.make_team(structure.pk, patients=12)
    day = datetime(contracts.YEAR, 6, 1, tzinfo=UTC)
    coordinator = replace(teams.seat(structure.pk, Role.COORDINATOR).actor, now=day)
    readers = (coordinator, replace(records.make_reader(structure.pk), now=day))
    values = {"year": contracts.YEAR, "on": date(contracts.YEAR, 12, 31), "age_rule": "over_75"}
    assert len(keeping.DEPENDENCIES) >= 20
    for function, domains in keeping.DEPENDENCIES.items():
        names = [name for name in inspect.signature(function).parameters if name != "actor"]
        # What waits for a professional asks nothing when there is no professional.
        with CaptureQueriesContext(connection) as queries:
            for actor in readers if not names else (coordinator,):
                function(actor=actor, **{name: values[name] for name in names})
        tables = set(
            re.findall(r'(?:FROM|JOIN) "([a-z]+)_', " ".join(q["sql"] for q in queries.captured_queries))
        )
        assert queries.captured_queries, function.__qualname__
        assert tables - BELOW <= domains, f"{function.__module__}.{function.__name__} also reads {tables}"


@pytest.mark.parametrize(
    "domain", sorted({path.parent.name for path in DOMAINS.glob("*/__init__.py")} - keeping.WIDE)
)
def test_operations_write_the_tables_of_their_own_domain(domain: str) -> None:
    """So that the name of an operation says which tables it may have changed (one domain says that it writes others')."""
    for path in (*(DOMAINS / domain).glob("operations.py"), *(DOMAINS / domain).glob("operations/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        others = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            and re.match(r"maisonnee\.domains\.\w+\.models", node.module or "")
            and not (node.module or "").startswith(f"maisonnee.domains.{domain}.")
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                made = node.func.id if isinstance(node.func, ast.Name) else ""
                assert made not in others, f"{path.name}:{node.lineno} makes a {made}"
                if isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
                    roots = {name.id for name in ast.walk(node.func.value) if isinstance(name, ast.Name)}
                    assert not roots & others, f"{path.name}:{node.lineno} writes {roots & others}"
