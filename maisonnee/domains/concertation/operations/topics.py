"""Subjects of an agenda that are no patient's case, and how long each thing takes."""

from __future__ import annotations

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingState
from maisonnee.domains.concertation.models import Case, Meeting, Topic
from maisonnee.domains.concertation.operations.locking import locked_case, locked_meeting
from maisonnee.domains.concertation.queries.habits import kind_on
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion

LONGEST = 480


@operation(ConcertationPermission.PROPOSE)
def add_topic(*, actor: Actor, meeting: Meeting, what: str, minutes: int | None = None) -> Topic:
    """Put a subject on an agenda, last. Anyone does. `minutes`: by default those of the kind of meeting.

    Raises `Refusal` `concertation.topic_says_nothing`, `.implausible_subject_length`, `.meeting_closed`,
    `.meeting_cancelled`.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if not what.strip():
        raise Refusal("concertation.topic_says_nothing", field="what")
    if minutes is None:
        minutes = kind_on(actor=actor, kind=meeting.kind, on=meeting.held_on).habits.minutes_by_case
    _check(minutes)
    others = Topic.objects.filter(structure_id=actor.structure_id, meeting=meeting)
    topic = Topic.objects.create(
        structure_id=actor.structure_id,
        meeting=meeting,
        what=what.strip(),
        minutes=minutes,
        position=others.count() + 1,
        added_by=actor.name,
        added_at=actor.now,
    )
    note(meeting=str(meeting))
    return topic


@operation(ConcertationPermission.ORGANISE)
def change_topic(
    *, actor: Actor, topic: Topic, version: int, what: str, minutes: int, outcome: str = ""
) -> Topic:
    """Rewrite a subject, its length, or what was settled about it, until the meeting is closed.

    Raises `StaleVersion`, `Refusal` as `add_topic`.
    """
    topic = _locked(actor, topic)
    if topic.version != version:
        current = {"what": topic.what, "minutes": topic.minutes, "outcome": topic.outcome}
        raise StaleVersion(
            current={**current, "version": topic.version}, changed_by=topic.outcome_by or topic.added_by
        )
    if not what.strip():
        raise Refusal("concertation.topic_says_nothing", field="what")
    _check(minutes)
    topic.what, topic.minutes = what.strip(), minutes
    topic.outcome, topic.outcome_by = outcome.strip(), actor.name
    topic.version += 1
    topic.save()
    note(meeting=str(topic.meeting))
    return topic


@operation(ConcertationPermission.ORGANISE)
def remove_topic(*, actor: Actor, topic: Topic) -> Topic:
    """Take a subject off the agenda; it stays in the history. Raises `Refusal` `concertation.meeting_closed`, …"""
    topic = _locked(actor, topic)
    topic.removed_at = topic.removed_at or actor.now
    topic.version += 1
    topic.save()
    note(meeting=str(topic.meeting))
    return topic


@operation(ConcertationPermission.ORGANISE)
def move_topic(*, actor: Actor, topic: Topic, earlier: bool) -> Topic:
    """Take a subject one place earlier or later; nothing happens at the ends."""
    topic = _locked(actor, topic)
    order = list(
        Topic.objects.select_for_update(of=("self",)).filter(
            structure_id=actor.structure_id, meeting=topic.meeting, removed_at__isnull=True
        )
    )
    place = next((index for index, item in enumerate(order) if item.pk == topic.pk), None)
    other = place if place is None else place - 1 if earlier else place + 1
    if place is not None and other is not None and 0 <= other < len(order):
        order[place], order[other] = order[other], order[place]
    for position, item in enumerate(order, start=1):
        if item.position != position:
            item.position = position
            item.save(update_fields=["position"])
    note(meeting=str(topic.meeting))
    return topic


@operation(ConcertationPermission.ORGANISE)
def set_case_minutes(*, actor: Actor, case: Case, minutes: int) -> Case:
    """Say how long a case should take on its agenda. Raises `Refusal` `concertation.implausible_subject_length`,
    `.case_over`, `.meeting_closed`, `.meeting_cancelled`."""
    if case.meeting_id is None:
        raise Refusal("concertation.case_over")
    locked_meeting(actor, case.meeting_id, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    case = locked_case(actor, case.pk)
    _check(minutes)
    case.planned_minutes = minutes
    case.save(update_fields=["planned_minutes"])
    return case


def _locked(actor: Actor, topic: Topic) -> Topic:
    topic = (
        Topic.objects.select_for_update(of=("self",))
        .select_related("meeting")
        .get(pk=topic.pk, structure_id=actor.structure_id)
    )
    locked_meeting(actor, topic.meeting_id, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    return topic


def _check(minutes: int) -> None:
    if not 1 <= minutes <= LONGEST:
        raise Refusal("concertation.implausible_subject_length", field="minutes")
