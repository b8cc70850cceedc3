"""Closed vocabularies and permissions of questions between professionals."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices

_CARE = frozenset({Role.PROFESSIONAL, Role.SECRETARY})


class QuestionPermission(Permission):
    """What each role may do. Which patients and which threads: `patients.policies` and `policies.questions`."""

    SEE = "exchanges.see_questions", TEAM_ROLES
    """Open the pages of questions: what is found there follows from the policies."""
    ASK = "exchanges.ask_question", TEAM_ROLES
    """Ask a colleague (those who come for a time: about the patients they follow only)."""
    ANSWER = "exchanges.answer_question", TEAM_ROLES
    """Answer, take, give back, send on, close."""
    SHOW_PRESENCE = "exchanges.show_presence", TEAM_ROLES
    """Choose what colleagues see of one's presence."""
    RECORD_REQUEST = "exchanges.record_request", _CARE
    """Take down what somebody asks of a professional, and follow the secretariat's queue."""
    ASK_PRESCRIPTION = "exchanges.ask_prescription", _CARE | {Role.PARTNER}
    """Ask a prescriber for a prescription, after the fact included."""
    ASK_RELAY = "exchanges.ask_relay", frozenset({Role.PROFESSIONAL})
    """Hand a point over to a doctor with a structured summary (midwives: `rules.prescribing`)."""
    SET_ESCALATION = "exchanges.set_escalation", LEADS
    """Record what the team decided of questions that wait."""


class QuestionKind(TextChoices):
    QUESTION = "question", "Question"
    PRESCRIPTION = "prescription", "Demande d’ordonnance"
    RELAY = "relay", "Relais sage-femme"
    REQUEST = "request", "Demande par le secrétariat"


class Addressee(TextChoices):
    """To whom a question goes; the first who takes it, takes it for all."""

    MEMBER = "member", "Une personne"
    PROFESSION = "profession", "Une profession"
    CARE_TEAM = "care_team", "Ceux qui suivent ce patient"
    PRESCRIBERS = "prescribers", "Un prescripteur qui suit ce patient"


class Urgency(TextChoices):
    NOW = "now", "Maintenant"
    TODAY = "today", "Aujourd’hui"
    WEEK = "week", "Cette semaine"


class QuestionState(TextChoices):
    WAITING = "waiting", "attend une réponse"
    TAKEN = "taken", "pris en charge"
    ANSWERED = "answered", "répondu"
    CLOSED = "closed", "clos"


class ReadyAnswer(TextChoices):
    """An answer in one touch, once the question is open."""

    YES = "yes", "Oui"
    NO = "no", "Non"
    ON_IT = "on_it", "Je m’en occupe"
    CALL_ME = "call_me", "Appelez-moi"
    PHONED = "phoned", "Dit au téléphone"


class ThreadAct(TextChoices):
    """What a line of a thread says was done, beside what it says."""

    NONE = "", "–"
    RELEASED = "released", "laisse la question à un autre"
    SENT_ON = "sent_on", "a réadressé la question"
    PASSED_ON = "passed_on", "a transmis la réponse"
    CLOSED = "closed", "a clos l’échange"
    MADE = "made", "a fait l’ordonnance"
    REFUSED = "refused", "ne prescrit pas"
    SEE_FIRST = "see_first", "veut d’abord voir le patient"


class EscalationTarget(TextChoices):
    """Who sees a question that waited longer than the team decided."""

    CARE_TEAM = "care_team", "Tous ceux qui suivent le patient"
    ATTENDING_DOCTOR = "attending_doctor", "Le médecin traitant"
    SAME_PROFESSION = "same_profession", "La même profession"
    SECRETARIAT = "secretariat", "Le secrétariat, pour joindre la personne"


class PresenceState(TextChoices):
    """What somebody chooses to show. Nothing is ever deduced."""

    AVAILABLE = "available", "Disponible"
    CONSULTING = "consulting", "En consultation"
    ON_ROUNDS = "on_rounds", "En tournée"
    ABSENT = "absent", "Absent"


class RequestOrigin(TextChoices):
    """Who asks, through the secretariat."""

    PATIENT = "patient", "Le patient ou un proche"
    PHARMACY = "pharmacy", "Une pharmacie"
    LABORATORY = "laboratory", "Un laboratoire"
    PARTNER = "partner", "Un partenaire (EHPAD, SSIAD, hôpital…)"
    COLLEAGUE = "colleague", "Un collègue de la maison"
    OTHER = "other", "Quelqu’un d’autre"


class RequestSubject(TextChoices):
    """What a request is about, in a word the secretariat may read."""

    PRESCRIPTION = "prescription", "Une ordonnance"
    RESULT = "result", "Un résultat"
    CERTIFICATE = "certificate", "Un certificat ou un papier"
    APPOINTMENT = "appointment", "Un rendez-vous"
    CALL_BACK = "call_back", "À rappeler"
    OTHER = "other", "Autre chose"


class PrescriptionOutcome(TextChoices):
    """What the prescriber answers. Maisonnée never makes the prescription."""

    WAITING = "", "en attente"
    MADE = "made", "Ordonnance faite"
    REFUSED = "refused", "Je ne prescris pas"
    SEE_FIRST = "see_first", "Je veux d’abord voir le patient"


class RelaySituation(TextChoices):
    """For what a midwife follows the person (thesis, ch. 6 §7)."""

    PREGNANCY = "pregnancy", "Grossesse"
    POSTPARTUM = "postpartum", "Suites de couches"
    GYNAECOLOGY = "gynaecology", "Suivi gynécologique"
    NEWBORN = "newborn", "Nouveau-né"


class RelayNeed(TextChoices):
    """What a midwife asks of the doctor (thesis, l. 3824–3850)."""

    ANTIBIOTIC = "antibiotic", "Un antibiotique"
    SICK_LEAVE = "sick_leave", "Un arrêt de travail pour cause pathologique"
    PRESCRIPTION = "prescription", "Une autre ordonnance"
    OPINION = "opinion", "Un avis"
    TAKE_OVER = "take_over", "Prendre le suivi, devenu pathologique"


class FollowUpWish(TextChoices):
    """How a doctor wants to share these follow-ups (thesis, l. 3836 and 3848)."""

    COMPLEMENT = "complement", "Je suis, la sage-femme intervient en complément, à ma demande"
    SHARED = "shared", "Nous suivons à deux"
    HANDED_OVER = "handed_over", "La sage-femme suit, j’interviens à sa demande"
