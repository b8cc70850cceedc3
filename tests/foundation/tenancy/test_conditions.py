"""Conditions put into SQL once: the same answers as written each time, wherever they are used."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import Exists, F, OuterRef, Q
from django.test.utils import CaptureQueriesContext

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy.conditions import written_once
from tests.factories import teams

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 12)
asked: list[str] = []


@written_once
def _holds(*, user_id: Any, role: Any, on: Any) -> Exists:
    asked.append("put into SQL")
    ended = RoleGrant.objects.filter(pk=OuterRef("pk"), ends_on__lt=on)
    return Exists(RoleGrant.objects.filter(~Exists(ended), user_id=user_id, role=role, starts_on__lte=on))


@written_once
def _holds_one_of_two(*, user_id: Any, first: Any, second: Any) -> Q:
    grants = RoleGrant.objects.filter(user_id=user_id, structure__isnull=False)
    return Q(Exists(grants.filter(role=first))) | Q(Exists(grants.filter(role=second)))


def _grant(actor: Actor, role: Role, *, ends_on: date | None = None) -> UUID:
    user = teams.make_user()
    RoleGrant.objects.create(
        structure_id=actor.structure_id, user=user, role=role, starts_on=date(2020, 1, 1), ends_on=ends_on
    )
    return user.pk


def _ids(condition: Q, among: list[UUID]) -> set[UUID]:
    return set(User.objects.filter(condition, pk__in=among).values_list("pk", flat=True))


def test_columns_and_values_take_their_places_and_the_text_is_made_once(manager: Actor) -> None:
    nurse, past = (
        _grant(manager, Role.PROFESSIONAL),
        _grant(manager, Role.PROFESSIONAL, ends_on=date(2021, 1, 1)),
    )
    clerk = _grant(manager, Role.SECRETARY)
    everyone = [nurse, past, clerk]
    known = len(asked)

    assert _ids(_holds(user_id=F("pk"), role=Role.PROFESSIONAL, on=DAY), everyone) == {nurse}
    assert _ids(_holds(user_id=F("pk"), role=Role.PROFESSIONAL, on=date(2020, 6, 1)), everyone) == {
        nurse,
        past,
    }
    assert _ids(_holds(user_id=F("pk"), role=Role.SECRETARY, on=DAY), everyone) == {clerk}
    assert _ids(_holds(user_id=clerk, role=Role.SECRETARY, on=DAY), everyone) == set(everyone)
    assert len(asked) <= known + 1


def test_it_is_negated_and_combined_as_any_condition(manager: Actor) -> None:
    nurse, clerk = _grant(manager, Role.PROFESSIONAL), _grant(manager, Role.SECRETARY)
    other = _grant(manager, Role.COORDINATOR)
    everyone = [nurse, clerk, other]
    either = _holds_one_of_two(user_id=F("pk"), first=Role.PROFESSIONAL, second=Role.SECRETARY)

    assert _ids(either, everyone) == {nurse, clerk}
    assert _ids(~either, everyone) == {other}
    assert _ids(either & Q(pk=nurse), everyone) == {nurse}
    assert _ids(~either | Q(pk=nurse), everyone) == {nurse, other}
    assert User.objects.exclude(either).filter(pk__in=everyone).count() == 1


def test_inside_a_question_of_another_the_names_of_tables_do_not_clash(manager: Actor) -> None:
    nurse, clerk = _grant(manager, Role.PROFESSIONAL), _grant(manager, Role.SECRETARY)
    # The rows asked about are themselves called U0 here, as are those of the condition written each time.
    inner = User.objects.filter(_holds(user_id=F("pk"), role=Role.PROFESSIONAL, on=DAY))
    grants = RoleGrant.objects.filter(user__in=inner, structure_id=manager.structure_id)
    beyond = RoleGrant.objects.filter(
        _holds(user_id=OuterRef("pk"), role=Role.PROFESSIONAL, on=DAY), structure_id=manager.structure_id
    )

    assert nurse in set(grants.values_list("user_id", flat=True))
    assert clerk not in set(grants.values_list("user_id", flat=True))
    assert _ids(Q(Exists(beyond)), [nurse, clerk]) == {nurse}


def test_values_are_parameters_never_text(manager: Actor) -> None:
    hostile = "x' OR true --"

    with CaptureQueriesContext(connection) as queries:
        found = _ids(_holds(user_id=F("pk"), role=hostile, on=DAY), [_grant(manager, Role.PROFESSIONAL)])

    assert found == set()
    assert "x'' OR true --" in queries.captured_queries[-1]["sql"]
