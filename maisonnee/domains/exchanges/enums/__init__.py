"""Closed vocabularies and permissions of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.enums.coordination import ExchangePermission, PartnerKind
from maisonnee.domains.exchanges.enums.questions import (
    Addressee,
    EscalationTarget,
    FollowUpWish,
    PrescriptionOutcome,
    PresenceState,
    QuestionKind,
    QuestionPermission,
    QuestionState,
    ReadyAnswer,
    RelayNeed,
    RelaySituation,
    RequestOrigin,
    RequestSubject,
    ThreadAct,
    Urgency,
)

__all__ = [
    "Addressee",
    "EscalationTarget",
    "ExchangePermission",
    "FollowUpWish",
    "PartnerKind",
    "PrescriptionOutcome",
    "PresenceState",
    "QuestionKind",
    "QuestionPermission",
    "QuestionState",
    "ReadyAnswer",
    "RelayNeed",
    "RelaySituation",
    "RequestOrigin",
    "RequestSubject",
    "ThreadAct",
    "Urgency",
]
