from __future__ import annotations

from maisonnee.kernel.choices import TextChoices


class StructureKind(TextChoices):
    """What a tenant is: a care team, or an outside body that receives what teams transmit."""

    TEAM = "team", "Équipe"
    ARS = "ars", "Agence régionale de santé"
    CPAM = "cpam", "Caisse d’assurance maladie"
    FEDERATION = "federation", "Fédération"
