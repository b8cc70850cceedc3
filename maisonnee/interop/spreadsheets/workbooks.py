"""XLSX and ODS, read by calamine after their container and their dimensions have been checked.

The parser only ever sees a new container rebuilt from verified XML parts: no macro, no link, no entity, no part larger
than announced, no cell so far away that a dense table of it would fill the memory.
"""

from __future__ import annotations

import datetime
import io
import re
from collections import Counter
from collections.abc import Iterator
from xml.parsers import expat

import python_calamine

from maisonnee.foundation.files.containers import Container, ContainerError, ContainerKind, open_container
from maisonnee.interop.spreadsheets.delimited import too_long, too_wide
from maisonnee.interop.spreadsheets.tables import Limits, Row, SpreadsheetError

_CELL = re.compile(rb"<(?:\w+:)?c\b([^<>]*[^<>/])?>")
_PLACE = re.compile(rb"(?:^|\s)r\s*=\s*[\"']\s*\$?([A-Za-z]{1,4})\$?([0-9]{1,10})\s*[\"']")
_SHARED_ITEM = re.compile(rb"<(?:\w+:)?si\b[^>]*>(.*?)</(?:\w+:)?si>", re.DOTALL)
_SHARED_REFERENCE = re.compile(rb"<(?:\w+:)?v\b[^>]*>\s*([0-9]+)\s*</")
_REPEATED_COLUMNS = re.compile(rb"(number-columns-repeated\s*=\s*[\"'])\s*([0-9]+)")
_REPEATED_ROWS = re.compile(rb"(number-rows-repeated\s*=\s*[\"'])\s*([0-9]+)")
_EXACT_INTEGERS = 10**15
_Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


