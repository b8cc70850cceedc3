"""Deciding how concertations are counted."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.concertation.enums import ConcertationPermission, CountMethod
from maisonnee.domains.concertation.models import CountingSetting
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(ConcertationPermission.SET_COUNTING)
def set_counting(
    *,
    actor: Actor,
    applies_from: int,
    decided_on: date,
    decided_by: str,
    method: CountMethod = CountMethod.EACH_DISCUSSION,
    informal_counts_as_files: bool = False,
    informal_counts_as_meetings: bool = False,
) -> CountingSetting:
    """Record a decision of the team on counting, from a year on. Earlier decisions stay visible.

    The meetings asked are no decision of the team: the contract says them.

    Raises `Refusal` `concertation.decided_in_the_future`, `.decider_missing`, `.implausible_year`.
    """
    if decided_on > actor.today:
        raise Refusal("concertation.decided_in_the_future", field="decided_on")
    if not decided_by.strip():
        raise Refusal("concertation.decider_missing", field="decided_by")
    if not 2015 <= applies_from <= actor.today.year + 1:
        raise Refusal("concertation.implausible_year", field="applies_from")
    setting = CountingSetting.objects.create(
        structure_id=actor.structure_id,
        applies_from=applies_from,
        method=method,
        informal_counts_as_files=informal_counts_as_files,
        informal_counts_as_meetings=informal_counts_as_meetings,
        decided_on=decided_on,
        decided_by=decided_by.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(applies_from=applies_from, decided_by=setting.decided_by)
    return setting
