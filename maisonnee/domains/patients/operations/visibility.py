"""Who reads identities: the team's decision."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.models import IdentityVisibility
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.DECIDE_VISIBILITY)
def decide_visibility(
    *, actor: Actor, coordination_sees: bool, starts_on: date, reason: str
) -> IdentityVisibility:
    """Record whether coordination and management read the patients' identities, from a day on.

    The decisions before it stay. Raises `Refusal` for a day already decided, or past.
    """
    if starts_on < actor.today:
        raise Refusal("patients.visibility_in_the_past", field="starts_on")
    rows = IdentityVisibility.objects.filter(structure_id=actor.structure_id)
    if rows.filter(starts_on=starts_on).exists():
        raise Refusal("patients.visibility_decided_that_day", field="starts_on")
    note(label="oui" if coordination_sees else "non", starts_on=starts_on.isoformat())
    return IdentityVisibility.objects.create(
        structure_id=actor.structure_id,
        coordination_sees=coordination_sees,
        starts_on=starts_on,
        reason=reason,
        decided_by=actor.name,
    )
