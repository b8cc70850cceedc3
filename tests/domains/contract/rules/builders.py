"""Exercises for the tests, as data of the public format."""

from copy import deepcopy
from fractions import Fraction
from typing import Any

from maisonnee.domains.contract import rules

EVERYTHING: dict[str, Any] = {
    "year": 2025,
    "regime": "aci-2022",
    "patients": {"registered": 4000, "ald_or_over_75": 400},
    "associates": 13,
    "has_ipa": False,
    "access": {"unscheduled_care": True, "weekday_hours": "12", "saturday_morning": True},
    "crisis": {"plan": True},
    "diversity": {"medical_professions": 1, "auxiliary_professions": 3},
    "vacations": {"days_per_week": "2.5"},
    "cstm": {"doctors": 1, "under_dense_zone": True},
    "missions": [{"theme": "vaccination", "kind": "national"}, {"theme": "etp", "kind": "national"}],
    "users": {"level_1": True, "level_2": True},
    "sas": {"doctors": 4, "engaged": 4},
    "coordination": {"in_place": True},
    "protocols": 8,
    "concertation": {"meetings": 6, "files": 20},
    "trainees": 4,
    "external_coordination": True,
    "quality": {"level_1": True, "level_2": True, "level_3": True},
    "cooperation_protocols": 6,
    "heart_failure_pathway": True,
    "child_obesity_pathway": True,
    "information_system": {"standard": True, "advanced": True},
}
"""Everything attained: P = 4000, N = 13, no IPA, no crisis."""

MINIMAL: dict[str, Any] = {"year": 2025, "patients": {"registered": 4000}, "associates": 13}


def data(base: dict[str, Any] | None = None, /, **changes: Any) -> dict[str, Any]:
    """A copy of the base with fields changed; `patients__registered=1` reaches inside an object."""
    built = deepcopy(EVERYTHING if base is None else base)
    for path, value in changes.items():
        *sections, name = path.split("__")
        target = built
        for section in sections:
            target = target.setdefault(section, {})
        target[name] = value
    return built


def statement(base: dict[str, Any] | None = None, /, **changes: Any) -> rules.Statement:
    """The statement of the base with fields changed."""
    return rules.compute(rules.parse_exercise(data(base, **changes)))


def points(code: str, base: dict[str, Any] | None = None, /, **changes: Any) -> Fraction:
    """Points of one indicator."""
    return Fraction(statement(base, **changes).line(code).outcome.points)


def faults(base: dict[str, Any] | None = None, /, **changes: Any) -> list[str]:
    """The sentences that refuse the base with fields changed; empty when accepted."""
    try:
        rules.parse_exercise(data(base, **changes))
    except rules.ExerciseFaults as refused:
        return [str(fault) for fault in refused.faults]
    return []
