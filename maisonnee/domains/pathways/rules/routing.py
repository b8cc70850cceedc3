"""Who answers a report. Computed each time it is asked, so that none waits for nobody (docs/adr/0010)."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass

Ids = frozenset[uuid.UUID]


@dataclass(frozen=True, kw_only=True)
class Route:
    """What matters of a report to know who answers it.

    `reached` are the members who take part in the team today, have an account, and from whom neither the grid nor
    the patient keeps the report. `care_team` and `prescribers` are those of the patient. `absent` are those who
    chose to show that they are away.
    """

    assigned: uuid.UUID | None
    referent: uuid.UUID | None
    deputy: uuid.UUID | None
    care_team: Collection[uuid.UUID]
    prescribers: Collection[uuid.UUID]
    reached: Collection[uuid.UUID]
    waited_days: int
    answer_within_days: int
    is_taken: bool = False
    absent: Collection[uuid.UUID] = frozenset()


@dataclass(frozen=True)
class Responders:
    """`told`: those for whom it waits today. `may_answer`: those who may take it (the deputy at any time).

    `fell_back`: it no longer waits for the person in charge. `is_late`: it waited longer than the team allows.
    """

    told: Ids
    may_answer: Ids
    fell_back: bool
    is_late: bool


def responders(route: Route) -> Responders:
    """Return who answers: the person in charge, else their deputy, else who prescribes, else the care team.

    Somebody it was handed to comes first. A report that waits too long also waits for the next ones in line. One that
    was taken stays with whoever took it, as long as they can be reached. Who shows that they are away is passed over
    while somebody else is there; they may answer all the same.
    """
    reached = frozenset(route.reached)
    named = [_one(one) & reached for one in (route.assigned, route.referent, route.deputy)]
    levels = [*named, frozenset(route.prescribers) & reached, frozenset(route.care_team) & reached]
    line = [there for level in levels if (there := level - frozenset(route.absent))]
    line = line or [level for level in levels if level]
    is_late = not route.is_taken and route.waited_days > route.answer_within_days
    if not line:
        return Responders(frozenset(), frozenset(), fell_back=True, is_late=is_late)
    told = line[0] | line[1] if is_late and len(line) > 1 else line[0]
    wanted = route.assigned or route.referent
    fell_back = wanted is None or wanted not in line[0]
    return Responders(told, told.union(*named), fell_back=fell_back, is_late=is_late)


def _one(member_id: uuid.UUID | None) -> Ids:
    return frozenset() if member_id is None else frozenset({member_id})
