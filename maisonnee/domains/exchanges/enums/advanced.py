"""Closed vocabularies of advanced consultations: a specialised team's nurse who sees patients in the house."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, Permission, Role
from maisonnee.kernel.choices import TextChoices


class AdvancedPermission(Permission):
    """What each role may do. Which liaison forms it reads is said by `policies`."""

    SEE = "exchanges.see_advanced", STAFF
    """See which hospital teams come, their rhythm and the counts of an evaluation: no patient."""
    ARRANGE = "exchanges.arrange_advanced", LEADS
    """Record a partnership with a hospital team, and its periodic evaluation."""
    TAKE_PART = "exchanges.take_part_in_advanced", frozenset({Role.PROFESSIONAL})
    """Fill in a liaison form, see the patient, present the case, return what came of it."""


class LiaisonState(TextChoices):
    SENT = "sent", "Fiche envoyée"
    SEEN = "seen", "Patient vu"
    PRESENTED = "presented", "Présenté à l’équipe hospitalière"
    RETURNED = "returned", "Retour au médecin"
    CLOSED = "closed", "Retour lu"
    DECLINED = "declined", "Non suivie"
