"""The subjects by which the journal is filtered: the part of the product that wrote the entry."""

from __future__ import annotations

from maisonnee.foundation.journal.models import Entry
from maisonnee.interfaces.web import journal_sentences

SUBJECTS = (
    ("access", "Accès et invitations"),
    ("structures", "Équipe"),
    ("patients", "Patients"),
    ("records", "Dossier partagé"),
    ("exchanges", "Échanges"),
    ("protocols", "Protocoles"),
    ("concertation", "Concertation"),
    ("agenda", "Accès aux soins"),
    ("prevention", "Prévention"),
    ("governance", "Gouvernance"),
    ("projects", "Projet de santé"),
    ("finance", "Argent"),
    ("quality", "Qualité"),
    ("contract", "Contrat ACI"),
    ("oversight", "Autorités"),
    ("files", "Fichiers"),
    ("jobs", "Travaux"),
    ("journal", "Journal"),
)


def actions_of(subject: str) -> list[str]:
    """Return the acts of a subject that the journal knows how to tell."""
    return sorted(action for action in journal_sentences.known_actions() if action.startswith(f"{subject}."))


def label_of(entry: Entry) -> str:
    """Return the subject of an entry, in words."""
    subject = entry.action.partition(".")[0]
    return dict(SUBJECTS).get(subject, subject)
