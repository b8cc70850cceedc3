"""What a spreadsheet becomes: headers and rows of text, with the place of every row in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from maisonnee.foundation.files.containers import MEBIBYTE


class SpreadsheetError(Exception):
    """The file cannot be read. The message is a French sentence that names the remedy."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a spreadsheet accepted from outside."""

    file_bytes: int = 30 * MEBIBYTE
    rows: int = 100_000
    columns: int = 256
    cells: int = 6_000_000
    line_characters: int = 400_000
    text_bytes: int = 300 * MEBIBYTE


DEFAULT_LIMITS = Limits()


class Row(NamedTuple):
    """One row: its line in the file (as the spreadsheet shows it, from 1) and one text by header."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet read whole. ``encoding`` and ``separator`` are empty for a workbook, ``sheet`` is empty for a CSV."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    separator: str
    sheet: str
    warnings: tuple[str, ...]
    header_line: int = 0
    sheets: tuple[str, ...] = ()

    def dictionaries(self) -> Iterator[dict[str, str]]:
        """Rows as dictionaries by header."""
        for row in self.rows:
            yield dict(zip(self.headers, row.cells, strict=True))


@dataclass(slots=True)
class TableStream:
    """A sheet whose rows are produced while they are read. ``warnings`` is complete once ``rows`` is exhausted."""

    headers: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str
    separator: str
    sheet: str
    warnings: list[str]
    header_line: int
    sheets: tuple[str, ...] = ()

    def collected(self) -> Table:
        """The whole table."""
        rows = tuple(self.rows)
        warnings = tuple(dict.fromkeys(self.warnings))
        return Table(
            self.headers,
            rows,
            self.encoding,
            self.separator,
            self.sheet,
            warnings,
            self.header_line,
            self.sheets,
        )
