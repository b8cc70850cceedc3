"""Data of the sheets about one person: a page of blocks (`sheet.typ`), a list of facts by part (`extract.typ`), and
the list of the sheets of a pack (`pack_index.typ`). Texts are shown as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value: « Née le », « 17/05/1960 »."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block. `mark` is a word that stands out (« en retard »); `key` lets a page link to it."""

    text: str
    detail: str = ""
    mark: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A titled list. `more` says what the list leaves out; `is_main` frames it."""

    key: str
    title: str
    lines: tuple[Line, ...]
    empty: str = ""
    more: str = ""
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """`sheet.typ`: one page about one person, in two columns. `notice` is a sentence in a frame."""

    structure: str
    name: str
    facts: tuple[Fact, ...]
    main: tuple[Block, ...]
    aside: tuple[Block, ...]
    made: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of an extract: its date, what it is, its precisions, who wrote it."""

    on: date
    what: str
    detail: str
    author: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an extract."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """`extract.typ`: facts about one person, part by part, with their dates and authors."""

    structure: str
    name: str
    facts: tuple[Fact, ...]
    introduction: tuple[str, ...]
    parts: tuple[Part, ...]
    made: str
    ending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackLine:
    """A sheet of a pack: its number (the name of its file), whose it is, when they are seen."""

    number: str
    name: str
    born_on: date
    seen_on: str


@dataclass(frozen=True, slots=True)
class PackIndex:
    """`pack_index.typ`: what a pack holds, and how to use it."""

    structure: str
    owner: str
    made: str
    until: date
    lines: tuple[PackLine, ...]
