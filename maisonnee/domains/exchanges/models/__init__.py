"""Tables of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.models.advanced import (
    AdvancedEvaluation,
    AdvancedProgramme,
    DirectTalk,
    LiaisonForm,
)
from maisonnee.domains.exchanges.models.coordination import ExternalCoordination
from maisonnee.domains.exchanges.models.presence import Presence
from maisonnee.domains.exchanges.models.questions import EscalationRule, Message, Question
from maisonnee.domains.exchanges.models.referrals import Referral, ReferralDelays, ReferralStep
from maisonnee.domains.exchanges.models.requests import (
    DoctorRelay,
    PrescriptionRequest,
    RelayPreference,
    SecretariatRequest,
)

__all__ = [
    "AdvancedEvaluation",
    "AdvancedProgramme",
    "DirectTalk",
    "DoctorRelay",
    "EscalationRule",
    "ExternalCoordination",
    "LiaisonForm",
    "Message",
    "PrescriptionRequest",
    "Presence",
    "Question",
    "Referral",
    "ReferralDelays",
    "ReferralStep",
    "RelayPreference",
    "SecretariatRequest",
]
