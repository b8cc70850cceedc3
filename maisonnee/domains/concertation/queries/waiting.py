"""What waits for a person: the rows of « On vous attend »."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Q

from maisonnee.domains.concertation.enums import CaseState, ConcertationPermission, TaskState
from maisonnee.domains.concertation.models import Meeting
from maisonnee.domains.concertation.policies import readable_cases, tasks_left_behind, visible_exchanges
from maisonnee.domains.concertation.queries import cases, decisions, exchanges, tasks
from maisonnee.domains.concertation.queries.meetings import upcoming_meetings
from maisonnee.domains.concertation.queries.tasks import TaskView
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import LEADS

SOON = timedelta(days=7)


@dataclass(frozen=True)
class WaitingFor:
    """Tasks to do (the latest due first), cases to prepare, exchanges to complete, meetings of the week; tasks proposed,
    decisions of which one is asked what they became, and how many tasks of people who left wait for somebody."""

    tasks: list[tasks.TaskView]
    cases: list[cases.CaseView]
    exchanges: list[exchanges.ExchangeView]
    meetings: list[Meeting]
    proposed: list[TaskView] = field(default_factory=list)
    decisions: list[decisions.DecisionView] = field(default_factory=list)
    left_tasks: int = 0

    @property
    def count(self) -> int:
        return (
            len(self.tasks) + len(self.cases) + len(self.exchanges) + len(self.proposed) + len(self.decisions)
        )


def waiting_for(*, actor: Actor) -> WaitingFor:
    """Return what waits for the actor. Somebody without a sheet in the team only has the meetings."""
    require(actor, ConcertationPermission.SEE)
    meetings = list(upcoming_meetings(actor=actor).filter(held_on__lte=actor.today + SOON))
    me = own_member(actor=actor)
    left = _left_tasks(actor)
    if me is None:
        return WaitingFor([], [], [], meetings, left_tasks=left)
    mine = tasks.tasks_of_member(actor=actor).filter(state=TaskState.OPEN)
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
        proposed=tasks.tasks_proposed(actor=actor),
        decisions=decisions.decisions_to_follow(actor=actor),
        left_tasks=left,
    )


def _left_tasks(actor: Actor) -> int:
    """How many tasks of people who left are to be handed over: for those who coordinate."""
    if actor.roles.isdisjoint(LEADS):
        return 0
    return tasks_left_behind(actor).count()
