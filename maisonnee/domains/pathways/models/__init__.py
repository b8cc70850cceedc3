"""Tables of the pathways."""

from __future__ import annotations

from maisonnee.domains.pathways.models.frailty import FollowUpCheck, FrailtyPathway, PathwayStep
from maisonnee.domains.pathways.models.plans import CarePlan, PlanLine, PlanReview
from maisonnee.domains.pathways.models.reports import SignReport, SignSheet

__all__ = [
    "CarePlan",
    "FollowUpCheck",
    "FrailtyPathway",
    "PathwayStep",
    "PlanLine",
    "PlanReview",
    "SignReport",
    "SignSheet",
]
