"""Data of a protocol on one page (`protocol.typ`). Texts are shown as they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table: interval, proposal, next control."""

    title: str
    measure: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ProtocolSheet:
    """`protocol.typ`: who does what when, tables, red flags. `texts`: label and text. Empty lists are left out."""

    structure: str
    name: str
    facts: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, str, str], ...]
    tables: tuple[Table, ...]
    flags: tuple[tuple[str, str], ...]
    parameters: tuple[str, ...]
    leaflets: tuple[str, ...]
    sources: tuple[str, ...]
    authors: tuple[str, ...]
