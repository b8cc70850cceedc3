"""Tables of concertation."""

from __future__ import annotations

from maisonnee.domains.concertation.models.cases import Case, CaseNote
from maisonnee.domains.concertation.models.counting import CountingSetting
from maisonnee.domains.concertation.models.exchanges import InformalExchange
from maisonnee.domains.concertation.models.meetings import Attendance, Meeting, Minutes
from maisonnee.domains.concertation.models.opinions import DecisionNews, Opinion
from maisonnee.domains.concertation.models.sessions import HoursSetting, LeftCase
from maisonnee.domains.concertation.models.tasks import Task

__all__ = [
    "Attendance",
    "Case",
    "CaseNote",
    "CountingSetting",
    "DecisionNews",
    "HoursSetting",
    "InformalExchange",
    "LeftCase",
    "Meeting",
    "Minutes",
    "Opinion",
    "Task",
]
