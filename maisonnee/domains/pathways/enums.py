"""Closed vocabularies of the pathways."""

from __future__ import annotations

from maisonnee.domains.patients.enums import Section
from maisonnee.foundation.access.enums import STAFF, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices

_CARE = frozenset({Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, Role.PARTNER})
_PROFESSIONAL = frozenset({Role.PROFESSIONAL})


class PathwayPermission(Permission):
    """Rights of the pathways. Which patients, and which sections: `patients.policies`."""

    SEE = "pathways.see", TEAM_ROLES
    """Open the page of the pathways: what is found there follows from the policies."""
    REPORT = "pathways.report", _CARE
    """Report signs about a patient whose identity one reads."""
    ANSWER = "pathways.answer", _PROFESSIONAL
    """Acknowledge a report, act on it, lead a pathway."""
    OPEN = "pathways.open", _CARE
    """Read the pathways and the plans of the patients one takes care of."""
    WRITE_PLANS = "pathways.write_plans", _PROFESSIONAL
    """Write the personal coordination plan of a patient one takes care of."""
    SET_SHEETS = "pathways.set_sheets", STAFF
    """Record what the team decided: signs, who answers, steps, weeks of follow-up."""


class SheetKind(TextChoices):
    """What is reported."""

    FRAILTY = "frailty", "Fragilité"
    DEPRESSION = "depression", "Dépression"


SECTION_OF_SHEET = {SheetKind.FRAILTY: Section.PROBLEMS, SheetKind.DEPRESSION: Section.MENTAL_HEALTH}
"""The section of the record a report belongs to: the grid and the patient say who reads it."""


class ReportState(TextChoices):
    OPEN = "open", "attend une réponse"
    TAKEN = "taken", "pris en charge"
    PLANNED = "planned", "rendez-vous prévu"
    CLOSED = "closed", "répondu"


class ReportOutcome(TextChoices):
    """What came of a report, as its reporter learns it."""

    NONE = "", "–"
    VISIT = "visit", "Une visite est prévue"
    MEETING = "meeting", "Un entretien est proposé"
    PATHWAY = "pathway", "Le patient est déjà suivi : ajouté à son parcours"
    NOTHING = "nothing", "Rien à faire de plus"


class StepKind(TextChoices):
    """The steps of the frailty pathway, in order (thesis, ch. 6, L3698–3708)."""

    VISIT = "visit", "Visite à domicile"
    FILE = "file", "Dossier de coordination"
    CONCERTATION = "concertation", "Concertation avec le patient et ses proches"
    FOLLOW_UP = "follow_up", "Suivi"


class StepState(TextChoices):
    TODO = "todo", "à faire"
    PLANNED = "planned", "prévu"
    DONE = "done", "fait"
    SET_ASIDE = "set_aside", "écarté"


class CheckState(TextChoices):
    DUE = "due", "à faire"
    DONE = "done", "fait"
    MISSED = "missed", "non fait"
    REPLACED = "replaced", "remplacé"


class Trend(TextChoices):
    BETTER = "better", "Va mieux"
    SAME = "same", "Sans changement"
    WORSE = "worse", "Se dégrade"


class PathwayOutcome(TextChoices):
    """How a pathway ends."""

    NONE = "", "–"
    STABLE = "stable", "Situation stabilisée, retour au suivi habituel"
    PLAN = "plan", "Un plan de coordination prend la suite"
    DECLINED = "declined", "Le patient ne souhaite pas continuer"
    MOVED = "moved", "Entré en établissement ou parti"
    DIED = "died", "Décédé"
    OTHER = "other", "Autre raison"


class PlanPart(TextChoices):
    """The parts of a personal coordination plan (HAS, PPCS 2019; PPS 2013), the person's own priorities first."""

    PRIORITY = "priority", "Ce qui compte pour la personne"
    PREFERENCE = "preference", "Ses préférences"
    SURROUNDINGS = "surroundings", "La personne et son entourage"
    PROBLEM = "problem", "Les problèmes"
    PROJECT = "project", "Le projet de la personne"
    ACTION = "action", "Le plan d’action"
    CRITERION = "criterion", "Critères de suivi"
    WARNING = "warning", "Alertes : que faire si"


SECTION_OF_PART = {
    PlanPart.PRIORITY: Section.SOCIAL,
    PlanPart.PREFERENCE: Section.SOCIAL,
    PlanPart.SURROUNDINGS: Section.SOCIAL,
    PlanPart.PROBLEM: Section.PROBLEMS,
    PlanPart.PROJECT: Section.SOCIAL,
    PlanPart.ACTION: Section.PROBLEMS,
    PlanPart.CRITERION: Section.PROBLEMS,
    PlanPart.WARNING: Section.PROBLEMS,
}
"""Where a line goes unless its author chooses another section."""

LINE_SECTIONS = (Section.PROBLEMS, Section.SOCIAL, Section.MENTAL_HEALTH, Section.SEXUAL_HEALTH)
"""Sections a line may be put in by its author."""


class LineState(TextChoices):
    OPEN = "open", "en cours"
    DONE = "done", "atteint"
    NOT_REACHED = "not_reached", "non atteint"
    WITHDRAWN = "withdrawn", "retiré"


class RefereeState(TextChoices):
    """Whether the one referent of a plan agreed to be it."""

    NONE = "", "à choisir"
    ASKED = "asked", "réponse attendue"
    ACCEPTED = "accepted", "accepté"
    DECLINED = "declined", "refusé"


class ConsentBy(TextChoices):
    PATIENT = "patient", "Le patient"
    LEGAL = "legal", "Son représentant légal"
