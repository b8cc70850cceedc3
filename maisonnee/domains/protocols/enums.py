"""Closed vocabularies of protocols (aci-rules §9; CNAM 2022, p. 25–26, 39–43)."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, Permission, Role
from maisonnee.kernel.choices import TextChoices


class ProtocolPermission(Permission):
    SEE = "protocols.see_protocols", STAFF | {Role.TRAINEE}
    WRITE = "protocols.write_protocols", STAFF
    DECLARE = "protocols.declare_adhesions", LEADS


LOCAL_THEME = "local"


class ProtocolTheme(TextChoices):
    """Themes published by the HAS, and the local ones, which need the agreement of the ARS."""

    BRONCHIOLITIS = "bronchiolitis", "Bronchiolite du nourrisson"
    VACCINATION = "vaccination", "Couverture vaccinale"
    DIABETES = "diabetes", "Diabète de type 2"
    ANTICOAGULANTS = "anticoagulants", "Anticoagulants (AVK)"
    LOW_BACK_PAIN = "low_back_pain", "Lombalgie chronique"
    WOUNDS = "wounds", "Plaies chroniques et ulcères de jambe"
    HYPERTENSION = "hypertension", "Hypertension artérielle"
    LOCAL = LOCAL_THEME, "Thème local"


class VersionState(TextChoices):
    """Where a version of a protocol stands."""

    DRAFT = "draft", "Brouillon"
    WORKING_GROUP = "working_group", "En groupe de travail"
    ADOPTED = "adopted", "Adopté par l’équipe"
    SENT_TO_ARS = "sent_to_ars", "Envoyé à l’ARS"
    VALIDATED_BY_ARS = "validated_by_ars", "Validé par l’ARS"
    REFUSED_BY_ARS = "refused_by_ars", "Refusé par l’ARS"
    SENT_TO_HAS = "sent_to_has", "Transmis à la HAS"
    IN_FORCE = "in_force", "En vigueur"
    RETIRED = "retired", "Retiré"


class CooperationTheme(TextChoices):
    """The six national cooperation protocols (PNC) for unscheduled care."""

    ANKLE_SPRAIN = "ankle_sprain", "Entorse de la cheville"
    ACUTE_LOW_BACK_PAIN = "acute_low_back_pain", "Lombalgie aiguë"
    URINARY_BURNING = "urinary_burning", "Brûlures mictionnelles (femmes de 16 à 65 ans)"
    SORE_THROAT = "sore_throat", "Mal de gorge"
    ALLERGIC_RHINITIS = "allergic_rhinitis", "Renouvellement, rhino-conjonctivite allergique (15 à 50 ans)"
    VARICELLA = "varicella", "Éruption évoquant la varicelle (12 mois à 12 ans)"


class PathwayKind(TextChoices):
    """The pathways the contract pays."""

    HEART_FAILURE = "heart_failure", "Insuffisance cardiaque"
    CHILD_OVERWEIGHT = "child_overweight", "Surpoids et obésité de l’enfant (3 à 12 ans)"


class StepTrigger(TextChoices):
    """What starts a step of a protocol."""

    INCLUSION = "inclusion", "À l’inclusion"
    INTERVAL = "interval", "À intervalle régulier"
    RESULT = "result", "À un résultat"
    SIGN = "sign", "Devant un signe"
    EVENT = "event", "À un événement"
    OTHER = "other", "Autre"


class ParameterKind(TextChoices):
    """How a personal parameter is given at inclusion."""

    CHOICE = "choice", "Un choix dans une liste"
    NUMBER = "number", "Un nombre"
    DAY = "day", "Une date"
    YES_NO = "yes_no", "Oui ou non"
    TEXT = "text", "Un texte"


class IndicatorKind(TextChoices):
    """What an indicator of a protocol counts, for the team, never by individual."""

    INCLUDED = "included", "Patients inclus"
    ACTS_DONE = "acts_done", "Actes faits"
    ACTS_DUE = "acts_due", "Actes attendus"
    TEST_DONE = "test_done", "Patients dont le test est fait"
    TIME_IN_RANGE = "time_in_range", "Temps dans la cible"


class TableAnswer(TextChoices):
    """What a decision table answers to a value."""

    PROPOSED = "proposed", "Une proposition"
    ASK = "ask", "Demander au prescripteur"
    UNPLANNED = "unplanned", "Pas prévu par le protocole"
    IMPLAUSIBLE = "implausible", "Valeur invraisemblable"


class VoteMode(TextChoices):
    """How the team adopted a version."""

    SHOW_OF_HANDS = "show_of_hands", "À main levée"
    SECRET = "secret", "À bulletin secret"
    WRITTEN = "written", "Par écrit, à distance"
    CONSENSUS = "consensus", "Par consensus, sans compter"
    NOT_KEPT = "not_kept", "Adopté autrefois, vote non conservé"


class AfterRetirement(TextChoices):
    """What becomes of the patients included when a version is retired."""

    NEXT_VERSION = "next_version", "Ils continuent sous la version suivante"
    REVIEWED = "reviewed", "Chaque prescripteur revoit les siens"
    ENDED = "ended", "Le suivi sous protocole s’arrête"


class OriginKind(TextChoices):
    """Where a copied protocol comes from."""

    STARTER = "starter", "Modèle de départ"
    STRUCTURE = "structure", "Une autre équipe"


class WarningKind(TextChoices):
    """What a warning is about."""

    THEME = "theme", "Le thème"
    COMPETENCE = "competence", "Une compétence"
    AUTHORS = "authors", "Les auteurs"
    TO_COMPLETE = "to_complete", "À compléter"


class ChangeKind(TextChoices):
    """How something differs between two versions."""

    ADDED = "added", "Ajouté"
    REMOVED = "removed", "Retiré"
    CHANGED = "changed", "Modifié"


_PROFESSIONAL = frozenset({Role.PROFESSIONAL})


class RunningPermission(Permission):
    """What each role may do with the patients followed under a protocol. Which patients: `patients.policies`."""

    INCLUDE = "protocols.include_patients", _PROFESSIONAL
    """Include a patient, change what was said, move to another version, end (prescribers only)."""
    ACT = "protocols.act_under_protocol", _PROFESSIONAL
    """Do the steps of a protocol for a patient, when one's profession is named by the step."""
    SET_PREFERENCES = "protocols.set_own_preferences", _PROFESSIONAL
    """Say once how one works under a protocol."""
    DECIDE_INDICATORS = "protocols.decide_indicators", LEADS
    """Record the team's decision to show its indicators, or not."""


