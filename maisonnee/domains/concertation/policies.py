"""Who sees which meetings, and who reads what is said there of a patient.

Everyone who organises sees that a case exists (initials and year of birth). Its clinical text is read by the
professionals of the patient's care team or who were at the meeting, by whoever wrote it, and by the secretary the
team gave the meeting; not by those from whom the patient keeps their whole record, were they at the meeting.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Exists, F, Q, QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission, Presence, TaskState
from maisonnee.domains.concertation.models import Attendance, Case, InformalExchange, Meeting, Task
from maisonnee.domains.patients.policies import in_shared_care, keeps_whole_record_from
from maisonnee.domains.structures.models import Membership
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.tenancy.conditions import written_once


def visible_meetings(actor: Actor) -> QuerySet[Meeting]:
    """Return the team's meetings. Raises `PermissionMissing`."""
    require(actor, ConcertationPermission.SEE)
    return Meeting.objects.filter(structure_id=actor.structure_id)


def visible_cases(actor: Actor) -> QuerySet[Case]:
    """Return every case of the team, as something to organise: its text is for `readable_cases`."""
    require(actor, ConcertationPermission.SEE)
    return Case.objects.filter(structure_id=actor.structure_id)


def readable_cases(actor: Actor) -> QuerySet[Case]:
    """Return the cases whose clinical text the actor may read."""
    return visible_cases(actor).filter(case_readers(actor))


def case_readers(actor: Actor) -> Q:
    """Cases whose clinical text the actor may read (a condition, among `visible_cases`)."""
    return _written_or_heard(actor) | _in_care(actor)


def may_read_case(actor: Actor, case: Case) -> bool:
    """Tell whether a case is among `readable_cases`; those written or heard are asked first, since it costs little."""
    rows = visible_cases(actor).filter(pk=case.pk)
    return rows.filter(_written_or_heard(actor)).exists() or rows.filter(_in_care(actor)).exists()


def _in_care(actor: Actor) -> Q:
    if not actor.may(ConcertationPermission.READ_CLINICAL):
        return Q(pk__in=[])
    return in_shared_care(actor)


def _written_or_heard(actor: Actor) -> Q:
    """Cases the actor wrote, and those of the meetings where they were, unless the patient keeps them from the actor."""
    if actor.user_id is None:
        return Q(pk__in=[])
    there = _is_secretary(meeting_id=F("meeting_id"), user_id=actor.user_id)
    if actor.may(ConcertationPermission.READ_CLINICAL):
        there |= _was_there(
            structure_id=actor.structure_id, meeting_id=F("meeting_id"), user_id=actor.user_id
        )
    me = own_member(actor=actor)
    if me is not None:
        there &= ~keeps_whole_record_from(me, patient="patient_id")
    return Q(written_by_id=actor.user_id) | there


@written_once
def _is_secretary(*, meeting_id: Any, user_id: Any) -> Exists:
    """The secretary of a meeting."""
    return Exists(Meeting.objects.filter(pk=meeting_id, secretary__user_id=user_id))


@written_once
def _was_there(*, structure_id: Any, meeting_id: Any, user_id: Any) -> Exists:
    """Somebody who was at a meeting."""
    rows = Attendance.objects.filter(structure_id=structure_id, member__user_id=user_id)
    return Exists(rows.exclude(presence=Presence.EXCUSED).filter(meeting_id=meeting_id))


def visible_exchanges(actor: Actor) -> QuerySet[InformalExchange]:
    """Return every informal exchange of the team, as something to count."""
    require(actor, ConcertationPermission.SEE)
    return InformalExchange.objects.filter(structure_id=actor.structure_id)


def readable_exchanges(actor: Actor) -> QuerySet[InformalExchange]:
    """Return the exchanges the actor may read: theirs, and those on patients in their care."""
    reads = Q(pk__in=[])
    if actor.user_id is not None:
        reads |= Q(noted_by__user_id=actor.user_id) | Q(other__user_id=actor.user_id)
    if actor.may(ConcertationPermission.READ_CLINICAL):
        reads |= in_shared_care(actor)
    return visible_exchanges(actor).filter(reads)


def visible_tasks(actor: Actor) -> QuerySet[Task]:
    """Return the tasks the actor has, gave or is proposed, and those of the cases and exchanges they may read.

    Of the free ones: those about a patient in their care, and those about nobody, which are the team's.
    """
    require(actor, ConcertationPermission.SEE)
    tasks = Task.objects.filter(structure_id=actor.structure_id)
    shown = Q(case__in=readable_cases(actor)) | Q(exchange__in=readable_exchanges(actor))
    if actor.may(ConcertationPermission.ORGANISE):
        shown |= Q(case__isnull=True, exchange__isnull=True, subject__isnull=True)
    if actor.may(ConcertationPermission.READ_CLINICAL):
        shown |= in_shared_care(actor, "subject_id")
    if actor.user_id is not None:
        shown |= _concerns(actor.user_id)
    return tasks.filter(shown)


def may_see_task(actor: Actor, task_id: uuid.UUID) -> bool:
    """Tell whether a task is among `visible_tasks`: what names the actor is asked first, since it costs little."""
    require(actor, ConcertationPermission.SEE)
    task = Task.objects.filter(structure_id=actor.structure_id, pk=task_id)
    is_own = actor.user_id is not None and task.filter(_concerns(actor.user_id)).exists()
    return is_own or visible_tasks(actor).filter(pk=task_id).exists()


def _concerns(user_id: uuid.UUID) -> Q:
    """Tasks that somebody has, gave, wrote, or is proposed."""
    named = Q(member__user_id=user_id) | Q(giver__user_id=user_id) | Q(proposed_to__user_id=user_id)
    return named | Q(written_by_id=user_id)


def tasks_left_behind(actor: Actor) -> QuerySet[Task]:
    """Return the open tasks of people who are no longer in the team: as something to hand over, whatever they say."""
    require(actor, ConcertationPermission.ORGANISE)
    here = Membership.objects.on(actor.today).filter(structure_id=actor.structure_id)
    open_ones = Task.objects.filter(structure_id=actor.structure_id, state=TaskState.OPEN)
    return open_ones.exclude(member__in=here.values("member_id"))


def may_write_notes(actor: Actor, meeting: Meeting) -> bool:
    """Tell whether the actor may write what is said at a meeting: a professional, or its secretary."""
    if actor.may(ConcertationPermission.READ_CLINICAL):
        return True
    secretary = meeting.secretary
    return secretary is not None and actor.user_id is not None and secretary.user_id == actor.user_id
