"""Dossiers built, and where the checks of their files stand."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from maisonnee.domains.contract.enums import ContractPermission, ReviewVerdict
from maisonnee.domains.contract.models import Dossier, FileReading, FileReview
from maisonnee.domains.contract.policies import visible
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients import queries as patients
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.kernel.identity_search import Person


def dossiers(*, actor: Actor, year: int) -> QuerySet[Dossier]:
    """Return the dossiers built for a year, the latest first."""
    return visible(actor, Dossier).filter(year=year).select_related("archive", "report")


def latest_dossier(*, actor: Actor, year: int) -> Dossier | None:
    """Return the latest dossier built for a year."""
    return dossiers(actor=actor, year=year).first()


def readings_of(*, actor: Actor, files: Sequence[StoredFile]) -> dict[uuid.UUID, FileReading]:
    """Return the readings of files already read, by file."""
    rows = visible(actor, FileReading).filter(file__in=[file.pk for file in files]).select_related("text")
    return {row.file_id: row for row in rows}


def unread_among(*, actor: Actor, file_ids: Sequence[str]) -> list[StoredFile]:
    """Return, of files just given, those that nobody read yet. Raises `PermissionMissing`."""
    require(actor, ContractPermission.MANAGE_EXERCISE)
    ids = [uuid.UUID(file_id) for file_id in file_ids]
    files = StoredFile.objects.filter(structure_id=actor.structure_id, pk__in=ids)
    known = FileReading.objects.filter(structure_id=actor.structure_id, file__in=ids)
    return list(files.exclude(pk__in=known.values("file_id")).order_by("pk"))


def people_to_find(*, actor: Actor) -> list[Person]:
    """Return every patient of the structure as the search of identities needs them.

    For those entitled to every identity: a job of ours. Raises `PermissionMissing`.
    """
    patient_policies.require_identities(actor)
    return _people(actor)


def present_patients_fingerprint(*, actor: Actor) -> str:
    """Return the SHA-256 of the structure's present identities, and nothing else of them."""
    visible(actor, Dossier)
    return fingerprint_of(_people(actor))


def _people(actor: Actor) -> list[Person]:
    rows = Patient.objects.filter(structure_id=actor.structure_id).order_by("pk")
    fields = (
        "pk", "birth_family_name", "used_name", "birth_given_names", "used_given_name", "born_on", "ins_number",
    )  # fmt: skip
    return [
        Person(
            key=str(pk),
            birth_name=birth,
            used_name=used,
            given_names=_given_names(given, used_given),
            birth_on=born,
            ins=ins,
        )
        for pk, birth, used, given, used_given, born, ins in rows.values_list(*fields)
    ]


def _given_names(birth: str, used: str) -> tuple[str, ...]:
    names = [part for part in birth.replace(",", " ").split() if part]
    return tuple(dict.fromkeys([*names, *([used] if used else [])]))


def fingerprint_of(people: Sequence[Person]) -> str:
    """Return the SHA-256 of the identities searched for."""
    digest = hashlib.sha256()
    for one in people:
        digest.update(
            "|".join(
                [one.key, one.birth_name, one.used_name, *one.given_names, str(one.birth_on), one.ins, "\n"]
            ).encode()
        )
    return digest.hexdigest()


@dataclass(frozen=True)
class Finding:
    """A patient recognised in a proof. `excerpt` and the name are empty for who may not read identities."""

    file: StoredFile
    path: str
    title: str
    patient_id: uuid.UUID
    patient_label: str
    kind: str
    occurrences: int
    excerpt: str
    review: FileReview | None


@dataclass(frozen=True)
class UnreadFile:
    """A file that no machine could read in full, and who looked at it."""

    file: StoredFile
    path: str
    title: str
    reason: str
    review: FileReview | None


@dataclass(frozen=True)
class Checks:
    """Where the checks of a dossier stand."""

    findings: tuple[Finding, ...]
    unread: tuple[UnreadFile, ...]

    @property
    def open_findings(self) -> int:
        return sum(one.review is None for one in self.findings)

    @property
    def open_unread(self) -> int:
        return sum(one.review is None for one in self.unread)

    @property
    def are_done(self) -> bool:
        return not self.open_findings and not self.open_unread


def checks_of(*, actor: Actor, dossier: Dossier) -> Checks:
    """Return what was found in the files of a dossier, with what was decided since."""
    concerned = {uuid.UUID(item["file_id"]) for item in (*dossier.findings, *dossier.unread)}
    files = visible(actor, StoredFile).in_bulk(concerned)
    reviews: dict[tuple[uuid.UUID, str, uuid.UUID | None], FileReview] = {
        (row.file_id, row.verdict, row.patient_id): row
        for row in visible(actor, FileReview).filter(file__in=concerned)
    }
    ids = {uuid.UUID(item["patient_id"]) for item in dossier.findings}
    names = patients.names_of(actor=actor, patient_ids=ids) if ids else {}
    texts = _texts(actor, files, dossier)
    return Checks(
        findings=tuple(
            Finding(
                file=files[uuid.UUID(item["file_id"])],
                path=item["path"],
                title=item["title"] if texts is not None else item["path"].rpartition("/")[2],
                patient_id=uuid.UUID(item["patient_id"]),
                patient_label=names.get(uuid.UUID(item["patient_id"]), "un patient"),
                kind=item["kind"],
                occurrences=item["occurrences"],
                excerpt=_excerpt(texts, item),
                review=reviews.get(
                    (uuid.UUID(item["file_id"]), ReviewVerdict.NOT_A_PATIENT, uuid.UUID(item["patient_id"]))
                ),
            )
            for item in dossier.findings
        ),
        unread=tuple(
            UnreadFile(
                file=files[uuid.UUID(item["file_id"])],
                path=item["path"],
                title=item["title"],
                reason=item["reason"],
                review=reviews.get((uuid.UUID(item["file_id"]), ReviewVerdict.LOOKED_AT, None)),
            )
            for item in dossier.unread
        ),
    )


def _texts(actor: Actor, files: Mapping[uuid.UUID, StoredFile], dossier: Dossier) -> dict[str, str] | None:
    """Texts of the files where a patient was found, for those who may read identities; else None."""
    if not patient_policies.reads_every_identity(actor):
        return None
    found = {uuid.UUID(item["file_id"]) for item in dossier.findings}
    readings = readings_of(actor=actor, files=[files[key] for key in found])
    return {str(key): text_read(row) for key, row in readings.items()}


def text_read(reading: FileReading) -> str:
    """Return the text kept by a reading."""
    return storing.content_of(reading.text).decode("utf-8") if reading.text else ""


def searched_text(*, title: str, text: str) -> str:
    """Return what is searched for a proof: the words that the report shows, then its own text."""
    return f"{title}\n{text}"


def _excerpt(texts: Mapping[str, str] | None, item: Mapping[str, Any]) -> str:
    if texts is None:
        return ""
    whole = searched_text(title=item["title"], text=texts.get(item["file_id"], ""))
    start = max(0, int(item["offset"]) - 40)
    return " ".join(whole[start : int(item["offset"]) + 80].split())


def file_of_dossier(*, actor: Actor, dossier: Dossier, file_id: uuid.UUID) -> StoredFile:
    """Return a file named by the checks of a dossier. Raises `StoredFile.DoesNotExist`."""
    known = {item["file_id"] for item in (*dossier.findings, *dossier.unread)}
    if str(file_id) not in known:
        raise StoredFile.DoesNotExist
    return visible(actor, StoredFile).get(pk=file_id)
