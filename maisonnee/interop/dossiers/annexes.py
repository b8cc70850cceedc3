"""The annexes in a spreadsheet: associates, vacations, calendar of meetings, and what other indicators ask."""

from __future__ import annotations

from collections.abc import Sequence

from maisonnee.domains.contract.queries.dossier import Contents, Professional
from maisonnee.interop.spreadsheets.writing import CellType, Column, Sheet, write_workbook

_PERSON = (
    Column("Nom"),
    Column("Prénom"),
    Column("Profession et spécialité"),
    Column("N° Assurance Maladie"),
    Column("N° RPPS"),
)


def annexes(contents: Contents) -> bytes:
    """The workbook of a dossier (fields of `CNAM 2022`, p. 9–13 and 27–31). No patient: days and counts."""
    sheets = [
        Sheet("Associés", _PERSON, [_line(one) for one in contents.associates]),
        Sheet(
            "Vacations",
            (*_PERSON, Column("Temps hebdomadaire moyen")),
            [(*_line(one), one.weekly_time) for one in contents.vacations],
        ),
        Sheet(
            "Réunions",
            (Column("Date", CellType.DATE), Column("Thèmes"), Column("Nombre de dossiers", CellType.INTEGER)),
            [(one.held_on, "\u202f; ".join(one.themes), one.files) for one in contents.meetings],
            notes=_meeting_notes(contents),
        ),
        Sheet("SAS", (Column("Médecin engagé dans le SAS"),), [(name,) for name in contents.sas_doctors]),
        Sheet(
            "Parcours",
            (Column("Parcours"), Column("Ce qui est compté"), Column("Nombre", CellType.INTEGER)),
            [list(row) for row in contents.pathway_counts],
        ),
    ]
    return write_workbook(
        sheets, title=f"{contents.structure_name}, annexes {contents.year}", created_on=contents.created_on
    )


def _line(person: Professional) -> Sequence[str]:
    return (person.family_name, person.given_name, person.profession, person.am_number, person.rpps)


def _meeting_notes(contents: Contents) -> tuple[str, ...]:
    if any(one.held_on is None for one in contents.meetings):
        return ("Ligne sans date\u00a0: échanges informels que l’équipe a choisi de compter.",)
    return ()