def is_workbook(data: bytes) -> bool:
    """Whether the bytes start as a workbook, old or new, readable or not."""
    return data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def open_workbook(data: bytes, limits: Limits, warnings: list[str]) -> python_calamine.CalamineWorkbook:
    """Open a verified workbook. Raises :class:`SpreadsheetError`."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise SpreadsheetError(
                "encrypted",
                "Ce classeur est protégé par un mot de passe. Retirez la protection, puis déposez-le.",
            )
        raise SpreadsheetError(
            "old_format",
            "Ce fichier est dans l’ancien format Excel (.xls). Enregistrez-le en .xlsx, puis déposez ce nouveau fichier.",
        )
    try:
        container = open_container(data)
    except ContainerError as fault:
        raise SpreadsheetError(fault.code, fault.sentence) from fault
    if container.kind not in (ContainerKind.XLSX, ContainerKind.ODS):
        raise SpreadsheetError(
            "not_workbook",
            "Ce fichier n’est pas un classeur. Déposez un fichier Excel (.xlsx), LibreOffice (.ods) ou CSV.",
        )
    if container.has_macros:
        warnings.append(
            "Ce classeur contient des macros : elles sont ignorées, seules les valeurs sont lues."
        )
    if container.has_external_links:
        warnings.append(
            "Ce classeur contient des liens vers d’autres fichiers : seules les valeurs enregistrées sont lues."
        )
    _check_well_formed(container)
    safe = (
        _bounded_xlsx(container, limits)
        if container.kind is ContainerKind.XLSX
        else _bounded_ods(container, limits)
    )
    try:
        return python_calamine.load_workbook(io.BytesIO(safe.repacked()))
    except python_calamine.PasswordError as error:
        raise SpreadsheetError(
            "encrypted",
            "Ce classeur est protégé par un mot de passe. Retirez la protection, puis déposez-le.",
        ) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise _unreadable() from error


def _check_well_formed(container: Container) -> None:
    """Refuse XML whose elements are not closed: calamine never ends on some of it (a table of an ODS cut short).

    The parser is given no handler, and the container has no entity left: this only reads.
    """
    for content in container.parts.values():
        if not content.lstrip().startswith(b"<") and not content.startswith(b"\xef\xbb\xbf"):
            continue
        try:
            expat.ParserCreate().Parse(content, True)  # noqa: FBT003
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise _unreadable() from error


def _unreadable() -> SpreadsheetError:
    return SpreadsheetError(
        "broken", "Ce classeur est abîmé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, puis déposez-le."
    )


def _bounded_xlsx(container: Container, limits: Limits) -> Container:
    """Check how far the filled cells go and how much text the shared strings unfold into."""
    references = 0
    # parts are recognised by what they hold: relationships may give them any name
    sheets = [content for content in container.parts.values() if b"sheetData" in content]
    for content in sheets:
        columns: set[bytes] = set()
        last_row = cells = 0
        for match in _CELL.finditer(content):
            attributes = match.group(1) or b""
            if b"&" in attributes:
                raise _unreadable()
            cells += 1
            place = _PLACE.search(attributes)
            if place is not None:
                columns.add(place.group(1))
                last_row = max(last_row, int(place.group(2)))
        references += cells
        width = max(map(_column_number, columns), default=0)
        if width > limits.columns:
            raise too_wide(limits)
        if last_row > limits.rows + 1_000:
            raise too_long(limits)
        if last_row * width > limits.cells or cells > limits.cells:
            raise _too_many_cells()
    shared = max(
        (content for content in container.parts.values() if b"sst" in content[:2_000]), key=len, default=b""
    )
    lengths = [len(match) for match in _SHARED_ITEM.findall(shared)]
    if max(lengths, default=0) * references > limits.text_bytes:
        total = 0
        for content in sheets:
            for index, count in Counter(_SHARED_REFERENCE.findall(content)).items():
                item = int(index[:12])
                total += count * lengths[item] if item < len(lengths) else 0
        if total > limits.text_bytes:
            raise _too_many_cells()
    return container


def _too_many_cells() -> SpreadsheetError:
    return SpreadsheetError(
        "too_many_cells",
        "Cette feuille contient trop de cellules. Gardez seulement les lignes et les colonnes utiles, puis déposez-la de nouveau.",
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _bounded_ods(container: Container, limits: Limits) -> Container:
    """Cut the repetitions that fill a sheet to its edges: LibreOffice writes them for blank rows and columns."""
    content = container.parts.get("content.xml", b"")
    parts = dict(container.parts)

    def columns(match: re.Match[bytes]) -> bytes:
        count = int(match.group(2)[:12])
        return match.group(1) + str(1 if count > limits.columns else count).encode()

    total = 0

    def rows(match: re.Match[bytes]) -> bytes:
        nonlocal total
        count = int(match.group(2)[:12])
        count = 1 if count > 1_000 else count
        total += count
        return match.group(1) + str(count).encode()

    content = _REPEATED_COLUMNS.sub(columns, content)
    content = _REPEATED_ROWS.sub(rows, content)
    written_cells = content.count(b"table-cell")
    widest = max((int(match.group(2)) for match in _REPEATED_COLUMNS.finditer(content)), default=1)
    if total > limits.rows or written_cells * widest > limits.cells * 20 or total * widest > limits.cells:
        raise _too_many_cells()
    parts["content.xml"] = content
    return Container(
        container.kind,
        container.names,
        parts,
        container.inflated_bytes,
        container.has_macros,
        container.has_external_links,
    )


def choose_sheet(workbook: python_calamine.CalamineWorkbook, wanted: str | None, warnings: list[str]) -> str:
    """Name of the sheet to read: the one asked for, else the visible one with the most rows."""
    visible = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible
        and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    if wanted is not None:
        if wanted not in workbook.sheet_names:
            raise SpreadsheetError("no_sheet", f"La feuille « {wanted} » n’existe pas dans ce classeur.")
        return wanted
    if not visible:
        raise SpreadsheetError(
            "no_sheet", "Ce classeur n’a aucune feuille visible. Affichez la feuille utile, puis déposez-le."
        )
    if len(visible) == 1:
        return visible[0]
    heights = {name: sheet_of(workbook, name).total_height for name in visible}
    chosen = max(visible, key=lambda name: (heights[name], -visible.index(name)))
    warnings.append(f"Ce classeur a {len(visible)} feuilles : « {chosen} » est lue.")
    return chosen


def sheet_of(workbook: python_calamine.CalamineWorkbook, name: str) -> python_calamine.CalamineSheet:
    """A sheet by name. Raises :class:`SpreadsheetError` when its content cannot be read."""
    try:
        return workbook.get_sheet_by_name(name)
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise _unreadable() from error


def rows_of(sheet: python_calamine.CalamineSheet, limits: Limits, warnings: list[str]) -> Iterator[Row]:
    """Non-blank rows of a sheet, every cell as text, with the row number the spreadsheet shows."""
    if sheet.start is None:
        return
    if sheet.width > limits.columns:
        raise too_wide(limits)
    if sheet.total_height * max(sheet.width, 1) > limits.cells:
        raise too_long(limits)
    count = 0
    # calamine gives rows from the first line of the sheet, blank ones included
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        texts = tuple(
            [cell.strip() if type(cell) is str else text_of(cell, line, warnings) for cell in cells]
        )
        if not any(texts):
            continue
        count += 1
        if count > limits.rows + 1:
            raise too_long(limits)
        yield Row(line, texts)


def text_of(cell: _Cell, line: int, warnings: list[str]) -> str:
    """A cell as text: ISO dates, whole numbers without a decimal point, « oui » and « non » for booleans."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, int | float):
        return _number(cell, line, warnings)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, datetime.timedelta):
        minutes = int(cell.total_seconds() // 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return cell.isoformat()


def _number(cell: float, line: int, warnings: list[str]) -> str:
    if isinstance(cell, float) and not cell.is_integer():
        return repr(cell)
    if abs(cell) >= _EXACT_INTEGERS:
        # a spreadsheet keeps 15 significant digits: the next ones have been replaced by zeros
        if len(warnings) < 100:
            warnings.append(
                f"Ligne {line} : un nombre de plus de 15 chiffres a été arrondi par le tableur. "
                "Mettez la colonne au format « Texte » avant de la remplir."
            )
        return f"{cell:.0f}"
    return str(int(cell))
