"""Reading dossiers: what they are made of, those built, and what was found in their files."""

from maisonnee.domains.contract.queries.dossier.checks import (
    Checks,
    Finding,
    UnreadFile,
    checks_of,
    dossiers,
    file_of_dossier,
    fingerprint_of,
    latest_dossier,
    people_to_find,
    present_patients_fingerprint,
    readings_of,
    searched_text,
    text_read,
    unread_among,
)
from maisonnee.domains.contract.queries.dossier.contents import (
    Contents,
    MeetingLine,
    Professional,
    ProofFile,
    attestation_of,
    contents_of,
)

__all__ = [
    "Checks",
    "Contents",
    "Finding",
    "MeetingLine",
    "Professional",
    "ProofFile",
    "UnreadFile",
    "attestation_of",
    "checks_of",
    "contents_of",
    "dossiers",
    "file_of_dossier",
    "fingerprint_of",
    "latest_dossier",
    "people_to_find",
    "present_patients_fingerprint",
    "readings_of",
    "searched_text",
    "text_read",
    "unread_among",
]
