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
from maisonnee.domains.concertation.operations.counting import set_counting
from maisonnee.domains.concertation.operations.exchanges import complete_exchange, note_informal_exchange
from maisonnee.domains.concertation.operations.planning import (
    cancel_meeting,
    change_meeting,
    open_meeting,
    plan_meeting,
)
from maisonnee.domains.concertation.operations.proposing import Proposed, propose_cases
from maisonnee.domains.concertation.operations.session import (
    add_addendum,
    close_meeting,
    mark_attendance,
    mark_hours,
    write_case_note,
)
from maisonnee.domains.concertation.operations.tasks import (
    NewTask,
    add_task,
    complete_task,
    drop_task,
    reopen_task,
)

__all__ = [
    "NewTask",
    "Proposed",
    "add_addendum",
    "add_task",
    "cancel_meeting",
    "change_case",
    "change_meeting",
    "close_meeting",
    "complete_exchange",
    "complete_task",
    "drop_task",
    "mark_attendance",
    "mark_hours",
    "move_case",
    "note_informal_exchange",
    "open_meeting",
    "place_case",
    "plan_meeting",
    "propose_case",
    "propose_cases",
    "reopen_task",
    "set_counting",
    "unplace_case",
    "withdraw_case",
    "write_case_note",
]
