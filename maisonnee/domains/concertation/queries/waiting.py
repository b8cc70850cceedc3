"""What waits for a person: the rows of « On vous attend »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q

from maisonnee.domains.concertation.enums import CaseState, ConcertationPermission, TaskState
from maisonnee.domains.concertation.models import Meeting
from maisonnee.domains.concertation.policies import readable_cases, visible_exchanges
from maisonnee.domains.concertation.queries import cases, exchanges, tasks
from maisonnee.domains.concertation.queries.meetings import upcoming_meetings
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require

SOON = timedelta(days=7)


@dataclass(frozen=True)
class WaitingFor:
    """Tasks to do (the latest due first), cases to prepare, exchanges to complete, meetings of the week."""

    tasks: list[tasks.TaskView]
    cases: list[cases.CaseView]
    exchanges: list[exchanges.ExchangeView]
    meetings: list[Meeting]

    @property
    def count(self) -> int:
        return len(self.tasks) + len(self.cases) + len(self.exchanges)


def waiting_for(*, actor: Actor) -> WaitingFor:
    """Return what waits for the actor. Somebody without a sheet in the team only has the meetings."""
    require(actor, ConcertationPermission.SEE)
    meetings = list(upcoming_meetings(actor=actor).filter(held_on__lte=actor.today + SOON))
    me = own_member(actor=actor)
    if me is None:
        return WaitingFor([], [], [], meetings)
    mine = tasks.tasks_list(actor=actor).filter(member=me, state=TaskState.OPEN)
    mine_to_prepare = Q(proposed_by=me)
    if actor.may(PatientPermission.SEE_REGISTERS):
        followed = patient_queries.active_file_of(actor=actor, member=me, on=actor.today)
        mine_to_prepare |= Q(patient__in=followed)
    concerned = readable_cases(actor).filter(
        mine_to_prepare,
        state=CaseState.PLACED,
        meeting__in=[meeting.pk for meeting in meetings],
    )
    to_complete = (
        visible_exchanges(actor)
        .filter(other=me, completion="", held_on__gte=actor.today - SOON)
        .select_related("patient", "noted_by", "other")
    )
    return WaitingFor(
        tasks=tasks.viewed_tasks(actor, mine),
        cases=cases.viewed(
            actor,
            concerned.select_related("patient", "proposed_by", "meeting").prefetch_related("tasks__member"),
        ),
        exchanges=exchanges.viewed(actor, to_complete),
        meetings=meetings,
    )
