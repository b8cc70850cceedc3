"""Closed vocabularies of prevention (aci-rules §9; CNAM 2022, p. 16–18)."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, Permission, Role
from maisonnee.kernel.choices import TextChoices


class PreventionPermission(Permission):
    SEE = "prevention.see_missions", STAFF | {Role.TRAINEE}
    MANAGE = "prevention.manage_missions", LEADS
    RECORD = "prevention.record_actions", STAFF


class MissionKind(TextChoices):
    """Where a public-health mission comes from."""

    NATIONAL = "national", "Thème national (annexe 2)"
    PRS = "prs", "Projet régional de santé, inscrite en annexe du contrat"


class MissionTheme(TextChoices):
    """The eight themes of annex 2."""

    VACCINATION = "vaccination", "Couverture vaccinale"
    TUBERCULOSIS = "tuberculosis", "Tuberculose"
    CHILD_OBESITY = "child_obesity", "Surpoids et obésité de l’enfant"
    YOUTH_MENTAL_HEALTH = (
        "youth_mental_health",
        "Souffrance psychique et conduites addictives des adolescents et jeunes adultes",
    )
    SUICIDE_PREVENTION = "suicide_prevention", "Prévention du suicide"
    ELDERLY = "elderly", "Prévention chez les personnes âgées"
    PERINATAL = "perinatal", "Prévention périnatale, femmes en précarité"
    ETP = "etp", "Éducation thérapeutique et éducation à la santé"


class InvolvementKind(TextChoices):
    """How users take part."""

    SURVEY = "survey", "Enquête de satisfaction"
    CONSULTATION = "consultation", "Consultation des usagers"
    INFORMATION = "information", "Information des usagers"
    CO_CONSTRUCTION = "co_construction", "Co-construction avec les usagers"
    CO_DECISION = "co_decision", "Co-décision avec les usagers"


LEVEL_TWO = frozenset({InvolvementKind.CO_CONSTRUCTION, InvolvementKind.CO_DECISION})
