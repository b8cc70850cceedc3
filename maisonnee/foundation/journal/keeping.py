"""Keeping what was read until something is written.

    @kept
    def year_view(*, actor, year): ...

Every write is an operation, and an operation leaves its entry in the journal in the same transaction: as long as
the structure's last entry is the same, the same question of the same person on the same day has the same answer
(docs/adr/0005). Answers stay in the memory of the process and are shared between requests: they are only read.
No identity of a patient may be among them.
"""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar, cast

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.models import Entry
from maisonnee.kernel import remembering

F = TypeVar("F", bound=Callable[..., Any])

MOST = 128
"""Answers kept by a process; the one asked for least recently goes first."""

_answers: OrderedDict[Hashable, tuple[str, Any]] = OrderedDict()
_lock = Lock()
_readings: set[str] = set()


def reading(action: str) -> str:
    """Declare an action of the journal that changes nothing but the journal, and return its name."""
    _readings.add(action)
    return action


@remembering.remembered
def last_change(*, actor: Actor) -> str:
    """Return the code of the last entry of the structure that may have changed something; empty: there is none."""
    changes = Entry.objects.filter(structure_id=actor.structure_id).exclude(action__in=sorted(_readings))
    return changes.order_by("-sequence").values_list("mac", flat=True).first() or ""


def kept(function: F) -> F:
    """Answer from memory, while a page is read, when nothing was written since the same question.

    The function takes keywords only, `actor` first, and hashable arguments. It depends on the structure's rows,
    on the person, their roles and the day, and on nothing else: neither the hour nor another structure's rows.
    """

    @functools.wraps(function)
    def ask(*, actor: Actor, **arguments: Any) -> Any:
        if not remembering.is_open():
            return function(actor=actor, **arguments)
        # Read before the rows: what is written meanwhile makes the answer newer than its mark, never older.
        mark = last_change(actor=actor)
        if not mark:
            return function(actor=actor, **arguments)
        key = (
            function,
            actor.structure_id,
            actor.user_id,
            actor.roles,
            actor.permissions,
            actor.today,
            *sorted(arguments.items()),
        )
        with _lock:
            known = _answers.get(key)
            if known is not None and known[0] == mark:
                _answers.move_to_end(key)
                return known[1]
        answer = function(actor=actor, **arguments)
        with _lock:
            _answers[key] = (mark, answer)
            _answers.move_to_end(key)
            while len(_answers) > MOST:
                _answers.popitem(last=False)
        return answer

    return cast(F, ask)


def forget() -> None:
    """Forget every answer kept by this process."""
    with _lock:
        _answers.clear()
