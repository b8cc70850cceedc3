"""Reading the matrix profession × act × basis, with what the team added."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.structures.enums import ActFamily, Basis
from maisonnee.domains.structures.models import LocalCompetence
from maisonnee.domains.structures.policies import visible_competences
from maisonnee.domains.structures.rules import competences
from maisonnee.domains.structures.rules.competences import Act, Row
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.kernel import professions
from maisonnee.kernel.remembering import remembered


@dataclass(frozen=True)
class MatrixLine:
    """A basis as it is read: the act, who, on what ground, in force or not on the day asked."""

    act: Act
    row: Row
    profession: str
    know_how: tuple[str, ...]
    is_in_force: bool


def local_competences(*, actor: Actor) -> QuerySet[LocalCompetence]:
    """Return the rows the team added to the matrix."""
    return visible_competences(actor)


def local_competence(*, actor: Actor, row_id: uuid.UUID) -> LocalCompetence:
    """Return a row the team added. Raises `DoesNotExist`."""
    return visible_competences(actor).get(pk=row_id)


def competence_files(*, actor: Actor, row: LocalCompetence) -> QuerySet[Attachment]:
    """Return the files joined to a row of the matrix."""
    visible_competences(actor).get(pk=row.pk)
    return attachments.attached_to(row)


@remembered
def local_rows(*, actor: Actor) -> tuple[Row, ...]:
    """Return what the team added, as the rules read it, whatever its dates."""
    return tuple(item.row for item in visible_competences(actor))


@remembered
def team_acts(*, actor: Actor) -> tuple[Act, ...]:
    """Return the acts of the matrix, then those the team named itself."""
    own = {
        item.act_key: Act(item.act_key, item.act_label, ActFamily.OTHER)
        for item in visible_competences(actor).exclude(act_label="").order_by("act_label", "id")
    }
    return (*competences.acts(), *own.values())


def matrix_on(
    *, actor: Actor, on: date, profession: str = "", act: str = "", basis: str = "", every_date: bool = False
) -> list[MatrixLine]:
    """Return the bases of the matrix, act by act, narrowed as asked; in force on a day, or all of them."""
    order = {code: place for place, code in enumerate(professions.BY_CODE)}
    found = [
        MatrixLine(
            act=one,
            row=row,
            profession=professions.label(row.profession),
            know_how=tuple(
                professions.KNOW_HOW_BY_CODE[code].label
                for code in sorted(row.know_how)
                if code in professions.KNOW_HOW_BY_CODE
            ),
            is_in_force=row.holds(on),
        )
        for one in team_acts(actor=actor)
        for row in sorted(
            (row for row in (*competences.rows(), *local_rows(actor=actor)) if row.act == one.key),
            key=lambda row: (order.get(row.profession, len(order)), list(Basis).index(row.basis)),
        )
    ]
    return [
        line
        for line in found
        if (every_date or line.is_in_force)
        and profession in ("", line.row.profession)
        and act in ("", line.act.key)
        and basis in ("", line.row.basis)
    ]
