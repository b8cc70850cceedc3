"""What is given of a record, on paper: for its patient in plain words, or for a colleague outside the team."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from maisonnee.domains.patients.rules.sharing import group_label
from maisonnee.domains.records.enums import DueState, EntryKind
from maisonnee.domains.records.queries.exports import Outgoing
from maisonnee.domains.records.rules import wording
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.sheets import Extract, Fact, Part, Row
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.storage import FileDamaged
from maisonnee.interop.fhir import writing as fhir
from maisonnee.interop.record_sheets.synthesis import day, identity_facts, made_line
from maisonnee.kernel import professions
from maisonnee.kernel.french import NBSP

if TYPE_CHECKING:
    from maisonnee.domains.records.models import Entry

PARTS: tuple[tuple[str, tuple[EntryKind, ...]], ...] = (
    ("Allergies et intolérances", (EntryKind.ALLERGY,)),
    ("Traitements", (EntryKind.TREATMENT,)),
    ("Problèmes de santé et antécédents", (EntryKind.PROBLEM,)),
    ("Mode de vie et facteurs de risque", (EntryKind.LIFESTYLE, EntryKind.RISK_FACTOR)),
    ("Actes", (EntryKind.ACT,)),
    ("Vaccinations", (EntryKind.VACCINATION,)),
    ("Mesures", (EntryKind.MEASURE,)),
    ("Situation sociale", (EntryKind.SITUATION,)),
    ("Notes des professionnels", (EntryKind.NOTE,)),
    ("Documents et photos", (EntryKind.DOCUMENT, EntryKind.PHOTO)),
)
_INTRODUCTION = (
    "Voici ce que l’équipe de soins a noté à votre sujet dans son dossier partagé, avec la date et l’auteur de chaque "
    "information. Ce qui a été retiré comme écrit par erreur n’y figure pas.",
    "Une question, une erreur\u00a0? Parlez-en à la personne qui l’a écrit\u00a0: elle peut vous expliquer et corriger.",
)


def patient_pdf(outgoing: Outgoing, *, actor: Actor, structure: str) -> bytes:
    """Return the copy of a record for its patient, as an archivable and tagged PDF."""
    extract = Extract(
        structure=structure,
        name="Votre dossier partagé",
        facts=(
            Fact("Patient", str(outgoing.access.patient)),
            *identity_facts(outgoing.access.patient, actor.today),
        ),
        introduction=_INTRODUCTION,
        parts=parts_of(outgoing.entries, in_plain_words=True),
        made=f"Copie remise le {day(actor.today)} par {actor.name}.",
        ending=_ending(outgoing.groups_to_ask),
    )
    return render_pdf("extract", extract, title="Votre dossier partagé", created_on=actor.today)


def _ending(groups: Collection[str]) -> tuple[str, ...]:
    said = [
        "La loi vous donne accès à toutes les informations de santé vous concernant (code de la santé publique, "
        "article L1111-7). Chaque professionnel vous remet ce qu’il lit lui-même\u00a0: l’équipe a choisi qui lit quoi, "
        "vous avez pu garder une partie pour certains, et un auteur peut réserver une note à quelques collègues.",
    ]
    if groups:
        names = ", ".join(group_label(group).lower() for group in groups)
        said.append(f"Pour le reste, demandez aussi à\u00a0: {names}.")
    return tuple(said)


def colleague_pdf(
    outgoing: Outgoing, *, actor: Actor, structure: str, recipient: str, purpose: str, consent: str
) -> bytes:
    """Return what is given to a colleague outside the team."""
    patient = outgoing.access.patient
    giver = outgoing.access.member
    extract = Extract(
        structure=structure,
        name=str(patient),
        facts=(
            *identity_facts(patient, actor.today),
            Fact("Remis par", f"{giver}, {professions.label(giver.profession).lower()}"),
            Fact("Remis à", recipient),
            Fact("Pour", purpose),
            Fact("Consentement du patient", consent),
        ),
        introduction=("Extrait du dossier partagé, limité aux parties choisies avec le patient.",),
        parts=parts_of(outgoing.entries),
        made=made_line(actor),
    )
    return render_pdf("extract", extract, title="Extrait du dossier partagé", created_on=actor.today)


def parts_of(entries: Iterable[Entry], *, in_plain_words: bool = False) -> tuple[Part, ...]:
    """Return entries as parts of a document, the latest first in each; empty parts are left out."""
    rows = sorted(entries, key=lambda entry: (entry.happened_on, entry.written_at), reverse=True)
    found = []
    for title, kinds in PARTS:
        lines = tuple(_row(entry, in_plain_words) for entry in rows if entry.kind in kinds)
        if lines:
            found.append(Part(title, lines))
    return tuple(found)


def _row(entry: Entry, in_plain_words: bool) -> Row:
    value = wording.value_text(entry.value, entry.value_2, entry.unit)
    what = f"{entry.label}{NBSP}: {value}" if value else entry.label
    details = [entry.text]
    if entry.code and not in_plain_words:
        details.append(f"{entry.get_code_system_display()} {entry.code}")
    if entry.ends_on:
        details.append(f"Jusqu’au {day(entry.ends_on)}")
    if entry.next_due_on and entry.due_state == DueState.OPEN:
        details.append(f"À refaire le {day(entry.next_due_on)}")
    if entry.file is not None:
        details.append("Document joint")
    author = f"{entry.author}\n{professions.label(entry.author.profession)}"
    return Row(entry.happened_on, what, "\n".join(one for one in details if one), author.replace("\n", ", "))


def bundle(outgoing: Outgoing, *, actor: Actor) -> bytes:
    """Return the same as a FHIR R4 Bundle, documents included."""
    found = fhir.bundle_of(
        outgoing.access.patient, outgoing.entries, made_at=actor.now, read_file=_file_content
    )
    return fhir.bundle_bytes(found)


def _file_content(entry: Entry) -> bytes | None:
    if entry.file is None:
        return None
    try:
        return storing.content_of(entry.file)
    except FileDamaged:
        return None


def joined_files(outgoing: Outgoing) -> list[tuple[str, bytes]]:
    """Return the documents of what is given, numbered: no name typed by somebody leaves with them."""
    found: list[tuple[str, bytes]] = []
    for entry in outgoing.entries:
        content = _file_content(entry)
        if entry.file is not None and content is not None:
            suffix = Path(entry.file.name).suffix.lower()[:6]
            found.append((f"documents/{len(found) + 1:02d}-{entry.happened_on:%Y-%m-%d}{suffix}", content))
    return found
