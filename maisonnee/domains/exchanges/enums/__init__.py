"""Closed vocabularies and permissions of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.enums.advanced import AdvancedPermission, LiaisonState
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
from maisonnee.domains.exchanges.enums.referrals import (
    ReferralAct,
    ReferralKind,
    ReferralPermission,
    ReferralState,
    ReferralUrgency,
)

__all__ = [
    "Addressee",
    "AdvancedPermission",
    "EscalationTarget",
    "ExchangePermission",
    "FollowUpWish",
    "LiaisonState",
    "PartnerKind",
    "PrescriptionOutcome",
    "PresenceState",
    "QuestionKind",
    "QuestionPermission",
    "QuestionState",
    "ReadyAnswer",
    "ReferralAct",
    "ReferralKind",
    "ReferralPermission",
    "ReferralState",
    "ReferralUrgency",
    "RelayNeed",
    "RelaySituation",
    "RequestOrigin",
    "RequestSubject",
    "ThreadAct",
    "Urgency",
]
