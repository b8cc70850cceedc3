"""What a fact read in a file is to those a record already holds: the same, a conflict, or new.

The same: same kind, same catalogue item, code or label (without accents or case), same date and same value.
A conflict: the same measure on the same day with another value; the same problem, treatment or allergy, over a time
that overlaps, with another end or another dose; the same act on the same day with words that ours lacks.
The beginning of what lasts is compared by its year (one software writes « 2010 », another « 12/03/2010 »), and not
at all when the file gives no date; an end that the file does not date is compared by its being there. Two episodes that do not overlap are two facts.

The order of a file changes nothing: facts are compared in an order of their own.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from maisonnee.domains.records.enums import LASTING_KINDS, EntryKind, ItemOutcome
from maisonnee.kernel.identity_search import words_of

FILES = frozenset({EntryKind.DOCUMENT, EntryKind.PHOTO})


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What matters of an entry, or of an item of a file, to be compared. `id` is that of an entry."""

    kind: EntryKind
    happened_on: date
    label: str = ""
    item: str = ""
    code_system: str = ""
    code: str = ""
    text: str = ""
    happened_at: datetime | None = None
    ends_on: date | None = None
    value: Decimal | None = None
    value_2: Decimal | None = None
    unit: str = ""
    sha256: str = ""
    is_undated: bool = False
    is_end_unknown: bool = False
    id: uuid.UUID | None = None

    @property
    def subject(self) -> str:
        return " ".join(words_of(self.label))

    @property
    def words(self) -> str:
        return " ".join(words_of(self.text))

    @property
    def fingerprint(self) -> str:
        """Equal for two facts that say exactly the same."""
        said = [
            self.kind.value,
            self.item,
            self.code_system if self.code else "",
            self.code,
            self.subject,
            self.words,
            "" if self.is_undated else self.happened_on.isoformat(),
            self.happened_at.isoformat() if self.happened_at else "",
            "over" if self.is_end_unknown else self.ends_on.isoformat() if self.ends_on else "",
            _number(self.value),
            _number(self.value_2),
            self.unit,
            self.sha256,
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Verdict:
    """What becomes of a fact, the entry it was compared with, and the names of what differs.

    `is_repeated`: the file says it more than once.
    """

    outcome: ItemOutcome
    known_id: uuid.UUID | None = None
    differences: tuple[str, ...] = ()
    is_repeated: bool = False


@dataclass
class _Index:
    """Facts found by what they are about."""

    rows: dict[tuple[str, ...], list[Fact]] = field(default_factory=lambda: defaultdict(list))

    def add(self, fact: Fact) -> None:
        for key in _keys(fact):
            self.rows[key].append(fact)

    def about(self, fact: Fact) -> list[Fact]:
        found: dict[int, Fact] = {}
        for key in _keys(fact):
            found |= {id(row): row for row in self.rows.get(key, ())}
        return [row for row in found.values() if not (row.item and fact.item and row.item != fact.item)]


def reconcile(
    facts: Sequence[Fact], known: Iterable[Fact], *, settled: frozenset[tuple[uuid.UUID, str]] = frozenset()
) -> list[Verdict]:
    """Return what becomes of each fact of a file about one patient, in the order given.

    `settled` holds the entries that somebody already kept against a fact (`fingerprint`): they are not asked again.
    Facts of one file are never in conflict with one another: two weighings on a day are two weighings.
    """
    ours, accepted = _Index(), _Index()
    for fact in known:
        ours.add(fact)
    verdicts: dict[int, Verdict] = {}
    for place in sorted(range(len(facts)), key=lambda place: _order(facts[place])):
        fact = facts[place]
        verdict = compared(fact, ours.about(fact))
        if verdict.known_id and (verdict.known_id, fact.fingerprint) in settled:
            verdict = Verdict(ItemOutcome.SAME, verdict.known_id)
        if verdict.outcome is not ItemOutcome.SAME and any(
            is_same(fact, row) for row in accepted.about(fact)
        ):
            verdict = Verdict(ItemOutcome.SAME, is_repeated=True)
        if verdict.outcome is not ItemOutcome.SAME:
            accepted.add(fact)
        verdicts[place] = verdict
    return [verdicts[place] for place in range(len(facts))]


def compared(fact: Fact, known: Sequence[Fact]) -> Verdict:
    """Return what a fact is to entries about the same thing."""
    met = sorted(
        (row for row in known if row.kind is fact.kind and _meet(row, fact)),
        key=lambda row: (row.happened_on, _order(row)),
        reverse=True,
    )
    found = [(row, differences(row, fact)) for row in met]
    for row, differing in found:
        if not differing:
            return Verdict(ItemOutcome.SAME, row.id)
    if not found:
        return Verdict(ItemOutcome.NEW)
    return Verdict(ItemOutcome.CONFLICT, found[0][0].id, found[0][1])


def is_same(fact: Fact, other: Fact) -> bool:
    return other.kind is fact.kind and _meet(other, fact) and not differences(other, fact)


def differences(ours: Fact, theirs: Fact) -> tuple[str, ...]:
    """Return what a fact of a file says otherwise than an entry about the same thing at the same time."""
    found = []
    if theirs.kind is EntryKind.MEASURE and _values(ours) != _values(theirs):
        found.append("value")
    if theirs.kind in LASTING_KINDS:
        if _ends_otherwise(ours, theirs):
            found.append("ends_on")
        if not (ours.is_undated or theirs.is_undated) and ours.happened_on.year != theirs.happened_on.year:
            found.append("happened_on")
    if theirs.kind not in FILES and theirs.words and f" {theirs.words} " not in f" {ours.words} ":
        found.append("dose" if theirs.kind is EntryKind.TREATMENT else "text")
    return tuple(found)


def _meet(ours: Fact, theirs: Fact) -> bool:
    """Whether two facts about the same thing are of the same time."""
    if theirs.kind in FILES:
        return ours.sha256 == theirs.sha256
    if theirs.kind in LASTING_KINDS:
        return _begins(ours) <= _ends(theirs) and _begins(theirs) <= _ends(ours)
    if theirs.kind is EntryKind.NOTE:
        return ours.happened_on == theirs.happened_on and ours.words == theirs.words
    if ours.is_undated or theirs.is_undated:
        return True
    if ours.happened_on != theirs.happened_on:
        return False
    return not (ours.happened_at and theirs.happened_at and ours.happened_at != theirs.happened_at)


def _ends_otherwise(ours: Fact, theirs: Fact) -> bool:
    if ours.is_end_unknown or theirs.is_end_unknown:
        return (ours.ends_on is None) != (theirs.ends_on is None)
    return ours.ends_on != theirs.ends_on


def _begins(fact: Fact) -> date:
    return date.min if fact.is_undated else fact.happened_on


def _ends(fact: Fact) -> date:
    return date.max if fact.is_end_unknown else fact.ends_on or date.max


def _values(fact: Fact) -> tuple[str, str, str]:
    return _number(fact.value), _number(fact.value_2), fact.unit.casefold()


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _keys(fact: Fact) -> list[tuple[str, ...]]:
    if fact.kind in FILES:
        return [(fact.kind.value, "file", fact.sha256)]
    keys: list[tuple[str, ...]] = [(fact.kind.value, "label", fact.subject)]
    if fact.item:
        keys.append((fact.kind.value, "item", fact.item))
    if fact.code:
        keys.append((fact.kind.value, fact.code_system, fact.code.casefold()))
    return keys


def _order(fact: Fact) -> tuple[int, str, str]:
    """What says most first, then an order that has nothing to do with the file."""
    return (-len(fact.words), fact.fingerprint, str(fact.id or ""))
