"""A protocol run on a patient: who may act, what was typed, what is proposed, what is due. Pure.

Nothing here changes a dose: what the adopted table says is proposed, a person signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from maisonnee.domains.protocols.enums import (
    AfterRetirement,
    ParameterKind,
    StepTrigger,
    VersionState,
    VersionUse,
)
from maisonnee.domains.protocols.rules.content import (
    CareStep,
    Content,
    DecisionRow,
    DecisionTable,
    Parameter,
)
from maisonnee.kernel.french import plain
from maisonnee.kernel.refusals import Refusal

_TYPED = re.compile(r"([0-9]{1,8}(?:[.,][0-9]{1,6})?)\s*(\S.*)?")


def typed_value(typed: str, table: DecisionTable, *, field: str = "value") -> Decimal:
    """Return the value typed for a table. Raises `Refusal` on this field, with what to write instead:

    `protocols.value_missing`, `.value_not_a_number`, `.value_in_another_unit`, `.value_too_precise`,
    `.value_implausible` (outside the plausible bounds of the table, both included).
    """
    said = " ".join(typed.replace("\u00a0", " ").replace("\u202f", " ").split())
    about = {
        "name": table.name,
        "typed": said,
        "unit": table.unit or "sans unité",
        "bounds": bounds_of(table),
    }
    if not said:
        raise Refusal("protocols.value_missing", field=field, **about)
    found = _TYPED.fullmatch(said)
    if found is None:
        raise Refusal("protocols.value_not_a_number", field=field, **about)
    number, unit = found.groups()
    if unit and _bare(unit) != _bare(table.unit):
        raise Refusal("protocols.value_in_another_unit", field=field, other=unit, **about)
    value = Decimal(number.replace(",", "."))
    if value != round(value, table.decimals):
        raise Refusal("protocols.value_too_precise", field=field, decimals=table.decimals, **about)
    if (table.low is not None and value < table.low) or (table.high is not None and value > table.high):
        raise Refusal("protocols.value_implausible", field=field, **about)
    return value


def _bare(unit: str) -> str:
    return unit.casefold().replace(" ", "").rstrip(".")


def bounds_of(table: DecisionTable) -> str:
    """Return the plausible bounds as one reads them, « de 0,5 à 20 »."""
    if table.low is not None and table.high is not None:
        return f"de {number(table.low)} à {number(table.high)}"
    if table.low is not None:
        return f"à partir de {number(table.low)}"
    return f"jusqu’à {number(table.high)}" if table.high is not None else ""


def number(value: Decimal) -> str:
    """Return a number as one writes it, « 2,5 »."""
    return plain(Fraction(value))


def interval_words(row: DecisionRow, table: DecisionTable) -> str:
    """Return the interval of a row as one reads it, « de 3 à moins de 4 »."""
    if row.lower is None and row.upper is None:
        return "toutes les valeurs"
    if row.lower is None:
        assert row.upper is not None
        return f"moins de {number(row.upper)}"
    if row.upper is None:
        return f"{number(row.lower)} et plus"
    return f"de {number(row.lower)} à moins de {number(row.upper)}"


def may_act(step: CareStep, *, profession: str, is_assigned: bool) -> bool:
    """Whether somebody of the care team may do a step: of a profession it names, or assigned when it names none."""
    return profession in step.professions or (is_assigned and not step.professions)


def use_of(*, state: str, has_next: bool, after_retirement: str, stays: bool) -> VersionUse:
    """Return what may be done under a version today. `has_next`: a later version is in force.

    A version replaced is still followed until the prescriber moves or keeps each patient, unless the team said that
    each one is reviewed first. Retired without a successor, nothing is done under it any more.
    """
    if state != VersionState.RETIRED:
        return VersionUse.CURRENT
    if not has_next:
        return VersionUse.CLOSED
    if stays:
        return VersionUse.KEPT
    return VersionUse.CLOSED if after_retirement == AfterRetirement.REVIEWED else VersionUse.REPLACED


def checked_parameters(content: Content, given: Mapping[str, str]) -> dict[str, str]:
    """Return the personal parameters as they are kept. Raises `Refusal` on the field `p_<key>`."""
    kept: dict[str, str] = {}
    for parameter in content.parameters:
        text = " ".join(str(given.get(parameter.key, "") or "").split())
        if not text:
            if parameter.is_required:
                raise Refusal("protocols.parameter_missing", field=f"p_{parameter.key}", name=parameter.name)
            continue
        kept[parameter.key] = _checked(parameter, text)
    return kept


def incomplete_parameters(content: Content, given: Mapping[str, str]) -> str:
    """Return the name of the first parameter that a version asks for and that is not given as it wants it, or nothing."""
    try:
        checked_parameters(content, given)
    except Refusal as refusal:
        return str(refusal.params["name"])
    return ""


def _checked(parameter: Parameter, text: str) -> str:
    field, name = f"p_{parameter.key}", parameter.name
    if parameter.kind == ParameterKind.CHOICE and parameter.choices and text not in parameter.choices:
        raise Refusal(
            "protocols.parameter_not_a_choice", field=field, name=name, choices=" ; ".join(parameter.choices)
        )
    if parameter.kind != ParameterKind.NUMBER:
        return text
    found = _TYPED.fullmatch(text)
    if found is None or (found.group(2) and _bare(found.group(2)) != _bare(parameter.unit)):
        raise Refusal("protocols.parameter_not_a_number", field=field, name=name, unit=parameter.unit)
    value = Decimal(found.group(1).replace(",", "."))
    if (parameter.low is not None and value < parameter.low) or (
        parameter.high is not None and value > parameter.high
    ):
        raise Refusal(
            "protocols.parameter_out_of_bounds",
            field=field,
            name=name,
            low="" if parameter.low is None else number(parameter.low),
            high="" if parameter.high is None else number(parameter.high),
        )
    return str(value)


def next_control(step: CareStep, row: DecisionRow | None, happened_on: date) -> date | None:
    """Return when the step is to be done again: what the row read says, else the interval of the step."""
    days = row.next_days if row is not None and row.next_days is not None else step.every_days
    return None if not days else happened_on + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Done:
    """A step done on a day, and when it said to be done again."""

    step_key: str
    on: date
    next_on: date | None


@dataclass(frozen=True, slots=True)
class DueStep:
    step: CareStep
    on: date


def due_steps(content: Content, *, starts_on: date, done: Sequence[Done]) -> tuple[DueStep, ...]:
    """Return what is to be done and when, the earliest first.

    After an act: the day it named, else the interval of the step. Never done: the steps of the inclusion and those that
    come back, after the delay that they name. What a result or a sign starts is due only once an act named a day.
    Of two acts of a day, the one given last counts.
    """
    latest: dict[str, Done] = {}
    for one in sorted(done, key=lambda one: one.on):
        latest[one.step_key] = one
    found = []
    for step in content.steps:
        last = latest.get(step.key)
        if last is not None:
            on = last.next_on
            if on is None and step.trigger == StepTrigger.INTERVAL and step.every_days:
                on = last.on + timedelta(days=step.every_days)
        else:
            on = None
            if step.trigger in (StepTrigger.INCLUSION, StepTrigger.INTERVAL):
                on = starts_on + timedelta(days=step.after_days or 0)
        if on is not None:
            found.append(DueStep(step, on))
    return tuple(sorted(found, key=lambda due: due.on))


def tablets(dose_mg: Decimal, form_mg: Decimal, splitting: str) -> str | None:
    """Return a dose as tablets, « 1 comprimé et 1/4 », or None when tablets cut this way do not make it."""
    parts = Fraction(dose_mg) / Fraction(form_mg) * int(splitting)
    if parts.denominator != 1:
        return None
    whole, rest = divmod(Fraction(parts.numerator, int(splitting)), 1)
    if not rest:
        return f"{whole} comprimé{'s' if whole > 1 else ''}"
    return f"{whole} comprimé{'s' if whole > 1 else ''} et {rest}" if whole else f"{rest} de comprimé"


def dose_words(dose_mg: Decimal | None, form_mg: Decimal | None, splitting: str) -> str:
    """Return a dose in milligrams, and as tablets when it is known which ones; nothing without a dose."""
    if dose_mg is None:
        return ""
    said = f"{number(dose_mg)}\u00a0mg par jour"
    counted = tablets(dose_mg, form_mg, splitting) if form_mg is not None else None
    return f"{said} ({counted})" if counted else said


def nearest_doses(dose_mg: Decimal, form_mg: Decimal, splitting: str) -> tuple[Decimal, Decimal]:
    """Return the doses just below and just above that tablets cut this way make."""
    piece = form_mg / int(splitting)
    below = (dose_mg // piece) * piece
    return below, below + piece


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a question to the prescriber says of a value: everything they need to answer without looking it up."""

    reading: str
    happened_on: date
    because: str
    row: str = ""
    flags: Sequence[str] = ()
    parameters: Sequence[str] = ()
    last_acts: Sequence[str] = ()
    usual_steps: str = ""
    proposes: str = ""
    protocol: str = ""


