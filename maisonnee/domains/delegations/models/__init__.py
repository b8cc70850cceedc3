"""The tables of delegations."""

from __future__ import annotations

from maisonnee.domains.delegations.models.bases import Adhesion, Authorisation, Declaration
from maisonnee.domains.delegations.models.following import DelegatedAct, Inclusion, JointDecision
from maisonnee.domains.delegations.models.preparing import Preparation
from maisonnee.domains.delegations.models.register import Acknowledgement, Delegation
from maisonnee.domains.delegations.models.settings import Criterion, ExaminationField, RecallInterval

__all__ = [
    "Acknowledgement",
    "Adhesion",
    "Authorisation",
    "Criterion",
    "Declaration",
    "DelegatedAct",
    "Delegation",
    "ExaminationField",
    "Inclusion",
    "JointDecision",
    "Preparation",
    "RecallInterval",
]
