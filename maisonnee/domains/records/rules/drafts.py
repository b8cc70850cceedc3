"""What somebody writes, before it is an entry."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.rules import catalogue
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen

LONGEST_LABEL = 200
LARGEST_NUMBER = Decimal(10) ** 8
LAST_DECIMAL = Decimal("0.0001")
SMALLEST_CHANGE = Decimal("0.001")
"""A number of no catalogue is rounded to `LAST_DECIMAL` when that changes it by less than this part of it."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One fact to write. `name` is the field of the form it comes from, to say refusals beside it.

    `unit` is the one written: the value is converted to the catalogue's. `next_due_on` is what the person said;
    with `proposes_due`, an item with a usual interval is due again after it.
    """

    kind: EntryKind
    happened_on: date
    label: str = ""
    item: str = ""
    text: str = ""
    happened_at: datetime | None = None
    ends_on: date | None = None
    value: Decimal | None = None
    value_2: Decimal | None = None
    unit: str = ""
    code_system: CodeSystem = CodeSystem.NONE
    code: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    next_due_on: date | None = None
    proposes_due: bool = False
    section: str = ""
    file_id: uuid.UUID | None = None
    series: str = ""
    restricted_to: frozenset[uuid.UUID] | None = None
    restriction_reason: str = ""
    source: str = ""
    name: str = ""


@dataclass(frozen=True)
class Checked:
    """A draft whose number is in the catalogue's unit, with its label and code."""

    label: str
    value: Decimal | None
    value_2: Decimal | None
    unit: str
    code_system: CodeSystem
    code: str
    next_due_on: date | None


def checked(draft: Draft) -> Checked:
    """Return what a draft becomes. Raises `Refusal` with the field of the form when the draft names one."""
    try:
        return _checked(draft)
    except Refusal as refusal:
        field_name = f"{draft.name}_2" if refusal.field == "value_2" and draft.name else draft.name
        raise Refusal(refusal.code, field=field_name or refusal.field, **refusal.params) from None


def _checked(draft: Draft) -> Checked:
    label = seen(draft.label) or (catalogue.label_of(draft.item) if draft.item else "")
    if not label:
        raise Refusal("records.label_missing", field="label")
    due = draft.next_due_on
    if due is None and draft.proposes_due:
        due = catalogue.proposed_due(draft.item, draft.happened_on)
    value, value_2, unit = draft.value, draft.value_2, draft.unit
    system, code = draft.code_system, draft.code.strip()
    if draft.kind is EntryKind.MEASURE:
        if value is None:
            raise Refusal("records.measure_without_value", field="value")
        measure = catalogue.MEASURES.get(draft.item)
        if measure is None:
            value = _written_whole(value, "value")
        if measure is not None:
            value = catalogue.to_unit(draft.item, value, unit)
            if not measure.pair_label and value_2 is not None:
                raise Refusal("records.second_value_out_of_place", field="value_2", label=measure.label)
            if measure.pair_label:
                if value_2 is None:
                    raise Refusal("records.pair_incomplete", field="value_2", label=measure.pair_label)
                value_2 = catalogue.second_value(draft.item, value, value_2, unit)
            unit = measure.unit
            if measure.loinc:
                system, code = CodeSystem.LOINC, measure.loinc
    if value_2 is not None and draft.item not in catalogue.MEASURES:
        value_2 = _written_whole(value_2, "value_2")
    if restricted_without_reason(draft):
        raise Refusal("records.restriction_without_reason", field="restriction_reason")
    return Checked(label[:LONGEST_LABEL], value, value_2, unit, system, code, due)


def _written_whole(number: Decimal, field_name: str) -> Decimal:
    """Return a number of no catalogue as it is kept. Raises `Refusal` when that would make it another number."""
    if number.is_finite() and abs(number) < LARGEST_NUMBER:
        kept = number.quantize(LAST_DECIMAL)
        if abs(kept - number) <= abs(number) * SMALLEST_CHANGE:
            return kept
    raise Refusal("records.number_too_long", field=field_name)


def restricted_without_reason(draft: Draft) -> bool:
    return draft.restricted_to is not None and not draft.restriction_reason.strip()
