"""What a decision table says of a value. It proposes; a professional decides and signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from maisonnee.domains.protocols.enums import TableAnswer
from maisonnee.domains.protocols.rules.content.shape import CareStep, Content, DecisionRow, DecisionTable


@dataclass(frozen=True, slots=True)
class Reading:
    """What the table answers, and the row it was read in (none when the value is not in the table)."""

    answer: TableAnswer
    row: DecisionRow | None = None


def read(table: DecisionTable, value: Decimal) -> Reading:
    """Read a value in a table.

    `IMPLAUSIBLE`: outside the plausible bounds, a mistake of typing or of unit: nothing is proposed.
    `UNPLANNED`: no row, or a row that the team has not completed. `ASK`: a question to the prescriber.
    """
    if (table.low is not None and value < table.low) or (table.high is not None and value > table.high):
        return Reading(TableAnswer.IMPLAUSIBLE)
    for row in table.rows:
        if (row.lower is None or value >= row.lower) and (row.upper is None or value < row.upper):
            if row.asks_prescriber:
                return Reading(TableAnswer.ASK, row)
            return Reading(TableAnswer.PROPOSED if row.proposal else TableAnswer.UNPLANNED, row)
    return Reading(TableAnswer.UNPLANNED)


def tables_for(content: Content, values: Mapping[str, str]) -> tuple[DecisionTable, ...]:
    """Return the tables that apply to a patient, by the personal parameters (by key) given at inclusion."""
    return tuple(
        table
        for table in content.tables
        if not table.parameter or values.get(table.parameter, "").strip() == table.choice
    )


def table_for(content: Content, step: CareStep, values: Mapping[str, str]) -> DecisionTable | None:
    """Return the table that a step applies to a patient, or None.

    A step names one table; when several read the same measure, each for some patients (an INR and its target), the
    patient's own is answered, never another one's.
    """
    named = content.table(step.table)
    if named is None:
        return None
    same = [table for table in tables_for(content, values) if table.name == named.name]
    return next((table for table in same if table.key == named.key), same[0] if same else None)
