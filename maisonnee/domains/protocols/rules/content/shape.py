"""The shape of a version's content. An empty cell means « à compléter par l’équipe »: nothing is invented."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CareStep:
    """« Qui fait quoi quand »: a role, an action, what starts it.

    `professions` are codes of `kernel.professions`; `act` a code of the matrix of competences, when the action is one
    of its acts. `every_days` is the interval of a step that comes back, `after_days` the delay before the first one.
    `table` names the decision table that the step applies. `cited` names the source of the line.
    """

    key: str
    who: str = ""
    does: str = ""
    when: str = ""
    professions: tuple[str, ...] = ()
    act: str = ""
    trigger: str = "other"
    every_days: int | None = None
    after_days: int | None = None
    table: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """From `lower` (included) to `upper` (excluded): what is proposed, and when to control again.

    An absent bound is the plausible bound of the table. `asks_prescriber`: no act, a question to the prescriber.
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    proposal: str = ""
    next_days: int | None = None
    asks_prescriber: bool = False
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTable:
    """A measured input and what is proposed by interval. Below `low` or above `high` a value is taken for a mistake.

    Both plausible bounds are included. `parameter` and `choice`: the table is for the patients whose personal
    parameter has this value (« INR cible : 2,5 »); both empty, it is for every patient.
    """

    key: str
    title: str = ""
    name: str = ""
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    decimals: int = 0
    parameter: str = ""
    choice: str = ""
    rows: tuple[DecisionRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """A sign that takes the patient out of the protocol, and what to do."""

    key: str
    sign: str = ""
    action: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """A document for the patient: a text, a file (`file_name`), or both."""

    key: str
    title: str = ""
    text: str = ""
    file_name: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a statement comes from. `dated` as it is printed (« septembre 2008 »); `read_on` when it was read."""

    key: str
    citation: str = ""
    dated: str = ""
    url: str = ""
    read_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote the version, with their profession (a code of `kernel.professions`, or empty for a patient)."""

    key: str
    name: str = ""
    profession: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What the prescriber says once for a patient at inclusion. `kind` is a `ParameterKind`."""

    key: str
    name: str = ""
    kind: str = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    is_required: bool = False
    cited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What the team may choose to count, never by individual. `kind` is an `IndicatorKind`.

    `step` is the step counted (acts done, due, test done), `table` the table whose readings are compared with
    `low` and `high` (time in range; both included).
    """

    key: str
    wording: str = ""
    kind: str = "included"
    step: str = ""
    table: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    cited: str = ""


Item = CareStep | DecisionTable | RedFlag | Leaflet | Source | Author | Parameter | Indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a version says. `record_code` is stored in the records, so that included patients are countable."""

    need: str = ""
    aim: str = ""
    inclusion: str = ""
    exclusion: str = ""
    model_used: str = ""
    adaptations: str = ""
    record_code: str = ""
    steps: tuple[CareStep, ...] = ()
    tables: tuple[DecisionTable, ...] = ()
    flags: tuple[RedFlag, ...] = ()
    leaflets: tuple[Leaflet, ...] = ()
    sources: tuple[Source, ...] = ()
    authors: tuple[Author, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def items(self, part: str) -> tuple[Item, ...]:
        """Return the items of a part named in `PARTS`."""
        found: tuple[Item, ...] = getattr(self, part)
        return found

    def item(self, part: str, key: str) -> Item | None:
        """Return an item of a part by its key, or None."""
        return next((item for item in self.items(part) if item.key == key), None)

    def table(self, key: str) -> DecisionTable | None:
        """Return a decision table by its key, or None."""
        return next((table for table in self.tables if table.key == key), None)

    def step(self, key: str) -> CareStep | None:
        """Return a step by its key, or None."""
        return next((step for step in self.steps if step.key == key), None)


PARTS: dict[str, type[Item]] = {
    "steps": CareStep,
    "tables": DecisionTable,
    "flags": RedFlag,
    "leaflets": Leaflet,
    "sources": Source,
    "authors": Author,
    "parameters": Parameter,
    "indicators": Indicator,
}
"""The parts of a content that are lists, each item with a key that it keeps from version to version."""


def new_key(taken: Collection[str], prefix: str) -> str:
    """Return a key that no item has yet: the prefix and the first free number."""
    number = 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"
