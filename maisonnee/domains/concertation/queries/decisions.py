"""What became of what was decided."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from maisonnee.domains.concertation.enums import CaseState, MeetingKind, MeetingState, Outcome, TaskState
from maisonnee.domains.concertation.models import CaseNote, DecisionNews, Meeting
from maisonnee.domains.concertation.policies import readable_cases, visible_cases, visible_meetings
from maisonnee.domains.concertation.queries import labels
from maisonnee.domains.concertation.queries.cases import past_notes
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.keeping import nothing_kept_until


@dataclass(frozen=True)
class DecisionView:
    """A decision of a closed meeting the actor may read, with how its tasks stand and what was last said of it."""

    note: CaseNote
    patient_label: str
    is_identified: bool
    tasks_done: int
    tasks_open: int
    last_news: DecisionNews | None

    @property
    def id(self) -> uuid.UUID:
        """The case's: one decision by case."""
        return self.note.case_id

    @property
    def outcome_label(self) -> str:
        return str(Outcome(self.note.outcome).label) if self.note.outcome else "à dire"


def viewed_decisions(actor: Actor, notes: Iterable[CaseNote]) -> list[DecisionView]:
    """Return decisions, already readable, with their patient's name for the actor (one query more).

    The notes come from `_whole`.
    """
    items = list(notes)
    known = labels.identified(actor, (note.case.patient_id for note in items))
    return [_view(note, is_identified=note.case.patient_id in known) for note in items]


def _view(note: CaseNote, *, is_identified: bool) -> DecisionView:
    states = [task.state for task in note.case.tasks.all()]
    return DecisionView(
        note=note,
        patient_label=labels.label(note.case.patient, is_identified=is_identified),
        is_identified=is_identified,
        tasks_done=states.count(TaskState.DONE),
        tasks_open=states.count(TaskState.OPEN),
        last_news=next(iter(note.news.all()), None),
    )


def _whole(notes: QuerySet[CaseNote]) -> QuerySet[CaseNote]:
    return notes.prefetch_related("case__tasks", "news")


def decision(*, actor: Actor, case_id: uuid.UUID) -> DecisionView:
    """Return the decision of a case, once its meeting is closed. Raises `CaseNote.DoesNotExist`."""
    return viewed_decisions(actor, [_whole(past_notes(actor=actor)).get(case_id=case_id)])[0]


@dataclass(frozen=True)
class Before:
    """What the meeting before decided: as far as the actor may read, and how many decisions there were."""

    meeting: Meeting
    decisions: list[DecisionView]
    count: int

    @property
    def to_say(self) -> int:
        """How many are not settled, among those the actor reads."""
        return sum(not item.note.is_settled for item in self.decisions)


def decided_before(*, actor: Actor, meeting: Meeting) -> Before | None:
    """Return what became of what the last concertation closed before a meeting decided; nothing if it is the first."""
    earlier = visible_meetings(actor).filter(
        kind=MeetingKind.CONCERTATION, state=MeetingState.CLOSED, held_on__lte=meeting.held_on
    )
    last = earlier.exclude(pk=meeting.pk).order_by("-held_on", "-starts_at", "-id").first()
    if last is None:
        return None
    count = visible_cases(actor).filter(meeting=last, state=CaseState.DISCUSSED).count()
    notes = _whole(past_notes(actor=actor).filter(case__meeting=last)).order_by("case__position")
    return Before(last, viewed_decisions(actor, notes), count)


@nothing_kept_until("concertation", "patients", "structures")
def decisions_to_follow(*, actor: Actor) -> list[DecisionView]:
    """Return the decisions whose day has come and of which nobody said what they became: those the actor carries.

    Whoever decides carries it; when it is the whole team, whoever brought the case.
    """
    me = own_member(actor=actor)
    if me is None:
        return []
    mine = Q(decider=me) | Q(decider__isnull=True, case__proposed_by=me)
    notes = CaseNote.objects.filter(
        mine,
        structure_id=actor.structure_id,
        follow_on__lte=actor.today,
        outcome__in=["", Outcome.UNDER_WAY],
        case__in=readable_cases(actor),
        case__meeting__state=MeetingState.CLOSED,
    ).select_related("case__patient", "case__meeting", "decider")
    return viewed_decisions(actor, _whole(notes.order_by("follow_on", "id")))
