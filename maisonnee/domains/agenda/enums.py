"""Closed vocabularies of access to care (CNAM 2022, p. 3–8, 19–20)."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, TEAM_ROLES, Permission
from maisonnee.kernel.choices import IntegerChoices, TextChoices


class AgendaPermission(Permission):
    SEE = "agenda.see_access", TEAM_ROLES
    MANAGE = "agenda.manage_access", LEADS


class Weekday(IntegerChoices):
    """Days of the week, as `date.weekday()` numbers them."""

    MONDAY = 0, "lundi"
    TUESDAY = 1, "mardi"
    WEDNESDAY = 2, "mercredi"
    THURSDAY = 3, "jeudi"
    FRIDAY = 4, "vendredi"
    SATURDAY = 5, "samedi"
    SUNDAY = 6, "dimanche"


class ArrangementKind(TextChoices):
    """How unscheduled care is given."""

    SLOTS = "slots", "Créneaux gardés chaque jour"
    ROTA = "rota", "Tour entre médecins"
    WALK_IN = "walk_in", "Accueil sans rendez-vous"
    OTHER = "other", "Autre organisation"
