"""Migrations are played with the changed model alone rendered again; migrations of data see everything."""

from __future__ import annotations

from django.db import models
from django.db.migrations.state import ModelState, ProjectState

from maisonnee.foundation.tenancy.quick_states import quick_states


def _house() -> ModelState:
    return ModelState("village", "House", [("id", models.BigAutoField(primary_key=True))])


def _room() -> ModelState:
    house = models.ForeignKey("village.House", models.PROTECT, related_name="rooms")
    fields = [
        ("id", models.BigAutoField(primary_key=True)),
        ("size", models.IntegerField()),
        ("house", house),
    ]
    return ModelState("village", "Room", fields, options={"constraints": [], "indexes": []})


def _village() -> ProjectState:
    state = ProjectState()
    state.add_model(_house())
    state.add_model(_room())
    return state


def test_a_constraint_renders_its_own_model_and_no_other():
    state = _village()
    house, room = (state.apps.get_model("village", name) for name in ("House", "Room"))
    with quick_states():
        state.add_constraint(
            "village", "room", models.CheckConstraint(name="big", condition=models.Q(size__gt=9))
        )
    assert state.apps.get_model("village", "House") is house
    rendered = state.apps.get_model("village", "Room")
    assert rendered is not room
    assert [one.name for one in rendered._meta.constraints] == ["big"]


def test_data_is_read_with_every_relation_in_place():
    state = ProjectState()
    state.add_model(_house())
    house = state.apps.get_model("village", "House")
    with quick_states():
        state.add_model(_room())
        assert state.apps.get_model("village", "House") is house
    # What `RunPython` does before it runs.
    state.clear_delayed_apps_cache()
    seen = state.apps.get_model("village", "House")
    assert [relation.name for relation in seen._meta.related_objects] == ["rooms"]


def test_a_new_relation_renders_both_ends():
    state = _village()
    state.apps  # noqa: B018
    with quick_states():
        owner = models.ForeignKey("village.House", models.PROTECT, null=True, related_name="annexes")
        state.add_field("village", "room", "annex_of", owner, preserve_default=True)
    names = {relation.name for relation in state.apps.get_model("village", "House")._meta.related_objects}
    assert names == {"rooms", "annexes"}


def test_outside_everything_is_rendered_as_before():
    state = _village()
    house = state.apps.get_model("village", "House")
    state.add_constraint(
        "village", "room", models.CheckConstraint(name="big", condition=models.Q(size__gt=9))
    )
    assert state.apps.get_model("village", "House") is not house
