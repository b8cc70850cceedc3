"""The statement in the public format: numbers as decimal strings, exact points, amounts to the cent."""

from typing import Any

from maisonnee.domains.contract.rules.statement import IndicatorLine, Statement
from maisonnee.kernel import decimal_text


def statement_to_json(statement: Statement) -> dict[str, Any]:
    """JSON-ready data of a statement; one key more than the published shape: `warnings`."""
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
        "indicators": [_indicator(line) for line in statement.lines],
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
