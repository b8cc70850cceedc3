"""Closed vocabularies of the team."""

from __future__ import annotations

from django.db import models

from maisonnee.foundation.access.enums import LEADS, STAFF, TEAM_ROLES, Permission


class StructurePermission(Permission):
    SEE_TEAM = "structures.see_team", TEAM_ROLES
    MANAGE_TEAM = "structures.manage_team", LEADS
    WRITE_COMPETENCES = "structures.write_competences", STAFF


class MemberStatus(models.TextChoices):
    """Under which status a person takes part in the team (mission.md, « Structures »)."""

    ASSOCIATE = "associate", "Associé de la SISA"
    COLLABORATOR = "collaborator", "Collaborateur libéral"
    EMPLOYEE = "employee", "Salarié"
    VISITING = "visiting", "Vacataire"
    ASALEE = "asalee", "Infirmier Asalée"
    LOCUM = "locum", "Remplaçant"
    TRAINEE = "trainee", "Stagiaire"
    SIGNATORY = "signatory", "Signataire du projet, non associé"
    COORDINATOR = "coordinator", "Coordination"
    SECRETARY = "secretary", "Secrétariat"
    MEDICAL_ASSISTANT = "medical_assistant", "Assistant médical"


class LegalFormKind(models.TextChoices):
    """Legal person that carries the team."""

    NONE = "none", "Pas encore de personne morale"
    ASSOCIATION = "association", "Association"
    SISA = "sisa", "SISA"
    OTHER = "other", "Autre"
