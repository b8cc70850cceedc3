"""The team's tables."""

from __future__ import annotations

from maisonnee.domains.structures.models.competences import LocalCompetence
from maisonnee.domains.structures.models.imports import MemberImport
from maisonnee.domains.structures.models.resources import (
    CoordinationFunction,
    CstmContract,
    OutsideVacation,
    SharedSoftware,
    Traineeship,
)
from maisonnee.domains.structures.models.team import (
    CompetenceSheet,
    LegalForm,
    Member,
    Membership,
    Premises,
    Profile,
    Site,
)

__all__ = [
    "CompetenceSheet",
    "CoordinationFunction",
    "CstmContract",
    "LegalForm",
    "LocalCompetence",
    "Member",
    "MemberImport",
    "Membership",
    "OutsideVacation",
    "Premises",
    "Profile",
    "SharedSoftware",
    "Site",
    "Traineeship",
]
