"""What exchanges need from the agenda, which stands above them: when the house is open.

The agenda answers (`answer_with`, when it starts), so that a question waits by the hours that are shown to patients.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from maisonnee.foundation.access.actors import Actor

Spans = Sequence[tuple[time, time]]


class Agenda(Protocol):
    """Says when one site at least is open, day by day, from a day to a day (both included); closed days are left out."""

    def __call__(self, *, actor: Actor, first: date, last: date) -> Mapping[date, Spans]: ...


_agendas: list[Agenda] = []


def answer_with(agenda: Agenda) -> None:
    """Name who answers; the last one named does."""
    _agendas[:] = [agenda]


def open_between(*, actor: Actor, first: date, last: date) -> Mapping[date, Spans]:
    """Return when the house is open; nothing when nobody answers."""
    return _agendas[0](actor=actor, first=first, last=last) if _agendas else {}
