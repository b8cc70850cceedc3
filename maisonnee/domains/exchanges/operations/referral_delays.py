"""The delays from which the team wants a referral to be called back to mind."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from maisonnee.domains.exchanges.enums import ReferralPermission
from maisonnee.domains.exchanges.models import ReferralDelays
from maisonnee.domains.exchanges.rules.referrals import Delays
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(ReferralPermission.SET_DELAYS)
def set_referral_delays(*, actor: Actor, delays: Delays, decision: str, starts_on: date) -> ReferralDelays:
    """Record the delays the team decided, from a day on; those before stay in the history. Raises `Refusal`."""
    if starts_on < actor.today:
        raise Refusal("exchanges.delays_in_the_past", field="starts_on")
    if not decision.strip():
        raise Refusal("exchanges.delays_undecided", field="decision")
    if ReferralDelays.objects.filter(structure_id=actor.structure_id, starts_on=starts_on).exists():
        raise Refusal("exchanges.delays_that_day", field="starts_on")
    note(starts_on=starts_on.isoformat())
    return ReferralDelays.objects.create(
        structure_id=actor.structure_id,
        starts_on=starts_on,
        decision=decision.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
        **asdict(delays),
    )
