"""Closed vocabularies of concertation."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, NOBODY, STAFF, Permission, Role
from maisonnee.kernel.choices import TextChoices


class ConcertationPermission(Permission):
    """Rights of concertation. Whether a clinical text is readable also depends on the case (`policies`)."""

    SEE = "concertation.see", STAFF | {Role.TRAINEE}
    ORGANISE = "concertation.organise", STAFF
    PROPOSE = "concertation.propose", STAFF
    READ_CLINICAL = "concertation.read_clinical", frozenset({Role.PROFESSIONAL})
    NOTE_EXCHANGE = "concertation.note_exchange", frozenset({Role.PROFESSIONAL})
    FOLLOW_TASKS = "concertation.follow_tasks", STAFF | {Role.TRAINEE}
    SET_COUNTING = "concertation.set_counting", LEADS
    SEE_HOURS = "concertation.see_hours", LEADS
    """Hours of everyone, to pay them; each one sees their own."""
    FOLLOW_DECISIONS = "concertation.follow_decisions", STAFF
    CONTRIBUTE = "concertation.contribute", frozenset({Role.PROFESSIONAL})
    SET_HABITS = "concertation.set_habits", LEADS
    # Held by nobody: given for one reading by a secret address.
    READ_FEED = "concertation.read_feed", NOBODY


class MeetingKind(TextChoices):
    """What a meeting is for. Only the formal concertation counts towards the contract's minimum."""

    CONCERTATION = "concertation", "Concertation"
    TEAM = "team", "Réunion d’équipe"
    PROTOCOL = "protocol", "Groupe de travail d’un protocole"
    EVALUATION = "evaluation", "Évaluation des pratiques"
    PRESENTATION = "presentation", "Présentation d’une profession"
    PARTNERS = "partners", "Réunion avec des partenaires"


class MeetingState(TextChoices):
    PLANNED = "planned", "prévue"
    UNDER_WAY = "under_way", "en cours"
    CLOSED = "closed", "close"
    CANCELLED = "cancelled", "annulée"


class Presence(TextChoices):
    PRESENT = "present", "présent"
    REMOTE = "remote", "à distance"
    EXCUSED = "excused", "excusé"


class CaseState(TextChoices):
    WAITING = "waiting", "attend une réunion"
    PLACED = "placed", "à l’ordre du jour"
    DISCUSSED = "discussed", "discuté"
    WITHDRAWN = "withdrawn", "retiré"


class CaseOrigin(TextChoices):
    """Why a case is brought: somebody thought of it, or a rule of the team pointed at it."""

    PERSON = "person", "proposé par quelqu’un"
    DISCHARGED = "discharged", "sortie d’hôpital"
    OVERDUE = "overdue", "date de revue passée"
    NEVER_DISCUSSED = "never_discussed", "jamais discuté ensemble"
    FRAILTY = "frailty", "alerte de fragilité"


class SuggestionState(TextChoices):
    OPEN = "open", "à décider"
    ACCEPTED = "accepted", "proposé à l’équipe"
    DECLINED = "declined", "pas maintenant"


class DayPart(TextChoices):
    """Parts of a day, as people know their usual week."""

    MORNING = "morning", "matin"
    MIDDAY = "midday", "midi"
    AFTERNOON = "afternoon", "après-midi"
    EVENING = "evening", "soir"


class PollState(TextChoices):
    OPEN = "open", "en cours"
    CHOSEN = "chosen", "créneau choisi"
    DROPPED = "dropped", "abandonné"


class Answer(TextChoices):
    """What somebody says of a slot."""

    YES = "yes", "Oui"
    IF_NEEDED = "if_needed", "S’il le faut"
    NO = "no", "Non"


class Coming(TextChoices):
    """Whether somebody could come, and how it is known: said in the poll, or from their usual week."""

    YES = "yes", "oui"
    IF_NEEDED = "if_needed", "s’il le faut"
    NO = "no", "non"
    USUALLY = "usually", "libre d’habitude"
    USUALLY_NOT = "usually_not", "pris d’habitude"
    AWAY = "away", "absent"
    UNKNOWN = "unknown", "on ne sait pas"


