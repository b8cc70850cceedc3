"""Which levels of the quality approach are held in a contract year. Pure."""

from __future__ import annotations

from collections.abc import Collection

SOURCE = "CNAM 2022, p. 37–38"


def held_levels(present: Collection[int]) -> tuple[bool, bool, bool]:
    """Return which of the three levels are held: each needs the lower ones."""
    first = 1 in present
    second = first and 2 in present
    return first, second, second and 3 in present


def step_reason(level: int, present: Collection[int]) -> str | None:
    """Return why a step does not count when `present` are the levels met in the year, or None."""
    return None if held_levels(present)[level - 1] else "quality.lower_level_missing"


def missing_field(*, level: int, filled: Collection[str]) -> str | None:
    """Return the first thing that a step of this level must say and does not, or None."""
    needed = {
        1: ("referent", "state_of_play", "objective"),
        2: ("plan",),
        3: ("balance", "revision"),
    }[level]
    return next((name for name in needed if name not in filled), None)
