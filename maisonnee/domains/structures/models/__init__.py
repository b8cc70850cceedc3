"""The team's tables."""

from __future__ import annotations

from maisonnee.domains.structures.models.team import (
    CompetenceSheet,
    LegalForm,
    Member,
    Membership,
    PeriodQuerySet,
    Premises,
    Profile,
    Site,
)

__all__ = [
    "CompetenceSheet",
    "LegalForm",
    "Member",
    "Membership",
    "PeriodQuerySet",
    "Premises",
    "Profile",
    "Site",
]
