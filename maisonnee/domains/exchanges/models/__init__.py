"""Tables of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.models.coordination import ExternalCoordination
from maisonnee.domains.exchanges.models.presence import Presence
from maisonnee.domains.exchanges.models.questions import EscalationRule, Message, Question
from maisonnee.domains.exchanges.models.requests import (
    DoctorRelay,
    PrescriptionRequest,
    RelayPreference,
    SecretariatRequest,
)

__all__ = [
    "DoctorRelay",
    "EscalationRule",
    "ExternalCoordination",
    "Message",
    "PrescriptionRequest",
    "Presence",
    "Question",
    "RelayPreference",
    "SecretariatRequest",
]
