"""Saying what became of a decision: applied, done otherwise, given up. Reality is recorded, nobody is blamed."""

from __future__ import annotations

from datetime import timedelta

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingState, Outcome
from maisonnee.domains.concertation.models import CaseNote, DecisionNews
from maisonnee.domains.concertation.policies import readable_cases
from maisonnee.domains.concertation.queries.hours import follow_up_days_on
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(ConcertationPermission.FOLLOW_DECISIONS, keeps_reason=False)
def say_outcome(
    *, actor: Actor, decision: CaseNote, outcome: Outcome, instead: str = "", reason: str = ""
) -> DecisionNews:
    """Say what became of a decision; what was said before stays, the last word holds.

    `instead`: what was done when it was done otherwise. Still under way, it is asked again after the team's delay.
    Raises `Refusal` `concertation.not_closed`, `.instead_missing`, `.reason_missing`, `.same_outcome`;
    `Case.DoesNotExist` for whoever may not read the case.
    """
    readable_cases(actor).get(pk=decision.case_id)
    found = (
        CaseNote.objects.select_for_update(of=("self",))
        .select_related("case__meeting")
        .get(pk=decision.pk, structure_id=actor.structure_id)
    )
    meeting = found.case.meeting
    if meeting is None or meeting.state != MeetingState.CLOSED:
        raise Refusal("concertation.decision_not_closed")
    instead, reason = instead.strip(), reason.strip()
    if outcome is Outcome.CHANGED and not instead:
        raise Refusal("concertation.instead_missing", field="instead")
    if outcome in (Outcome.CHANGED, Outcome.ABANDONED) and not reason:
        raise Refusal("concertation.reason_missing", field="reason")
    if outcome is Outcome.DONE and found.outcome == Outcome.DONE:
        raise Refusal("concertation.same_outcome", field="outcome")
    news = DecisionNews.objects.create(
        structure_id=actor.structure_id,
        note=found,
        outcome=outcome,
        instead=instead if outcome is Outcome.CHANGED else "",
        reason=reason,
        said_on=actor.today,
        said_by=actor.name,
        said_at=actor.now,
    )
    found.outcome = outcome
    if outcome is Outcome.UNDER_WAY:
        found.follow_on = actor.today + timedelta(days=follow_up_days_on(actor, actor.today))
    found.save(update_fields=["outcome", "follow_on"])
    note(meeting=str(meeting), outcome=outcome.label)
    return news
