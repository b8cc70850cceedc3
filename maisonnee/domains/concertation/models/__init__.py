"""Tables of concertation."""

from __future__ import annotations

from maisonnee.domains.concertation.models.cases import Case, CaseNote
from maisonnee.domains.concertation.models.contributions import Contribution, PatientInformation, Topic
from maisonnee.domains.concertation.models.counting import CountingSetting
from maisonnee.domains.concertation.models.exchanges import InformalExchange
from maisonnee.domains.concertation.models.habits import CaseRuleSetting, KindSetting
from maisonnee.domains.concertation.models.invitations import CalendarFeed, Guest, MeetingInvitee
from maisonnee.domains.concertation.models.meetings import Attendance, Meeting, Minutes, ShownCase
from maisonnee.domains.concertation.models.opinions import DecisionNews, Opinion
from maisonnee.domains.concertation.models.polls import (
    Exceptional,
    Poll,
    PollAnswer,
    PollInvitee,
    PollSlot,
    UsualWeek,
)
from maisonnee.domains.concertation.models.sessions import HoursSetting, LeftCase
from maisonnee.domains.concertation.models.suggestions import Suggestion
from maisonnee.domains.concertation.models.tasks import Task

__all__ = [
    "Attendance",
    "CalendarFeed",
    "Case",
    "CaseNote",
    "CaseRuleSetting",
    "Contribution",
    "CountingSetting",
    "DecisionNews",
    "Exceptional",
    "Guest",
    "HoursSetting",
    "InformalExchange",
    "KindSetting",
    "LeftCase",
    "Meeting",
    "MeetingInvitee",
    "Minutes",
    "Opinion",
    "PatientInformation",
    "Poll",
    "PollAnswer",
    "PollInvitee",
    "PollSlot",
    "ShownCase",
    "Suggestion",
    "Task",
    "Topic",
    "UsualWeek",
]
