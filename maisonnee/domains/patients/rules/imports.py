"""What becomes of each line of an imported list. Nothing is overwritten: the file completes what is empty; where
both say something different, a person chooses."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from maisonnee.domains.patients.enums import LineOutcome
from maisonnee.domains.patients.rules import names

WORDED_FIELDS = (
    "birth_family_name", "used_name", "birth_given_names", "used_given_name", "record_number", "address", "city",
)  # fmt: skip
EXACT_FIELDS = ("birthplace_code", "ins_number", "postcode", "phone", "email")
FIELDS = (*WORDED_FIELDS, *EXACT_FIELDS, "sex", "died_on")
NO_COVERAGE = "none"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a line: a code, the title of the column, and words of the cell."""

    code: str
    column: str = ""
    text: str = ""

    def as_json(self) -> dict[str, str]:
        return {"code": self.code, "column": self.column, "text": self.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One line of a list, read. With `faults` it cannot be applied; `remarks` say what was left aside.

    `is_in_ald` and `coverage` (`c2s`, `ame`, `none`) are empty when the file does not say.
    """

    line: int
    birth_family_name: str = ""
    used_name: str = ""
    birth_given_names: str = ""
    used_given_name: str = ""
    sex: str = "U"
    born_on: date | None = None
    birthplace_code: str = ""
    ins_number: str = ""
    record_number: str = ""
    address: str = ""
    postcode: str = ""
    city: str = ""
    phone: str = ""
    email: str = ""
    died_on: date | None = None
    doctor_id: uuid.UUID | None = None
    is_in_ald: bool | None = None
    coverage: str = ""
    follower_ids: tuple[uuid.UUID, ...] = ()
    faults: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def traits_key(self) -> str:
        if self.born_on is None:
            return ""
        return names.traits_key(self.birth_family_name, self.birth_given_names, self.born_on)


@dataclass(slots=True, kw_only=True)
class Known:
    """A patient already there, as far as an import looks at it.

    `settled_later` names what Maisonnée knows more recently than the file (`doctor`, `ald`, `coverage`).
    """

    id: uuid.UUID
    born_on: date
    traits_key: str
    values: dict[str, Any]
    doctor_id: uuid.UUID | None = None
    is_in_ald: bool = False
    coverage: str = ""
    follower_ids: frozenset[uuid.UUID] = frozenset()
    settled_later: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field where Maisonnée and the file both say something."""

    field: str
    ours: str
    file: str

    def as_json(self) -> dict[str, str]:
        return {"field": self.field, "ours": self.ours, "file": self.file}


@dataclass(slots=True)
class Plan:
    """What a line leads to. For a new patient, `patient_id` is the identifier it will have."""

    candidate: Candidate
    outcome: LineOutcome
    patient_id: uuid.UUID | None = None
    fill: dict[str, Any] = field(default_factory=dict)
    doctor_id: uuid.UUID | None = None
    starts_ald: bool = False
    coverage: str = ""
    follower_ids: tuple[uuid.UUID, ...] = ()
    differences: list[Difference] = field(default_factory=list)
    reasons: list[Remark] = field(default_factory=list)

    @property
    def changes_something(self) -> bool:
        return bool(self.fill or self.doctor_id or self.starts_ald or self.coverage or self.follower_ids)


@dataclass
class Index:
    """The patients met so far, by number and by traits, and the line of the file that named each."""

    by_ins: dict[str, dict[uuid.UUID, Known]] = field(default_factory=dict)
    by_traits: dict[str, dict[uuid.UUID, Known]] = field(default_factory=dict)
    line_of: dict[uuid.UUID, int] = field(default_factory=dict)

    def add(self, rows: Iterable[Known]) -> None:
        for row in rows:
            if row.values["ins_number"]:
                self.by_ins.setdefault(row.values["ins_number"], {})[row.id] = row
            self.by_traits.setdefault(row.traits_key, {})[row.id] = row


def plan(candidate: Candidate, index: Index, *, new_id: uuid.UUID) -> Plan:
    """Decide what a line leads to, and remember in the index whom it named."""
    made = Plan(candidate, LineOutcome.FAULTY, reasons=[*candidate.faults, *candidate.remarks])
    if candidate.faults:
        return made
    known, doubt = _matched(candidate, index)
    if doubt is not None:
        made.outcome, made.patient_id = LineOutcome.DUPLICATE, known.id if known else None
        made.reasons.insert(0, doubt)
        return made
    if known is None:
        made.outcome, made.patient_id = LineOutcome.ADDED, new_id
        made.doctor_id, made.starts_ald = candidate.doctor_id, candidate.is_in_ald is True
        made.coverage = "" if candidate.coverage == NO_COVERAGE else candidate.coverage
        made.follower_ids = candidate.follower_ids
        known = _as_known(candidate, made)
        index.add([known])
    elif known.id in index.line_of:
        made.outcome, made.patient_id = LineOutcome.DUPLICATE, known.id
        made.reasons.insert(0, Remark("twice_in_file", text=str(index.line_of[known.id])))
        return made
    else:
        _complete(made, known)
    index.line_of[known.id] = candidate.line
    return made


def _matched(candidate: Candidate, index: Index) -> tuple[Known | None, Remark | None]:
    same_number = list(index.by_ins.get(candidate.ins_number, {}).values()) if candidate.ins_number else []
    if len(same_number) > 1:
        return same_number[0], Remark("several_with_ins")
    if same_number:
        known = same_number[0]
        doubt = None if known.born_on == candidate.born_on else Remark("same_ins_other_birth")
        return known, doubt
    same_traits = [
        known
        for known in index.by_traits.get(candidate.traits_key, {}).values()
        if names.same_sex(known.values["sex"], candidate.sex)
    ]
    if len(same_traits) > 1:
        return same_traits[0], Remark("several_with_traits")
    if same_traits:
        known = same_traits[0]
        number = known.values["ins_number"]
        if number and candidate.ins_number and number != candidate.ins_number:
            return known, Remark("same_traits_other_ins")
        return known, None
    return None, None


def _as_known(candidate: Candidate, made: Plan) -> Known:
    assert made.patient_id is not None and candidate.born_on is not None
    return Known(
        id=made.patient_id,
        born_on=candidate.born_on,
        traits_key=candidate.traits_key,
        values={name: getattr(candidate, name) for name in FIELDS},
    )


def _complete(made: Plan, known: Known) -> None:
    candidate = made.candidate
    made.patient_id = known.id
    for name in FIELDS:
        ours, theirs = known.values[name], getattr(candidate, name)
        if _is_empty(name, theirs) or _say_the_same(name, ours, theirs):
            continue
        if _is_empty(name, ours):
            made.fill[name] = theirs
        else:
            made.differences.append(Difference(name, _text(ours), _text(theirs)))
    if candidate.doctor_id and "doctor" not in known.settled_later and candidate.doctor_id != known.doctor_id:
        if known.doctor_id is None:
            made.doctor_id = candidate.doctor_id
        else:
            made.differences.append(Difference("doctor", str(known.doctor_id), str(candidate.doctor_id)))
    if candidate.is_in_ald is not None and "ald" not in known.settled_later:
        if candidate.is_in_ald and not known.is_in_ald:
            made.starts_ald = True
        elif known.is_in_ald and not candidate.is_in_ald:
            made.differences.append(Difference("ald", "yes", "no"))
    if candidate.coverage and "coverage" not in known.settled_later:
        wanted = "" if candidate.coverage == NO_COVERAGE else candidate.coverage
        if wanted and not known.coverage:
            made.coverage = wanted
        elif wanted != known.coverage:
            made.differences.append(Difference("coverage", known.coverage, wanted))
    made.follower_ids = tuple(one for one in candidate.follower_ids if one not in known.follower_ids)
    if made.differences:
        made.outcome = LineOutcome.CONFLICT
        if made.changes_something:
            made.reasons.insert(0, Remark("completed_too"))
    else:
        made.outcome = LineOutcome.CHANGED if made.changes_something else LineOutcome.UNCHANGED


def _is_empty(name: str, value: Any) -> bool:
    return not value or (name == "sex" and value == "U")


def _say_the_same(name: str, ours: Any, theirs: Any) -> bool:
    if name in WORDED_FIELDS:
        one, other = names.joined(str(ours)), names.joined(str(theirs))
        if name == "birth_given_names" and one and other:
            return one.startswith(other) or other.startswith(one)
        return one == other
    return bool(ours == theirs)


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
