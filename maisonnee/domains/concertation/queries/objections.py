"""What keeps a case from being discussed: the patient objects to it, or to somebody in the room."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.concertation.enums import InformationAnswer, Informed, Presence
from maisonnee.domains.concertation.models import Attendance, Case, Meeting, PatientInformation
from maisonnee.domains.concertation.rules.objections import Answer, objects_since
from maisonnee.domains.patients.policies import objections_of
from maisonnee.domains.patients.rules.sharing import Reader, group_of
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class Hindrance:
    """Since when the patient objects to being discussed, and those in the room from whom they keep their record."""

    objects_since: date | None
    kept_from: tuple[Member, ...] = ()

    def __bool__(self) -> bool:
        return self.objects_since is not None or bool(self.kept_from)

    @property
    def names(self) -> str:
        return ", ".join(str(member) for member in self.kept_from)


def objected_since(*, actor: Actor, case_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, date]:
    """Return the cases, among those given, whose patient objects to being discussed, with the day they said so."""
    rows = PatientInformation.objects.filter(structure_id=actor.structure_id, case_id__in=case_ids)
    answers: dict[uuid.UUID, list[Answer]] = {}
    for row in rows:
        answer = Answer(Informed(row.whom), InformationAnswer(row.answer), row.told_on, row.recorded_at)
        answers.setdefault(row.case_id, []).append(answer)
    found = {case_id: objects_since(given) for case_id, given in answers.items()}
    return {case_id: day for case_id, day in found.items() if day is not None}


def hindrance(*, actor: Actor, meeting: Meeting, case: Case) -> Hindrance:
    """Return what keeps a case from being discussed now: nothing is written as long as it stands (three queries)."""
    kept = [one for one in objections_of(case.patient_id) if not one.section]
    return Hindrance(
        objected_since(actor=actor, case_ids=[case.pk]).get(case.pk),
        tuple(
            row.member
            for row in _in_the_room(actor, meeting)
            if any(one.is_against(Reader(row.member_id, group_of(row.member.profession))) for one in kept)
        )
        if kept
        else (),
    )


def _in_the_room(actor: Actor, meeting: Meeting) -> list[Attendance]:
    rows = Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting, left_at__isnull=True)
    return list(rows.exclude(presence=Presence.EXCUSED).select_related("member"))
