"""Reading what people show of their presence, and what the team decided of questions that wait."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.exchanges.enums.questions import PresenceState, QuestionPermission, Urgency
from maisonnee.domains.exchanges.models import EscalationRule, Presence, RelayPreference
from maisonnee.domains.exchanges.policies import own_part
from maisonnee.foundation.access.actors import Actor, require


def presences(*, actor: Actor, member_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, Presence]:
    """Return what these members show now; who shows nothing, or no longer, is not in it."""
    require(actor, QuestionPermission.SEE)
    rows = Presence.objects.filter(
        structure_id=actor.structure_id, member_id__in=set(member_ids), ends_at__gt=actor.now
    )
    return {row.member_id: row for row in rows}


def own_presence(*, actor: Actor) -> Presence | None:
    """Return what the actor shows now."""
    member = own_part(actor)
    if member is None:
        return None
    return presences(actor=actor, member_ids=[member.pk]).get(member.pk)


def is_absent(presence: Presence | None) -> bool:
    return presence is not None and presence.state == PresenceState.ABSENT


def escalation_on(*, actor: Actor, on: date) -> dict[Urgency, EscalationRule]:
    """Return the team's decision in force on a day, by urgency."""
    require(actor, QuestionPermission.SEE)
    rows = EscalationRule.objects.filter(structure_id=actor.structure_id, starts_on__lte=on)
    found: dict[Urgency, EscalationRule] = {}
    for row in rows.order_by("-starts_on"):
        found.setdefault(Urgency(row.urgency), row)
    return found


@dataclass(frozen=True)
class EscalationDecision:
    """What the team decided from a day on, of every urgency."""

    starts_on: date
    decision: str
    recorded_by: str
    rules: dict[Urgency, EscalationRule]


def escalation_decisions(*, actor: Actor) -> list[EscalationDecision]:
    """Return every decision, the latest first: visible to all."""
    require(actor, QuestionPermission.SEE)
    by_day: dict[date, EscalationDecision] = {}
    for row in EscalationRule.objects.filter(structure_id=actor.structure_id).order_by("-starts_on"):
        found = by_day.setdefault(
            row.starts_on, EscalationDecision(row.starts_on, row.decision, row.recorded_by, {})
        )
        found.rules[Urgency(row.urgency)] = row
    return list(by_day.values())


def relay_preferences(*, actor: Actor, member_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, RelayPreference]:
    """Return how these doctors want to share such follow-ups today, for those who said it."""
    require(actor, QuestionPermission.SEE)
    rows = RelayPreference.objects.filter(
        structure_id=actor.structure_id, member_id__in=set(member_ids), starts_on__lte=actor.today
    )
    found: dict[uuid.UUID, RelayPreference] = {}
    for row in rows.order_by("-starts_on", "-said_at"):
        found.setdefault(row.member_id, row)
    return found
