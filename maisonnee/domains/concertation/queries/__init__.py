"""Every read of concertation."""

from __future__ import annotations

from maisonnee.domains.concertation.queries.cases import (
    CaseView,
    agenda,
    case_view,
    cases_of_patient,
    earlier_cases,
    files_so_far,
    has_open_case,
    past_notes,
    readable_case,
    viewed,
    waiting_cases,
)
from maisonnee.domains.concertation.queries.exchanges import ExchangeView, exchange_view, recent_exchanges
from maisonnee.domains.concertation.queries.figures import (
    CountedRow,
    YearGauge,
    counting_in,
    counting_settings,
    discussed_in,
    year_gauge,
)
from maisonnee.domains.concertation.queries.meetings import (
    Place,
    closed_meetings,
    last_meeting,
    may_write,
    meeting,
    meetings_in,
    minutes_of,
    places,
    upcoming_meetings,
)
from maisonnee.domains.concertation.queries.tasks import TaskView, tasks_list, viewed_tasks
from maisonnee.domains.concertation.queries.waiting import WaitingFor, waiting_for

__all__ = [
    "CaseView",
    "CountedRow",
    "ExchangeView",
    "Place",
    "TaskView",
    "WaitingFor",
    "YearGauge",
    "agenda",
    "case_view",
    "cases_of_patient",
    "closed_meetings",
    "counting_in",
    "counting_settings",
    "discussed_in",
    "earlier_cases",
    "exchange_view",
    "files_so_far",
    "has_open_case",
    "last_meeting",
    "may_write",
    "meeting",
    "meetings_in",
    "minutes_of",
    "past_notes",
    "places",
    "readable_case",
    "recent_exchanges",
    "tasks_list",
    "upcoming_meetings",
    "viewed",
    "viewed_tasks",
    "waiting_cases",
    "waiting_for",
    "year_gauge",
]
