"""The invented people: always the same, clearly invented, in every role."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from stdnum import luhn

from maisonnee.foundation.access.enums import Role
from maisonnee.interfaces.commands.demonstration import cast, names, talk
from maisonnee.interfaces.commands.demonstration.calendar import Calendar
from maisonnee.interfaces.commands.demonstration.population import Place, people
from maisonnee.interfaces.commands.demonstration.teams import CHENES, TEAMS

TODAY = date(2026, 11, 22)


def test_the_same_people_are_drawn_each_time() -> None:
    first = cast.houses()
    cast.houses.cache_clear()

    assert cast.houses() == first
    assert len(first) == 10


def test_teams_have_the_numbers_of_the_table() -> None:
    doctors = {
        plan.slug: sum("SM54" in post.know_how and post.login != "stagiaire" for post in plan.posts)
        for plan in TEAMS
    }

    assert doctors == {"tilleuls": 11, "lisiere": 5, "vallon": 7, "rivieres": 7, "marais": 8, "chenes": 5}
    assert sum(plan.population.size for plan in TEAMS) == 50_000


def test_each_team_has_an_account_of_each_role() -> None:
    wanted = {Role.COORDINATOR, Role.MANAGER, Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE}
    for house in cast.houses():
        if house.plan is not None:
            held = {role for player in house.players if player.email for role in player.roles}
            assert wanted <= held, house.slug


def test_addresses_are_reserved_and_numbers_clearly_invented() -> None:
    for house in cast.houses():
        for player in house.players:
            assert not player.email or player.email.endswith(".exemple.test")
            assert not player.rpps or (player.rpps.startswith("99") and luhn.is_valid(player.rpps))


def test_somebody_belongs_to_two_teams() -> None:
    emails = [player.email for _, player in cast.accounts()]

    assert [email for email in set(emails) if emails.count(email) == 2] == ["podologue@marais.exemple.test"]


def test_no_patient_bears_the_name_of_somebody_of_a_team() -> None:
    team = {player.family_name for house in cast.houses() for player in house.players}
    drawn = _drawn()

    assert team.isdisjoint(one.patient.birth_family_name for one in drawn)
    assert set(names.FAMILY_NAMES) >= team


def _drawn() -> list:  # type: ignore[type-arg]
    place = Place(postcode="99000", cities=("Ici",), number=900)
    small = replace(CHENES.population, size=500)
    return list(people(small, place, seed="essai", doctors=[uuid.UUID(int=1)], carers={}, today=TODAY))


def test_patients_are_the_same_each_time_and_bear_demonstration_numbers() -> None:
    first, second = _drawn(), _drawn()

    def seen(rows: list) -> list[tuple[object, ...]]:  # type: ignore[type-arg]
        return [(one.patient.birth_family_name, one.patient.born_on, one.patient.ins_number) for one in rows]

    assert seen(first) == seen(second)
    numbers = [one.patient.ins_number for one in first if one.patient.ins_number]
    assert len(numbers) == len(set(numbers)) > 300
    assert {one.patient.ins_oid for one in first} == {"", "1.2.250.1.213.1.4.11"}


@pytest.mark.parametrize(
    "today", [datetime(2027, 1, 1, 12, tzinfo=UTC), datetime(2027, 2, 9, 12, tzinfo=UTC)]
)
def test_last_year_is_settled_even_in_january(today: datetime) -> None:
    calendar = Calendar(today)
    steps = [
        calendar.settled(1, 5),
        calendar.settled(1, 19),
        calendar.settled(3, 10),
        calendar.settled(4, 20),
    ]

    assert steps == sorted(steps)
    assert steps[-1] <= today


def test_every_situation_is_found_by_its_question() -> None:
    assert [talk.by_question(one.question) for one in talk.SITUATIONS] == list(talk.SITUATIONS)
