"""Writing competence sheets: one's own, one's profession's, or any for those who lead the team."""

from __future__ import annotations

import uuid
from typing import TypedDict

from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.domains.structures.models import CompetenceSheet, Member
from maisonnee.domains.structures.operations.facts import note_versions
from maisonnee.domains.structures.policies import may_write_profession_sheet, may_write_sheet_of
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, last_author
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal, StaleVersion


class SheetFacts(TypedDict):
    """« Ce que je fais, sur prescription ou non, comment m’adresser quelqu’un, délai »."""

    does: str
    on_prescription: str
    without_prescription: str
    how_to_refer: str
    usual_delay_days: int | None


@operation(StructurePermission.WRITE_COMPETENCES)
def write_member_sheet(
    *, actor: Actor, member_id: uuid.UUID, version: int | None, facts: SheetFacts
) -> CompetenceSheet:
    """Write what a professional does. One writes one's own; those who lead the team write anybody's.

    Raises `PermissionMissing`, `StaleVersion`.
    """
    member = Member.objects.get(structure_id=actor.structure_id, pk=member_id)
    if not may_write_sheet_of(actor, member):
        raise PermissionMissing(StructurePermission.MANAGE_TEAM)
    sheet = _written(actor, version, facts, member=member, profession="")
    note(label=str(member))
    note_versions(sheet)
    return sheet


@operation(StructurePermission.WRITE_COMPETENCES)
def write_profession_sheet(
    *, actor: Actor, profession: str, version: int | None, facts: SheetFacts
) -> CompetenceSheet:
    """Write what a whole profession of the team does. Its members and those who lead the team write it.

    Raises `PermissionMissing`, `StaleVersion`; `Refusal` `structures.profession_unknown`.
    """
    if profession not in professions.BY_CODE:
        raise Refusal("structures.profession_unknown")
    if not may_write_profession_sheet(actor, profession):
        raise PermissionMissing(StructurePermission.MANAGE_TEAM)
    sheet = _written(actor, version, facts, member=None, profession=profession)
    note(label=professions.label(profession).lower())
    note_versions(sheet)
    return sheet


def _written(
    actor: Actor, version: int | None, facts: SheetFacts, *, member: Member | None, profession: str
) -> CompetenceSheet:
    sheet = CompetenceSheet.objects.filter(
        structure_id=actor.structure_id, member=member, profession=profession
    ).first()
    if sheet is None:
        return CompetenceSheet.objects.create(
            structure_id=actor.structure_id,
            member=member,
            profession=profession,
            written_on=actor.today,
            **facts,
        )
    if version is None:
        current = {name: getattr(sheet, name) for name in facts}
        raise StaleVersion(current={**current, "version": sheet.version}, changed_by=last_author(sheet))
    return change_versioned(sheet, version, written_on=actor.today, **facts)
