"""The patients' tables."""

from __future__ import annotations

from maisonnee.domains.patients.models.identity import Patient, SearchWord
from maisonnee.domains.patients.models.imports import ImportBatch, ImportLine, ImportMapping
from maisonnee.domains.patients.models.situation import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    IdentityVisibility,
    LongTermIllness,
)

__all__ = [
    "AttendingDoctor",
    "Coverage",
    "FollowUp",
    "IdentityVisibility",
    "ImportBatch",
    "ImportLine",
    "ImportMapping",
    "LongTermIllness",
    "Patient",
    "SearchWord",
]
