"""Writes XLSX and CSV: typed cells, accessible tables, nothing that a spreadsheet could take for a formula.

The same content gives the same bytes: a dossier can be rebuilt and compared.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | Decimal | date | bool | None

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SHEET_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_CELL = 32_000
_HEADER_FILL = PatternFill("solid", fgColor="FF0A655F")
_HEADER_FONT = Font(bold=True, color="FFFFFFFF", name="Calibri", size=11)
_RULE = Border(bottom=Side(style="thin", color="FFDEDAD0"))
_CORE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


class CellType(Enum):
    """How a column is shown."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"


_FORMATS = {
    CellType.TEXT: "@",
    CellType.INTEGER: "#,##0",
    CellType.DECIMAL: "#,##0.00",
    CellType.MONEY: "#,##0.00\\ [$€-40C]",
    CellType.PERCENT: "0.00\\ %",
    CellType.DATE: "dd/mm/yyyy",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, how its cells are shown, and its width in characters (guessed when 0)."""

    title: str
    type: CellType = CellType.TEXT
    width: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a table with its header, and optional lines of explanation below it."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[CellValue]]
    notes: Sequence[str] = ()


def write_workbook(
    sheets: Sequence[Sheet], *, title: str = "", author: str = "Maisonnée", created_on: date | None = None
) -> bytes:
    """An XLSX with one table by sheet. ``title`` names the document for screen readers (first sheet by default).

    Raises :class:`ValueError` when there is no sheet, no column, or a row that does not fit its columns.
    """
    if not sheets:
        raise ValueError("a workbook needs at least one sheet")
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    names: set[str] = set()
    for number, sheet in enumerate(sheets, start=1):
        _write_sheet(workbook.create_sheet(_sheet_name(sheet.name, names)), sheet, number)
    moment = datetime(created_on.year, created_on.month, created_on.day, tzinfo=UTC) if created_on else _EPOCH
    workbook.properties.title = clean_text(title or sheets[0].name)
    workbook.properties.creator = clean_text(author)
    workbook.properties.lastModifiedBy = clean_text(author)
    workbook.properties.language = "fr-FR"
    target = io.BytesIO()
    workbook.save(target)
    return _settled(target.getvalue(), moment)


def write_csv(columns: Sequence[Column], rows: Iterable[Sequence[CellValue]]) -> bytes:
    """A CSV that French spreadsheets open at once: UTF-8 with BOM, « ; », CRLF, decimal commas, French dates.

    A text that a spreadsheet could take for a formula is prefixed with an apostrophe.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow([_csv_text(column.title) for column in columns])
    for row in rows:
        writer.writerow([_csv_cell(value, column.type) for value, column in zip(row, columns, strict=True)])
    return target.getvalue().encode("utf-8-sig")


def clean_text(text: str) -> str:
    """A text without the characters that XML forbids, cut to what a cell holds."""
    return _ILLEGAL.sub("", text)[:_LONGEST_CELL]


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could run the text: it starts, blanks aside, with = + - @ or a control."""
    return text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS)


def _csv_text(text: str) -> str:
    cleaned = clean_text(text)
    return f"'{cleaned}" if looks_like_formula(cleaned) else cleaned


def _csv_cell(value: CellValue, kind: CellType) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Decimal | int):
        if kind is CellType.PERCENT:
            return f"{(Decimal(value) * 100).normalize():f} %".replace(".", ",")
        return f"{value:.2f}".replace(".", ",") if kind is CellType.MONEY else str(value).replace(".", ",")
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return _csv_text(value)


def _sheet_name(name: str, taken: set[str]) -> str:
    base = " ".join(_SHEET_FORBIDDEN.sub(" ", clean_text(name)).split()).strip("'")[:31] or "Feuille"
    shown, count = base, 1
    while shown.casefold() in taken:
        count += 1
        suffix = f" ({count})"
        shown = base[: 31 - len(suffix)] + suffix
    taken.add(shown.casefold())
    return shown


def _write_sheet(target: Worksheet, sheet: Sheet, number: int) -> None:
    if not sheet.columns:
        raise ValueError(f"sheet {sheet.name!r} has no column")
    titles = _titles(sheet.columns)
    widths = [max(column.width, len(title) + 4) for column, title in zip(sheet.columns, titles, strict=True)]
    for place, title in enumerate(titles, start=1):
        cell = target.cell(row=1, column=place)
        _set_text(cell, title)
        cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    for line, row in enumerate(sheet.rows, start=2):
        for place, (value, column) in enumerate(zip(row, sheet.columns, strict=True), start=1):
            if value is None:
                continue
            cell = target.cell(row=line, column=place)
            _set_value(cell, value, column.type)
            if not column.width and line < 300:
                widths[place - 1] = max(widths[place - 1], min(60, len(str(value)) + 3))
    for place, width in enumerate(widths, start=1):
        target.column_dimensions[get_column_letter(place)].width = float(min(width, 80))
    target.freeze_panes = "A2"
    target.row_dimensions[1].height = 24
    last = max(len(sheet.rows) + 1, 2)
    table = ExcelTable(displayName=f"Tableau{number}", ref=f"A1:{get_column_letter(len(titles))}{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    target.add_table(table)
    for shift, note in enumerate(sheet.notes):
        _set_text(target.cell(row=last + 2 + shift, column=1), clean_text(note))
    target.page_setup.orientation = "landscape" if sum(widths) > 90 else "portrait"
    target.page_setup.paperSize = 9  # A4
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    if target.sheet_properties.pageSetUpPr is not None:
        target.sheet_properties.pageSetUpPr.fitToPage = True
    target.print_title_rows = "1:1"


def _titles(columns: Sequence[Column]) -> list[str]:
    """Titles of an Excel table: none empty, none twice."""
    titles: list[str] = []
    taken: set[str] = set()
    for number, column in enumerate(columns, start=1):
        base = " ".join(clean_text(column.title).split()) or f"Colonne {number}"
        shown, count = base, 1
        while shown.casefold() in taken:
            count += 1
            shown = f"{base} ({count})"
        taken.add(shown.casefold())
        titles.append(shown)
    return titles


def _set_text(cell: Cell | MergedCell, text: str) -> None:
    """Store a text as a text, whatever it looks like."""
    cell.value = text
    cell.data_type = "s"
    if looks_like_formula(text):
        cell.quotePrefix = True


def _set_value(cell: Cell | MergedCell, value: CellValue, kind: CellType) -> None:
    if isinstance(value, bool):
        _set_text(cell, "oui" if value else "non")
    elif isinstance(value, str):
        _set_text(cell, clean_text(value))
        cell.number_format = _FORMATS[CellType.TEXT]
        if "\n" in value or len(value) > 60:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    elif isinstance(value, datetime):
        cell.value = value.replace(tzinfo=None)
        cell.number_format = "dd/mm/yyyy hh:mm"
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = _FORMATS[CellType.DATE]
    else:
        cell.value = value
        if kind in (CellType.TEXT, CellType.DATE):
            kind = CellType.DECIMAL if isinstance(value, Decimal) else CellType.INTEGER
        cell.number_format = _FORMATS[kind]
    cell.border = _RULE


def _settled(data: bytes, moment: datetime) -> bytes:
    """The same archive with fixed times: openpyxl writes the present one in two places."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _CORE.sub(rb"\g<1>" + stamp + rb"\g<3>", content)
            entry = zipfile.ZipInfo(name, (moment.year, moment.month, moment.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return target.getvalue()
