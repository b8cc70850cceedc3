"""The team's decision to see the indicators of a protocol."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.protocols.enums import RunningPermission
from maisonnee.domains.protocols.models import IndicatorDecision, Protocol
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(RunningPermission.DECIDE_INDICATORS)
def decide_indicators(
    *,
    actor: Actor,
    protocol: Protocol,
    starts_on: date,
    is_shown: bool,
    smallest: int,
    decision: str,
) -> IndicatorDecision:
    """Record what the team decided of a protocol's indicators, from a day on. Raises `Refusal`."""
    if starts_on < actor.today:
        raise Refusal("protocols.decision_in_the_past", field="starts_on")
    if not decision.strip():
        raise Refusal("protocols.decision_unsaid", field="decision")
    if smallest < 1:
        raise Refusal("protocols.smallest_too_small", field="smallest")
    rows = IndicatorDecision.objects.filter(structure_id=actor.structure_id, protocol=protocol)
    if rows.filter(starts_on=starts_on).exists():
        raise Refusal("protocols.decided_that_day", field="starts_on")
    note(label=str(protocol))
    return IndicatorDecision.objects.create(
        structure_id=actor.structure_id,
        protocol=protocol,
        starts_on=starts_on,
        is_shown=is_shown,
        smallest=smallest,
        decision=decision.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
