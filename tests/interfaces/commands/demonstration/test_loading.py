"""A small team, played from its opening to its payment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings as site_settings
from django.test import Client

from maisonnee.domains.agenda.models import Closure, PdsaDerogation
from maisonnee.domains.concertation.models import Attendance, Meeting, Task
from maisonnee.domains.contract.models import Exercise, IndicatorAnswer, Proof, Simulation, Transmission
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.protocols.models import Pathway
from maisonnee.domains.structures.models import CompetenceSheet, CstmContract, Membership, OutsideVacation
from maisonnee.foundation.access.models import Invitation
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.journal import queries as journal
from maisonnee.foundation.tenancy import context
from maisonnee.interfaces.commands.demonstration import cast, listing, loading
from tests.factories import teams
from tests.interfaces.commands.demonstration.asalee_pages import walk_asalee

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
SLUGS = frozenset({"cpam", "ars", "federation", "chenes", "fontaine"})


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> cast.House:
    """The sixth team, with few patients and few meetings, and files of its own."""
    settings.DATA_FOLDER, settings.FILES_FOLDER = tmp_path, tmp_path / "files"
    houses = tuple(
        house
        if house.plan is None
        else replace(
            house,
            plan=replace(
                house.plan,
                population=replace(house.plan.population, size=260),
                activity=replace(house.plan.activity, meetings=2, files=4, informal=2, waiting=2),
            ),
        )
        for house in cast.houses()
    )
    monkeypatch.setattr(loading, "houses", lambda: houses)
    return next(house for house in houses if house.slug == "chenes")


def test_last_year_is_finished_and_this_one_under_way(db: None, small: cast.House) -> None:
    assert loading.load_if_empty(now=NOW, only=SLUGS) is True

    with context.entered(structure_id=small.id):
        states = dict(Exercise.objects.values_list("year", "state"))
        assert states == {2025: "paid", 2026: "open"}
        assert Patient.objects.count() == 260
        assert Proof.objects.filter(starts_on__year=2025).exists()
        assert not Proof.objects.filter(starts_on__year=2026, carried_from__isnull=False).exists()
        assert Transmission.objects.count() == 3
        assert IndicatorAnswer.objects.filter(verdict="accepted").exists()
        assert Meeting.objects.filter(state="planned", held_on="2026-11-22").count() == 1
        assert journal.verify(small.id, anchor=None).is_sound
        # No page is empty, and nothing of what came before counts for the last two years.
        for earlier in (OutsideVacation, CstmContract, PdsaDerogation, Closure, Pathway):
            assert list(earlier.objects.values_list("ends_on__year", flat=True)) == [2024], earlier
        assert CompetenceSheet.objects.filter(member__isnull=False).count() == 4
        assert Simulation.objects.filter(year=2026).count() == 1
        assert Task.objects.filter(member__profession="330", state="open").exists()
        assert [one.is_open_at(NOW) for one in Invitation.objects.all()].count(True) == 1
    assert loading.load_if_empty(now=NOW, only=SLUGS) is False


@pytest.mark.parametrize("slug", ["lisiere", "rivieres"])
def test_a_team_is_played_with_those_of_the_team_then(
    db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slug: str
) -> None:
    """All that each team does, on few patients: nobody is at a meeting before arriving, or after leaving."""
    settings.DATA_FOLDER, settings.FILES_FOLDER = tmp_path, tmp_path / "files"
    house = next(house for house in cast.houses() if house.slug == slug)
    assert house.plan is not None
    activity = replace(
        house.plan.activity, meetings=min(6, house.plan.activity.meetings), files=10, informal=4
    )
    plan = replace(house.plan, population=replace(house.plan.population, size=200), activity=activity)
    house = replace(house, plan=plan)
    others = [one for one in cast.houses() if one.slug != slug]
    monkeypatch.setattr(loading, "houses", lambda: (house, *others))
    assert loading.load_if_empty(now=NOW, only=(SLUGS - {"chenes", "fontaine"}) | {slug}) is True
    with context.entered(structure_id=house.id):
        closed = Meeting.objects.filter(state="closed").values_list("pk", "held_on")
        assert len(closed) >= activity.meetings
        for meeting_id, held_on in closed:
            there = set(Attendance.objects.filter(meeting_id=meeting_id).values_list("member_id", flat=True))
            assert there <= set(Membership.objects.on(held_on).values_list("member_id", flat=True))
    if slug == "lisiere":
        with time_machine.travel(NOW):
            walk_asalee(house, _signed_in)


def _signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=site_settings.AUTHENTICATION_BACKENDS[0])
    return client


def test_accounts_are_listed_with_their_password(
    db: None, small: cast.House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAISONNEE_DEMO_PASSWORD", "une autre phrase")
    loading.load_if_empty(now=NOW, only=frozenset({"cpam"}))

    rows = listing.accounts()

    assert set(rows[0]) == {"structure", "role", "profession", "name", "email", "password"}
    assert {row["password"] for row in rows} == {"une autre phrase"}
    assert User.objects.get(email="agent@cpam.exemple.test").check_password("une autre phrase")


def test_an_installation_of_somebody_else_is_left_alone(db: None, small: cast.House) -> None:
    teams.make_user()

    assert loading.load_if_empty(now=NOW, only=SLUGS) is False
    assert User.objects.count() == 1
