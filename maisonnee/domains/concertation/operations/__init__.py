"""Every write of concertation."""

from __future__ import annotations

from maisonnee.domains.concertation.operations.agenda import (
    change_case,
    move_case,
    place_case,
    propose_case,
    unplace_case,
    withdraw_case,
)
from maisonnee.domains.concertation.operations.availability import (
    add_exceptional_days,
    cancel_exceptional_days,
    set_usual_week,
)
from maisonnee.domains.concertation.operations.closing import OBJECTED, Left, add_addendum, close_meeting
from maisonnee.domains.concertation.operations.contributions import contribute, note_answer, note_information
from maisonnee.domains.concertation.operations.counting import set_counting
from maisonnee.domains.concertation.operations.exchanges import (
    complete_exchange,
    correct_exchange,
    keep_exchange,
    note_informal_exchange,
)
from maisonnee.domains.concertation.operations.following import say_outcome
from maisonnee.domains.concertation.operations.habits import set_case_rules, set_kind
from maisonnee.domains.concertation.operations.handing import (
    accept_task,
    create_task,
    decline_task,
    hand_over_task,
    propose_task,
)
from maisonnee.domains.concertation.operations.hours import set_hours
from maisonnee.domains.concertation.operations.invitations import (
    add_guest,
    make_feed,
    mark_guest,
    remove_guest,
    revoke_feed,
    set_invitees,
)
from maisonnee.domains.concertation.operations.planning import (
    cancel_meeting,
    change_meeting,
    open_meeting,
    plan_meeting,
)
from maisonnee.domains.concertation.operations.polls import (
    answer_slot,
    choose_slot,
    drop_poll,
    plan_series,
    start_poll,
)
from maisonnee.domains.concertation.operations.proposing import Proposed, propose_cases
from maisonnee.domains.concertation.operations.session import (
    NewOpinion,
    mark_attendance,
    mark_everyone,
    mark_hours,
    mark_moment,
    show_case,
    write_case_note,
)
from maisonnee.domains.concertation.operations.suggestions import (
    accept_suggestion,
    decline_suggestion,
    note_discharge,
)
from maisonnee.domains.concertation.operations.tasks import (
    NewTask,
    add_task,
    complete_task,
    drop_task,
    reopen_task,
)
from maisonnee.domains.concertation.operations.topics import (
    add_topic,
    change_topic,
    move_topic,
    remove_topic,
    set_case_minutes,
)

__all__ = [
    "OBJECTED",
    "Left",
    "NewOpinion",
    "NewTask",
    "Proposed",
    "accept_suggestion",
    "accept_task",
    "add_addendum",
    "add_exceptional_days",
    "add_guest",
    "add_task",
    "add_topic",
    "answer_slot",
    "cancel_exceptional_days",
    "cancel_meeting",
    "change_case",
    "change_meeting",
    "change_topic",
    "choose_slot",
    "close_meeting",
    "complete_exchange",
    "complete_task",
    "contribute",
    "correct_exchange",
    "create_task",
    "decline_suggestion",
    "decline_task",
    "drop_poll",
    "drop_task",
    "hand_over_task",
    "keep_exchange",
    "make_feed",
    "mark_attendance",
    "mark_everyone",
    "mark_guest",
    "mark_hours",
    "mark_moment",
    "move_case",
    "move_topic",
    "note_answer",
    "note_discharge",
    "note_informal_exchange",
    "note_information",
    "open_meeting",
    "place_case",
    "plan_meeting",
    "plan_series",
    "propose_case",
    "propose_cases",
    "propose_task",
    "remove_guest",
    "remove_topic",
    "reopen_task",
    "revoke_feed",
    "say_outcome",
    "set_case_minutes",
    "set_case_rules",
    "set_counting",
    "set_hours",
    "set_invitees",
    "set_kind",
    "set_usual_week",
    "show_case",
    "start_poll",
    "unplace_case",
    "withdraw_case",
    "write_case_note",
]
