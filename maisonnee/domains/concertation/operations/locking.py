"""Rows locked for the length of an operation, among those the actor may reach."""

from __future__ import annotations

import uuid

from maisonnee.domains.concertation.enums import MeetingState
from maisonnee.domains.concertation.models import Case, Meeting
from maisonnee.domains.concertation.policies import visible_cases, visible_meetings
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel.refusals import Refusal


def locked_meeting(actor: Actor, meeting_id: uuid.UUID, *states: MeetingState) -> Meeting:
    """Return the meeting, locked. Refuses when it is in none of the states given.

    Raises `Refusal` `concertation.meeting_closed`, `.meeting_cancelled`, `.meeting_not_open`,
    `.meeting_under_way`.
    """
    meeting = visible_meetings(actor).select_for_update(of=("self",)).get(pk=meeting_id)
    if states and meeting.state not in states:
        code = {
            MeetingState.CLOSED: "concertation.meeting_closed",
            MeetingState.CANCELLED: "concertation.meeting_cancelled",
            MeetingState.PLANNED: "concertation.meeting_not_open",
            MeetingState.UNDER_WAY: "concertation.meeting_under_way",
        }[MeetingState(meeting.state)]
        raise Refusal(code)
    return meeting


def locked_case(actor: Actor, case_id: uuid.UUID) -> Case:
    """Return the case, locked."""
    return visible_cases(actor).select_for_update(of=("self",)).get(pk=case_id)


def agenda_of(meeting: Meeting) -> list[Case]:
    """Return the cases of a meeting in order."""
    return list(
        Case.objects.filter(structure_id=meeting.structure_id, meeting=meeting).order_by(
            "position", "proposed_at", "id"
        )
    )


def renumber(meeting: Meeting) -> None:
    """Give the cases of a meeting the positions 1, 2, 3…"""
    for position, case in enumerate(agenda_of(meeting), start=1):
        if case.position != position:
            case.position = position
            case.save(update_fields=["position"])
