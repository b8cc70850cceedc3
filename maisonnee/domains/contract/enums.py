"""Closed vocabularies of the contract."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices


class ContractPermission(Permission):
    SEE_CONTRACT = "contract.see", TEAM_ROLES - {Role.PARTNER, Role.TRAINEE}
    KEEP_PROOFS = "contract.keep_proofs", LEADS | {Role.PROFESSIONAL, Role.SECRETARY}
    MANAGE_EXERCISE = "contract.manage_exercise", LEADS
    SIMULATE = "contract.simulate", LEADS | {Role.PROFESSIONAL}
    ATTEST = "contract.attest", frozenset({Role.MANAGER})
    TRANSMIT = "contract.transmit", LEADS


class ExerciseState(TextChoices):
    """How far the year's dossier is."""

    OPEN = "open", "Ouvert"
    PREPARING = "preparing", "En préparation"
    ATTESTED = "attested", "Attesté"
    TRANSMITTED = "transmitted", "Transmis"
    ANSWERED = "answered", "Réponse reçue"
    PAID = "paid", "Payé"


class PaymentKind(TextChoices):
    ADVANCE = "advance", "Avance"
    BALANCE = "balance", "Solde"
    CORRECTION = "correction", "Régularisation"


class Verdict(TextChoices):
    """What the CPAM says of an indicator."""

    ACCEPTED = "accepted", "Accepté"
    ASKED = "asked", "Précision demandée"
    REFUSED = "refused", "Refusé"


class ReviewVerdict(TextChoices):
    """What a person says of a file before it is transmitted."""

    NOT_A_PATIENT = "not_a_patient", "Ce n’est pas un patient"
    LOOKED_AT = "looked_at", "Vérifié par une personne"
