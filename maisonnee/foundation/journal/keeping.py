"""Keeping what was read until something that may change it is written.

    @kept
    def breakdown(*, actor, year): ...

    @kept_until("agenda", "structures")
    def access_in(*, actor, year): ...

    @nothing_kept_until("pathways", "patients", "structures")
    def plans_waiting_for(*, actor): ...

Every write is an operation, and an operation leaves its entry in the journal in the same transaction: as long as
the structure's journal holds no new entry that counts, the same question of the same person on the same day has the
same answer (docs/adr/0005). Answers stay in the memory of the process and are shared between requests: they are only
read. No identity of a patient may be among them.
"""

from __future__ import annotations

import functools
import uuid
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from threading import Lock
from typing import Any, TypeVar, cast

from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.journal.operation import REGISTRY
from maisonnee.kernel import remembering

F = TypeVar("F", bound=Callable[..., Any])

MOST = 512
"""Answers kept by a process; the one asked for least recently goes first."""
FAR = 500
"""New entries read one by one; beyond, everything is taken to have changed."""

WIDE = frozenset({"oversight"})
"""Domains that also write others' tables (an officer answers in those of the contract): they concern everything."""

DEPENDENCIES: dict[Callable[..., Any], frozenset[str]] = {}
"""Functions kept until an operation of some domains alone, and these domains."""

_answers: OrderedDict[Hashable, tuple[Hashable, Any]] = OrderedDict()
_lock = Lock()
_readings: set[str] = set()


def reading(action: str) -> str:
    """Declare an action of the journal that changes nothing but the journal, and return its name."""
    _readings.add(action)
    return action


@dataclass(frozen=True)
class Changes:
    """How far a structure's journal was read, and the codes (`mac`) of the last entries that changed something.

    `of_all`: something that may concern anything. `of_domain`: an operation of a domain, which writes its own tables.
    """

    sequence: int
    mac: str
    of_all: str
    of_domain: Mapping[str, str] = field(default_factory=dict)

    def after(self, entries: Iterable[tuple[int, str, str]]) -> Changes:
        """Return these once more entries (sequence, code, action) are read."""
        end, of_all, of_domain = (self.sequence, self.mac), self.of_all, dict(self.of_domain)
        for sequence, mac, action in entries:
            end = (sequence, mac)
            if action in _readings:
                continue
            domain = _domain_of(action)
            if domain:
                of_domain[domain] = mac
            else:
                of_all = mac
        return Changes(*end, of_all, of_domain)

    def mark(self, domains: frozenset[str] | None) -> Hashable:
        """Return what stays the same as long as nothing that concerns these domains (None: any) was written."""
        concerned = sorted(self.of_domain) if domains is None else sorted(domains)
        return (self.of_all, *((domain, self.of_domain.get(domain, "")) for domain in concerned))


def _domain_of(action: str) -> str:
    """Return the domain whose operation this is; none when it is no operation of a domain."""
    known = REGISTRY.get(action)
    if known is None or not known.function.__module__.startswith("maisonnee.domains."):
        return ""
    domain = action.partition(".")[0]
    return "" if domain in WIDE else domain


_known: dict[uuid.UUID, Changes] = {}


@remembering.remembered
def changes(*, actor: Actor) -> Changes | None:
    """Return what the structure's journal says was changed, in one query; None when it is empty."""
    known = _known.get(actor.structure_id)
    entries = Entry.objects.filter(structure_id=actor.structure_id)
    found = None
    if known is not None:
        since = entries.filter(sequence__gte=known.sequence).order_by("sequence")
        rows = list(since.values_list("sequence", "mac", "action")[: FAR + 1])
        # The entry that was the last is read again: after a restore the chain may be another one.
        if rows and rows[0][1] == known.mac and len(rows) <= FAR:
            found = known.after(rows[1:])
    if found is None:
        last = entries.order_by("-sequence").values_list("sequence", "mac").first()
        found = Changes(last[0], last[1], last[1]) if last else None
    if found is not None:
        _known[actor.structure_id] = found
    return found


def kept(function: F) -> F:
    """Answer from memory, while a page is read, when nothing was written since the same question.

    The function takes keywords only, `actor` first, and hashable arguments. It depends on the structure's rows,
    on the person, their roles and the day, and on nothing else: neither the hour nor another structure's rows.
    """
    return _kept(function, None)


def kept_until(*domains: str) -> Callable[[F], F]:
    """As `kept`, when nothing was written by an operation of these domains, whose tables alone the function reads.

    What no domain wrote (roles, a command, an import of an older version) asks again too.
    """

    def declare(function: F) -> F:
        ask = _kept(function, frozenset(domains))
        DEPENDENCIES[ask] = frozenset(domains)
        return ask

    return declare


def nothing_kept_until(*domains: str) -> Callable[[F], F]:
    """As `kept_until`, for what names patients: only the answer that there is nothing is kept, for « Aujourd’hui ».

    What waits for somebody is looked for in a dozen places, most of them empty. There, nothing may come with the hour:
    only with an operation of these domains, or with a new day.
    """

    def declare(function: F) -> F:
        ask = _kept(function, frozenset(domains), keeps=_is_nothing)
        DEPENDENCIES[ask] = frozenset(domains)
        return ask

    return declare


def _is_nothing(answer: Any) -> bool:
    """Tell whether an answer is empty: no row, no number but 0."""
    if is_dataclass(answer):
        return not any(getattr(answer, one.name) for one in fields(answer))
    return not any(answer)


def _kept(
    function: F, domains: frozenset[str] | None, *, keeps: Callable[[Any], bool] = lambda answer: True
) -> F:
    @functools.wraps(function)
    def ask(*, actor: Actor, **arguments: Any) -> Any:
        if not remembering.is_open():
            return function(actor=actor, **arguments)
        # Read before the rows: what is written meanwhile makes the answer newer than its mark, never older.
        known_changes = changes(actor=actor)
        if known_changes is None:
            return function(actor=actor, **arguments)
        mark = known_changes.mark(domains)
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
        if not keeps(answer):
            return answer
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
        _known.clear()
