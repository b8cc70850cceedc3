"""Closed vocabularies of the shared record."""

from __future__ import annotations

from maisonnee.domains.patients.enums import Section
from maisonnee.foundation.access.enums import LEADS, NOBODY, STAFF, TEAM_ROLES, Permission, Role
from maisonnee.kernel.choices import TextChoices

_CARE = frozenset({Role.PROFESSIONAL, Role.SECRETARY, Role.TRAINEE, Role.PARTNER})
_PROFESSIONAL = frozenset({Role.PROFESSIONAL})


class RecordPermission(Permission):
    """What each role may do in a record it may open. Which records and parts: `patients.policies`."""

    WRITE_ENTRIES = "records.write_entries", _CARE
    """Write in the record of a patient of whose care team one is a part."""
    KEEP_DECISIONS = "records.keep_decisions", STAFF
    """Keep in the record what a meeting decided, in the name of somebody of the care team who took part."""
    SET_WATCHES = "records.set_watches", _PROFESSIONAL
    """Set or end the thresholds of a patient (prescribers only: `rules.watches.prescribes`)."""
    HANDLE_ALERTS = "records.handle_alerts", _CARE
    """Acknowledge an alert one received."""
    USE_LISTS = "records.use_lists", _CARE
    """Open the lists people work from."""
    ASSIGN_RECALLS = "records.assign_recalls", frozenset({Role.PROFESSIONAL, Role.SECRETARY})
    """Ask somebody to call patients back."""
    ARRANGE_FORMS = "records.arrange_forms", STAFF
    """Record the team's choice of fields, order and views, and its filling charter."""
    SEE_FORMS = "records.see_forms", TEAM_ROLES
    """Read the filling charter and the forms of each profession."""
    IMPORT_RECORDS = "records.import_records", _PROFESSIONAL
    """Import what another software holds, settle what differs, undo an import."""
    EXPORT_RECORD = "records.export_record", _PROFESSIONAL
    """Give a record to the patient, or to a colleague outside with the patient's consent."""
    OPEN_OUTSIDE_SHARE = "records.open_outside_share", NOBODY
    """Held by nobody: given for one reading by a link of ours."""
    EXPORT_STRUCTURE = "records.export_structure", LEADS
    """Take out everything the structure holds, or take it in again."""
    MAKE_PACKS = "records.make_packs", _PROFESSIONAL
    """Prepare and download one's own pack for the days when the server cannot be reached."""


class EntryKind(TextChoices):
    """What an entry of the record says."""

    PROBLEM = "problem", "Problème ou antécédent"
    RISK_FACTOR = "risk_factor", "Facteur de risque"
    LIFESTYLE = "lifestyle", "Mode de vie"
    TREATMENT = "treatment", "Traitement"
    ALLERGY = "allergy", "Allergie ou intolérance"
    MEASURE = "measure", "Mesure"
    ACT = "act", "Acte"
    VACCINATION = "vaccination", "Vaccination"
    SITUATION = "situation", "Situation sociale"
    DOCUMENT = "document", "Document"
    PHOTO = "photo", "Photo"
    NOTE = "note", "Note"


SECTION_OF_KIND = {
    EntryKind.PROBLEM: Section.PROBLEMS,
    EntryKind.RISK_FACTOR: Section.PROBLEMS,
    EntryKind.LIFESTYLE: Section.PROBLEMS,
    EntryKind.TREATMENT: Section.TREATMENTS,
    EntryKind.ALLERGY: Section.ALLERGIES,
    EntryKind.MEASURE: Section.MEASURES,
    EntryKind.ACT: Section.ACTS,
    EntryKind.VACCINATION: Section.ACTS,
    EntryKind.SITUATION: Section.SOCIAL,
    EntryKind.DOCUMENT: Section.DOCUMENTS,
    EntryKind.PHOTO: Section.DOCUMENTS,
    EntryKind.NOTE: Section.NOTES,
}
"""Where an entry goes unless its author puts it in a more reserved section."""

RESERVED_SECTIONS = (Section.SOCIAL, Section.MENTAL_HEALTH, Section.SEXUAL_HEALTH)
"""Sections an entry of any kind may be put in by its author."""

LASTING_KINDS = frozenset(
    {
        EntryKind.PROBLEM,
        EntryKind.RISK_FACTOR,
        EntryKind.LIFESTYLE,
        EntryKind.TREATMENT,
        EntryKind.ALLERGY,
        EntryKind.SITUATION,
    }
)
"""What goes on until it is ended, and is shown first while it does."""


class CodeSystem(TextChoices):
    NONE = "", "Sans code"
    ICD10 = "icd10", "CIM-10"
    LOINC = "loinc", "LOINC"
    ATC = "atc", "ATC"
    CIP = "cip", "CIP"
    OTHER = "other", "Autre"


class DueState(TextChoices):
    """What became of the next due date of an entry: acted on once, whoever sees it."""

    NONE = "", "–"
    OPEN = "open", "À faire"
    DONE = "done", "Fait"
    SET_ASIDE = "set_aside", "Laissé de côté"


class WatchRule(TextChoices):
    ABOVE = "above", "au-dessus de"
    BELOW = "below", "au-dessous de"
    RISE = "rise", "hausse d’au moins"
    FALL = "fall", "baisse d’au moins"


class RecallState(TextChoices):
    OPEN = "open", "À rappeler"
    REACHED = "reached", "Rendez-vous pris"
    DECLINED = "declined", "Le patient ne souhaite pas"
    UNREACHED = "unreached", "Injoignable"


class ImportSource(TextChoices):
    SPREADSHEET = "spreadsheet", "Tableur d’un logiciel (CSV, XLSX)"
    FHIR = "fhir", "Bundle FHIR R4"
    CDA = "cda", "Volet de synthèse médicale (CDA)"


class ImportState(TextChoices):
    RECEIVED = "received", "Fichier déposé"
    READ = "read", "À relire"
    APPLIED = "applied", "Appliqué"
    UNDONE = "undone", "Annulé"


class ItemOutcome(TextChoices):
    """What becomes of an item of an import."""

    NEW = "new", "Nouveau"
    SAME = "same", "Déjà connu"
    CONFLICT = "conflict", "Différent, à choisir"
    UNKNOWN_PATIENT = "unknown_patient", "Patient non reconnu"
    FAULTY = "faulty", "Illisible"


class ItemChoice(TextChoices):
    NONE = "", "À choisir"
    OURS = "ours", "Garder le nôtre"
    THEIRS = "theirs", "Prendre celui du fichier"
    BOTH = "both", "Garder les deux"


class Requester(TextChoices):
    """Who may ask for a copy of a record (code de la santé publique, art. L1111-7)."""

    PATIENT = "patient", "Le patient"
    LEGAL = "legal", "Son représentant légal"
    PROXY = "proxy", "Une personne qu’il a mandatée"


class ConsentMeans(TextChoices):
    """How a consent was given: by any means, said which (art. L1110-4)."""

    SPOKEN = "spoken", "De vive voix"
    WRITTEN = "written", "Par écrit"
    ELECTRONIC = "electronic", "Par message ou formulaire électronique"
