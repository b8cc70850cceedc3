"""Closed vocabularies of the team."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, NOBODY, STAFF, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices


class StructurePermission(Permission):
    SEE_TEAM = "structures.see_team", TEAM_ROLES
    # What a team follows of itself (legal person, premises, versions, whole list): not those who come for a time.
    FOLLOW_TEAM = "structures.follow_team", STAFF
    MANAGE_TEAM = "structures.manage_team", LEADS
    # Held by nobody: given for one act by the link of an invitation.
    LINK_ACCOUNT = "structures.link_account", NOBODY
    # A partner outside the team, invited to one patient (patients.operations.invite_partner).
    WELCOME_GUEST = "structures.welcome_guest", frozenset({Role.PROFESSIONAL})
    WRITE_COMPETENCES = "structures.write_competences", STAFF
    # The matrix profession × act × basis: what the team adds to it is for those who answer for the team.
    COMPLETE_MATRIX = "structures.complete_matrix", LEADS


class MemberStatus(TextChoices):
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


class LegalFormKind(TextChoices):
    """Legal person that carries the team."""

    NONE = "none", "Pas encore de personne morale"
    ASSOCIATION = "association", "Association"
    SISA = "sisa", "SISA"
    OTHER = "other", "Autre"


class ImportSource(TextChoices):
    """Where a list of professionals comes from."""

    RPPS = "rpps", "Extraction du RPPS"
    SPREADSHEET = "spreadsheet", "Tableur"


class MemberImportState(TextChoices):
    """How far a list of professionals is: received (its columns are to be said), read, applied."""

    RECEIVED = "received", "Colonnes à préciser"
    READ = "read", "À relire"
    APPLIED = "applied", "Appliqué"


class ResourcePermission(Permission):
    SEE = "structures.see_resources", STAFF
    MANAGE = "structures.manage_resources", LEADS


class VacationRhythm(TextChoices):
    """In which unit days of presence are said."""

    PER_MONTH = "per_month", "par mois"
    PER_WEEK = "per_week", "par semaine"


class CoordinationKind(TextChoices):
    """How coordination is carried (CNAM 2022, p. 21)."""

    EMPLOYEE = "employee", "Salarié"
    DEDICATED_TIME = "dedicated_time", "Temps dédié d’un professionnel"


class AnsLabel(TextChoices):
    """Label of the ANS for the shared information systems of a maison de santé (CNAM 2022, p. 45–49)."""

    NONE = "none", "Sans label"
    STANDARD = "standard", "Label standard"
    ADVANCED = "advanced", "Label avancé"


class Basis(TextChoices):
    """On what an act rests. The order is that in which bases are shown, the plainest first."""

    OWN = "own", "Compétence propre"
    PRESCRIPTION = "prescription", "Sur prescription"
    PROTOCOL = "protocol", "Protocole pluriprofessionnel"
    ASSISTANCE = "assistance", "Aide à la consultation (assistant médical)"
    ADVANCED_PRACTICE = "advanced_practice", "Pratique avancée (IPA)"
    ASALEE = "asalee", "Autorisation Asalée, acte par acte"
    NATIONAL_PROTOCOL = "national_protocol", "Protocole national de coopération (PNC)"
    COOPERATION = "cooperation", "Protocole de coopération (L4011)"
    EXCLUDED = "excluded", "Écarté par le texte"


class ActFamily(TextChoices):
    """How acts are grouped on a page."""

    MEDICAL = "medical", "Diagnostic, prescription, suivi médical"
    TESTS = "tests", "Examens et tests"
    CARE = "care", "Soins"
    PREVENTION = "prevention", "Prévention et éducation"
    COOPERATION = "cooperation", "Soins non programmés (PNC)"
    PREPARATION = "preparation", "Préparation de la consultation"
    OTHER = "other", "Ajoutés par l’équipe"
