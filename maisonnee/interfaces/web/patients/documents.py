"""Sheets for patients, in plain French and large print, and the list of those who read a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.schemas import (
    InformationSheet,
    ObjectionSheet,
    ReadingLine,
    ReadingList,
)

if TYPE_CHECKING:
    from datetime import datetime

    from maisonnee.domains.patients.models import Patient


class ReadingInWords(Protocol):
    """What the list needs of a reading."""

    @property
    def who(self) -> str: ...
    @property
    def profession(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def ground(self) -> str: ...
    @property
    def parts(self) -> str: ...


def information_sheet(*, actor: Actor, structure: str) -> bytes:
    """Return the information sheet: what is shared, with whom, and the right to object."""
    sections = [part.label for part in queries.grid_page(actor=actor).parts if not part.author]
    return render_pdf(
        "information_sheet",
        InformationSheet(
            structure=structure, sections=tuple(sections), emergency_hours=rules.EMERGENCY_HOURS
        ),
        title="Vos informations de santé dans la maison de santé",
        created_on=actor.today,
    )


def objection_form(*, actor: Actor, structure: str) -> bytes:
    """Return the objection form, blank: parts of the record, professions of the house."""
    grid = queries.grid_page(actor=actor)
    return render_pdf(
        "objection_form",
        ObjectionSheet(
            structure=structure,
            sections=tuple(part.label for part in grid.parts if not part.author),
            professions=tuple(rules.group_label(group) for group in grid.groups),
        ),
        title="Je m’oppose au partage de certaines informations",
        created_on=actor.today,
    )


def readings(*, actor: Actor, structure: str, patient: Patient, lines: Sequence[ReadingInWords]) -> bytes:
    """Return who read a patient's record: names, professions, dates, parts."""
    return render_pdf(
        "reading_list",
        ReadingList(
            structure=structure,
            patient=str(patient),
            born_on=patient.born_on,
            printed_on=actor.today,
            printed_by=actor.name,
            lines=tuple(
                ReadingLine(
                    when=f"{line.at.astimezone(PARIS):%d/%m/%Y à %H:%M}",
                    who=line.who,
                    profession=line.profession,
                    ground=line.ground,
                    parts=line.parts,
                )
                for line in lines
            ),
        ),
        title="Qui a lu votre dossier partagé",
        created_on=actor.today,
    )
