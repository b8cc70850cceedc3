"""In whose name a decision is kept in a patient's record."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence

from maisonnee.domains.concertation.enums import Presence
from maisonnee.domains.concertation.models import Attendance, Case, Meeting
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor


def members_present(actor: Actor, meeting: Meeting) -> list[Member]:
    """Return the members who were at a meeting, in the room or from afar, by name."""
    rows = Attendance.objects.filter(structure_id=actor.structure_id, meeting=meeting)
    return [row.member for row in rows.exclude(presence=Presence.EXCUSED).select_related("member")]


def carrier_of(
    actor: Actor, case: Case, there: Sequence[Member], carers: Collection[uuid.UUID]
) -> Member | None:
    """Return in whose name a decision is kept: of those present who follow the patient, whoever decides, else who
    writes, else who brought the case, else the first by name. `None`: nobody there follows the patient."""
    following = {member.pk: member for member in there if member.pk in carers}
    me = own_member(actor=actor)
    note = getattr(case, "note", None)
    wanted = (note.decider_id if note is not None else None, me.pk if me else None, case.proposed_by_id)
    chosen = next((following[key] for key in wanted if key in following), None)
    return chosen or next(iter(following.values()), None)


def kept_nowhere(*, actor: Actor, cases: Iterable[Case], there: Sequence[Member]) -> frozenset[uuid.UUID]:
    """Return the cases whose decision will be in the minutes alone: nobody present follows their patient."""
    items = list(cases)
    carers = patient_policies.carers_among(
        structure_id=actor.structure_id,
        patient_ids=[case.patient_id for case in items],
        members=there,
        on=actor.today,
    )
    return frozenset(case.pk for case in items if case.patient_id not in carers)
