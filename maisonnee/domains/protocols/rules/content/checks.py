"""What is wrong, or not yet said, in a content. Blocking: contradictory, so that nothing could be read in it safely."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from maisonnee.domains.protocols.enums import IndicatorKind, ParameterKind, StepTrigger
from maisonnee.domains.protocols.rules.content.shape import PARTS, Content, DecisionRow, DecisionTable

_KEY = re.compile(r"[a-z0-9_-]{1,40}")
LONGEST = {"who": 120, "does": 400, "when": 200, "act": 60, "table": 40, "cited": 300}
"""Characters of each text of a step; a step is a line that one reads at a glance."""

LONGEST_INTERVAL = 3660


@dataclass(frozen=True, slots=True)
class Issue:
    """A remark on a content: `part` and `key` say where, `code` what (a sentence of the pages)."""

    code: str
    part: str
    key: str = ""
    is_blocking: bool = False
    params: Mapping[str, object] = field(default_factory=dict)


def issues(content: Content) -> tuple[Issue, ...]:
    """Return every remark on a content, in the order of its parts."""
    return (
        *_repeated(content),
        *_steps(content),
        *(issue for table in content.tables for issue in table_issues(table)),
        *_choices(content),
        *_parameters(content),
        *_indicators(content),
    )


def blocking(content: Content) -> Issue | None:
    """Return the first remark that forbids to write the content, or None."""
    return next((issue for issue in issues(content) if issue.is_blocking), None)


def table_issues(table: DecisionTable) -> tuple[Issue, ...]:
    """Return the remarks on a table: bounds, rows that overlap (blocking), values that no row answers."""
    found = list(_bounds(table))
    if any(issue.is_blocking for issue in found):
        return tuple(found)
    rows = sorted(table.rows, key=lambda row: _floor(table, row))
    reached = table.low
    previous: DecisionRow | None = None
    for row in rows:
        lower = row.lower if row.lower is not None else table.low
        if previous is not None and (previous.upper is None or lower is None or lower < previous.upper):
            found.append(_issue(table, "protocols.rows_overlap", is_blocking=True, at=lower))
        elif lower is not None and reached is not None and lower > reached:
            found.append(_issue(table, "protocols.rows_gap", start=reached, end=lower))
        reached = row.upper
        previous = row
    if previous is not None and reached is not None and table.high is not None and reached <= table.high:
        found.append(_issue(table, "protocols.rows_gap", start=reached, end=table.high))
    if not table.rows:
        found.append(_issue(table, "protocols.table_empty"))
    if any(not row.proposal and not row.asks_prescriber for row in table.rows):
        found.append(_issue(table, "protocols.row_to_complete"))
    return tuple(found)


def _bounds(table: DecisionTable) -> Iterator[Issue]:
    if table.low is None or table.high is None:
        yield _issue(table, "protocols.table_without_bounds")
    elif table.low >= table.high:
        yield _issue(table, "protocols.table_bounds_reversed", is_blocking=True)
    if not table.name:
        yield _issue(table, "protocols.table_without_input")
    for row in table.rows:
        if row.lower is not None and row.upper is not None and row.lower >= row.upper:
            yield _issue(
                table, "protocols.row_bounds_reversed", is_blocking=True, lower=row.lower, upper=row.upper
            )
        for bound in (row.lower, row.upper):
            if bound is not None and (
                (table.low is not None and bound < table.low)
                or (table.high is not None and bound > table.high)
            ):
                yield _issue(table, "protocols.row_outside_bounds", at=bound)


def _floor(table: DecisionTable, row: DecisionRow) -> Decimal:
    if row.lower is not None:
        return row.lower
    return table.low if table.low is not None else Decimal("-Infinity")


def _issue(table: DecisionTable, code: str, *, is_blocking: bool = False, **params: object) -> Issue:
    return Issue(code, "tables", table.key, is_blocking, {"table": table.title or table.name, **params})


def _repeated(content: Content) -> Iterator[Issue]:
    for part in PARTS:
        for key, times in Counter(item.key for item in content.items(part)).items():
            if times > 1 or not _KEY.fullmatch(key):
                yield Issue("protocols.key_repeated", part, key, is_blocking=True)


def _steps(content: Content) -> Iterator[Issue]:
    for step in content.steps:
        params = {"who": step.who, "does": step.does}
        if not step.does.strip() or not step.who.strip():
            yield Issue("protocols.step_unnamed", "steps", step.key, is_blocking=True, params=params)
        if not step.when:
            yield Issue("protocols.step_to_complete", "steps", step.key, params=params)
        if any(len(getattr(step, name)) > most for name, most in LONGEST.items()) or any(
            days is not None and days > LONGEST_INTERVAL for days in (step.every_days, step.after_days)
        ):
            yield Issue("protocols.step_too_long", "steps", step.key, is_blocking=True, params=params)
        if step.trigger not in StepTrigger.values:
            yield Issue("protocols.trigger_unknown", "steps", step.key, is_blocking=True, params=params)
        if step.trigger == StepTrigger.INTERVAL and not step.every_days:
            yield Issue("protocols.interval_without_days", "steps", step.key, params=params)
        if step.table and content.table(step.table) is None:
            yield Issue("protocols.step_without_its_table", "steps", step.key, params=params)


def _choices(content: Content) -> Iterator[Issue]:
    parameters = {parameter.key: parameter for parameter in content.parameters}
    for table in content.tables:
        if not table.parameter:
            continue
        parameter = parameters.get(table.parameter)
        if parameter is None or (parameter.choices and table.choice not in parameter.choices):
            yield _issue(table, "protocols.table_without_its_parameter", choice=table.choice)


def _parameters(content: Content) -> Iterator[Issue]:
    for parameter in content.parameters:
        params = {"name": parameter.name}
        if parameter.kind not in ParameterKind.values:
            yield Issue(
                "protocols.kind_unknown", "parameters", parameter.key, is_blocking=True, params=params
            )
        if parameter.kind == ParameterKind.CHOICE and len(parameter.choices) < 2:
            yield Issue("protocols.choices_missing", "parameters", parameter.key, params=params)
        if parameter.low is not None and parameter.high is not None and parameter.low > parameter.high:
            yield Issue(
                "protocols.parameter_bounds_reversed",
                "parameters",
                parameter.key,
                is_blocking=True,
                params=params,
            )


def _indicators(content: Content) -> Iterator[Issue]:
    for indicator in content.indicators:
        params = {"name": indicator.wording}
        if indicator.kind not in IndicatorKind.values:
            yield Issue(
                "protocols.kind_unknown", "indicators", indicator.key, is_blocking=True, params=params
            )
        if (indicator.step and content.step(indicator.step) is None) or (
            indicator.table and content.table(indicator.table) is None
        ):
            yield Issue("protocols.indicator_without_its_object", "indicators", indicator.key, params=params)
