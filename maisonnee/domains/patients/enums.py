"""Closed vocabularies of the patient bases."""

from __future__ import annotations

from maisonnee.foundation.access.enums import LEADS, STAFF, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices

_CARE = frozenset({Role.PROFESSIONAL, Role.SECRETARY})


class PatientPermission(Permission):
    """What each role may do. Which patients it does it for is said by `policies.visible_patients`."""

    OPEN_PATIENTS = "patients.open_patients", TEAM_ROLES
    """Open the patients' pages: what is found there follows from the policies."""
    READ_EVERY_IDENTITY = "patients.read_every_identity", _CARE
    """Read the identity of every patient of the team, without waiting for a decision of the team."""
    EXPORT_PATIENTS = "patients.export_patients", STAFF
    """Take the list out in a spreadsheet: not those who take part for a time only."""
    SEE_REGISTERS = "patients.see_registers", STAFF
    """See how many patients each register holds."""
    WRITE_IDENTITIES = "patients.write_identities", _CARE
    """Add a patient, correct an identity, say who the médecin traitant is, ALD, coverage, departure."""
    WRITE_FOLLOW_UP = "patients.write_follow_up", _CARE
    """Say that a professional follows a patient, or no longer does."""
    IMPORT_PATIENTS = "patients.import_patients", STAFF
    """Import the list of a clinical software (leads: when the team lets them read identities)."""
    DECIDE_VISIBILITY = "patients.decide_visibility", LEADS
    """Record the team's decision: do coordination and management read the patients' identities?"""


class Sex(TextChoices):
    FEMALE = "F", "Féminin"
    MALE = "M", "Masculin"
    UNKNOWN = "U", "Non précisé"


class IdentityStatus(TextChoices):
    """Trust level of an identity (référentiel national d’identitovigilance)."""

    PROVISIONAL = "provisional", "Provisoire"
    RECOVERED = "recovered", "Récupérée"
    VALIDATED = "validated", "Validée"
    QUALIFIED = "qualified", "Qualifiée"


class IdentityProof(TextChoices):
    """What was shown to validate an identity."""

    NONE = "", "Aucune"
    IDENTITY_CARD = "identity_card", "Carte nationale d’identité"
    PASSPORT = "passport", "Passeport"
    RESIDENCE_PERMIT = "residence_permit", "Titre de séjour"
    BIRTH_RECORD = "birth_record", "Acte de naissance ou livret de famille"
    OTHER = "other", "Autre pièce à haut niveau de confiance"


class InsAuthority(TextChoices):
    """Assigning authority of an INS number, by its OID (identifiers-and-law, « Identifiers »)."""

    NONE = "", "–"
    NIR = "1.2.250.1.213.1.4.8", "NIR"
    NIA = "1.2.250.1.213.1.4.9", "NIA"
    TEST = "1.2.250.1.213.1.4.10", "Test"
    DEMO = "1.2.250.1.213.1.4.11", "Démonstration"


class CoverageKind(TextChoices):
    C2S = "c2s", "C2S"
    AME = "ame", "AME"


class ImportState(TextChoices):
    UPLOADED = "uploaded", "Fichier déposé"
    MAPPED = "mapped", "Colonnes reconnues"
    RUNNING = "running", "En cours"
    DONE = "done", "Terminé"


class LineOutcome(TextChoices):
    """What became of a line of an imported file."""

    ADDED = "added", "Nouveau patient"
    CHANGED = "changed", "Patient complété"
    UNCHANGED = "unchanged", "Sans changement"
    CONFLICT = "conflict", "Valeurs différentes, à choisir"
    DUPLICATE = "duplicate", "Doublon à vérifier"
    FAULTY = "faulty", "Ligne refusée"


class ConflictChoice(TextChoices):
    NONE = "", "À choisir"
    OURS = "ours", "Valeur de Maisonnée gardée"
    FILE = "file", "Valeur du fichier prise"
