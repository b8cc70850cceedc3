"""One door to the three formats: is the file readable, and what does it say?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from maisonnee.domains.records.enums import ImportSource
from maisonnee.domains.records.rules.incoming import FileRead
from maisonnee.interop import cda, fhir, patient_lists
from maisonnee.interop.record_lists import reading
from maisonnee.interop.spreadsheets.tables import SpreadsheetError
from maisonnee.interop.unreadable import UnreadableFileError

KINDS_OF_FILE = {"json": ImportSource.FHIR, "xml": ImportSource.CDA}


def probed(content: bytes, *, kind: str, today: date) -> ImportSource:
    """Return what a file inspected as `kind` holds, after opening it. Raises `UnreadableFileError`."""
    source = KINDS_OF_FILE.get(kind, ImportSource.SPREADSHEET)
    if source is ImportSource.FHIR:
        fhir.read_bundle(content, today=today)
    elif source is ImportSource.CDA:
        cda.read_summary(content, today=today)
    else:
        head_of(content)
    return source


def head_of(content: bytes, *, sheet: str = "") -> patient_lists.Head:
    """Read the beginning of a spreadsheet. Raises `UnreadableFileError`."""
    try:
        return patient_lists.head_of(content, sheet=sheet)
    except SpreadsheetError as error:
        raise UnreadableFileError(error.code, error.sentence) from error


def read(content: bytes, *, source: str, columns: Mapping[str, Any], today: date) -> FileRead:
    """Read a file whole. `columns` is what was confirmed for a spreadsheet. Raises `UnreadableFileError`."""
    if source == ImportSource.FHIR:
        return fhir.read_bundle(content, today=today)
    if source == ImportSource.CDA:
        return cda.read_summary(content, today=today)
    try:
        table = patient_lists.table_of(content, sheet=str(columns.get("sheet", "")))
    except SpreadsheetError as error:
        raise UnreadableFileError(error.code, error.sentence) from error
    return reading.facts_of(
        table,
        columns=columns.get("map", {}),
        default_kind=str(columns.get("default_kind", "")),
        dated=date.fromisoformat(columns["dated"]) if columns.get("dated") else today,
        today=today,
    )