class Splitting(TextChoices):
    """How the tablets of a dose are cut."""

    WHOLE = "1", "Comprimés entiers"
    HALF = "2", "En deux"
    QUARTER = "4", "En quatre"
    EIGHTH = "8", "En huit"


class Telling(TextChoices):
    """What the prescriber wants to be told of afterwards."""

    EVERY_ACT = "every_act", "Chaque acte"
    CHANGES = "changes", "Seulement ce qui change la dose, et ce qui s’écarte du tableau"


class EndReason(TextChoices):
    """Why a patient is no longer followed under a protocol."""

    STOPPED = "stopped", "Traitement ou suivi terminé"
    UNSUITABLE = "unsuitable", "Le protocole ne convient plus"
    DECLINED = "declined", "Le patient ne le souhaite plus"
    LEFT = "left", "Patient parti ou décédé"
    RETIRED = "retired", "Protocole retiré"
    OTHER = "other", "Autre raison"


class ActKind(TextChoices):
    """What was done under a protocol."""

    TABLE = "table", "Selon le tableau"
    STEP = "step", "Étape faite"
    DEVIATION = "deviation", "Écart"


class Validation(TextChoices):
    """Whether somebody had to be asked before the act was signed."""

    NONE = "none", "sans appel"
    ANSWERED = "answered", "après réponse écrite"
    CALLED = "called", "validé après appel"


class HeldBecause(TextChoices):
    """Why a value waits for the prescriber's answer."""

    ASK = "ask", "Le tableau demande l’avis du prescripteur"
    UNPLANNED = "unplanned", "Le protocole ne prévoit pas cette valeur"
    FLAG = "flag", "Signe d’alerte"
    DOUBT = "doubt", "Doute de la personne qui agit"


class NoticeKind(TextChoices):
    """What somebody is told afterwards."""

    ACT = "act", "Acte signé"
    DEVIATION = "deviation", "Écart au protocole"
    ENDED = "ended", "Suivi arrêté"
    RETIRED = "retired", "Protocole retiré"
    ASSIGNED = "assigned", "Étape confiée"


class EventKind(TextChoices):
    """What the journal of an inclusion says beside its acts."""

    INCLUDED = "included", "Inclusion"
    CHANGED = "changed", "Paramètres changés"
    PREFERRED = "preferred", "Préférences pour ce patient"
    ASSIGNED = "assigned", "Étape confiée"
    ASKED = "asked", "Question au prescripteur"
    DROPPED = "dropped", "Valeur écartée"
    MOVED = "moved", "Passage à une autre version"
    KEPT = "kept", "Maintien sur la version"
    TAKEN_OVER = "taken_over", "Reprise"
    ENDED = "ended", "Fin du suivi"


class VersionUse(TextChoices):
    """What may be done for a patient included under a version, as it stands today."""

    CURRENT = "current", "En vigueur"
    REPLACED = "replaced", "Remplacée"
    KEPT = "kept", "Remplacée, maintenue pour ce patient"
    CLOSED = "closed", "Retirée"
