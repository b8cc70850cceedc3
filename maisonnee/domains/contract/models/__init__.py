"""The contract's tables."""

from __future__ import annotations

from maisonnee.domains.contract.models.dossier import Attestation, Dossier, FileReading, FileReview
from maisonnee.domains.contract.models.exercise import (
    Contract,
    Exercise,
    FigureOverride,
    Payment,
    Simulation,
)
from maisonnee.domains.contract.models.transmission import IndicatorAnswer, Message, Transmission
from maisonnee.domains.contract.models.vault import Proof

__all__ = [
    "Attestation",
    "Contract",
    "Dossier",
    "Exercise",
    "FigureOverride",
    "FileReading",
    "FileReview",
    "IndicatorAnswer",
    "Message",
    "Payment",
    "Proof",
    "Simulation",
    "Transmission",
]
