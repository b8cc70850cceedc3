"""Showing one's presence, saying how one shares follow-ups, and what the team decides of questions that wait."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, time

from maisonnee.domains.exchanges.enums.questions import (
    EscalationTarget,
    FollowUpWish,
    PresenceState,
    QuestionPermission,
    Urgency,
)
from maisonnee.domains.exchanges.models import EscalationRule, Presence, RelayPreference
from maisonnee.domains.exchanges.operations.addressing import own_member_of
from maisonnee.domains.exchanges.rules import questions as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

LONGEST_WAIT_MINUTES = 31 * 24 * 60


@operation(QuestionPermission.SHOW_PRESENCE)
def show_presence(
    *,
    actor: Actor,
    state: PresenceState,
    until_time: time | None = None,
    until_day: date | None = None,
) -> Presence:
    """Show colleagues what one is doing, until an hour of today, a day (absent), or this evening.

    What was shown before is written over and kept nowhere; the journal only says that something was shown.
    Raises `Refusal` `exchanges.presence_over_already`, `.not_a_member`.
    """
    me = own_member_of(actor)
    ends_at = rules.presence_ends_at(state, now=actor.now, until_time=until_time, until_day=until_day)
    if ends_at is None:
        field = "until_day" if state is PresenceState.ABSENT and until_day is not None else "until_time"
        raise Refusal("exchanges.presence_over_already", field=field)
    presence, _ = Presence.objects.update_or_create(
        structure_id=actor.structure_id, member=me, defaults={"state": state, "ends_at": ends_at}
    )
    return presence


@operation(QuestionPermission.SHOW_PRESENCE)
def stop_showing_presence(*, actor: Actor) -> Presence | None:
    """Show nothing any more."""
    me = own_member_of(actor)
    presence = Presence.objects.filter(structure_id=actor.structure_id, member=me).first()
    if presence is not None and presence.ends_at > actor.now:
        presence.ends_at = actor.now
        presence.save(update_fields=["ends_at"])
    return presence


@operation(QuestionPermission.ASK_RELAY)
def say_relay_preference(
    *, actor: Actor, wish: FollowUpWish, words: str = "", starts_on: date | None = None
) -> RelayPreference:
    """Say how one wants to share the follow-ups of midwives. Raises `Refusal` `exchanges.preference_by_doctor`."""
    me = own_member_of(actor)
    if me.profession != professions.DOCTOR:
        raise Refusal("exchanges.preference_by_doctor")
    note(label=wish.label.lower())
    return RelayPreference.objects.create(
        structure_id=actor.structure_id,
        member=me,
        wish=wish,
        words=words.strip(),
        starts_on=starts_on or actor.today,
        said_at=actor.now,
    )


@operation(QuestionPermission.SET_ESCALATION)
def set_escalation(
    *,
    actor: Actor,
    starts_on: date,
    decision: str,
    waits: Mapping[Urgency, tuple[int, EscalationTarget] | None],
    counts_opening: Collection[Urgency] = (),
) -> list[EscalationRule]:
    """Record what the team decided: after how long, and to whom, by urgency. None: it waits for its person alone.

    `counts_opening`: urgencies whose wait only counts while the house is open (`rules.COUNTED_WHEN_OPEN`).
    Questions asked before keep what held on their day.
    Raises `Refusal` `exchanges.escalation_in_the_past`, `.escalation_undecided`, `.escalation_that_day`,
    `.escalation_too_long`.
    """
    if starts_on < actor.today:
        raise Refusal("exchanges.escalation_in_the_past", field="starts_on")
    if not decision.strip():
        raise Refusal("exchanges.escalation_undecided", field="decision")
    if EscalationRule.objects.filter(structure_id=actor.structure_id, starts_on=starts_on).exists():
        raise Refusal("exchanges.escalation_that_day", field="starts_on")
    rows = []
    for urgency in Urgency:
        wait = waits.get(urgency)
        if wait is not None and not 1 <= wait[0] <= LONGEST_WAIT_MINUTES:
            raise Refusal("exchanges.escalation_too_long", field=f"{urgency}_after")
        rows.append(
            EscalationRule(
                structure_id=actor.structure_id,
                starts_on=starts_on,
                urgency=urgency,
                after_minutes=wait[0] if wait is not None else None,
                counts_opening=wait is not None
                and urgency in counts_opening
                and urgency in rules.COUNTED_WHEN_OPEN,
                target=wait[1] if wait is not None else "",
                decision=decision.strip(),
                recorded_by=actor.name,
                recorded_at=actor.now,
            )
        )
    note(label=decision.strip(), on=starts_on.isoformat())
    return EscalationRule.objects.bulk_create(rows)