def question_text(asked: Asked) -> str:
    """Return the text of the question to the prescriber."""
    lines = [f"{asked.reading}, le {asked.happened_on:%d/%m/%Y}. {asked.because}."]
    lines += [f"Signe d’alerte\u00a0: {flag}" for flag in asked.flags]
    if asked.row:
        lines.append(f"Le tableau\u00a0: {asked.row}")
    lines += asked.parameters
    if asked.last_acts:
        lines.append("Avant\u00a0: " + " ; ".join(asked.last_acts))
    if asked.usual_steps:
        lines.append(f"Vos habitudes\u00a0: {asked.usual_steps}")
    if asked.proposes:
        lines.append(f"Je propose\u00a0: {asked.proposes}")
    lines.append(f"Rien n’est signé avant votre réponse. {asked.protocol}.")
    return "\n".join(lines)


TIME_IN_RANGE_SOURCE = (
    "Méthode de Rosendaal\u00a0: entre deux valeurs, celle de chaque jour est interpolée en ligne droite\u00a0; "
    "plus de 56 jours entre deux valeurs ne sont pas interpolés (description du code LOINC 72281-9, lue sur cismef.org "
    "le 25 novembre 2026)"
)
LONGEST_GAP = 56


@dataclass(frozen=True, slots=True)
class InRange:
    """Days within the target, among the days for which a value is known or interpolated."""

    within: int
    known: int

    def __add__(self, other: InRange) -> InRange:
        return InRange(self.within + other.within, self.known + other.known)

    @property
    def percent(self) -> int | None:
        return None if not self.known else round(100 * self.within / self.known)


def time_in_range(values: Sequence[tuple[date, Decimal]], *, low: Decimal, high: Decimal) -> InRange:
    """Return the days within a target (both bounds included) by linear interpolation (`TIME_IN_RANGE_SOURCE`).

    Each interval counts its days after its first value; several values on a day: the last one given.
    """
    points = sorted(dict(values).items())
    within = known = 0
    for (day, value), (next_day, next_value) in pairwise(points):
        days = (next_day - day).days
        if days > LONGEST_GAP:
            continue
        known += days
        slope = Fraction(next_value - value) / days
        within += sum(low <= Fraction(value) + slope * step <= high for step in range(1, days + 1))
    return InRange(within, known)


def shown_count(count: int, smallest: int) -> int | None:
    """Return a count of patients to show, or None below the threshold (nobody at all is no secret)."""
    return count if count == 0 or count >= smallest else None


def typed_number(typed: str, *, field: str = "value_2") -> Decimal:
    """Return a plain number. Raises `Refusal` `protocols.number_not_read`."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None or found.group(2):
        raise Refusal("protocols.number_not_read", field=field, typed=typed.strip())
    return Decimal(found.group(1).replace(",", "."))
