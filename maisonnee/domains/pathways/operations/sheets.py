"""Recording what the team decided: signs, who answers, steps and weeks of the pathway."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date

from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import PathwayPermission, SheetKind
from maisonnee.domains.pathways.models import SignSheet
from maisonnee.domains.pathways.rules import signs as sign_rules
from maisonnee.domains.pathways.rules import steps as step_rules
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


@operation(PathwayPermission.SET_SHEETS)
def set_sheet(
    *,
    actor: Actor,
    kind: SheetKind,
    starts_on: date,
    signs: str,
    referent_id: uuid.UUID | None,
    deputy_id: uuid.UUID | None = None,
    answer_within_days: int = step_rules.USUAL_ANSWER_DAYS,
    steps: Sequence[str] = tuple(step_rules.USUAL_STEPS),
    weeks: int = step_rules.USUAL_WEEKS,
    every_days: int = step_rules.USUAL_EVERY_DAYS,
    decision: str,
) -> SignSheet:
    """Record the team's decision about a kind of report, from today or a day to come. Raises `Refusal`."""
    if starts_on < actor.today:
        raise Refusal("pathways.sheet_in_the_past", field="starts_on")
    if SignSheet.objects.filter(structure_id=actor.structure_id, kind=kind, starts_on=starts_on).exists():
        raise Refusal("pathways.sheet_that_day", field="starts_on")
    if not seen(decision):
        raise Refusal("pathways.decision_missing", field="decision")
    if deputy_id is not None and deputy_id == referent_id:
        raise Refusal("pathways.deputy_is_another", field="deputy_id")
    is_frailty = kind is SheetKind.FRAILTY
    if is_frailty:
        step_rules.check_days(starts_on, weeks=weeks, every_days=every_days)
    row = SignSheet.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        starts_on=starts_on,
        signs=sign_rules.read_signs(signs),
        referent=_in_charge(actor, referent_id, kind, "referent_id"),
        deputy=_in_charge(actor, deputy_id, kind, "deputy_id"),
        answer_within_days=answer_within_days,
        steps=[step.value for step in step_rules.read_steps(steps)] if is_frailty else [],
        weeks=weeks,
        every_days=every_days,
        decision=seen(decision),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(label=str(kind.label).lower(), starts_on=f"{starts_on:%d/%m/%Y}")
    return row


def _in_charge(actor: Actor, member_id: uuid.UUID | None, kind: SheetKind, field: str) -> Member | None:
    if member_id is None:
        return None
    member = structure_queries.member(actor=actor, member_id=member_id)
    if not policies.may_be_in_charge(actor, member, kind):
        raise Refusal("pathways.cannot_be_in_charge", field=field, name=str(member))
    return member
