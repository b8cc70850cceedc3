"""One door to read a spreadsheet, whatever its format."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from maisonnee.foundation.files.containers import MEBIBYTE
from maisonnee.interop.spreadsheets import delimited, headers, workbooks
from maisonnee.interop.spreadsheets.tables import (
    DEFAULT_LIMITS,
    Limits,
    Row,
    SpreadsheetError,
    Table,
    TableStream,
)


def read_table(source: bytes | Path, *, sheet: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Table:
    """Read a CSV, XLSX or ODS whole.

    The format is recognised from the content. Raises :class:`SpreadsheetError` with a French sentence.
    """
    return stream_table(source, sheet=sheet, limits=limits).collected()


def stream_table(
    source: bytes | Path, *, sheet: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> TableStream:
    """Same as :func:`read_table`, with rows produced as they are read.

    Faults of the file's shape are raised at once; those of a later row (too long, quote left open) while iterating.
    """
    data = _bytes_of(source, limits)
    warnings: list[str] = []
    encoding = separator = sheet_name = ""
    sheets: tuple[str, ...] = ()
    if workbooks.is_workbook(data):
        workbook = workbooks.open_workbook(data, limits, warnings)
        sheets = tuple(workbook.sheet_names)
        sheet_name = workbooks.choose_sheet(workbook, sheet, warnings)
        rows = workbooks.rows_of(workbooks.sheet_of(workbook, sheet_name), limits, warnings)
    else:
        text, encoding = delimited.decode(data)
        warnings += filter(None, [delimited.unreadable(text)])
        separator = delimited.guess_separator(text)
        delimited.check_shape(text, separator, limits)
        rows = delimited.rows_of(text, separator, limits)
    head = list(itertools.islice(rows, headers.LOOKED_AT * 5))
    if not head:
        raise SpreadsheetError(
            "empty",
            "Ce tableau est vide. Vérifiez l’export ou la feuille choisie, puis déposez-le de nouveau.",
        )
    place = headers.find_header(head)
    if place is None:
        warnings.append("Aucune ligne de titres n’a été trouvée : les colonnes sont numérotées.")
        title_cells: tuple[str, ...] = ()
        header_line, body = 0, head
    else:
        title_cells, header_line, body = head[place].cells, head[place].line, head[place + 1 :]
    width = _width(title_cells, body)
    names = headers.name_columns(title_cells, width, warnings)
    return TableStream(
        names, _squared(itertools.chain(body, rows), width, warnings), encoding, separator, sheet_name, warnings,
        header_line, sheets,
    )  # fmt: skip


def _bytes_of(source: bytes | Path, limits: Limits) -> bytes:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > limits.file_bytes:
        raise SpreadsheetError(
            "too_large",
            f"Ce fichier dépasse {limits.file_bytes // MEBIBYTE} Mo. Gardez seulement les colonnes utiles ou découpez-le.",
        )
    if size == 0:
        raise SpreadsheetError(
            "empty", "Ce fichier est vide. Recommencez l’export, puis déposez-le de nouveau."
        )
    return source if isinstance(source, bytes) else source.read_bytes()


def _width(title_cells: tuple[str, ...], body: list[Row]) -> int:
    """Number of columns: those with a title, and those without one that several rows fill.

    A single row that overflows is a stray separator, said later on.
    """
    titled = max((place for place, cell in enumerate(title_cells, start=1) if cell), default=0)
    filled = Counter(
        place for row in body for place, cell in enumerate(row.cells, start=1) if cell and place > titled
    )
    needed = max(2, len(body) // 20) if titled else 1
    return max([titled, 1, *(place for place, count in filled.items() if count >= needed)])


def _squared(rows: Iterator[Row], width: int, warnings: list[str]) -> Iterator[Row]:
    """Give every row exactly one cell by column."""
    overflowing = 0
    blank = ("",) * width
    for row in rows:
        cells = row.cells
        if len(cells) == width:
            yield row
        elif len(cells) < width:
            yield Row(row.line, cells + blank[len(cells) :])
        else:
            if any(cells[width:]):
                overflowing += 1
                if overflowing <= 20:
                    warnings.append(
                        f"Ligne {row.line} : {len(cells)} cellules pour {width} colonnes, les dernières sont ignorées."
                    )
            yield Row(row.line, cells[:width])
