"""The patients' tables."""

from __future__ import annotations

from maisonnee.domains.patients.models.identity import Patient, SearchWord
from maisonnee.domains.patients.models.imports import ImportBatch, ImportLine, ImportMapping
from maisonnee.domains.patients.models.partners import PartnerAccess
from maisonnee.domains.patients.models.people import IdentityMerge, Relative
from maisonnee.domains.patients.models.sharing import (
    EmergencyAccess,
    GridDecision,
    InformationGiven,
    Reading,
    ReadingReview,
    ReadingReviewer,
    SharedRow,
    SharingObjection,
)
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
    "EmergencyAccess",
    "FollowUp",
    "GridDecision",
    "IdentityMerge",
    "IdentityVisibility",
    "ImportBatch",
    "ImportLine",
    "ImportMapping",
    "InformationGiven",
    "LongTermIllness",
    "PartnerAccess",
    "Patient",
    "Reading",
    "ReadingReview",
    "ReadingReviewer",
    "Relative",
    "SearchWord",
    "SharedRow",
    "SharingObjection",
]
