"""The statement in the public format: numbers as decimal strings, exact points, amounts to the cent."""

import json
from typing import Any

from maisonnee.domains.contract.rules.statement import IndicatorLine, Statement
from maisonnee.kernel import decimal_text

_ENCODER = json.JSONEncoder(ensure_ascii=False)
_MOST_TEXTS = 8192
_texts: dict[int, tuple[IndicatorLine, str]] = {}


def statement_to_json(statement: Statement) -> dict[str, Any]:
    """JSON-ready data of a statement; one key more than the published shape: `warnings`."""
    return {**_heading(statement), "indicators": [_indicator(line) for line in statement.lines]}


def statement_to_text(statement: Statement) -> str:
    """The JSON of a statement on one line. Lines that statements share are written once."""
    lines = ", ".join([_line_text(line) for line in statement.lines])
    return f'{_ENCODER.encode(_heading(statement))[:-1]}, "indicators": [{lines}]}}'


def _line_text(line: IndicatorLine) -> str:
    if line.outcome.variable:
        return _ENCODER.encode(_indicator(line))
    known = _texts.get(id(line))
    if known is None:
        if len(_texts) >= _MOST_TEXTS:
            _texts.clear()
        # (The line is kept with its text: its identity is not given to another.)
        known = _texts[id(line)] = (line, _ENCODER.encode(_indicator(line)))
    return known[1]


def _heading(statement: Statement) -> dict[str, Any]:
    return {
        "year": statement.exercise.year,
        "regime": statement.exercise.regime,
        "point_value": decimal_text.exact(statement.point_value),
        "prerequisites_met": statement.prerequisites_met,
        "missing_prerequisites": list(statement.missing_prerequisites),
        "points": decimal_text.exact(statement.points),
        "base": str(statement.base),
        "precarity_rate": decimal_text.exact(statement.precarity_rate),
        "total": str(statement.total),
        "advance_due": str(statement.advance_due),
        "balance": str(statement.balance),
        "warnings": list(statement.warnings),
    }


def _indicator(line: IndicatorLine) -> dict[str, Any]:
    outcome = line.outcome
    return {
        "code": line.code,
        "label": line.rule.label,
        "status": outcome.status.value,
        "fixed": decimal_text.exact(outcome.fixed),
        "variable": decimal_text.exact(outcome.variable),
        "points": decimal_text.exact(outcome.points),
        "amount": str(line.amount),
        "explanation": list(outcome.explanation),
        "source": line.rule.source,
        "to_reach_more": line.gain.sentence if line.gain else None,
    }
