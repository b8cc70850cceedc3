"""What each theme asks for: recalls, acts, fields of an examination, criteria. Data with sources, and the team's own."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from maisonnee.domains.delegations.enums import AsaleeTheme, CriterionKind, Scheme
from maisonnee.kernel.refusals import Refusal

_THEMES = Path(__file__).with_name("themes.toml")

DEROGATORY = ("foot_test", "spirometry", "ecg", "memory_test", "lab_prescription")
"""The acts that need the ARS's authorisation, nurse by nurse (thesis, l. 3696)."""


@dataclass(frozen=True, slots=True)
class Interval:
    """How often something is done again under a theme; `months` is nothing while nobody said."""

    theme: str
    item: str
    months: int | None
    source: str
    starts_on: date | None = None
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Something to write of an examination."""

    act: str
    label: str
    source: str = ""
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion to tick before a patient is included. `key` names it in what is kept."""

    key: str
    kind: CriterionKind
    text: str
    source: str = ""
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do again: when it was last done, when it is due (nothing: never done, or no interval)."""

    item: str
    last_on: date | None
    due_on: date | None
    interval: Interval

    def is_late(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today


def acts_of(scheme: str, theme: str) -> tuple[str, ...]:
    """Return the acts offered for a patient followed under a theme, in order."""
    if scheme == Scheme.ASALEE:
        return next((tuple(item["acts"]) for item in _data()["acts"] if item["theme"] == theme), ())
    if scheme == Scheme.NATIONAL_PROTOCOL:
        return (theme,)
    return (
        "clinical_assessment",
        "renewal",
        "lab_prescription",
        "exam_prescription",
        "prescription",
        "education_session",
        "screening",
        "orientation",
    )


def intervals(theme: str, on: date, *, local: Iterable[Interval] = ()) -> list[Interval]:
    """Return the intervals of a theme on a day: the latest of the team's for each item, else the one read."""
    found = {item.item: item for item in _intervals() if item.theme == theme}
    mine = [item for item in local if item.theme == theme and (item.starts_on or on) <= on]
    for item in sorted(mine, key=lambda one: one.starts_on or date.min):
        found[item.item] = item
    return list(found.values())


def fields_of(act: str, *, local: Iterable[Field] = ()) -> list[Field]:
    """Return what is written of an examination: what the sources name, then what the team added."""
    read = [Field(act, item["label"], item["source"]) for item in _data()["field"] if item["act"] == act]
    known = {item.label for item in read}
    return [*read, *(item for item in local if item.act == act and item.label not in known)]


def criteria_of(theme: str, *, local: Iterable[Criterion] = ()) -> list[Criterion]:
    """Return the criteria of a theme: those of its title, then the team's, inclusion first."""
    read = [
        Criterion(f"read-{place}", CriterionKind.INCLUSION, item["text"], item["source"])
        for place, item in enumerate(_data()["criterion"])
        if item["theme"] == theme
    ]
    return sorted((*read, *local), key=lambda item: item.kind != CriterionKind.INCLUSION)


def unmet(criteria: Sequence[Criterion], ticked: Collection[str]) -> list[Criterion]:
    """Return what forbids an inclusion: an inclusion criterion left unticked, an exclusion criterion ticked."""
    return [item for item in criteria if (item.key in ticked) is not (item.kind == CriterionKind.INCLUSION)]


def check_criteria(criteria: Sequence[Criterion], ticked: Collection[str]) -> None:
    """Raise `Refusal` naming the first criterion that forbids the inclusion."""
    missing = unmet(criteria, ticked)
    if missing:
        first = missing[0]
        code = "criterion_missing" if first.kind == CriterionKind.INCLUSION else "criterion_excludes"
        raise Refusal(f"delegations.{code}", field="criteria", criterion=first.text, count=len(missing))


def labels_of(scheme: str) -> list[tuple[str, str]]:
    """Return the themes of Asalée; the others are the national protocols, or the know-hows of an IPA."""
    return AsaleeTheme.choices if scheme == Scheme.ASALEE else []


@cache
def _intervals() -> tuple[Interval, ...]:
    return tuple(
        Interval(item["theme"], item["item"], item.get("months"), item["source"])
        for item in _data()["recall"]
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_THEMES.read_text("utf-8"))
