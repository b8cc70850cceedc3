"""What becomes of the facts a file says about one patient: checked as if somebody had written them, then compared."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from maisonnee.domains.records.enums import EntryKind, ItemOutcome
from maisonnee.domains.records.rules import drafts, entries, recognition
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.incoming import (
    APPROXIMATE,
    END_UNKNOWN,
    LONGEST_TEXT,
    UNDATED,
    Incoming,
    as_values,
)
from maisonnee.domains.records.rules.reconciliation import Fact, reconcile
from maisonnee.kernel.refusals import Refusal

_LARGEST = Decimal(10) ** 8
_FOUR_DECIMALS = Decimal("0.0001")


@dataclass(frozen=True)
class Life:
    """The dates of a patient, which those of an entry must respect."""

    born_on: date
    died_on: date | None = None


@dataclass(kw_only=True)
class Plan:
    """What becomes of one fact. `reason` is the code of a refusal, of a recognition, or `reader` with its sentence."""

    incoming: Incoming
    outcome: ItemOutcome
    reason: str = ""
    reason_text: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    known_id: uuid.UUID | None = None

    @property
    def kind(self) -> str:
        return self.incoming.draft.kind.value if self.incoming.draft else ""


def planned(
    items: Sequence[Incoming],
    *,
    life: Life,
    known: Iterable[Fact],
    settled: frozenset[tuple[uuid.UUID, str]] = frozenset(),
    sha256_of: Mapping[int, str],
    today: date,
) -> list[Plan]:
    """Return what becomes of the facts about one patient, in their order."""
    plans: list[Plan] = []
    ready: list[tuple[Plan, Fact]] = []
    for item in items:
        if item.draft is None:
            plans.append(
                Plan(incoming=item, outcome=ItemOutcome.FAULTY, reason="reader", reason_text=item.fault[:200])
            )
            continue
        sha256 = sha256_of[item.attachment] if item.attachment is not None else ""
        try:
            draft = acceptable(item.draft, life=life, today=today)
        except Refusal as refusal:
            plans.append(_refused(item, refusal, sha256))
            continue
        plan = Plan(
            incoming=replace(item, draft=draft),
            outcome=ItemOutcome.NEW,
            values=as_values(draft, attachment=item.attachment, sha256=sha256),
        )
        plans.append(plan)
        ready.append((plan, fact_of(draft, sha256=sha256)))
    verdicts = reconcile([fact for _, fact in ready], known, settled=settled)
    for (plan, fact), verdict in zip(ready, verdicts, strict=True):
        plan.outcome, plan.known_id = verdict.outcome, verdict.known_id
        plan.values["fingerprint"] = fact.fingerprint
        if verdict.differences:
            plan.values["differences"] = list(verdict.differences)
        if verdict.is_repeated:
            plan.reason = "repeated"
    return plans


def _refused(item: Incoming, refusal: Refusal, sha256: str) -> Plan:
    assert item.draft is not None
    values = as_values(item.draft, attachment=item.attachment, sha256=sha256)
    values["refusal"] = {name: _plain(value) for name, value in refusal.params.items()}
    return Plan(incoming=item, outcome=ItemOutcome.FAULTY, reason=refusal.code, values=values)


def _plain(value: Any) -> str:
    return f"date:{value.isoformat()}" if isinstance(value, date) else str(value)


def acceptable(draft: Draft, *, life: Life, today: date) -> Draft:
    """Return a draft as it would be written: unit of the catalogue, dates that can be. Raises `Refusal`."""
    if draft.kind is EntryKind.MEASURE and draft.value is not None:
        if not draft.value.is_finite() or abs(draft.value) >= _LARGEST:
            raise Refusal("records.import_value_unreadable", field="value")
        recognition.require_unit(draft.item, draft.value, draft.unit)
    draft = _within_life(draft, life, today)
    checked = drafts.checked(draft)
    entries.check_dates(
        happened_on=draft.happened_on,
        today=today,
        born_on=life.born_on,
        died_on=life.died_on,
        ends_on=draft.ends_on,
        next_due_on=checked.next_due_on,
    )
    return replace(
        draft,
        label=checked.label,
        text=draft.text.strip()[:LONGEST_TEXT],
        value=_rounded(checked.value),
        value_2=_rounded(checked.value_2),
        unit=checked.unit[:20],
        code_system=checked.code_system,
        code=checked.code[:20],
        next_due_on=checked.next_due_on,
    )


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_FOUR_DECIMALS, rounding=ROUND_HALF_UP)


def _within_life(draft: Draft, life: Life, today: date) -> Draft:
    """Put a day that the file does not give, or gives by its year alone, within the life of the patient."""
    happened_on, ends_on = draft.happened_on, draft.ends_on
    if draft.details.get(UNDATED):
        happened_on = max(life.born_on, min(happened_on, life.died_on or today))
    elif draft.details.get(APPROXIMATE) and happened_on.year == life.born_on.year:
        happened_on = max(happened_on, life.born_on)
    if ends_on is not None and draft.details.get(END_UNKNOWN):
        ends_on = max(happened_on, ends_on)
    return replace(draft, happened_on=happened_on, ends_on=ends_on)


def fact_of(draft: Draft, *, sha256: str = "") -> Fact:
    """Return what is compared of a draft already `acceptable`."""
    return Fact(
        kind=draft.kind,
        happened_on=draft.happened_on,
        label=draft.label,
        item=draft.item,
        code_system=draft.code_system.value,
        code=draft.code,
        text=draft.text,
        happened_at=draft.happened_at,
        ends_on=draft.ends_on,
        value=draft.value,
        value_2=draft.value_2,
        unit=draft.unit,
        sha256=sha256,
        is_undated=bool(draft.details.get(UNDATED)),
        is_end_unknown=bool(draft.details.get(END_UNKNOWN)),
    )
