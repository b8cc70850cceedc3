"""Data of `care_journal.typ`: what was done for a patient under a protocol. Texts are shown as they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line: when, what, who decided, did, validated, and under which version. `texts` are its precisions."""

    when: str
    what: str
    mark: str
    texts: tuple[str, ...]
    decided_by: str
    done_by: str
    validated_by: str
    version: int


@dataclass(frozen=True, slots=True)
class CareJournal:
    """`care_journal.typ`: the journal of an inclusion, the latest first."""

    structure: str
    name: str
    facts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