class Informed(TextChoices):
    """Who is told of a case, or asked to come."""

    PATIENT = "patient", "Le patient"
    RELATIVE = "relative", "Un proche ou une personne de confiance"
    REPRESENTATIVE = "representative", "Un représentant légal"


class InformationKind(TextChoices):
    INFORMED = "informed", "Informé que son cas sera discuté"
    INVITED = "invited", "Invité à la réunion"


class InformationMeans(TextChoices):
    FACE_TO_FACE = "face_to_face", "De vive voix"
    PHONE = "phone", "Par téléphone"
    LETTER = "letter", "Par courrier"
    MESSAGE = "message", "Par messagerie sécurisée"


class InformationAnswer(TextChoices):
    WAITED = "waited", "Pas encore de réponse"
    AGREES = "agrees", "D’accord"
    COMES = "comes", "Viendra"
    DOES_NOT_COME = "does_not_come", "Ne viendra pas"
    OBJECTS = "objects", "S’oppose à ce que son cas soit discuté"


class Urgency(TextChoices):
    NEXT_MEETING = "next_meeting", "À la prochaine réunion"
    MONTH = "month", "Dans le mois"
    WHEN_POSSIBLE = "when_possible", "Quand il y aura de la place"


class Theme(TextChoices):
    """Themes of annex 3 of the ACI (CNAM 2022, p. 27–31), and the rest, which the contract does not count."""

    SEVERE = "severe", "Pathologie grave, compliquée ou décompensée"
    CHRONIC = "chronic", "Maladie chronique à soins pluriprofessionnels répétés"
    THERAPEUTIC_RISK = "therapeutic_risk", "Risque iatrogène ou équilibre thérapeutique (AVK, insuline…)"
    COMPLEX = "complex", "Situation complexe ou perte d’autonomie"
    OBESITY = "obesity", "Obésité"
    PREGNANCY = "pregnancy", "Grossesse à risque"
    PSYCHIC_OR_SOCIAL = (
        "psychic_or_social",
        "Maladie compliquée de troubles psychiques, comportementaux ou sociaux, violences",
    )
    OUTSIDE = "outside", "Autre sujet, hors de l’annexe 3"


class TaskState(TextChoices):
    OPEN = "open", "à faire"
    DONE = "done", "fait"
    DROPPED = "dropped", "abandonné"


class CountMethod(TextChoices):
    EACH_DISCUSSION = "each_discussion", "Chaque discussion compte"
    DISTINCT_PATIENTS = "distinct_patients", "Chaque patient compte une fois dans l’année"


class Verdict(TextChoices):
    """Whether a discussion counts as a file of the contract, and if not why."""

    COUNTED = "counted", "compté"
    OUTSIDE_THEMES = "outside_themes", "hors de l’annexe 3"
    ALREADY_COUNTED = "already_counted", "patient déjà compté"
    INFORMAL_APART = "informal_apart", "échange informel, compté à part"


class Stance(TextChoices):
    """What somebody present thinks of a decision."""

    AGREEMENT = "agreement", "Accord"
    RESERVE = "reserve", "Réserve"
    DISAGREEMENT = "disagreement", "Désaccord"


class Outcome(TextChoices):
    """What became of a decision. None said yet: empty."""

    UNDER_WAY = "under_way", "en cours"
    DONE = "done", "appliquée"
    CHANGED = "changed", "fait autrement"
    ABANDONED = "abandoned", "abandonnée"


class Rounding(TextChoices):
    """How the time spent in a meeting is rounded."""

    NEAREST = "nearest", "au plus proche"
    UP = "up", "au supérieur"


class TaskUnit(TextChoices):
    WEEKS = "weeks", "semaines"
    MONTHS = "months", "mois"


class Leftover(TextChoices):
    """What becomes of a case the meeting did not decide."""

    NEXT_MEETING = "next_meeting", "Reporté à la prochaine réunion"
    WAIT = "wait", "Attend une autre réunion"
    WITHDRAWN = "withdrawn", "Retiré"
