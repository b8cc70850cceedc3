"""Closed vocabularies of delegations."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, Permission, Role
from maisonnee.kernel.choices import TextChoices

_PROFESSIONAL = frozenset({Role.PROFESSIONAL})


class DelegationPermission(Permission):
    """What each role may do. What concerns a patient also depends on the care team (`policies`)."""

    SEE = "delegations.see", STAFF | {Role.TRAINEE}
    """Read the matrix, the registers, what each person may do and why."""
    DELEGATE = "delegations.delegate", _PROFESSIONAL
    """Propose a delegation, give one's agreement, end it."""
    DECLARE = "delegations.declare", _PROFESSIONAL | LEADS
    """Record adhesions, authorisations and declarations: one's own; anybody's for those who lead."""
    ARRANGE = "delegations.arrange", STAFF
    """Record what the team decided: intervals, criteria, fields of an examination."""
    FOLLOW = "delegations.follow", _PROFESSIONAL
    """Propose a patient, include them, do the acts."""
    PREPARE = "delegations.prepare", frozenset({Role.PROFESSIONAL, Role.SECRETARY})
    """Prepare a consultation as a medical assistant."""
    VALIDATE = "delegations.validate", _PROFESSIONAL
    """Validate what an assistant prepared."""
    REPORT = "delegations.report", STAFF
    """Read the activity of the team: counts, no patient."""


class Regime(TextChoices):
    """Under which regime something is delegated (thesis, ch. 6, §4)."""

    PRESCRIPTION = "prescription", "Sur prescription"
    PROTOCOL = "protocol", "Protocole pluriprofessionnel"
    ASALEE = "asalee", "Asalée"
    NATIONAL_PROTOCOL = "national_protocol", "Protocole national de coopération (PNC)"
    COOPERATION = "cooperation", "Autre protocole de coopération (L4011)"
    ADVANCED_PRACTICE = "advanced_practice", "Pratique avancée (IPA)"
    ASSISTANCE = "assistance", "Assistant médical"


class EndReason(TextChoices):
    """Why a delegation ends, or ended."""

    CHOSEN = "chosen", "date de fin choisie"
    DELEGATING_LEFT = "delegating_left", "départ du délégant"
    DELEGATED_LEFT = "delegated_left", "départ du délégué"
    PROTOCOL_RETIRED = "protocol_retired", "version du protocole retirée"
    ADHESION_ENDED = "adhesion_ended", "fin de l’adhésion du médecin"
    AUTHORISATION_ENDED = "authorisation_ended", "fin de l’autorisation de l’ARS"
    COOPERATION_ENDED = "cooperation_ended", "fin de l’adhésion au protocole national"
    DECLARATION_ENDED = "declaration_ended", "fin de la déclaration à l’ARS"
    INSURANCE_ENDED = "insurance_ended", "fin de l’assurance déclarée"


class DelegationState(TextChoices):
    """Where a delegation stands on a day: computed, never kept."""

    PROPOSED = "proposed", "Attend l’accord"
    DECLINED = "declined", "Refusée"
    COMING = "coming", "À venir"
    IN_FORCE = "in_force", "En vigueur"
    ENDING = "ending", "Se termine bientôt"
    ENDED = "ended", "Terminée"


class Scheme(TextChoices):
    """Under which scheme a patient is followed."""

    ASALEE = "asalee", "Asalée"
    ADVANCED_PRACTICE = "advanced_practice", "IPA"
    NATIONAL_PROTOCOL = "national_protocol", "PNC"


class AsaleeTheme(TextChoices):
    """The four themes of Asalée (thesis, ch. 6, §5; `003_…`, l. 1552)."""

    DIABETES = "diabetes", "Diabète de type 2"
    CARDIOVASCULAR = "cardiovascular", "Risque cardiovasculaire"
    COPD = "copd", "BPCO du patient tabagique"
    COGNITIVE = "cognitive", "Troubles cognitifs"


class FollowState(TextChoices):
    PROPOSED = "proposed", "Proposé"
    INCLUDED = "included", "Inclus"
    DECLINED = "declined", "Non inclus"
    ENDED = "ended", "Suivi terminé"


class ConsentMeans(TextChoices):
    """How the patient gave their consent."""

    SPOKEN = "spoken", "De vive voix"
    WRITTEN = "written", "Par écrit"
    ELECTRONIC = "electronic", "Par message ou formulaire électronique"


class CriterionKind(TextChoices):
    INCLUSION = "inclusion", "Critère d’inclusion"
    EXCLUSION = "exclusion", "Critère d’exclusion"


class Position(TextChoices):
    """What came out of a discussion between the nurse and the doctor (thesis, l. 3726)."""

    SHARED = "shared", "Décidé ensemble"
    RESERVE = "reserve", "Décidé avec une réserve"
    DISAGREEMENT = "disagreement", "Désaccord noté"


class NoticeKind(TextChoices):
    COMING = "coming", "Fin annoncée"
    ENDED = "ended", "Terminée"


class VerdictKind(TextChoices):
    """What is said of an act and a person. Who answers for it is not decided here."""

    ALLOWED = "allowed", "Sur cette base"
    ON_PRESCRIPTION = "on_prescription", "Sur prescription"
    REFUSED = "refused", "Sans base connue"


class Gap(TextChoices):
    """What is missing for a base of the matrix to hold for this person."""

    NO_BASIS = "no_basis", "Rien de lu ne donne de base à cette profession pour cet acte."
    EXCLUDED = "excluded", "Un texte l’écarte pour cette profession."
    KNOW_HOW = "know_how", "Réservé à un infirmier en pratique avancée (IPA)."
    NO_AUTHORISATION = (
        "no_authorisation",
        "Pas d’autorisation de l’ARS à cette personne pour cet acte à cette date.",
    )
    NO_ADHERING_DOCTOR = "no_adhering_doctor", "Aucun médecin n’adhère à Asalée à cette date."
    DOCTOR_NOT_ADHERING = "doctor_not_adhering", "Le médecin traitant de ce patient n’adhère pas à Asalée."
    NO_COOPERATION = "no_cooperation", "L’équipe n’adhère pas à ce protocole national à cette date."
    NO_DECLARATION = "no_declaration", "Cette personne n’est pas déclarée à l’ARS pour ce protocole."
    NO_DELEGATION = "no_delegation", "Aucune délégation en vigueur, avec l’accord du délégant, pour cet acte."
    NOT_IN_TEAM = "not_in_team", "Cette personne ne participe pas à la maison à cette date."


class Way(TextChoices):
    """The lawful way offered instead."""

    ASK_PRESCRIPTION = "ask_prescription", "Demander une prescription"
    REFER = "refer", "Adresser à une profession qui peut le faire"
    ASK_DELEGATION = "ask_delegation", "Proposer une délégation à un médecin, qui donne son accord"
    ASK_AUTHORISATION = "ask_authorisation", "Demander l’autorisation à l’ARS, puis l’enregistrer"
    ASK_ADHESION = "ask_adhesion", "Demander à un médecin d’adhérer"
    DECLARE = "declare", "Déclarer cette personne à l’ARS"
    COMPLETE_MATRIX = "complete_matrix", "Compléter la matrice, avec sa source"
