"""Closed vocabularies of the quality approach (CNAM 2022, p. 37–38)."""

from __future__ import annotations

from maisonnee.foundation.access.enums import STAFF, Permission
from maisonnee.kernel.choices import IntegerChoices, TextChoices


class QualityPermission(Permission):
    SEE = "quality.see_steps", STAFF
    WRITE = "quality.write_steps", STAFF


class QualityTheme(TextChoices):
    """What a quality approach may bear on."""

    CONTINUITY = "continuity", "Continuité des soins"
    MEDICO_SOCIAL = "medico_social", "Situations médico-sociales"
    COMPLEX_PATIENTS = "complex_patients", "Coordination des patients complexes"
    DELEGATION = "delegation", "Délégation et coordination par pathologie"
    ACCESS = "access", "Accès aux soins"
    PREVENTION = "prevention", "Prévention"


class QualityLevel(IntegerChoices):
    """The three levels, each needing the lower ones."""

    DIAGNOSIS = 1, "Niveau 1, diagnostic"
    PLAN = 2, "Niveau 2, plan d’action"
    RESULTS = 3, "Niveau 3, bilan et révision"
