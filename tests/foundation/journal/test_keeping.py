"""Answers kept until something is written: true at once after a write, and never another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal import keeping, recording
from maisonnee.foundation.tenancy import context
from maisonnee.kernel import remembering
from tests.factories import teams

pytestmark = pytest.mark.django_db


class Counted:
    """A kept reading, and the questions that really reached it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

        @keeping.kept
        def of(*, actor: Actor, year: int) -> tuple[Any, ...]:
            self.asked.append((actor.structure_id, actor.user_id, year))
            return self.asked[-1]

        self.of = of

    def on_a_page(self, actor: Actor, year: int = 2026) -> tuple[Any, ...]:
        with remembering.once():
            return self.of(actor=actor, year=year)


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture
def changed(coordinator: Actor) -> Actor:
    """A coordinator whose structure has a first entry."""
    recording.record(actor=coordinator, action="tests.change")
    return coordinator


def test_the_same_question_is_answered_from_memory_while_nothing_is_written(counted, changed):
    later = replace(changed, now=changed.now + timedelta(seconds=5))

    assert counted.on_a_page(changed) == counted.on_a_page(later)
    assert len(counted.asked) == 1
    counted.on_a_page(changed, 2025)
    assert [year for _, _, year in counted.asked] == [2026, 2025]


def test_a_write_makes_the_answer_asked_again(counted, changed):
    counted.on_a_page(changed)
    recording.record(actor=changed, action="tests.change")
    counted.on_a_page(changed)
    counted.on_a_page(changed)

    assert len(counted.asked) == 2


def test_opening_a_sheet_changes_nothing(counted, changed):
    counted.on_a_page(changed)
    recording.record(actor=changed, action=keeping.reading("tests.reading"))
    counted.on_a_page(changed)

    assert len(counted.asked) == 1


def test_each_person_each_right_and_each_day_has_its_own_answer(counted, changed, actor_as):
    askers = [
        changed,
        actor_as(Role.COORDINATOR),
        replace(changed, roles=frozenset({Role.PROFESSIONAL})),
        replace(changed, now=changed.now + timedelta(days=1)),
    ]
    for asker in [*askers, *askers]:
        counted.on_a_page(asker)

    assert len(counted.asked) == len(askers)


def test_another_structure_never_receives_the_answer(counted, db):
    first, second = teams.make_structure(), teams.make_structure()
    seen = []
    for structure in (first, second):
        actor = replace(teams.seat(structure.id, Role.COORDINATOR).actor, user_id=None)
        with context.entered(structure_id=structure.id):
            recording.record(actor=actor, action="tests.change")
            seen.append(counted.on_a_page(actor)[0])

    assert seen == [first.id, second.id]


def test_nothing_is_kept_outside_a_page_nor_without_a_journal(counted, changed, db):
    counted.of(actor=changed, year=2026)
    counted.of(actor=changed, year=2026)
    assert len(counted.asked) == 2

    silent = teams.make_structure()
    actor = teams.seat(silent.id, Role.COORDINATOR).actor
    with context.entered(structure_id=silent.id):
        counted.on_a_page(actor)
        counted.on_a_page(actor)
    assert len(counted.asked) == 4


def test_the_answer_asked_for_least_recently_goes_first(counted, changed, monkeypatch):
    monkeypatch.setattr(keeping, "MOST", 2)
    for year in (1, 2, 1, 3, 1, 2):
        counted.on_a_page(changed, year)

    assert [year for _, _, year in counted.asked] == [1, 2, 3, 2]
