"""Completing the matrix profession × act × basis: what a team knows of, with its reason and its source."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import LocalCompetence
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


class LocalFacts(TypedDict):
    """What is said of a row added to the matrix."""

    profession: str
    act: str
    act_label: str
    basis: str
    condition: str
    reason: str
    source: str
    confirmed: bool
    starts_on: date
    ends_on: date | None


@operation(StructurePermission.COMPLETE_MATRIX, keeps_reason=False)
def add_local_competence(*, actor: Actor, facts: LocalFacts) -> LocalCompetence:
    """Add a basis to the matrix. Raises `Refusal`."""
    _check(facts)
    row = LocalCompetence.objects.create(structure_id=actor.structure_id, added_by=actor.name, **facts)
    note(label=str(row), profession=professions.label(row.profession).lower())
    return row


@operation(StructurePermission.COMPLETE_MATRIX, keeps_reason=False)
def change_local_competence(
    *, actor: Actor, row: LocalCompetence, version: int | None, facts: LocalFacts
) -> LocalCompetence:
    """Correct a basis the team added. Raises `Refusal`, `StaleVersion`."""
    _check(facts)
    changed = change_versioned(row, version, **facts)
    note(label=str(changed), profession=professions.label(changed.profession).lower())
    return changed


@operation(StructurePermission.COMPLETE_MATRIX)
def end_local_competence(
    *, actor: Actor, row: LocalCompetence, version: int | None, on: date
) -> LocalCompetence:
    """Say that a basis the team added holds no more after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(StructurePermission.COMPLETE_MATRIX)
def attach_competence_file(
    *, actor: Actor, row: LocalCompetence, name: str, data: bytes, title: str
) -> Attachment:
    """Join the text on which a row rests. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(StructurePermission.COMPLETE_MATRIX)
def withdraw_competence_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of the matrix. Raises `Refusal`."""
    if attachment.owner_type != LocalCompetence._meta.label_lower:
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check(facts: LocalFacts) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if bool(facts["act"]) == bool(facts["act_label"].strip()):
        raise Refusal("structures.one_act", field="act")
    if facts["act"] and facts["act"] not in competences.acts_by_key():
        raise Refusal("structures.act_unknown", field="act")
    if facts["act_label"] and not competences.own_key(facts["act_label"]).removeprefix("x-"):
        raise Refusal("structures.act_unnamed", field="act_label")
    if facts["profession"] not in professions.BY_CODE:
        raise Refusal("structures.profession_unknown", field="profession")
    for name in ("reason", "source"):
        if not str(facts[name]).strip():
            raise Refusal("structures.competence_unexplained", field=name)
