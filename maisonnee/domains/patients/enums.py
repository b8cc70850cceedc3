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
    SEE_SHARING_RULES = "patients.see_sharing_rules", TEAM_ROLES
    """Read the team's grid, its past versions, and how sharing works: visible to all."""
    VOTE_GRID = "patients.vote_grid", STAFF
    """Record the grid the team voted: who reads what."""
    OPEN_RECORDS = "patients.open_records", frozenset({*_CARE, Role.TRAINEE, Role.PARTNER})
    """Open shared records. Whose, and which sections, is said by `policies`: the care team, grid, objections."""
    JOIN_CARE_TEAM = "patients.join_care_team", frozenset({Role.PROFESSIONAL})
    """Declare that one takes part in the care of a patient."""
    INVITE_INTO_CARE_TEAM = "patients.invite_into_care_team", frozenset({Role.PROFESSIONAL})
    """Bring somebody into the care team of a patient one takes care of."""
    RECORD_OBJECTION = "patients.record_objection", _CARE
    """Record, or lift, what a patient said about sharing; record that they were informed."""
    USE_EMERGENCY_ACCESS = "patients.use_emergency_access", frozenset({Role.PROFESSIONAL})
    """Open a record outside one's care team for a short time, with a motive that everyone concerned sees."""
    MERGE_IDENTITIES = "patients.merge_identities", _CARE
    """Propose that two identities are the same person; somebody else confirms, and it can be undone."""
    WRITE_RELATIVES = "patients.write_relatives", _CARE
    """Record relatives, the trusted person, the language spoken."""
    REVIEW_READINGS = "patients.review_readings", frozenset({*STAFF})
    """Read the list of readings to be reviewed. Only those the team chose (`ReadingReviewer`) find anything."""
    CHOOSE_REVIEWERS = "patients.choose_reviewers", LEADS
    """Record whom the team chose to review the readings."""
    INVITE_PARTNERS = "patients.invite_partners", frozenset({Role.PROFESSIONAL})
    """Open the record of a patient one takes care of to a partner outside the team, with the patient's agreement."""
    SEE_PARTNERS = "patients.see_partners", STAFF
    """See which partners have an access today, and end one."""


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


class Section(TextChoices):
    """A part of the shared record. Who reads it is said by the team's grid, then by the patient."""

    PROBLEMS = "problems", "Problèmes et antécédents"
    TREATMENTS = "treatments", "Traitements"
    ALLERGIES = "allergies", "Allergies et intolérances"
    MEASURES = "measures", "Mesures"
    ACTS = "acts", "Actes et rappels"
    SOCIAL = "social", "Situation sociale"
    MENTAL_HEALTH = "mental_health", "Santé mentale"
    SEXUAL_HEALTH = "sexual_health", "Santé sexuelle et reproductive"
    DOCUMENTS = "documents", "Documents et photos"
    NOTES = "notes", "Notes"


class CareGround(TextChoices):
    """Why somebody takes part in the care of a patient."""

    ATTENDING_DOCTOR = "attending_doctor", "Médecin traitant"
    DECLARED = "declared", "Suivi déclaré"
    ACT = "act", "Acte"
    REFERRAL = "referral", "Adressage"
    INVITATION = "invitation", "Invitation"
    PROTOCOL = "protocol", "Protocole"
    INCLUSION = "inclusion", "Inclusion (Asalée, IPA, PNC)"


class AccessGround(TextChoices):
    """On what ground a record was read."""

    CARE_TEAM = "care_team", "Équipe de soins"
    EMERGENCY = "emergency", "Accès d’urgence"
    PARTNER = "partner", "Partenaire invité"
    REFERRAL = "referral", "Adressage reçu"
    SYSTEM = "system", "Traitement automatique"


class GuestKind(TextChoices):
    """Who a partner outside the team is."""

    EHPAD = "ehpad", "EHPAD"
    HOME_NURSING = "home_nursing", "Soins ou aide à domicile"
    HOSPITAL = "hospital", "Hôpital ou clinique"
    SOCIAL_WORKER = "social_worker", "Travailleur social"
    MEDIATOR = "mediator", "Médiateur en santé"
    INTERPRETER = "interpreter", "Interprète"
    OTHER = "other", "Autre partenaire"


class AgreementMeans(TextChoices):
    """How the patient agreed to share outside the care team (L1110-4: by any means)."""

    SPOKEN = "spoken", "De vive voix"
    WRITTEN = "written", "Par écrit"
    ELECTRONIC = "electronic", "Par voie électronique"


class EmergencyMotive(TextChoices):
    VITAL = "vital", "Urgence vitale"
    UNSCHEDULED = "unscheduled", "Soin non programmé, patient présent"
    REPLACEMENT = "replacement", "Remplacement imprévu d’un confrère"
    OTHER = "other", "Autre motif"


class InformationMeans(TextChoices):
    """How the patient was told about sharing."""

    SPOKEN = "spoken", "De vive voix"
    SHEET = "sheet", "Note d’information remise"
    POST = "post", "Envoyée par courrier ou e-mail"


class ReviewVerdict(TextChoices):
    EXPLAINED = "explained", "Expliquée"
    TO_DISCUSS = "to_discuss", "À reprendre avec la personne"
    UNJUSTIFIED = "unjustified", "Non justifiée"


class RelativeKind(TextChoices):
    TRUSTED_PERSON = "trusted_person", "Personne de confiance"
    EMERGENCY_CONTACT = "emergency_contact", "Personne à prévenir"
    CARER = "carer", "Aidant"
    LEGAL = "legal", "Représentant légal"
    RELATIVE = "relative", "Proche"


class MergeState(TextChoices):
    PROPOSED = "proposed", "Proposée"
    DONE = "done", "Faite"
    REFUSED = "refused", "Refusée"
    UNDONE = "undone", "Annulée"
