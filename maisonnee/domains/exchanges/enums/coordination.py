"""Closed vocabularies of exchanges with partners (CNAM 2022, p. 35–36)."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, Permission
from maisonnee.kernel.choices import TextChoices


class ExchangePermission(Permission):
    SEE = "exchanges.see_coordination", STAFF
    MANAGE = "exchanges.manage_coordination", LEADS


class PartnerKind(TextChoices):
    """With whom the team coordinates outside its walls."""

    HOSPITAL = "hospital", "Hôpital ou clinique"
    HOME_HOSPITAL = "home_hospital", "Hospitalisation à domicile"
    EHPAD = "ehpad", "EHPAD"
    HOME_NURSING = "home_nursing", "Soins à domicile (SSIAD, SAAD)"
    MEDICO_SOCIAL = "medico_social", "Médico-social ou social"
    NETWORK = "network", "Dispositif d’appui, CPTS, réseau"
    OTHER = "other", "Autre partenaire"
