"""Data of the coordination plan on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the plan: its title and its lines, as they were written."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """An action: what, for which objective, by whom, for when, where it stands."""

    what: str
    objective: str = ""
    who: str = ""
    due_on: date | None = None
    state: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CarePlanPaper:
    """``care_plan.typ``: in large print for the patient (`for_patient`), as a table for the team."""

    structure: str
    title: str
    name: str
    born_on: date
    for_patient: bool
    referent: str
    consent: str
    review_on: date
    before: tuple[Part, ...]
    actions: tuple[Action, ...]
    after: tuple[Part, ...]
    not_reached: tuple[Action, ...]
    team: tuple[str, ...]
    made: str
