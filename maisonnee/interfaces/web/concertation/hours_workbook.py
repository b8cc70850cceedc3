"""The time spent in meetings as a spreadsheet: people and hours, nothing about patients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from maisonnee.interfaces.web.concertation.calendar import XLSX
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interop.spreadsheets import writing
from maisonnee.interop.spreadsheets.writing import CellType, Column, Sheet

if TYPE_CHECKING:
    from maisonnee.domains.concertation.queries import Spent


def workbook_response(rows: Sequence[Spent], *, year: int, structure: str) -> HttpResponse:
    """Return the workbook of a year: a line by person and meeting."""
    lines: list[list[Any]] = [
        [
            row.meeting.held_on,
            row.meeting.get_kind_display(),
            row.member.family_name,
            row.member.given_name,
            row.profession,
            row.minutes,
            row.counted,
        ]
        for row in rows
    ]
    sheet = Sheet(
        name=f"Temps {year}",
        columns=[
            Column("Date", CellType.DATE),
            Column("Nature"),
            Column("Nom"),
            Column("Prénom"),
            Column("Profession"),
            Column("Minutes notées", CellType.INTEGER),
            Column("Minutes comptées", CellType.INTEGER),
        ],
        rows=lines,
        notes=[
            f"{structure}. Total compté\u00a0: {sum(row.counted for row in rows)}\u00a0minutes.",
            "Aucun patient ne figure dans ce tableau.",
        ],
    )
    content = writing.write_workbook([sheet], title=f"Temps de réunion {year}")
    return bytes_response(content, name=f"Temps de réunion {year}.xlsx", content_type=XLSX)
