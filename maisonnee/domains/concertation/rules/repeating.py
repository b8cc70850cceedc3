"""When a recurring task is to be done again. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from maisonnee.domains.concertation.enums import TaskUnit


def next_due(due_on: date, *, every: int, unit: TaskUnit, done_on: date) -> date:
    """Return the first day of the series after both the last due date and the day it was done.

    The rhythm is kept: done late, the next one does not move; several missed ones make one, not a pile.
    """
    turn = 1
    while (day := _after(due_on, turn * every, unit)) <= done_on:
        turn += 1
    return day


def _after(day: date, number: int, unit: TaskUnit) -> date:
    if unit is TaskUnit.WEEKS:
        return day + timedelta(weeks=number)
    year, month = divmod(day.month - 1 + number, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
