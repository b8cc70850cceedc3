"""The calendar of meetings as a spreadsheet: what the contract asks, and nothing about patients."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interop.spreadsheets import writing
from maisonnee.interop.spreadsheets.writing import CellType, Column, Sheet

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_response(meetings: Iterable[Meeting], *, year: int, structure: str) -> HttpResponse:
    """Return the workbook of a year."""
    rows: list[list[Any]] = [
        [m.held_on, f"{m.starts_at:%H:%M}", f"{m.ends_at:%H:%M}", m.get_kind_display(), m.file_count]
        for m in meetings
    ]
    sheet = Sheet(
        name=f"Concertations {year}",
        columns=[
            Column("Date", CellType.DATE),
            Column("Début"),
            Column("Fin"),
            Column("Nature"),
            Column("Nombre de dossiers", CellType.INTEGER),
        ],
        rows=rows,
        notes=[
            f"{structure}. Réunions closes\u00a0: {len(rows)}. "
            f"Dossiers discutés\u00a0: {sum(int(row[4]) for row in rows)}.",
            "Aucune identité de patient ne figure dans ce calendrier.",
        ],
    )
    content = writing.write_workbook([sheet], title=f"Calendrier des concertations {year}")
    return bytes_response(content, name=f"Concertations {year}.xlsx", content_type=XLSX)
