"""Deciding how the time spent in meetings is counted."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import ConcertationPermission, Rounding
from maisonnee.domains.concertation.models import HoursSetting
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

LONGEST_STEP = 60
LONGEST_DELAY = 365


@operation(ConcertationPermission.SET_COUNTING)
def set_hours(
    *,
    actor: Actor,
    applies_from: date,
    rounded_to: int,
    rounding: Rounding,
    follow_up_days: int,
    decided_on: date,
    decided_by: str,
) -> HoursSetting:
    """Record a decision of the team on hours and follow-up, from a day on. Earlier decisions stay visible.

    Raises `Refusal` `concertation.decided_in_the_future`, `.decider_missing`, `.implausible_day`,
    `.implausible_step`, `.implausible_delay`.
    """
    if decided_on > actor.today:
        raise Refusal("concertation.decided_in_the_future", field="decided_on")
    if not decided_by.strip():
        raise Refusal("concertation.decider_missing", field="decided_by")
    if not rules.is_plausible_day(applies_from, today=actor.today):
        raise Refusal("concertation.implausible_day", field="applies_from")
    if not 1 <= rounded_to <= LONGEST_STEP:
        raise Refusal("concertation.implausible_step", field="rounded_to")
    if not 1 <= follow_up_days <= LONGEST_DELAY:
        raise Refusal("concertation.implausible_delay", field="follow_up_days")
    setting = HoursSetting.objects.create(
        structure_id=actor.structure_id,
        applies_from=applies_from,
        rounded_to=rounded_to,
        rounding=rounding,
        follow_up_days=follow_up_days,
        decided_on=decided_on,
        decided_by=decided_by.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(applies_from=f"{applies_from:%d/%m/%Y}", decided_by=setting.decided_by)
    return setting
